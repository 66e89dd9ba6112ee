import { join } from 'node:path'
import { app, clipboard, Menu } from 'electron'
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
import { prepareApp } from './prepare.ts'
import { relayInArguments } from './security/relay-address.ts'
import { receiveArrivals } from './window/arrivals.ts'
import { openMainWindow } from './window/main-window.ts'
import { askForPath, askForRelay } from './window/questions.ts'
import { theWindow } from './window/the-window.ts'
import { words } from './words.ts'

/** The relay of a session that is led from this very computer, when nobody named another one. */
const usualRelay = 'ws://127.0.0.1:4310'

const window = theWindow()
const invitations = invitationDesk(() => window.tell('invitation'))

/** Puts the shell together; everything before this was only registered. */
const start = (): void => {
  const folder = app.getPath('userData')
  const bundles = import.meta.dirname
  const settings = openSettings(settingsFileAt(join(folder, 'settings.json'), Date.now()), () =>
    openSettingsStore(folder, 'settings'),
  )
  const language = () => settings.preferences().language
  const relay = relayInArguments(process.argv) ?? settings.relays()[0] ?? usualRelay
  const ownRelays = () => ownOrigins(settings.hosting())
  const relays = (): readonly string[] => [relay, ...settings.relays(), ...ownRelays()]

  const keyring = makeKeyring({
    keychain: systemKeychain(),
    file: keyFileAt(join(folder, 'vault.key')),
    now: Date.now,
    elapsed: () => performance.now(),
    reload: window.reload,
  })
  const hosting = hostingOnThisComputer({
    settings,
    allowed: () => 'network',
    bundles,
    tell: () => window.tell('hosting'),
  })

  const base = makeHandlers({
    settings,
    relay,
    ownRelays,
    saveFile: (file) => saveFile(file, (name) => askForPath(window.current(), name)),
    writeClipboard: (text) => clipboard.writeText(text),
    takeInvitation: invitations.take,
    askForRelay: (address) => askForRelay(window.current(), address, words[language()]),
    reload: window.reload,
  })
  const handlers = { ...base, ...keyring, ...hostingHandlers(hosting) }
  answerPages(handlers, { bundle: join(bundles, '..', 'renderer'), relays })

  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { role: 'editMenu' },
      { role: 'windowMenu' },
    ]),
  )
  const preload = join(bundles, '..', 'preload', 'preload.cjs')
  window.openWith(() => {
    const opened = openMainWindow({ preload, relays, wordsNow: () => words[language()] })
    askBeforeOthersLose(opened, hosting, () => hostingWords[language()])
    return opened
  })
}

app.on('window-all-closed', () => app.quit())
if (prepareApp()) {
  receiveArrivals(invitations, window.show)
  app.whenReady().then(start)
} else app.quit()
