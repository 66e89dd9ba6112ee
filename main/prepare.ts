import { app, dialog, protocol } from 'electron'
import { guardApp } from './security/electron-guards.ts'
import { unwantedSwitches } from './security/launch-arguments.ts'
import { appScheme } from './security/origin.ts'
import { words } from './words.ts'

/** Registers what must be known before Electron is ready. False when the app is not to start here and now. */
export const prepareApp = (): boolean => {
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
  return app.requestSingleInstanceLock()
}
