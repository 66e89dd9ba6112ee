import type { DesktopBridge } from '../../../shared/desktop/contract.ts'
import { readPreferences } from '../../../shared/desktop/preferences.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { webEditionOf } from '../browser/address.ts'
import { warnBeforeClose } from '../browser/window.ts'
import { invitationInbox } from '../invitations.ts'
import type { DeviceProblem, Platform, Preferences, PreferenceValues } from '../platform.ts'
import { openDatabase } from '../storage/database.ts'
import { deviceStorage } from '../storage/device-storage.ts'
import { deriveVaultKeys } from '../storage/vault.ts'

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

/** A session on a relay that the policy does not name yet is blocked; then the person is asked. */
const askForUnknownRelays = (window: Window, bridge: DesktopBridge): void => {
  const asked = new Set<string>()
  window.document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'connect-src' || !URL.canParse(blockedURI)) return
    const { protocol, host } = new URL(blockedURI)
    const relay = `${protocol}//${host}`
    if ((protocol !== 'ws:' && protocol !== 'wss:') || asked.has(relay)) return
    asked.add(relay)
    void bridge.admitRelay(relay)
  })
}

/**
 * The platform of the desktop app. Without a keychain everything stays in memory and `problems` says why; the
 * device is the person's own either way.
 */
export const desktopPlatform = async (
  window: Window,
  bridge: DesktopBridge,
  databaseName?: string,
): Promise<Platform> => {
  const inbox = invitationInbox()
  const receive = async (): Promise<void> => {
    const arrived = await bridge.takeInvitation()
    if (arrived.ok && arrived.value !== null) inbox.put(arrived.value)
  }
  bridge.onInvitation(() => void receive())
  askForUnknownRelays(window, bridge)

  const storage = deviceStorage()
  const problems: DeviceProblem[] = []
  const [settings, key] = await Promise.all([bridge.settings(), bridge.masterKey(), receive()])
  if (!settings.ok) throw new Error(`the desktop shell does not answer: ${settings.code}`)
  if (settings.value.preferencesReset) problems.push('preferences-reset')
  if (key.ok) {
    const failure = await storage.keep(async () => ({
      database: await openDatabase(databaseName),
      keys: await deriveVaultKeys(bytesOf(key.value)),
    }))
    if (failure !== undefined) problems.push('no-storage')
  } else {
    const isKnown =
      key.code === 'no-keychain' || key.code === 'keychain-locked' || key.code === 'keychain-damaged'
    problems.push(isKnown ? key.code : 'no-keychain')
  }

  return {
    kind: 'desktop',
    preferences: desktopPreferences(bridge, readPreferences(settings.value.preferences)),
    trust: () => 'own',
    setTrust: async () => undefined,
    vault: storage.vault,
    entries: storage.entries,
    persistent: storage.persistent,
    problems: () => problems,
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
    warnBeforeClose: warnBeforeClose(window),
  }
}
