import type { BrowserContext, Page } from '@playwright/test'

/** Sets the clock of everything that opens in this context fast or slow. */
export const shiftClock = async (context: BrowserContext, minutes: number): Promise<void> => {
  await context.addInitScript((shift) => {
    const Real = Date
    class Shifted extends Real {
      constructor(...parts: [] | [number]) {
        if (parts.length === 0) super(Real.now() + shift)
        else super(...parts)
      }
      static override now(): number {
        return Real.now() + shift
      }
    }
    window.Date = Shifted as DateConstructor
  }, minutes * 60_000)
}

/** Lets so many minutes pass at once for a page that is open: from here on its clock is that far ahead. */
export const letPass = (page: Page, minutes: number): Promise<void> =>
  page.evaluate((shift) => {
    const now = Date.now
    Date.now = () => now() + shift
  }, minutes * 60_000)
