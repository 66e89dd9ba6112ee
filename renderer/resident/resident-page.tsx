import { OpenSession } from '../live/open-session.tsx'
import { ResidentFrame } from './resident-frame.tsx'

/** What came out of one session, in plain words for the resident. */
export default function ResidentPage({ roomId }: { readonly roomId: string }) {
  return (
    <OpenSession roomId={roomId}>
      <ResidentFrame />
    </OpenSession>
  )
}
