import type { Page } from '@playwright/test'

/** How a page began: when its largest content was painted, in ms of the machine's clock, and the files it had asked for by then. */
export const startOf = (
  page: Page,
): Promise<{ readonly paintedAt: number; readonly files: readonly string[] }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const watch = new PerformanceObserver((list) => {
          const painted = list.getEntries().at(-1)?.startTime ?? Number.NaN
          const files = performance
            .getEntriesByType('resource')
            .filter(({ startTime }) => startTime <= painted)
            .map(({ name }) => name)
          resolve({ paintedAt: performance.timeOrigin + painted, files })
        })
        watch.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
