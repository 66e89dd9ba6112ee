import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { toChromium, toMain } from './addresses.ts'
import type { Engine } from './host.ts'
import type { ProtocolHandler } from './requests.ts'
import { cancelable, eventful, strict } from './strict.ts'
import type { WebContents } from './web-contents.ts'

type RequestHandler = (
  contents: WebContents,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: object,
) => void
type CheckHandler = (contents: WebContents, permission: string, origin: string, details: object) => boolean

/** Electron's permissions that Chromium can be told about, by its own names for them. */
const permissions: Readonly<Record<string, readonly object[]>> = {
  media: [{ name: 'camera' }, { name: 'microphone' }],
  geolocation: [{ name: 'geolocation' }],
  notifications: [{ name: 'notifications' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  'idle-detection': [{ name: 'idle-detection' }],
  'window-management': [{ name: 'window-management' }],
  'storage-access': [{ name: 'storage-access' }],
  'display-capture': [{ name: 'display-capture' }],
}

/** A download as main sees it. */
export const downloadItem = (url: string, name: string, cancel: () => void) =>
  eventful('DownloadItem', ['done', 'updated'], {
    getURL: () => url,
    getFilename: () => name,
    setSavePath: () => undefined,
    cancel,
  })

/** `protocol`: handlers for schemes of our own. */
export const makeProtocol = () => {
  const handlers = new Map<string, ProtocolHandler>()
  const privileged: object[] = []
  const protocol = strict('Protocol', {
    registerSchemesAsPrivileged: (schemes: readonly object[]) => {
      privileged.push(...schemes)
    },
    handle: (scheme: string, handler: ProtocolHandler) => {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      handlers.set(scheme, handler)
    },
    unhandle: (scheme: string) => {
      handlers.delete(scheme)
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  })
  return { protocol, handlerOf: (scheme: string) => handlers.get(scheme), privileged }
}

/**
 * `session`. Electron asks its handlers when a page asks for something; Chromium is told beforehand, so the handlers are asked
 * for every permission before an address is loaded. Without a handler everything is allowed, as in Electron.
 */
export const makeSession = (userData: string, protocol: object) => {
  let mayRequest: RequestHandler | null = null
  let mayCheck: CheckHandler | null = null
  const downloads = join(userData, 'stand-in', 'downloads')

  const noRequests = (): undefined => undefined
  const defaultSession = eventful('Session', ['will-download'], {
    protocol,
    webRequest: strict('WebRequest', {
      onBeforeRequest: noRequests,
      onBeforeSendHeaders: noRequests,
      onHeadersReceived: noRequests,
    }),
    setPermissionRequestHandler: (handler: RequestHandler | null) => {
      mayRequest = handler
    },
    setPermissionCheckHandler: (handler: CheckHandler | null) => {
      mayCheck = handler
    },
    setDevicePermissionHandler: noRequests,
    setDisplayMediaRequestHandler: noRequests,
    setBluetoothPairingHandler: noRequests,
    setUSBProtectedClassesHandler: noRequests,
    setCertificateVerifyProc: noRequests,
    setSpellCheckerEnabled: noRequests,
    isSpellCheckerEnabled: () => false,
    setSpellCheckerLanguages: noRequests,
    setSpellCheckerDictionaryDownloadURL: noRequests,
    setProxy: async () => undefined,
    clearCache: async () => undefined,
    clearStorageData: async () => undefined,
    clearData: async () => undefined,
    flushStorageData: noRequests,
    closeAllConnections: async () => undefined,
    isPersistent: () => true,
    getStoragePath: () => userData,
    getUserAgent: () => 'Chromium',
    setUserAgent: noRequests,
    setDownloadPath: noRequests,
    setPreloads: noRequests,
    allowNTLMCredentialsForDomains: noRequests,
  })

  const isGranted = async (permission: string, origin: string, contents: WebContents): Promise<boolean> => {
    const details = { isMainFrame: true, requestingUrl: `${origin}/`, securityOrigin: `${origin}/` }
    if (mayCheck !== null && !mayCheck(contents, permission, origin, details)) return false
    const handler = mayRequest
    if (handler === null) return true
    return new Promise((resolve) => handler(contents, permission, resolve, details))
  }

  return {
    session: strict('Session', {
      defaultSession,
      fromPartition: () => defaultSession,
    }),
    defaultSession,
    allow: async ({ chromium }: Engine, address: string, contents: WebContents): Promise<void> => {
      const origin = toMain(new URL(toChromium(address)).origin)
      const answers = Object.entries(permissions).map(async ([permission, names]) => {
        const setting = (await isGranted(permission, origin, contents)) ? 'granted' : 'denied'
        for (const name of names)
          await chromium.browser
            .send('Browser.setPermission', {
              permission: name as { name: string },
              setting,
              origin: toChromium(origin),
            })
            .catch(() => undefined)
      })
      await Promise.all(answers)
    },
    /** Downloads are told of before they are kept; one that is refused leaves nothing. */
    watchDownloads: async ({ chromium }: Engine, contents: () => WebContents | undefined): Promise<void> => {
      mkdirSync(downloads, { recursive: true })
      chromium.browser.on('Browser.downloadWillBegin', ({ url, guid, suggestedFilename }) => {
        const event = cancelable({})
        const cancel = (): void => {
          void chromium.browser.send('Browser.cancelDownload', { guid }).catch(() => undefined)
          rmSync(join(downloads, guid), { force: true })
        }
        const item = downloadItem(toMain(url), suggestedFilename, cancel)
        defaultSession.emit('will-download', event, item, contents())
        if (event.defaultPrevented) cancel()
      })
      await chromium.browser.send('Browser.setDownloadBehavior', {
        behavior: 'allowAndName',
        downloadPath: downloads,
        eventsEnabled: true,
      })
    },
  }
}
