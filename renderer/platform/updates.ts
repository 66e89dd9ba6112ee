import type { UpdateChannel, UpdateState } from '../../shared/desktop/updates.ts'

/** Updates of the desktop app. Nothing is asked before a page is shown that needs it. */
export interface Updates {
  /** How it stands now; null when the shell does not answer. */
  read(): Promise<UpdateState | null>
  subscribe(listener: () => void): () => void
  change(change: { readonly on?: boolean; readonly channel?: UpdateChannel }): Promise<void>
  /** Looks; what came of it is in the next state. */
  check(): Promise<void>
  /** Fetches what is offered, or installs what was fetched. */
  install(): Promise<void>
}
