import { ok } from '../../shared/result.ts'
import type { Handlers } from '../security/dispatcher.ts'
import type { HostingService } from './hosting.ts'

/** What the shell does for the verbs about the relay on this computer. */
export const hostingHandlers = (
  hosting: HostingService,
): Pick<Handlers, 'hosting' | 'startHosting' | 'stopHosting'> => ({
  hosting: async () => ok(hosting.state()),
  startHosting: (reach) => hosting.start(reach),
  stopHosting: async () => {
    await hosting.stop()
    return ok(null)
  },
})
