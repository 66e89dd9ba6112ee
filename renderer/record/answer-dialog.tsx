import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank } from '../../shared/report/text.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { AmendmentAnswer, FiledAmendment } from '../../shared/session/record-model.ts'
import { recordLimits } from '../../shared/session/record-values.ts'
import type { AnswerRefusal } from '../live/record-contract.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { WasBecomes } from './was-becomes.tsx'

const verdicts = ['accepted', 'declined'] as const satisfies readonly AmendmentAnswer['verdict'][]

interface AnswerDialogProps {
  readonly tree: ReportTree | null
  readonly filed: FiledAmendment
  readonly kind: 'deliberation' | 'conference'
  readonly onClose: () => void
}

/** Whoever leads says whether an amendment is taken over. Who is told no, is told why. */
export const AnswerDialog = ({ tree, filed, kind, onClose }: AnswerDialogProps) => {
  const { t } = useTranslation(['record', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const { amendment, answer } = filed
  const form = useRef<HTMLFormElement>(null)
  const [verdict, setVerdict] = useState<AmendmentAnswer['verdict'] | null>(answer?.verdict ?? null)
  const [reply, setReply] = useState(answer?.reply ?? '')
  const [isAsked, setAsked] = useState(false)
  const [problem, setProblem] = useState<AnswerRefusal | null>(null)
  const needsReply = verdict === 'declined' && isBlank(reply)

  const send = async (): Promise<void> => {
    setAsked(true)
    if (verdict === null || needsReply) return focusFirstInvalid(form.current)
    const sent = await live.record.answer(amendment, verdict, reply.trim())
    if (!sent.ok) return setProblem(sent.code)
    toast(t('record:answer.sent'))
    onClose()
  }

  return (
    <Dialog
      title={t('record:answer.title')}
      kind={kind}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" onPress={() => void send()}>
            {t('record:answer.send')}
          </Button>
        </>
      }
    >
      <WasBecomes tree={tree} amendment={amendment} />
      <p dir="auto">{amendment.reason}</p>
      <form
        ref={form}
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <RadioGroup
          label={t('record:answer.verdict')}
          value={verdict}
          onChange={(chosen) => {
            setVerdict(chosen)
            setProblem(null)
          }}
          options={verdicts.map((value) => ({
            value,
            label: t(`record:answer.${value}`),
            description: t(`record:answer.${value}About`),
          }))}
          error={isAsked && verdict === null ? t('record:answer.verdictMissing') : undefined}
        />
        <TextField
          multiline
          label={t('record:answer.reply')}
          hint={t('record:answer.replyHint')}
          isRequired={verdict === 'declined'}
          value={reply}
          onChange={setReply}
          maxLength={recordLimits.reason}
          error={isAsked && needsReply ? t('record:answer.replyMissing') : undefined}
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
