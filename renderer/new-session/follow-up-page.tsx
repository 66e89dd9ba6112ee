import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agreement, ParkedItem } from '../../shared/session/model.ts'
import { aboutQuery, methodQuery, parkedQuery } from '../../shared/session/queries.ts'
import { isIsoDay, isoDay, shortDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useProfile, useServices } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { OpenSession } from '../live/open-session.tsx'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import { draftFrom, emptyDraft, sessionOf } from './draft.ts'
import { beginningFrom, openAgreementsQuery } from './from-session.ts'
import styles from './new-session.module.css'
import { NewSessionForm } from './new-session-form.tsx'

interface CarriedProps {
  readonly agreements: readonly Agreement[]
  readonly parked: readonly ParkedItem[]
}

/** What goes along to the follow-up. */
const Carried = ({ agreements, parked }: CarriedProps) => {
  const { t } = useTranslation('newSession')
  const language = useLanguage()
  const today = isoDay(useNow())
  return (
    <section className={styles.carried} aria-label={t('carried', { count: agreements.length })}>
      <h2>{t('carried', { count: agreements.length })}</h2>
      {agreements.length === 0 ? null : (
        <ul>
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              {agreement.action}{' '}
              <span className={styles.hint}>
                {[
                  agreement.organisation,
                  agreement.person,
                  isIsoDay(agreement.due) ? shortDay(agreement.due, today, language) : '',
                ]
                  .filter((part) => part.trim() !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {parked.length === 0 ? null : (
        <>
          <h2>{t('parkedCarried', { count: parked.length })}</h2>
          <ul>
            {parked.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.hint}>{t('invitedFollowUp')}</p>
    </section>
  )
}

const FollowUp = () => {
  const { t } = useTranslation('newSession')
  const live = useLive()
  const { sessions } = useServices()
  const language = useLanguage()
  const organisation = useProfile()?.organisation ?? ''
  const today = isoDay(useNow())
  const about = useQuery(aboutQuery)
  const earlier = useQuery(methodQuery)
  const agreements = useQuery(useMemo(() => openAgreementsQuery(earlier), [earlier]))
  const [linkId] = useState(() => crypto.randomUUID())
  const parked = useQuery(parkedQuery).filter(({ outcome }) => outcome === 'carried')
  // Somebody else's own method, or a later version of it, is known by the session alone; then its own copy goes along.
  const known = sessions.methods.find(earlier.id)
  const method = known !== undefined && known.version >= earlier.version ? known : earlier
  const isFromSession = method === earlier

  return (
    <Page
      current={null}
      heading={t('followUp')}
      lede={
        <>
          {t('followUpLede')} <a href={hashOf({ page: 'room', roomId: live.roomId })}>{about.title}</a>
        </>
      }
    >
      <NewSessionForm
        initial={draftFrom(
          emptyDraft(method.id, organisation, today),
          beginningFrom(about, {
            title: t('followUpTitle', { title: about.title }),
            purpose: about.purpose,
          }),
        )}
        place={`follow-up ${live.roomId}`}
        methods={[method]}
        sessionFor={(draft) => ({
          ...sessionOf(draft, language, {
            kind: 'follow-up',
            sessionId: about.id,
            title: about.title,
            linkId,
          }),
          ...(isFromSession && { method }),
          review: agreements,
          parked: parked.map(({ text }) => text),
          from: { roomId: live.roomId, question: '' },
        })}
      >
        {isFromSession ? (
          <Callout tone="info">
            <p>{t('methodComesAlong')}</p>
          </Callout>
        ) : null}
        <Carried agreements={agreements} parked={parked} />
      </NewSessionForm>
    </Page>
  )
}

/** A follow-up of an earlier session: same method, same purpose, and what was agreed comes up for review. */
const FollowUpPage = ({ roomId }: { readonly roomId: string }) => (
  <OpenSession roomId={roomId}>
    <FollowUp />
  </OpenSession>
)

export default FollowUpPage
