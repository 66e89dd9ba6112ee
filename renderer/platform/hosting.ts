import type { HostingProblem, HostingState, Reach } from '../../shared/desktop/hosting.ts'
import type { Result } from '../../shared/result.ts'

/** The relay on this computer, for a session without a server; only in the desktop app. */
export interface Hosting {
  state(): HostingState
  subscribe(listener: () => void): () => void
  /** Starts it, or gives a running one another reach. */
  start(reach: Reach): Promise<Result<null, HostingProblem>>
  stop(): Promise<void>
  /** Where this device finds a relay: its own at itself, whatever the network is. */
  reach(relay: string): string
}
