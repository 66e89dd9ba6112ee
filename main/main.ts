import { join } from 'node:path'
import { app, clipboard } from 'electron'
import { answerPages } from './answer-pages.ts'
import { invitationDesk, linkScheme } from './device/deep-links.ts'
import { saveFile } from './device/files.ts'
import { openSettings } from './device/settings.ts'
import { settingsFileAt } from './device/settings-file.ts'
import { openSettingsStore, systemKeychain } from './electron-parts.ts'
import { makeHandlers } from './handlers.ts'
import { hostingHandlers } from './hosting/hosting-handlers.ts'
import { askBeforeOthersLose, hostingOnThisComputer } from './hosting/hosting-process.ts'
import { hostingWords } from './hosting/hosting-words.ts'
import { ownOrigins } from './hosting/stored-hosting.ts'
import { keyFileAt } from './keyring/key-file.ts'
import { makeKeyring } from './keyring/keyring.ts'
import { lockWindows } from './keyring/lock-windows.ts'
import { policyOfThisComputer } from './policy/electron-policy.ts'
import { allowedRelays, governedHandlers, governedStore, relayForNewSessions } from './policy/governed.ts'
import { prepareApp } from './prepare.ts'
import { relayInArguments } from './security/relay-address.ts'
import { updatesOfThisApp } from './updates/electron-updates.ts'
import { updateRules } from './updates/rules.ts'
import { updatesHandlers } from './updates/updates-handlers.ts'
import { receiveArrivals } from './window/arrivals.ts'
import { fileDesk } from './window/opened-files.ts'
import { askForPath, askForRelay } from './window/questions.ts'
import { theWindow } from './window/the-window.ts'
import { windowsOfThisApp } from './window/windows.ts'
import { words } from './words.ts'

/** The relay of a session that is led from this very computer, when nobody named another one. */
const usualRelay = 'ws://127.0.0.1:4310'

const window = theWindow()
const invitations = invitationDesk(() => window.tell('invitation'))
const files = fileDesk(() => window.tell('file'))

/** Puts the shell together; everything before this was only registered. */
const start = async (): Promise<void> => {
  const policy = await policyOfThisComputer()
  if (policy === null) return
  const folder = app.getPath('userData')
  const bundles = import.meta.dirname
  const settings = openSettings(settingsFileAt(join(folder, 'settings.json'), Date.now()), () =>
    governedStore(openSettingsStore(folder, 'settings'), policy),
  )
  const language = () => settings.preferences().language
  const relay = relayForNewSessions(policy, {
    named: relayInArguments(process.argv),
    admitted: settings.relays(),
    usual: usualRelay,
  })
  const ownRelays = () => ownOrigins(settings.hosting())
  const relays = (): readonly string[] => [relay, ...allowedRelays(policy, settings.relays()), ...ownRelays()]

  const keyring = makeKeyring({
    keychain: systemKeychain(),
    file: keyFileAt(join(folder, 'vault.key')),
    now: Date.now,
    elapsed: () => performance.now(),
    reload: () => lockWindows(window),
  })
  const hosting = hostingOnThisComputer({
    settings,
    allowed: () => policy.values.localHosting ?? 'network',
    bundles,
    tell: () => window.tell('hosting'),
  })

  const updates = updatesOfThisApp({
    rules: updateRules(policy),
    stored: settings.updates,
    keep: settings.keepUpdates,
    changed: () => window.tell('update'),
  })

  const base = makeHandlers({
    settings,
    relay,
    ownRelays,
    saveFile: (file) => saveFile(file, (name) => askForPath(window.current(), name)),
    writeClipboard: (text) => clipboard.writeText(text),
    takeInvitation: invitations.take,
    returnInvitation: invitations.putBack,
    askForRelay: (address) => askForRelay(window.current(), address, words[language()]),
    reload: window.reload,
  })
  const governed = governedHandlers(base, { policy, home: app.getPath('home'), ownRelays })
  const windows = windowsOfThisApp({
    ...{ window, settings, files, relays },
    preload: join(bundles, '..', 'preload', 'preload.cjs'),
    guard: (opened) => askBeforeOthersLose(opened, hosting, () => hostingWords[language()]),
  })
  const handlers = {
    ...base,
    ...governed,
    ...keyring,
    ...hostingHandlers(hosting),
    ...updatesHandlers(updates),
    ...windows.handlers,
  }
  answerPages(handlers, { bundle: join(bundles, '..', 'renderer'), relays })

  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  windows.open()
}

if (prepareApp()) {
  receiveArrivals({ invitations, files, show: window.show })
  app.whenReady().then(start)
} else app.quit()
