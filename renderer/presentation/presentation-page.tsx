import { OpenSession } from '../live/open-session.tsx'
import { PresentationScreen } from './presentation-screen.tsx'

/** One session on the screen in the room. */
export default function PresentationPage({ roomId }: { readonly roomId: string }) {
  return (
    <OpenSession roomId={roomId}>
      <PresentationScreen />
    </OpenSession>
  )
}
