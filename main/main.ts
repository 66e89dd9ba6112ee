import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { channelOf, eventChannelOf, verbs } from '../shared/desktop/names.ts'
import { invitationDesk, invitationIn, invitationInArguments, linkScheme } from './device/deep-links.ts'
import { keyFileAt, saveFile } from './device/files.ts'
import { makeKeyring } from './device/keyring.ts'
import { openSettings } from './device/settings.ts'
import { openSettingsStore, settingsFileAt, systemKeychain } from './electron-parts.ts'
import { makeHandlers } from './handlers.ts'
import { answerAppRequest } from './security/app-files.ts'
import { contentPolicy } from './security/content-policy.ts'
import { makeDispatcher } from './security/dispatcher.ts'
import { appScheme } from './security/origin.ts'
import { relayInArguments } from './security/relay-address.ts'
import { closeSession, openWindow, preloadBeside } from './window.ts'
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
  app.enableSandbox()
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
  const relays = (): readonly string[] => [relay, ...settings.relays()]
  const wordsNow = () => words[settings.preferences().language]
  const keyring = makeKeyring(systemKeychain(), keyFileAt(join(folder, 'vault.key')))

  const handlers = makeHandlers({
    settings,
    relay,
    masterKey: keyring.masterKey,
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
      readFile: async (path) => Uint8Array.from(await readFile(join(bundle, ...path))),
      contentPolicy: () => contentPolicy(relays()),
    }),
  )
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  closeSession(session.defaultSession)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { role: 'editMenu' },
      { role: 'windowMenu' },
    ]),
  )
  window = openWindow(preloadBeside(import.meta.dirname), { relays, wordsNow })
  window.on('closed', () => {
    window = null
  })
}

if (prepare()) app.whenReady().then(start)
else app.quit()
