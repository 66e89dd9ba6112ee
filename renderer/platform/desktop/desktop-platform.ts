import type { DesktopBridge, Reply } from '../../../shared/desktop/contract.ts'
import { screenWindowName } from '../../../shared/desktop/names.ts'
import { readPreferences } from '../../../shared/desktop/preferences.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { decodeInvitation } from '../../../shared/room/invitation.ts'
import { webEditionOf } from '../browser/address.ts'
import { warnBeforeClose } from '../browser/window.ts'
import { invitationInbox } from '../invitations.ts'
import type {
  AskForKey,
  DeviceKey,
  DeviceKeyNeed,
  DeviceProblem,
  Platform,
  Preferences,
  PreferenceValues,
} from '../platform.ts'
import { openDatabase } from '../storage/database.ts'
import { deviceStorage } from '../storage/device-storage.ts'
import { deriveVaultKeys } from '../storage/vault.ts'
import { desktopHosting } from './desktop-hosting.ts'
import { desktopShell } from './desktop-shell.ts'
import { desktopUpdates } from './desktop-updates.ts'

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))

/** Settings that main keeps; the interface sees a change at once. */
const desktopPreferences = (bridge: DesktopBridge, first: PreferenceValues): Preferences => {
  let values = first
  const listeners = new Set<() => void>()
  return {
    read: () => values,
    write: (change) => {
      values = { ...values, ...change }
      void bridge.changePreferences(change)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * A session on a relay that the policy does not name yet is blocked; then the person is asked, once. Answers with what asks
 * about the relay of an invitation.
 */
const askForUnknownRelays = (
  window: Window,
  bridge: DesktopBridge,
): ((relay: string) => Promise<Reply<'admitRelay'>>) => {
  const asked = new Set<string>()
  window.document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'connect-src' || !URL.canParse(blockedURI)) return
    const { protocol, host } = new URL(blockedURI)
    const relay = `${protocol}//${host}`
    if ((protocol !== 'ws:' && protocol !== 'wss:') || asked.has(relay)) return
    asked.add(relay)
    void bridge.admitRelay(relay)
  })
  return (relay) => {
    const { protocol, host } = new URL(relay)
    asked.add(`${protocol}//${host}`)
    return bridge.admitRelay(relay)
  }
}

/** What the page then has to say about this device. */
const problemOf = {
  'passphrase-unset': 'no-keychain',
  'passphrase-locked': 'no-keychain',
  'keychain-locked': 'keychain-locked',
  'keychain-damaged': 'keychain-damaged',
} as const satisfies Record<DeviceKeyNeed, DeviceProblem>

const isNeed = (code: string): code is DeviceKeyNeed => Object.hasOwn(problemOf, code)

/** What pages may do about the key; handing it over is not among it. */
const deviceKeyOf = ({
  keyring,
  choosePassphrase,
  unlock,
  changePassphrase,
  keepInKeychain,
  lock,
  startAgain,
}: DesktopBridge): DeviceKey => ({
  keyring,
  choosePassphrase,
  unlock,
  changePassphrase,
  keepInKeychain,
  lock,
  startAgain,
})

/** The key and the name of the vault that it opens. */
type Found = Extract<Reply<'masterKey'>, { readonly ok: true }>['value']

interface Surroundings {
  /** Without it, a key that needs somebody is a key that is not there. */
  readonly askForKey?: AskForKey
  /** A vault with a name has a database of its own, whose name begins with this. */
  readonly databaseName?: string
}

/**
 * The platform of the desktop app. Without a key everything stays in memory and `problems` says why; the device is the
 * person's own either way.
 */
