import { lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import type { Proposal } from '../live/proposals-contract.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './propose-notice.module.css'
import { stageOf } from './propose-stage.ts'
import { useHasLibrary } from './similar.tsx'

const CarriedAnswers = lazy(() => import('./carried-answers.tsx'))

const useProposals = (): readonly Proposal[] => useTopic('proposals', (live) => live.proposals.list())

/** Whether this device is asked for its answer to a text that lies before everybody. */
const asksMe = (proposal: Proposal, me: string): boolean => {
  const answer = proposal.standing.answers.get(me)
  const stage = stageOf(proposal, null)
  return (answer === 'none' || answer === 'earlier-text') && (stage === 'asked' || stage === 'refused')
}

/** Brings answers over to the library where this device has one and something was offered. */
const Carried = () => {
  const hasLibrary = useHasLibrary()
  const isAnswered = useProposals().some(({ record }) => record.consents.length > 0)
  return hasLibrary && isAnswered ? (
    <Suspense fallback={null}>
      <CarriedAnswers />
    </Suspense>
  ) : null
}

/** Asks whoever was present, quietly, to read what is proposed for the library and to answer. */
export const ProposeNotice = () => {
  const { t } = useTranslation('libraryPropose')
  const { roomId } = useLive()
  const me = useTopic('members', (live) => live.me().deviceId)
  const isAsked = useProposals().some((proposal) => asksMe(proposal, me))
  return (
    <>
      <Carried />
      <div role="status">
        {isAsked ? (
          <div className={styles.notice}>
            <Callout tone="info" title={t('notice.title')}>
              <p>{t('notice.text')}</p>
              <p>
                <a href={hashOf({ page: 'propose-record', roomId })}>{t('notice.read')}</a>
              </p>
            </Callout>
          </div>
        ) : null}
      </div>
    </>
  )
}

/** Beside the report: the way to a proposal, for whoever leads or once there is one. */
export const ProposeLink = () => {
  const { t } = useTranslation('libraryPropose')
  const id = useId()
  const { roomId } = useLive()
  const me = useTopic('members', (live) => live.me().deviceId)
  const mayLead = useTopic('lead', (live) => live.mayLead())
  const proposals = useProposals()
  if (!mayLead && proposals.length === 0) return null
  const isAsked = proposals.some((proposal) => asksMe(proposal, me))
  const words = isAsked ? 'notice.read' : proposals.length > 0 ? 'notice.see' : 'notice.propose'
  return (
    <section className={styles.link} aria-labelledby={id}>
      <h2 id={id}>{t('notice.report')}</h2>
      <p>{t(isAsked ? 'notice.text' : 'notice.reportText')}</p>
      <p>
        <a href={hashOf({ page: 'propose-record', roomId })}>{t(words)}</a>
      </p>
    </section>
  )
}
