import { BookOpen, LogIn, MessagesSquare, Plus } from 'lucide-react'
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { agreementsNeedingAttention, allAgreements, countMine } from '../agreements/over-sessions.ts'
import { isoDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useProfile, useServices, useSessionList } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { goTo } from '../app/use-route.ts'
import { ContinueLast } from '../last-place/continue-last.tsx'
import { useOfferedSession } from '../last-place/use-offered-session.ts'
import { SimilarOnOverview } from '../library/similar.tsx'
import type { SessionSummary } from '../live/sessions.ts'
import { DestroyedNews } from '../retention/destroyed-news.tsx'
import { DueSessions, useDue } from '../retention/due-sessions.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { closedSessions, countThisWeek, openSessions, partOfDay } from './grouping.ts'
import { Knocks } from './knocks.tsx'
import styles from './overview.module.css'
import { searchOver } from './search.ts'
import { SessionRow } from './session-row.tsx'

/** How many agreements the first page names, of those that need attention and of those found; the board has them all. */
const mostShown = 8
const mostFound = 40

/** How many closed sessions are there before somebody asks for all. */
const fewClosed = 20

const Section = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

interface RowsProps {
  readonly sessions: readonly SessionSummary[]
  readonly now: number
  readonly leads?: boolean
}

const Rows = ({ sessions, now, leads = false }: RowsProps) => (
  <ul className={styles.list}>
    {sessions.map((session, at) => (
      <SessionRow key={session.roomId} session={session} now={now} isFirst={leads && at === 0} />
    ))}
  </ul>
)

interface ResultsProps {
  readonly query: string
  readonly sessions: readonly SessionSummary[]
  readonly now: number
}

const Results = ({ query, sessions, now }: ResultsProps) => {
  const { t } = useTranslation('overview')
  const today = isoDay(now)
  const search = useMemo(() => searchOver(sessions, allAgreements(sessions, today)), [sessions, today])
  const found = useMemo(() => search(query), [search, query])
  const count = found.sessions.length + found.agreements.length
  return (
    <Section heading={t('results')}>
      <p className={styles.none} role="status">
        {t('found', { count })}
      </p>
      {found.sessions.length === 0 ? null : <Rows sessions={found.sessions} now={now} />}
      {found.agreements.length === 0 ? null : (
        <AgreementTable
          label={t('results')}
          agreements={found.agreements.slice(0, mostFound)}
          today={today}
        />
      )}
    </Section>
  )
}

const Sections = ({ sessions, now, leads }: Omit<ResultsProps, 'query'> & { readonly leads: boolean }) => {
  const { t } = useTranslation('overview')
  const today = isoDay(now)
  const [allClosed, setAllClosed] = useState(false)
  const open = openSessions(sessions)
  const closed = closedSessions(sessions)
  const prepared = useMemo(
    () => openSessions(sessions).map(({ title, purpose }) => ({ title, purpose })),
    [sessions],
  )
  const attention = useMemo(() => agreementsNeedingAttention(sessions, today), [sessions, today])
  return (
    <>
      <Section heading={t('nowAndSoon')}>
        {open.length === 0 ? (
          <p className={styles.none}>{t('nothingOpen')}</p>
        ) : (
          <Rows sessions={open} now={now} leads={leads} />
        )}
      </Section>
      {attention.length === 0 ? null : (
        <Section heading={t('attention')}>
          <AgreementTable label={t('attention')} agreements={attention.slice(0, mostShown)} today={today} />
          <p className={styles.none}>
            <a href={hashOf({ page: 'agreements' })}>
              {attention.length > mostShown ? t('allAttention', { count: attention.length }) : t('toBoard')}
            </a>
          </p>
        </Section>
      )}
      <SimilarOnOverview sessions={prepared} />
      {closed.length === 0 ? null : (
        <Section heading={t('closed')}>
          <Rows sessions={allClosed ? closed : closed.slice(0, fewClosed)} now={now} />
          {closed.length <= fewClosed ? null : (
            <div className={styles.examples}>
              <Button aria-expanded={allClosed} onPress={() => setAllClosed(!allClosed)}>
                {allClosed ? t('fewerClosed') : t('allClosed', { count: closed.length })}
              </Button>
            </div>
          )}
        </Section>
      )}
    </>
  )
}

