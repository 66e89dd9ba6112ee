import { Plus, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { fold } from '../../shared/privacy/tokens.ts'
import { useServices } from '../app/services.tsx'
import { useLive } from '../live/use-live.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { type AliasLine, lettersFor, problemsOf, tidyAliases } from './alias-list.ts'
import styles from './aliases.module.css'

interface AliasesDialogProps {
  readonly kind: MethodKind
  readonly onDone: () => void
}

/** Real names, and what the session calls these people; filled in by each for their own device. */
export const AliasesDialog = ({ kind, onDone }: AliasesDialogProps) => {
  const { t } = useTranslation(['guard', 'common'])
  const live = useLive()
  const { platform } = useServices()
  const { toast } = useToasts()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [isTried, setTried] = useState(false)
  const [lines, setLines] = useState<readonly AliasLine[]>(() => {
    const kept = live.aliases.list()
    return [...kept, { name: '', alias: '' }].map((line, id) => ({ ...line, id }))
  })
  const problems = problemsOf(lines)
  const change = (id: number, part: Partial<AliasLine>): void =>
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...part } : line)))
  const add = (): void =>
    setLines((before) => [
      ...before,
      { id: Math.max(-1, ...before.map(({ id }) => id)) + 1, name: '', alias: '' },
    ])
  /** What is pressed here goes away with the press: the keyboard goes on in a field that stays. */
  const focusField = (at: number, which: 'name' | 'alias'): void => {
    const line = form.current?.querySelectorAll('fieldset')[at]
    line?.querySelectorAll('input')[which === 'name' ? 0 : 1]?.focus()
  }
  const remove = (id: number, at: number): void => {
    if (lines.length === 1)
      form.current?.querySelector<HTMLElement>(':scope > div:last-child button')?.focus()
    else focusField(at === lines.length - 1 ? at - 1 : at + 1, 'name')
    setLines((before) => before.filter((other) => other.id !== id))
  }
  const errorOf = (id: number, field: 'name' | 'alias'): string | undefined => {
    const problem = problems.get(id)?.[field]
    if (problem === undefined) return undefined
    // While a line is half filled in, what is missing is no mistake yet.
    return isTried || (problem !== 'no-name' && problem !== 'no-alias')
      ? t(`guard:aliases.faults.${problem}`)
      : undefined
  }
  const save = (): void => {
    if (problems.size > 0) {
      setTried(true)
      focusFirstInvalid(form.current)
      return
    }
    live.aliases.write(tidyAliases(lines))
    toast(t('guard:aliases.saved'))
    onDone()
  }
  const suggestionsFor = ({ id, name }: AliasLine): readonly string[] => {
    const taken = lines.filter((line) => line.id !== id).map(({ alias }) => alias)
    const { own, free } = lettersFor(name, taken)
    const initials = own === null ? [] : [own]
    return [
      ...initials.map((letter) => t('guard:aliases.madam', { letter })),
      ...initials.map((letter) => t('guard:aliases.mister', { letter })),
      t('guard:aliases.person', { letter: free }),
    ].filter((suggestion) => !taken.some((alias) => fold(alias.trim()) === fold(suggestion)))
  }
  return (
    <Dialog
      size="wide"
      kind={kind}
      title={t(kind === 'conference' ? 'guard:aliases.titleConference' : 'guard:aliases.title')}
      description={t('guard:aliases.hint')}
      isOpen
      onOpenChange={onDone}
      actions={
        <>
          <Button onPress={onDone}>{t('common:cancel')}</Button>
          <Button kind="lead" type="submit" form={formId}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        className={styles.form}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Callout tone="info">
          <p>{t('guard:aliases.device')}</p>
          {platform.persistent() ? null : <p>{t('guard:aliases.untilClosed')}</p>}
        </Callout>
        {lines.map((line, at) => {
          const { id, name, alias } = line
          return (
            <fieldset key={id} className={styles.line}>
              <legend className={styles.legend}>{t('guard:aliases.row', { number: at + 1 })}</legend>
              <TextField
                label={t('guard:aliases.name')}
                value={name}
                onChange={(said) => change(id, { name: said })}
                error={errorOf(id, 'name')}
                autoFocus={at === lines.length - 1}
                spellCheck={false}
              />
              <div className={styles.alias}>
                <TextField
                  label={t('guard:aliases.alias')}
                  value={alias}
                  onChange={(said) => change(id, { alias: said })}
                  error={errorOf(id, 'alias')}
                  spellCheck={false}
                />
                {name.trim() === '' || alias.trim() !== '' ? null : (
                  <div className={styles.suggestions}>
                    <span className={styles.quiet}>{t('guard:aliases.suggest')}</span>
                    {suggestionsFor(line).map((suggestion) => (
                      <Button
                        key={suggestion}
                        size="small"
                        aria-label={t('guard:aliases.take', { alias: suggestion })}
                        onPress={() => {
                          focusField(at, 'alias')
                          change(id, { alias: suggestion })
                        }}
                      >
                        {suggestion}
                      </Button>
                    ))}
                  </div>
                )}
              </div>
              <IconButton
                label={
                  name.trim() === '' ? t('guard:aliases.removeEmpty') : t('guard:aliases.remove', { name })
                }
                icon={X}
                onPress={() => remove(id, at)}
              />
            </fieldset>
          )
        })}
        <div>
          <Button size="small" icon={Plus} onPress={add}>
            {t('guard:aliases.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
