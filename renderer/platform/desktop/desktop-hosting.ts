import type { DesktopBridge } from '../../../shared/desktop/contract.ts'
import type { HostingState } from '../../../shared/desktop/hosting.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { isSameRelay } from '../../../shared/room/relay-label.ts'
import type { Hosting } from '../hosting.ts'

/** What the shell says of the relay on this computer, known here at once. */
export const desktopHosting = async (
  bridge: Pick<DesktopBridge, 'hosting' | 'startHosting' | 'stopHosting' | 'onHosting'>,
): Promise<Hosting> => {
  const listeners = new Set<() => void>()
  let state: HostingState = {
    ...{ phase: 'off', problem: null, reach: 'device', allowed: 'off' },
    ...{ own: null, addresses: [], guests: 0, hasMoved: false },
  }
  const read = async (): Promise<void> => {
    const answer = await bridge.hosting()
    if (!answer.ok) return
    state = answer.value
    for (const listener of listeners) listener()
  }
  bridge.onHosting(() => void read())
  await read()
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async (reach) => {
      const started = await bridge.startHosting(reach)
      await read()
      if (started.ok) return ok(null)
      const { code } = started
      return refuse(
        code === 'bad-message' || code === 'foreign-sender' || code === 'internal' || code === 'busy'
          ? 'kept-stopping'
          : code,
      )
    },
    stop: async () => {
      await bridge.stopHosting()
      await read()
    },
    reach: (relay) => (state.own !== null && isSameRelay(state.own, relay) ? state.own : relay),
  }
}
