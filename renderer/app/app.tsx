import { type ReactNode, useEffect, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import { JoinPage } from '../join/join-page.tsx'
import { useLastPlace } from '../last-place/use-last-place.ts'
import { useAppMenu, useOpenedFile } from '../menu/use-app-menu.ts'
import { OverviewPage } from '../overview/overview-page.tsx'
import { FirstUse } from '../profile/first-use.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { fetchedPage, WhenFetched } from './fetched-part.tsx'
import { parts, useLoadAhead } from './load-ahead.ts'
import type { Route } from './route.ts'
import { usePreferences, useProfile, useServices } from './services.tsx'
import { goTo, useRoute } from './use-route.ts'

const NewSessionPage = fetchedPage(parts.newSession)
const SettingsPage = fetchedPage(parts.settings)
const AboutPage = fetchedPage(parts.about)
const HostingPage = fetchedPage(parts.hosting)
const RoomPage = fetchedPage(parts.room)
const ReportPage = fetchedPage(parts.report)
const WaitingPage = fetchedPage(parts.waiting)
const RequestPage = fetchedPage(parts.request)
const AgreementsPage = fetchedPage(parts.agreements)
const ChainPage = fetchedPage(parts.chainAgreements)
const RegisterPage = fetchedPage(parts.register)
const FollowUpPage = fetchedPage(parts.followUp)
const BranchPage = fetchedPage(parts.branch)
const MethodsPage = fetchedPage(parts.methods)
const MethodPage = fetchedPage(parts.method)
const MethodEditorPage = fetchedPage(parts.methodEditor)
const WhichFormPage = fetchedPage(parts.whichForm)
const SurveyPage = fetchedPage(parts.survey)
const PresentationPage = fetchedPage(parts.presentation)
const LibraryPage = fetchedPage(parts.library)
const LibraryRecordPage = fetchedPage(parts.libraryRecord)
const ProposePage = fetchedPage(parts.proposeRecord)
const InsightPage = fetchedPage(parts.insight)
const ReceiptsPage = fetchedPage(parts.receipts)
const VerifyPage = fetchedPage(parts.verify)
const BackupPage = fetchedPage(parts.backup)
const RecoveryPage = fetchedPage(parts.recovery)
const RestorePage = fetchedPage(parts.restore)
const OpenReportPage = fetchedPage(parts.openReport)
const ResidentPage = fetchedPage(parts.residentVersion)
const DeidentifyPage = fetchedPage(parts.deidentified)

/** An invitation that reached this window, and how many came before it; each gets a fresh page. */
interface Arrival {
  readonly text: string
  readonly number: number
}

/** The invitation this window was opened with, or one that arrives while it is open; either leads to joining. */
const useInvitation = (): Arrival | null => {
  const { platform } = useServices()
  const [arrival, setArrival] = useState<Arrival | null>(null)
  useEffect(() => {
    const receive = (text: string): void => {
      setArrival((before) => ({ text, number: (before?.number ?? 0) + 1 }))
      goTo({ page: 'join' })
    }
    const waiting = platform.takeInvitation()
    if (waiting !== null) receive(waiting)
    return platform.onInvitation(receive)
  }, [platform])
  return arrival
}

/** Leaves the open session once neither its room nor its report is in sight. */
const useLeaving = (route: Route): void => {
  const { sessions } = useServices()
  const roomId = 'roomId' in route ? route.roomId : null
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (before.current !== null && roomId === null) void sessions.leave()
    before.current = roomId
  }, [roomId, sessions])
}

/** Puts focus on the new page, as a browser does when it opens one. */
const useFocusOnArrival = (route: Route): void => {
  const page = route.page
  const seen = useRef(page)
  useEffect(() => {
    if (seen.current === page) return
    seen.current = page
    window.scrollTo({ top: 0 })
    const main = document.querySelector('main')
    if (main?.contains(document.activeElement) === false) main.focus({ preventScroll: true })
  }, [page])
}

