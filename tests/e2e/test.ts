import { test as base } from '@playwright/test'

/**
 * A test whose windows close with it. What `browser.newContext()` opened would otherwise live on beside every later test,
 * looking for relays that are gone. Windows that were there before, from `beforeAll`, stay.
 */
export const test = base.extend<{ readonly windowsClose: undefined }>({
  windowsClose: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts())
      await use(undefined)
      const opened = browser.contexts().filter((context) => !before.has(context))
      await Promise.all(opened.map((context) => context.close()))
    },
    { auto: true },
  ],
})