export const desktopPlatform = async (
  window: Window,
  bridge: DesktopBridge,
  { askForKey, databaseName = 'beraad' }: Surroundings = {},
): Promise<Platform> => {
  /** The window on the second screen shows a session that the main window leads. */
  const isForRoom = window.name === screenWindowName
  const inbox = invitationInbox()
  const receive = async (): Promise<void> => {
    if (isForRoom) return
    const arrived = await bridge.takeInvitation()
    if (!arrived.ok || arrived.value === null) return
    inbox.put(arrived.value)
    void admitRelayOf(arrived.value)
  }
  /** An admitted relay has the page loaded anew, so until that is known the invitation waits where it came from. */
  const admitRelayOf = async (fragment: string): Promise<void> => {
    const invitation = await decodeInvitation(fragment)
    if (!invitation.ok) return
    await bridge.returnInvitation(fragment)
    const admitted = await admit((await hosting).reach(invitation.value.relay))
    if (admitted.ok && admitted.value) return
    const left = await bridge.takeInvitation()
    if (left.ok && left.value !== null && left.value !== fragment) inbox.put(left.value)
  }
  const hosting = desktopHosting(bridge)
  const admit = askForUnknownRelays(window, bridge)
  bridge.onInvitation(() => void receive())

  const storage = deviceStorage()
  /** Opens what the key opens; null when that went well. */
  const keep = async ({ key, vault }: Found): Promise<DeviceProblem | null> => {
    const failure = await storage.keep(async () => {
      const master = bytesOf(key)
      const keys = await deriveVaultKeys(master)
      master.fill(0)
      return { database: await openDatabase(vault === '' ? databaseName : `${databaseName}-${vault}`), keys }
    })
    return failure === undefined ? null : 'no-storage'
  }
  const firstAnswer = bridge.masterKey()
  const [settings, policy] = await Promise.all([
    bridge.settings(),
    bridge.policy(),
    firstAnswer,
    hosting,
    receive(),
  ])
  if (!settings.ok) throw new Error(`the desktop shell does not answer: ${settings.code}`)
  if (!policy.ok) throw new Error(`the desktop shell does not answer: ${policy.code}`)
  const { preferencesReset, preferencesKept } = settings.value
  const preferences = desktopPreferences(bridge, readPreferences(settings.value.preferences))

  const deviceKey = deviceKeyOf(bridge)
  const openKey = async (
    first: Promise<Reply<'masterKey'>>,
    ask?: AskForKey,
  ): Promise<DeviceProblem | null> => {
    for (let answer = await first; ; answer = await bridge.masterKey()) {
      if (answer.ok) return keep(answer.value)
      const { code } = answer
      if (!isNeed(code)) return 'no-storage'
      const decided = (await ask?.(code, deviceKey, preferences)) ?? 'memory'
      if (decided === 'memory') return problemOf[code]
    }
  }
  let storageProblem = await openKey(firstAnswer, askForKey)
  // Only the main window takes files and follows the menu; and nothing can be lost before there is a key.
  const around = isForRoom ? null : await desktopShell(bridge)

  return {
    kind: 'desktop',
    preferences,
    trust: () => 'own',
    setTrust: async () => undefined,
    vault: storage.vault,
    entries: storage.entries,
    persistent: storage.persistent,
    problems: () => [
      ...(storageProblem === null ? [] : [storageProblem]),
      ...(preferencesReset === null ? [] : (['preferences-reset'] as const)),
      ...(preferencesKept ? [] : (['preferences-unkept'] as const)),
    ],
    fileSetAside: preferencesReset,
    deviceKey: {
      ...deviceKey,
      choosePassphrase: async (input) => {
        const chosen = await deviceKey.choosePassphrase(input)
        if (!chosen.ok) return chosen
        storageProblem = await openKey(bridge.masterKey())
        return storageProblem === null ? chosen : refuse('not-written')
      },
    },
    hosting: await hosting,
    updates: desktopUpdates(bridge),
    policy: () => policy.value,
    keepRecoveryAccess:
      policy.value.values.recoveryFolder === undefined
        ? null
        : async (file) => {
            const kept = await bridge.keepRecoveryAccess(file)
            if (kept.ok) return ok(null)
            return kept.code === 'no-folder'
              ? refuse('no-folder')
              : refuse('failed', kept.detail ?? kept.code)
          },
    defaultRelay: () => settings.value.relay,
    webAddress: webEditionOf,
    saveFile: async (file) => {
      const saved = await bridge.saveFile(file)
      if (saved.ok) return ok(null)
      return saved.code === 'cancelled' ? refuse('cancelled') : refuse('failed', saved.detail ?? saved.code)
    },
    print: () => window.print(),
    copyText: async (text) => {
      const copied = await bridge.copyText(text)
      return copied.ok ? ok(null) : refuse('failed', copied.code)
    },
    takeInvitation: inbox.take,
    onInvitation: inbox.subscribe,
    shell: around?.shell ?? null,
    warnBeforeClose: (isUnsafe, settle) => {
      // The one when the window closes, the other when the page is loaded anew.
      const stops = [around?.warnBeforeClose(isUnsafe, settle), warnBeforeClose(window)(isUnsafe)]
      return () => {
        for (const stop of stops) stop?.()
      }
    },
  }
}
