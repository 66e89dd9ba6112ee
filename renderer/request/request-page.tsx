import { LoadingScreen } from '../app/screen.tsx'

/** The request as the holder of the mandate sees it, and nothing else of the case. */
export default function RequestPage({ roomId }: { readonly roomId: string }) {
  return <LoadingScreen key={roomId} />
}
