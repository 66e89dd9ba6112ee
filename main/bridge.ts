import type { DesktopBridge } from '../shared/desktop/contract.ts'
import { channelOf, invitationArrived, verbs } from '../shared/desktop/names.ts'

/** The two calls of Electron that the preload script uses. */
export interface Messenger {
  invoke(channel: string, ...message: readonly unknown[]): Promise<unknown>
  listen(channel: string, listener: () => void): () => void
}

/** One named function per verb, and nothing that takes the name of a channel. */
export const makeBridge = ({ invoke, listen }: Messenger): DesktopBridge => {
  const calls = verbs.map((verb) => [verb, (input?: unknown) => invoke(channelOf(verb), input)])
  return {
    ...Object.fromEntries(calls),
    onInvitation: (listener: () => void) => listen(invitationArrived, () => listener()),
  }
}