/** What a newcomer may expect, in three steps. */
const Stages = () => {
  const { t } = useTranslation('overview')
  return (
    <ol className={styles.stages}>
      {(['prepare', 'weigh', 'agree'] as const).map((stage) => (
        <li key={stage}>
          <h2>{t(`stages.${stage}Title`)}</h2>
          <p className={styles.meta}>{t(`stages.${stage}`)}</p>
        </li>
      ))}
    </ol>
  )
}

/** The first page: what is going on, what needs attention, and the ways to begin. */
export const OverviewPage = () => {
  const { t } = useTranslation(['overview', 'retention'])
  const { sessions: service } = useServices()
  const sessions = useSessionList()
  const profile = useProfile()
  const now = useNow()
  const [query, setQuery] = useState('')
  const deferredQuery = useDeferredValue(query.trim())

  const openExample = async (kind: MethodKind): Promise<void> => {
    goTo({ page: 'room', ...(await service.openDemo(kind)) })
  }
  const name = profile?.name.trim().split(/\s+/u)[0] ?? ''
  const thisWeek = countThisWeek(sessions, now)
  const today = isoDay(now)
  const mine = useMemo(
    () => (profile === null ? 0 : countMine(agreementsNeedingAttention(sessions, today), profile)),
    [sessions, profile, today],
  )
  const due = useDue(sessions, now)
  const offered = useOfferedSession(sessions)
  const over = due.filter(({ standing }) => standing === 'due').length
  const counts = [
    thisWeek === 0 ? '' : t('thisWeek', { count: thisWeek }),
    mine === 0 ? '' : t('waiting', { count: mine }),
    over === 0 ? '' : t('retention:counted', { count: over }),
  ].filter((sentence) => sentence !== '')
  const example = (
    <>
      <Button icon={BookOpen} onPress={() => void openExample('deliberation')}>
        {t('openExample')}
      </Button>
      <Button icon={BookOpen} onPress={() => void openExample('conference')}>
        {t('openConferenceExample')}
      </Button>
    </>
  )

  return (
    <Page
      current="overview"
      heading={t(partOfDay(new Date(now).getHours()), { name })}
      lede={sessions.length === 0 ? undefined : counts.length === 0 ? t('calm') : counts.join(' ')}
      actions={
        <>
          <Button icon={LogIn} onPress={() => goTo({ page: 'join' })}>
            {t('joinWithInvitation')}
          </Button>
          <Button kind="lead" icon={Plus} onPress={() => goTo({ page: 'new-session' })}>
            {t('newSession')}
          </Button>
        </>
      }
    >
      {offered === null ? null : <ContinueLast offered={offered} now={now} />}
      <DestroyedNews />
      <Knocks />
      {sessions.length === 0 ? (
        <>
          <EmptyState icon={MessagesSquare} title={t('emptyTitle')} actions={example}>
            <p>{t('emptyText')}</p>
          </EmptyState>
          <Stages />
        </>
      ) : (
        <>
          <div className={styles.search}>
            <TextField
              type="search"
              label={t('search')}
              placeholder={t('searchPlaceholder')}
              value={query}
              onChange={setQuery}
            />
          </div>
          {deferredQuery === '' ? (
            <Sections sessions={sessions} now={now} leads={offered === null} />
          ) : (
            <Results query={deferredQuery} sessions={sessions} now={now} />
          )}
        </>
      )}
      <DueSessions due={due} />
      {sessions.length === 0 ? null : <div className={styles.examples}>{example}</div>}
    </Page>
  )
}
