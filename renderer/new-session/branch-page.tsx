import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { methods } from '../../shared/method/registry.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import { isoDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useOwnMethods, useProfile } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { OpenSession } from '../live/open-session.tsx'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import { draftFrom, emptyDraft, sessionOf } from './draft.ts'
import { beginningFrom, branchQuestionQuery, writeQuestion } from './from-session.ts'
import styles from './new-session.module.css'
import { NewSessionForm } from './new-session-form.tsx'

const isDeliberation = ({ kind }: Method): boolean => kind === 'deliberation'
const deliberations = methods.filter(isDeliberation)

const Branch = () => {
  const { t } = useTranslation('newSession')
  const live = useLive()
  const language = useLanguage()
  const organisation = useProfile()?.organisation ?? ''
  const today = isoDay(useNow())
  const about = useQuery(aboutQuery)
  const method = useQuery(methodQuery)
  const question = useQuery(useMemo(() => branchQuestionQuery(method), [method]))
  const own = useOwnMethods().filter(isDeliberation)
  const [linkId] = useState(() => crypto.randomUUID())

  return (
    <Page
      current={null}
      heading={t('branch')}
      lede={
        <>
          {t('branchLede')} <a href={hashOf({ page: 'room', roomId: live.roomId })}>{about.title}</a>
        </>
      }
    >
      <NewSessionForm
        initial={draftFrom(
          emptyDraft(deliberations[0]?.id ?? '', organisation, today),
          beginningFrom(about, {
            title: question,
            purpose: question === '' ? '' : t('branchPurpose', { question }),
          }),
        )}
        place={`branch ${live.roomId}`}
        methods={deliberations}
        own={own}
        prepare={({ documents }) => writeQuestion(documents, question)}
        sessionFor={(draft) => ({
          ...sessionOf(draft, language, { kind: 'branch', sessionId: about.id, title: about.title, linkId }),
          from: { roomId: live.roomId, question },
        })}
      >
        {question === '' ? (
          <Callout tone="warn" title={t('noQuestion')}>
            <p>{t('noQuestionHow')}</p>
          </Callout>
        ) : (
          <p className={styles.question}>
            <span className={styles.legend}>{t('branchQuestion')}</span> {question}
          </p>
        )}
        <p className={styles.hint}>{t('invitedBranch')}</p>
      </NewSessionForm>
    </Page>
  )
}

/** A deliberation of its own for a moral question that came up in a conference. */
const BranchPage = ({ roomId }: { readonly roomId: string }) => (
  <OpenSession roomId={roomId}>
    <Branch />
  </OpenSession>
)

export default BranchPage
