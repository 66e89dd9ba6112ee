import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { channelOf, eventChannelOf, verbs } from '../shared/desktop/names.ts'
import { invitationDesk, invitationIn, invitationInArguments, linkScheme } from './device/deep-links.ts'
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
import { answerAppRequest } from './security/app-files.ts'
import { bundleReader } from './security/bundle-reader.ts'
import { contentPolicy } from './security/content-policy.ts'
import { makeDispatcher } from './security/dispatcher.ts'
import { confineRequests, guardApp } from './security/electron-guards.ts'
import { unwantedSwitches } from './security/launch-arguments.ts'
import { appScheme } from './security/origin.ts'
import { relayInArguments } from './security/relay-address.ts'
import { openWindow, preloadBeside } from './window.ts'
import { words } from './words.ts'

/** The relay of a session that is led from this very computer, when nobody named another one. */
const usualRelay = 'ws://127.0.0.1:4310'

let window: BrowserWindow | null = null

const invitations = invitationDesk(() => window?.webContents.send(eventChannelOf('invitation')))

const showWindow = (): void => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

/** Registers what must be known before Electron is ready. False when another Beraad runs already. */
const prepare = (): boolean => {
  const unwanted = app.isPackaged ? unwantedSwitches(process.argv, process.platform) : []
  if (unwanted.length > 0) {
    dialog.showErrorBox('Beraad', `${words.nl.notStarted(unwanted)}\n\n${words.en.notStarted(unwanted)}`)
    app.exit(1)
    return false
  }
  app.enableSandbox()
  guardApp(app)
  app.commandLine.appendSwitch('disable-http-cache')
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  if (!app.requestSingleInstanceLock()) return false
  invitations.put(invitationInArguments(process.argv))
  app.on('second-instance', (_event, parameters) => {
    invitations.put(invitationInArguments(parameters))
    showWindow()
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    invitations.put(invitationIn(link))
    showWindow()
  })
  app.on('window-all-closed', () => app.quit())
  return true
}

/** Puts the shell together; everything before this line is only registered. */
const start = (): void => {
  const folder = app.getPath('userData')
  const settings = openSettings(settingsFileAt(join(folder, 'settings.json'), Date.now()), () =>
    openSettingsStore(folder, 'settings'),
  )
  const relay = relayInArguments(process.argv) ?? settings.relays()[0] ?? usualRelay
  const ownRelays = () => ownOrigins(settings.hosting())
  const relays = (): readonly string[] => [relay, ...settings.relays(), ...ownRelays()]
  const wordsNow = () => words[settings.preferences().language]
  const keyring = makeKeyring({
    keychain: systemKeychain(),
    file: keyFileAt(join(folder, 'vault.key')),
    now: Date.now,
    elapsed: () => performance.now(),
    reload: () => window?.webContents.reload(),
  })

  const hosting = hostingOnThisComputer({
    settings,
    allowed: () => 'network',
    bundles: import.meta.dirname,
    tell: () => window?.webContents.send(eventChannelOf('hosting')),
  })

  const handlers = makeHandlers({
    settings,
    relay,
    keyring,
    hosting: hostingHandlers(hosting),
    ownRelays,
    saveFile: (file) =>
      saveFile(file, async (name) => {
        const options = { defaultPath: join(app.getPath('documents'), name) }
        const { canceled, filePath } = await (window === null
          ? dialog.showSaveDialog(options)
          : dialog.showSaveDialog(window, options))
        return canceled || filePath === '' ? null : filePath
      }),
    writeClipboard: (text) => clipboard.writeText(text),
    takeInvitation: invitations.take,
    askForRelay: async (address) => {
      const { relayQuestion, relayDetail, admit, refuse } = wordsNow()
      const question = {
        type: 'question' as const,
        message: relayQuestion(address),
        detail: relayDetail,
        buttons: [admit, refuse],
        defaultId: 1,
        cancelId: 1,
      }
      const { response } = await (window === null
        ? dialog.showMessageBox(question)
        : dialog.showMessageBox(window, question))
      return response === 0
    },
    reload: () => window?.webContents.reload(),
  })
  const dispatch = makeDispatcher(handlers, (verb) => console.error(`beraad: ${verb} failed unexpectedly`))
  for (const verb of verbs)
    ipcMain.handle(channelOf(verb), (event, ...message) => dispatch(verb, event.senderFrame, message))

  const bundle = join(import.meta.dirname, '..', 'renderer')
  protocol.handle(appScheme, (request) =>
    answerAppRequest(request, {
      readFile: bundleReader(bundle),
      contentPolicy: () => contentPolicy(relays()),
    }),
  )
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  confineRequests(session.defaultSession, relays)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { role: 'editMenu' },
      { role: 'windowMenu' },
    ]),
  )
  window = openWindow(preloadBeside(import.meta.dirname), { relays, wordsNow })
  askBeforeOthersLose(window, hosting, () => hostingWords[settings.preferences().language])
  window.on('closed', () => {
    window = null
  })
}

if (prepare()) app.whenReady().then(start)
else app.quit()
