/** How long work goes along with whoever waits for it: how far it is, and whether to go on. */
export interface Watch {
  /** Told now and then, from 0 to 1. */
  readonly progress?: (fraction: number) => void
  /** Looked at now and then; true stops the work. An `AbortSignal` is one. */
  readonly signal?: { readonly aborted: boolean }
}
