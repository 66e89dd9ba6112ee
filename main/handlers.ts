import { ok, refuse } from '../shared/result.ts'
import type { Settings } from './device/settings.ts'
import type { Handlers } from './security/dispatcher.ts'
import { relayAddress } from './security/relay-address.ts'

/** What the handlers reach of the machine; main.ts passes the real ones. */
export interface Surroundings {
  readonly settings: Settings
  /** The relay for new sessions, as origin. */
  readonly relay: string
  /** Where the relay on this computer may be, as origins; nobody is asked about it. */
  readonly ownRelays: () => readonly string[]
  readonly saveFile: Handlers['saveFile']
  readonly writeClipboard: (text: string) => void
  readonly takeInvitation: () => string | null
  readonly returnInvitation: (fragment: string) => void
  /** Asks the person; true when they agree. */
  readonly askForRelay: (relay: string) => Promise<boolean>
  /** Loads the page anew, under the policy that now holds. */
  readonly reload: () => void
}

/** What every start of the shell needs; features bring handlers of their own. */
type BaseVerb =
  | 'settings'
  | 'changePreferences'
  | 'saveFile'
  | 'copyText'
  | 'takeInvitation'
  | 'returnInvitation'
  | 'admitRelay'

/** What the shell does for the verbs that belong to no feature. */
export const makeHandlers = (surroundings: Surroundings): Pick<Handlers, BaseVerb> => {
  const { settings, relay, askForRelay, reload } = surroundings
  const asking = new Map<string, Promise<boolean>>()
  /** A page that tries again while the question is open does not make a second question. */
  const askOnce = (address: string): Promise<boolean> => {
    const open = asking.get(address)
    if (open !== undefined) return open
    const question = askForRelay(address).finally(() => asking.delete(address))
    asking.set(address, question)
    return question
  }
  return {
    settings: async () =>
      ok({
        preferences: settings.preferences(),
        preferencesReset: settings.wasReset,
        preferencesKept: settings.isKept(),
        relay,
      }),
    changePreferences: async (change) => ok(settings.change(change)),
    saveFile: surroundings.saveFile,
    copyText: async (text) => {
      surroundings.writeClipboard(text)
      return ok(null)
    },
    takeInvitation: async () => ok(surroundings.takeInvitation()),
    returnInvitation: async (fragment) => {
      surroundings.returnInvitation(fragment)
      return ok(null)
    },
    admitRelay: async (address) => {
      const origin = relayAddress(address)
      if (origin === null) return refuse('refused')
      const known = [relay, ...settings.relays(), ...surroundings.ownRelays()]
      if (known.includes(origin)) return ok(false)
      if (!(await askOnce(origin))) return refuse('refused')
      settings.admitRelay(origin)
      reload()
      return ok(true)
    },
  }
}
