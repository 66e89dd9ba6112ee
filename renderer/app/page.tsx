import { BookUser, ChartColumn, LayoutDashboard, Library, ListChecks, Scale, Settings } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { agreementsNeedingAttention, countMine } from '../agreements/over-sessions.ts'
import { Callout } from '../ui/callout.tsx'
import { type NavigationItem, PageFrame } from '../ui/page-frame.tsx'
import { isoDay } from './dates.ts'
import styles from './page.module.css'
import { hashOf, type Route } from './route.ts'
import { useProfile, useServices, useSessionList } from './services.tsx'
import { useNow } from './use-now.ts'

interface PageProps {
  readonly heading: string
  readonly lede?: ReactNode
  /** Buttons beside the heading. */
  readonly actions?: ReactNode
  readonly current: Route['page'] | null
  readonly children: ReactNode
}

/** How many agreements ask for this person's attention, or their organisation's. */
const useWaiting = (): number => {
  const sessions = useSessionList()
  const profile = useProfile()
  const today = isoDay(useNow())
  return useMemo(
    () => (profile === null ? 0 : countMine(agreementsNeedingAttention(sessions, today), profile)),
    [sessions, profile, today],
  )
}

/** A page outside the room: the menu, a heading, and what the person should know about this device. */
export const Page = ({ heading, lede, actions, current, children }: PageProps) => {
  const { t } = useTranslation(['app', 'common'])
  const { platform } = useServices()
  const waiting = useWaiting()
  const problems = platform.problems()
  const items: readonly NavigationItem[] = [
    { page: 'overview' as const, label: t('overview'), icon: LayoutDashboard },
    {
      page: 'agreements' as const,
      label: t('agreements'),
      icon: ListChecks,
      count: waiting === 0 ? undefined : { number: waiting, words: t('needAttention', { count: waiting }) },
    },
    { page: 'register' as const, label: t('register'), icon: BookUser },
    { page: 'methods' as const, label: t('methods'), icon: Library },
    { page: 'library' as const, label: t('library'), icon: Scale },
    { page: 'insight' as const, label: t('insight'), icon: ChartColumn },
    { page: 'settings' as const, label: t('settings'), icon: Settings, atEnd: true },
  ].map(({ page, ...item }) => ({ ...item, href: hashOf({ page }), isCurrent: page === current }))

  return (
    <PageFrame
      brand={t('common:appName')}
      navigationLabel={t('mainMenu')}
      skipLabel={t('skipToContent')}
      items={items}
    >
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{heading}</h1>
          {lede === undefined ? null : <p className={styles.lede}>{lede}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {problems.length === 0 ? null : (
        <div className={styles.problems}>
          <Callout tone="warn" title={t('problemTitle')}>
            {problems.map((problem) => (
              <p key={problem}>{t(`problems.${problem}`)}</p>
            ))}
            {platform.fileSetAside === null || platform.fileSetAside === '' ? null : (
              <p className={styles.file}>{t('fileSetAside', { file: platform.fileSetAside })}</p>
            )}
          </Callout>
        </div>
      )}
      {children}
    </PageFrame>
  )
}
