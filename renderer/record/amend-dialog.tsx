import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank, oneLine, readable } from '../../shared/report/text.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import { recordLimits } from '../../shared/session/record-values.ts'
import type { AmendRefusal } from '../live/record-contract.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { placesIn } from './places-in.ts'
import { useIsNameless, usePlaceWords } from './use-record.ts'

interface AmendDialogProps {
  readonly tree: ReportTree
  /** The part that somebody wants to change. */
  readonly path: string
  readonly onClose: () => void
}

type Missing = 'wordsMissing' | 'titleMissing' | 'unchanged'

/** Proposes other words for a part of the record, or a paragraph below it. */
export const AmendDialog = ({ tree, path, onClose }: AmendDialogProps) => {
  const { t } = useTranslation(['record', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const wordsOf = usePlaceWords()
  const isNameless = useIsNameless(tree)
  const { words: places, canAdd } = placesIn(tree, path)
  const form = useRef<HTMLFormElement>(null)
  const [change, setChange] = useState<'replace' | 'add'>(places.length === 0 ? 'add' : 'replace')
  const [place, setPlace] = useState(places[0]?.place ?? path)
  const before = places.find((one) => one.place === place)?.words ?? ''
  const [words, setWords] = useState(change === 'add' ? '' : before)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<AmendRefusal | null>(null)

  const missing = (): Missing | null => {
    if (change === 'add') return isBlank(words) ? 'wordsMissing' : null
    if (place === 'title' && isBlank(words)) return 'titleMissing'
    return readable(words) === before ? 'unchanged' : null
  }
  const send = async (): Promise<void> => {
    setAsked(true)
    if (isBusy) return
    if (missing() !== null || isBlank(reason)) return focusFirstInvalid(form.current)
    setBusy(true)
    const sent = await live.record.amend({ place: change === 'add' ? path : place, change, words, reason })
    setBusy(false)
    if (!sent.ok) return setProblem(sent.code)
    toast(t('record:amend.sent'))
    onClose()
  }

  const wrong = isAsked ? missing() : null
  const label = ({ place: at, words: there }: { readonly place: string; readonly words: string }): string => {
    const [name, said] = [wordsOf(tree, at), oneLine(there)]
    if (said === '' || name.endsWith(said)) return name
    return `${name}: ${said.length > 60 ? `${said.slice(0, 60)}…` : said}`
  }
  return (
    <Dialog
      title={t('record:amend.action')}
      description={
        places.length > 1 && change === 'replace'
          ? undefined
          : t('record:amend.wherePlain', { place: wordsOf(tree, change === 'add' ? path : place) })
      }
      kind={tree.kind}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" isBusy={isBusy} onPress={() => void send()}>
            {isBusy ? t('record:amend.sending') : t('record:amend.send')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {places.length === 0 || !canAdd ? null : (
          <RadioGroup
            label={t('record:amend.kind')}
            isRow
            value={change}
            onChange={(chosen) => {
              setChange(chosen)
              setWords(chosen === 'add' ? '' : before)
              setAsked(false)
            }}
            options={(['replace', 'add'] as const).map((value) => ({
              value,
              label: t(`record:amend.${value}`),
            }))}
          />
        )}
        {places.length > 1 && change === 'replace' ? (
          <Select
            label={t('record:amend.where')}
            value={place}
            onChange={(chosen) => {
              setPlace(chosen)
              setWords(places.find((one) => one.place === chosen)?.words ?? '')
            }}
            options={places.map((one) => ({ value: one.place, label: label(one) }))}
          />
        ) : null}
        {isNameless(path) ? <Callout tone="warn">{t('record:amend.nameless')}</Callout> : null}
        <TextField
          multiline
          serif
          rows={4}
          label={t(change === 'add' ? 'record:amend.newWords' : 'record:amend.words')}
          hint={change === 'add' || place === 'title' ? undefined : t('record:amend.wordsHint')}
          value={words}
          onChange={setWords}
          maxLength={recordLimits.words}
          error={wrong === null ? undefined : t(`record:amend.${wrong}`)}
        />
        <TextField
          multiline
          isRequired
          label={t('record:amend.reason')}
          hint={t('record:amend.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={recordLimits.reason}
          error={isAsked && isBlank(reason) ? t('record:amend.reasonMissing') : undefined}
        />
      </form>
      {problem === null ? null : (
        <Callout tone="bad" isAlert>
          {t(`record:amendments.problems.${problem}`)}
        </Callout>
      )}
    </Dialog>
  )
}