/** Names the page in the title bar; never by a session's own title, which a browser's history would keep. */
const useTitle = (route: Route): void => {
  const { t } = useTranslation(['app', 'common'])
  const title = `${t(`titles.${route.page}`)} · ${t('common:appName')}`
  useEffect(() => {
    document.title = title
  }, [title])
}

const pageOf = (route: Route, arrival: Arrival | null): ReactNode => {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />
    case 'new-session':
      return <NewSessionPage key={route.methodId ?? ''} methodId={route.methodId ?? null} />
    case 'join':
      return <JoinPage key={arrival?.number ?? 0} invitation={arrival?.text ?? null} />
    case 'settings':
      return <SettingsPage />
    case 'about':
      return <AboutPage />
    case 'hosting':
      return <HostingPage />
    case 'agreements':
      return <AgreementsPage />
    case 'chain-agreements':
      return <ChainPage />
    case 'register':
      return <RegisterPage />
    case 'methods':
      return <MethodsPage />
    case 'method':
      return <MethodPage key={route.methodId} methodId={route.methodId} />
    case 'edit-method':
      return <MethodEditorPage methodId={route.methodId} />
    case 'which-form':
      return <WhichFormPage />
    case 'survey':
      return <SurveyPage />
    case 'library':
      return <LibraryPage />
    case 'library-record':
      return <LibraryRecordPage key={route.recordId} recordId={route.recordId} />
    case 'insight':
      return <InsightPage />
    case 'receipts':
      return <ReceiptsPage />
    case 'verify':
      return <VerifyPage />
    case 'recovery':
      return <RecoveryPage />
    case 'restore':
      return <RestorePage />
    case 'open-report':
      return <OpenReportPage />
    case 'resident-version':
      return <ResidentPage key={route.roomId} roomId={route.roomId} />
    case 'deidentified':
      return <DeidentifyPage key={route.roomId} roomId={route.roomId} />
    case 'propose-record':
      return <ProposePage key={route.roomId} roomId={route.roomId} />
    case 'backup':
      return <BackupPage key={route.roomId} roomId={route.roomId} />
    case 'presentation':
      return <PresentationPage key={route.roomId} roomId={route.roomId} />
    case 'follow-up':
      return <FollowUpPage key={route.roomId} roomId={route.roomId} />
    case 'branch':
      return <BranchPage key={route.roomId} roomId={route.roomId} />
    case 'room':
      return <RoomPage key={route.roomId} roomId={route.roomId} />
    case 'report':
      return <ReportPage key={route.roomId} roomId={route.roomId} />
    case 'request':
      return <RequestPage key={route.roomId} roomId={route.roomId} />
    case 'waiting':
      return <WaitingPage key={route.roomId} roomId={route.roomId} />
  }
}

/** What a tab shows that does not know who uses it: a newcomer, a guest, or a guest whose tab was reloaded. */
const pageForNobody = (route: Route, arrival: Arrival | null): ReactNode => {
  // A record's file can be checked by anybody, also by who never took part in anything here.
  if (['join', 'waiting', 'request', 'verify', 'about'].includes(route.page)) return pageOf(route, arrival)
  return 'roomId' in route ? <JoinPage invitation={null} isReturning /> : <FirstUse />
}

const CurrentPage = () => {
  const route = useRoute()
  const profile = useProfile()
  const arrival = useInvitation()
  useLeaving(route)
  useLoadAhead(route.page)
  useFocusOnArrival(route)
  useTitle(route)
  useLastPlace(route)
  useAppMenu()
  useOpenedFile()
  const page = profile === null ? pageForNobody(route, arrival) : pageOf(route, arrival)
  return <WhenFetched>{page}</WhenFetched>
}

/** What the primitives say by themselves, to a screen reader above all, in the language that was chosen. */
const InChosenLanguage = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider locale={usePreferences().language}>{children}</I18nProvider>
)

/** The whole interface, below the services. */
export const App = () => (
  <ErrorBoundary>
    <InChosenLanguage>
      <ToastProvider>
        <CurrentPage />
      </ToastProvider>
    </InChosenLanguage>
  </ErrorBoundary>
)
