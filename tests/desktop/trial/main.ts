/** A small program that does with Electron what the app does, and more: what the stand-in must be able to do is tried on it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron'

const events: string[] = []
const note = (text: string): void => {
  events.push(text)
}

const pages: Readonly<Record<string, string>> = {
  '/': '<!doctype html><title>trial</title><h1>Trial</h1><a href="https://elsewhere.invalid/">away</a><iframe src="/frame.html"></iframe>',
  '/frame.html': '<!doctype html><title>frame</title><p>frame</p>',
  '/second.html': '<!doctype html><title>second</title><h1>Second</h1>',
  '/redirect': '',
}

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
if (!app.requestSingleInstanceLock()) app.exit(3)
app.on('second-instance', (_event, parameters) => note(`second instance ${parameters.at(-1)}`))
app.on('render-process-gone', (_event, contents, { reason }) => {
  note(`renderer ${reason}`)
  contents.reload()
})

const open = (): void => {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  })
  const { webContents } = window
  webContents.on('will-navigate', (event) => {
    note(`will-navigate ${event.url}`)
    if (!event.url.startsWith('app://trial/')) event.preventDefault()
  })
  webContents.on('will-redirect', (event) => {
    note(`will-redirect ${event.url}`)
    event.preventDefault()
  })
  webContents.setWindowOpenHandler(({ url }) => {
    note(`opens ${url}`)
    return url === 'app://trial/second.html' ? { action: 'allow' } : { action: 'deny' }
  })
  webContents.on('will-prevent-unload', (event) => {
    const chosen = dialog.showMessageBoxSync(window, {
      message: 'Leave?',
      buttons: ['Leave', 'Stay'],
      cancelId: 1,
    })
    note(`leave ${chosen}`)
    if (chosen === 0) event.preventDefault()
  })
  window.once('ready-to-show', () => {
    note('ready to show')
    window.show()
  })
  void window.loadURL('app://trial/')
}

void app.whenReady().then(() => {
  protocol.handle('app', (request) => {
    const { pathname } = new URL(request.url)
    const headers = { 'Content-Security-Policy': "default-src 'self'", 'Content-Type': 'text/html' }
    if (pathname === '/redirect')
      return new Response(null, { status: 302, headers: { ...headers, location: 'app://trial/second.html' } })
    const page = pages[pathname]
    return new Response(page ?? '', { status: page === undefined ? 404 : 200, headers })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'notifications'),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'notifications')
  ipcMain.handle('echo', (_event, ...values: unknown[]) => values)
  ipcMain.handle('fail', () => {
    throw new TypeError('as told')
  })
  ipcMain.handle('who', ({ senderFrame }) =>
    senderFrame === null ? null : { url: senderFrame.url, isMain: senderFrame.parent === null },
  )
  ipcMain.handle('events', () => events)
  ipcMain.handle('theme', (_event, source: 'light' | 'dark') => {
    nativeTheme.themeSource = source
  })
  ipcMain.handle('outside', (_event, address: string) => shell.openExternal(address))
  powerMonitor.on('resume', () => note('resume'))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '&File', submenu: [{ label: 'Note', click: () => note('chosen') }, { role: 'quit' }] },
    ]),
  )
  const child = utilityProcess.fork(join(import.meta.dirname, 'utility.mjs'), ['given'])
  child.on('message', (message) => note(`utility ${JSON.stringify(message)}`))
  child.on('exit', (code) => note(`utility ended ${code}`))
  child.postMessage({ bytes: new Uint8Array([1, 2]) })
  ipcMain.handle('stop utility', () => child.kill())
  note(readFileSync(join(import.meta.dirname, 'utility.mjs'), 'utf8').length > 0 ? 'files' : 'no files')
  open()
})
