import { CalendarPlus, CornerUpLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setOutcome } from '../../shared/session/links.ts'
import type { Origin } from '../../shared/session/model.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import { hashOf } from '../app/route.ts'
import { useServices, useSessionList } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { type OutcomeDraft, outcomeOf } from './from-session.ts'
import styles from './new-session.module.css'

interface OutcomeDialogProps {
  readonly origin: Origin
  readonly originRoomId: string
  readonly initial: OutcomeDraft
  readonly onClose: () => void
}

const OutcomeDialog = ({ origin, originRoomId, initial, onClose }: OutcomeDialogProps) => {
  const { t } = useTranslation(['newSession', 'common'])
  const { sessions } = useServices()
  const { toast } = useToasts()
  const [draft, setDraft] = useState(initial)
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready')
  const [isMissing, setMissing] = useState(false)

  const send = async (): Promise<void> => {
    const outcome = { question: draft.question.trim(), conclusion: draft.conclusion.trim() }
    setMissing(outcome.conclusion === '')
    if (outcome.conclusion === '' || state === 'busy') return
    setState('busy')
    const sent = await sessions
      .change(originRoomId, (conference) => {
        const { now, deviceId } = conference.actor()
        setOutcome(conference.documents, origin.linkId, { ...outcome, at: now, by: deviceId })
      })
      .catch(() => null)
    if (sent?.ok !== true) {
      setState('failed')
      return
    }
    toast(t('newSession:outcome.sent'))
    onClose()
  }

  return (
    <Dialog
      size="wide"
      title={t('newSession:outcome.title')}
      description={t('newSession:outcome.description', { title: origin.title })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" isDisabled={state === 'busy'} onPress={() => void send()}>
            {t('newSession:outcome.send')}
          </Button>
        </>
      }
    >
      <TextField
        multiline
        label={t('newSession:outcome.question')}
        value={draft.question}
        onChange={(question) => setDraft({ ...draft, question })}
      />
      <TextField
        multiline
        serif
        rows={6}
        label={t('newSession:outcome.conclusion')}
        hint={t('newSession:outcome.conclusionHint')}
        value={draft.conclusion}
        error={isMissing ? t('newSession:outcome.conclusionMissing') : undefined}
        onChange={(conclusion) => setDraft({ ...draft, conclusion })}
      />
      {state === 'failed' ? (
        <Callout tone="bad" isAlert>
          {t('newSession:outcome.failed')}
        </Callout>
      ) : null}
    </Dialog>
  )
}

/**
 * "Uitkomst terugbrengen": in a closed deliberation that a conference branched off, whoever leads sends question and
 * conclusion back, after reading and changing them. Anywhere else it shows nothing.
 */
export const ReturnOutcome = () => {
  const { t } = useTranslation('newSession')
  const live = useLive()
  const language = useLanguage()
  const { origin, closedAt } = useQuery(aboutQuery)
  const method = useQuery(methodQuery)
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const originRoomId = useSessionList().find(({ sessionId }) => sessionId === origin?.sessionId)?.roomId
  const [draft, setDraft] = useState<OutcomeDraft | null>(null)
  if (origin?.kind !== 'branch' || closedAt === null || !mayLead) return null
  if (originRoomId === undefined) return <p className={styles.hint}>{t('outcome.notHere')}</p>
  return (
    <div>
      <Button
        icon={CornerUpLeft}
        kind="lead"
        onPress={() => setDraft(outcomeOf(live.documents, method, language))}
      >
        {t('outcome.title')}
      </Button>
      {draft === null ? null : (
        <OutcomeDialog
          origin={origin}
          originRoomId={originRoomId}
          initial={draft}
          onClose={() => setDraft(null)}
        />
      )}
    </div>
  )
}

/** The way to a follow-up, for whoever leads a conference. Anywhere else it shows nothing. */
export const PlanFollowUp = () => {
  const { t } = useTranslation('newSession')
  const { roomId } = useLive()
  const { kind } = useQuery(methodQuery)
  const mayLead = useTopic('lead', (session) => session.mayLead())
  if (kind !== 'conference' || !mayLead) return null
  return (
    <div>
      <a className={buttonClass('plain')} href={hashOf({ page: 'follow-up', roomId })}>
        <CalendarPlus size={18} aria-hidden />
        {t('followUp')}
      </a>
    </div>
  )
}
