import { OpenSession } from '../live/open-session.tsx'
import { RoomFrame } from './room-frame.tsx'

/** One session on the screen. */
export default function RoomPage({ roomId }: { readonly roomId: string }) {
  return (
    <OpenSession roomId={roomId}>
      <RoomFrame />
    </OpenSession>
  )
}
