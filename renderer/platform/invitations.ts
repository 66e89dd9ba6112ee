/** Invitations that reach this window, one after another; what nobody listens to waits to be taken. */
export interface InvitationInbox {
  put(fragment: string): void
  take(): string | null
  subscribe(listener: (fragment: string) => void): () => void
}

/** A waiting invitation is replaced by a newer one: the person opened the last link last. */
export const invitationInbox = (): InvitationInbox => {
  let waiting: string | null = null
  const listeners = new Set<(fragment: string) => void>()
  return {
    put: (fragment) => {
      if (listeners.size === 0) waiting = fragment
      for (const listener of listeners) listener(fragment)
    },
    take: () => {
      const fragment = waiting
      waiting = null
      return fragment
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
