import type { DesktopBridge } from '../../../shared/desktop/contract.ts'
import type { Updates } from '../updates.ts'

type UpdateBridge = Pick<
  DesktopBridge,
  'updateState' | 'changeUpdates' | 'checkForUpdates' | 'installUpdate' | 'onUpdate'
>

/** What the shell says of updates. */
export const desktopUpdates = (bridge: UpdateBridge): Updates => ({
  read: async () => {
    const answer = await bridge.updateState()
    return answer.ok ? answer.value : null
  },
  subscribe: (listener) => bridge.onUpdate(listener),
  change: async (change) => {
    await bridge.changeUpdates(change)
  },
  check: async () => {
    await bridge.checkForUpdates()
  },
  install: async () => {
    await bridge.installUpdate()
  },
})
