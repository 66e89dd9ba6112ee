import { test as base } from '../e2e/test.ts'
import { electronProgram, launchDesktop } from './launch.ts'
import type { Desktop, LaunchOptions, TargetName } from './target.ts'

/** What a project of `playwright.config.ts` says: on which target its specs run. */
export interface DesktopTarget {
  readonly target: TargetName
}

type Launch = (options?: LaunchOptions) => Promise<Desktop>

/**
 * A test of the built app, on the stand-in and on Electron. Where Electron is not on the machine, its tests are reported as
 * skipped before anything starts: so start relays and browsers in the test or in fixtures, not in `beforeAll`.
 */
export const test = base.extend<
  { readonly isThere: undefined; readonly launchDesktop: Launch },
  DesktopTarget
>({
  target: ['stand-in', { option: true, scope: 'worker' }],
  isThere: [
    async ({ target }, use, info) => {
      if (target === 'Electron' && (await electronProgram()) === null)
        info.skip(true, 'The Electron runtime is not on this machine.')
      await use(undefined)
    },
    { auto: true },
  ],
  // As for every test, but never before it is known that there is something to test.
  windowsClose: async ({ isThere: _, browser }, use) => {
    const before = new Set(browser.contexts())
    await use(undefined)
    const opened = browser.contexts().filter((context) => !before.has(context))
    await Promise.all(opened.map((context) => context.close()))
  },
  launchDesktop: async ({ target, isThere: _ }, use, info) => {
    const running: Desktop[] = []
    await use(async (options) => {
      const desktop = await launchDesktop(target, options)
      running.push(desktop)
      return desktop
    })
    for (const desktop of running) {
      if (info.status !== info.expectedStatus)
        await info.attach('main', { body: desktop.log(), contentType: 'text/plain' })
      await desktop.kill()
    }
  },
})
