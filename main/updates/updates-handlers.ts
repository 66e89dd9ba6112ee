import { ok } from '../../shared/result.ts'
import type { Handlers } from '../security/dispatcher.ts'
import type { Updates } from './updates.ts'

/** What the shell does for the verbs about updates. */
export const updatesHandlers = (
  updates: Updates,
): Pick<Handlers, 'updateState' | 'changeUpdates' | 'checkForUpdates' | 'installUpdate'> => ({
  updateState: async () => ok(updates.state()),
  changeUpdates: async (change) => updates.change(change),
  checkForUpdates: updates.check,
  installUpdate: updates.install,
})
