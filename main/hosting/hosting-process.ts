import { randomBytes } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, powerMonitor, utilityProcess } from 'electron'
import type { AllowedHosting } from '../../shared/desktop/hosting.ts'
import { type HostingService, makeHosting, type RelayProcess } from './hosting.ts'
import type { HostingWords } from './hosting-words.ts'
import type { StoredHosting } from './stored-hosting.ts'

interface Surroundings {
  readonly settings: {
    hosting(): StoredHosting
    keepHosting(change: Partial<StoredHosting>): void
  }
  readonly allowed: () => AllowedHosting
  /** The folder of the built main script. */
  readonly bundles: string
  /** Tells the page that something changed. */
  readonly tell: () => void
}

const forkRelay = (program: string): RelayProcess => {
  const started = utilityProcess.fork(program, [], { serviceName: 'Beraad relay', stdio: 'ignore' })
  return {
    send: (order) => started.postMessage(order),
    onReport: (listener) => started.on('message', listener),
    onExit: (listener) => started.once('exit', listener),
    kill: () => started.kill(),
  }
}

/** The relay on this computer, in a process of its own, over sleep and until the end of the app. */
export const hostingOnThisComputer = ({ settings, allowed, bundles, tell }: Surroundings): HostingService => {
  const hosting = makeHosting({
    stored: { read: settings.hosting, write: settings.keepHosting },
    ...{ allowed, tell },
    fork: () => forkRelay(join(bundles, 'embedded-relay.js')),
    data: join(app.getPath('userData'), 'relay'),
    web: join(bundles, '..', 'renderer'),
    networks: networkInterfaces,
    randomBytes: (length) => Uint8Array.from(randomBytes(length)),
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  powerMonitor.on('resume', hosting.look)
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed || hosting.state().phase === 'off') return
    event.preventDefault()
    isClosed = true
    void hosting.close().then(() => app.quit())
  })
  void hosting.resume()
  return hosting
}

/** Before a window closes on which others depend, the person is asked. */
export const askBeforeOthersLose = (
  window: BrowserWindow,
  hosting: HostingService,
  wordsNow: () => HostingWords,
): void => {
  window.on('close', (event) => {
    const { guests } = hosting.state()
    if (guests === 0) return
    const { othersQuestion, othersDetail, closeAnyway, stay } = wordsNow()
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: othersQuestion(guests),
      detail: othersDetail,
      buttons: [closeAnyway, stay],
      defaultId: 1,
      cancelId: 1,
    })
    if (chosen === 1) event.preventDefault()
  })
}
