import { expect, test } from 'vitest'
import { closedPreferences } from './web-preferences.ts'

test('R-SEC-1 R-SEC-3 every window has the sandbox, a world of its own and no Node', () => {
  const { preload, devTools, ...rest } = closedPreferences('/preload.cjs', true)
  expect(preload).toBe('/preload.cjs')
  expect(rest).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    plugins: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
  })
})

test('R-SEC-18 the developer tools are there in a clone and not in an installed app', () => {
  expect(closedPreferences('', true).devTools).toBe(false)
  expect(closedPreferences('', false).devTools).toBe(true)
})
