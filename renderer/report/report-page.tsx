import { OpenSession } from '../live/open-session.tsx'
import { ReportFrame } from './report-frame.tsx'

/** The report of one session. */
export default function ReportPage({ roomId }: { readonly roomId: string }) {
  return (
    <OpenSession roomId={roomId}>
      <ReportFrame />
    </OpenSession>
  )
}
