import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knownDomains } from '../../shared/method/life-domains.ts'
import { useServices } from '../app/services.tsx'
import { useText } from '../i18n/use-text.ts'
import type { Expert } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './register.module.css'
import { type ExpertProblem, problemsOf } from './register-list.ts'

interface ExpertDialogProps {
  readonly initial: Expert
  readonly isNew: boolean
  readonly onClose: () => void
}

/** Who knows what, and how to reach them. */
export const ExpertDialog = ({ initial, isNew, onClose }: ExpertDialogProps) => {
  const { t } = useTranslation(['register', 'common'])
  const text = useText()
  const { sessions } = useServices()
  const { toast } = useToasts()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [expert, setExpert] = useState(initial)
  const [problems, setProblems] = useState<readonly ExpertProblem[]>([])
  const change = (part: Partial<Expert>): void => setExpert((before) => ({ ...before, ...part }))
  const errorOf = (problem: ExpertProblem): string | undefined =>
    problems.includes(problem) ? t(`register:${problem}`) : undefined
  const domainError = errorOf('domainsMissing')

  const save = (): void => {
    const found = problemsOf(expert)
    setProblems(found)
    if (found.length > 0) {
      focusFirstInvalid(form.current)
      return
    }
    sessions.register.write({
      ...expert,
      organisation: expert.organisation.trim(),
      name: expert.name.trim(),
      knows: expert.knows.trim(),
      contact: expert.contact.trim(),
    })
    toast(t('register:saved'))
    onClose()
  }

  return (
    <Dialog
      size="wide"
      title={t(isNew ? 'register:addTitle' : 'register:editTitle')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" onPress={save}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className={styles.form}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('register:organisation')}
          value={expert.organisation}
          onChange={(organisation) => change({ organisation })}
          error={errorOf('organisationMissing')}
          isRequired
        />
        <TextField
          label={t('register:who')}
          hint={t('register:whoHint')}
          value={expert.name}
          onChange={(name) => change({ name })}
        />
        <fieldset
          className={styles.domains}
          aria-describedby={domainError === undefined ? undefined : `${id}-error`}
        >
          <legend>{t('register:domains')}</legend>
          <div className={styles.checks}>
            {knownDomains.map((domain) => (
              <Checkbox
                key={domain.id}
                label={text(domain.title)}
                isSelected={expert.domains.includes(domain.id)}
                onChange={(isSelected) =>
                  change({
                    domains: isSelected
                      ? [...expert.domains, domain.id]
                      : expert.domains.filter((other) => other !== domain.id),
                  })
                }
              />
            ))}
          </div>
          {domainError === undefined ? null : (
            <p className={styles.error} id={`${id}-error`} role="alert">
              {domainError}
            </p>
          )}
        </fieldset>
        <TextField
          multiline
          label={t('register:knows')}
          value={expert.knows}
          onChange={(knows) => change({ knows })}
        />
        <TextField
          label={t('register:contact')}
          hint={t('register:contactHint')}
          value={expert.contact}
          onChange={(contact) => change({ contact })}
        />
      </form>
    </Dialog>
  )
}
