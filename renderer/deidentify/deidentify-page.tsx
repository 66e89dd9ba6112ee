import { OpenSession } from '../live/open-session.tsx'
import { DeidentifyFrame } from './deidentify-frame.tsx'

/** A copy of one session's report in which people are not to be recognised. */
export default function DeidentifyPage({ roomId }: { readonly roomId: string }) {
  return (
    <OpenSession roomId={roomId}>
      <DeidentifyFrame />
    </OpenSession>
  )
}
