/** Loaded before the built main script: puts the stand-in in Electron's place and lets the program become ready. */
import { isMainThread } from 'node:worker_threads'
import './resolve.ts'

if (isMainThread) {
  Object.assign(process, { type: 'browser', resourcesPath: import.meta.dirname })
  const { listenToSpec } = await import('./control.ts')
  const { app, hands } = await import('./electron.ts')
  const { standInSetup } = await import('./setup.ts')
  hands.themes.setSystem(standInSetup(process.env).systemIsDark)
  listenToSpec(hands)
  // Electron lives until it is told to quit, whatever else there is to do.
  const alive = setInterval(() => undefined, 2 ** 30)
  app.once('quit', () => clearInterval(alive))
  // The main script runs before Electron is ready.
  setTimeout(hands.life.becomeReady, 0)
}
