import type { App, Session, WebContents } from 'electron'
import { mayNavigate, mayRequest } from './navigation.ts'
import { isPermitted } from './permissions.ts'

/** Refuses permissions, devices, screens and downloads, except for the little that `isPermitted` names. */
const closeSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(isPermitted({ permission, isMainFrame, address: requestingUrl })),
  )
  session.setPermissionCheckHandler((_contents, permission, _origin, { isMainFrame, requestingUrl }) =>
    isPermitted({ permission, isMainFrame, address: requestingUrl }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no other address, no frame, no window, no device. A window may allow windows of its own after. */
const closeContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A content security policy says nothing about direct connections between browsers.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/**
 * Closes whatever session or page comes into being, whoever makes it. A certificate that does not hold, and a password that a
 * server asks for, are refused by Electron as long as nothing listens for them; the person's own certificate would be sent
 * unless something does.
 */
export const guardApp = (app: App): void => {
  app.on('session-created', closeSession)
  app.on('web-contents-created', (_event, contents) => closeContents(contents))
  app.on('select-client-certificate', (event, _contents, _address, _certificates, answer) => {
    event.preventDefault()
    answer()
  })
}

/** Lets nothing leave the windows of a session but sockets to the relays of that moment. */
export const confineRequests = (session: Session, relays: () => readonly string[]): void =>
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, relays()) }))
