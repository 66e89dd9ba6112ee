import type { Page } from '@playwright/test'

/** Whatever makes a page wider than the screen. A strip that scrolls by itself may be wider. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrollsItself = (element: Element): boolean => {
      for (let up: Element | null = element; up !== null && up !== document.body; up = up.parentElement)
        if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) return true
      return false
    }
    const page = document.scrollingElement
    const whole =
      page !== null && page.scrollWidth > width ? [`the page is ${page.scrollWidth} wide on ${width}`] : []
    const parts = [...document.body.querySelectorAll('*')].flatMap((element) => {
      const box = element.getBoundingClientRect()
      if (box.width === 0 || box.height === 0 || scrollsItself(element)) return []
      return box.right > width + 0.5 || box.left < -0.5
        ? [`${element.tagName} ${(element.textContent ?? '').slice(0, 40)} from ${box.left} to ${box.right}`]
        : []
    })
    return [...whole, ...parts]
  })

/** What can be pressed and is smaller than 24 by 24 px. A link within a sentence may be as high as its line. */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const pressable =
      'button, a[href], input, select, textarea, summary, [role=button], [contenteditable=true]'
    /** Kept for screen readers in one pixel: no finger can find it. */
    const isForListenersOnly = (element: Element): boolean => {
      for (let up: Element | null = element; up !== null && up !== document.body; up = up.parentElement) {
        const box = up.getBoundingClientRect()
        if (box.width <= 1 && box.height <= 1 && getComputedStyle(up).overflow === 'hidden') return true
      }
      return false
    }
    return [...document.querySelectorAll<HTMLElement>(pressable)].flatMap((element) => {
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      if (box.width === 0 || style.visibility === 'hidden' || style.display === 'inline') return []
      if (isForListenersOnly(element) || element.closest('[inert], [aria-hidden=true]')) return []
      // The label of a box or a radio belongs to its target.
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const boxes = [box, ...labels.map((label) => label.getBoundingClientRect())]
      const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
      const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
      const name = element.getAttribute('aria-label') ?? (element.textContent || labels[0]?.textContent) ?? ''
      return width < 24 || height < 24
        ? [`${element.tagName} ${name.slice(0, 40)} is ${Math.round(width)} by ${Math.round(height)}`]
        : []
    })
  })

/** The narrowest phone; and a usual screen at 200 %, which has half its pixels in both directions. */
const narrow = [
  { name: '360 px', size: { width: 360, height: 740 } },
  { name: '200 %', size: { width: 720, height: 450 } },
] as const

/** Adds what does not fit on a narrow screen to `found`, and gives the page back its size. */
export const checkNarrow = async (page: Page, where: string, found: string[]): Promise<void> => {
  const size = page.viewportSize()
  for (const { name, size: small } of narrow) {
    await page.setViewportSize(small)
    // What measures itself is drawn again.
    await page.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
    )
    for (const finding of [...(await tooWide(page)), ...(await tooSmall(page))])
      found.push(`${where} at ${name}: ${finding}`)
  }
  if (size !== null) await page.setViewportSize(size)
}
