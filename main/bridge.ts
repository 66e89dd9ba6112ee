import type { DesktopBridge } from '../shared/desktop/contract.ts'
import {
  channelOf,
  eventChannelOf,
  type MenuCommand,
  menuCommands,
  shellEvents,
  verbs,
} from '../shared/desktop/names.ts'

/** The two calls of Electron that the preload script uses. */
export interface Messenger {
  invoke(channel: string, ...message: readonly unknown[]): Promise<unknown>
  listen(channel: string, listener: (...message: readonly unknown[]) => void): () => void
}

const isCommand = (value: unknown): value is MenuCommand => menuCommands.some((command) => command === value)

/** One named function per verb and per event, and nothing that takes the name of a channel. */
export const makeBridge = ({ invoke, listen }: Messenger): DesktopBridge => {
  const calls = verbs.map((verb) => [verb, (input?: unknown) => invoke(channelOf(verb), input)])
  const events = shellEvents.map((event) => [
    `on${event[0]?.toUpperCase()}${event.slice(1)}`,
    (listener: (command?: MenuCommand) => void) =>
      listen(eventChannelOf(event), (said) => {
        if (event !== 'menu') listener()
        else if (isCommand(said)) listener(said)
      }),
  ])
  return Object.fromEntries([...calls, ...events])
}
