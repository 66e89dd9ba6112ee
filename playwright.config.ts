import { defineConfig } from '@playwright/test'
import type { DesktopTarget } from './tests/desktop/test.ts'

/**
 * Two workers, a file each: a spec waits more than it works, and every spec has a relay and members of its own. The tests of
 * one file follow each other. The specs of the desktop app run on the stand-in for `electron` and, where it is, on Electron.
 */
export default defineConfig<object, DesktopTarget>({
  testMatch: '**/*.spec.ts',
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: 'test-results/e2e',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  projects: [
    { name: 'browsers', testDir: 'tests/e2e' },
    { name: 'desktop (stand-in)', testDir: 'tests/desktop', use: { target: 'stand-in' } },
    { name: 'desktop (Electron)', testDir: 'tests/desktop', use: { target: 'Electron' } },
  ],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.BERAAD_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
