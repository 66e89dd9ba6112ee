import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody who has a keyboard and nothing else: no mouse, no finger, no script that puts the focus somewhere. */
interface Typist {
  /** Goes on with Tab until one of `target` has the focus. */
  reach(target: Locator): Promise<void>
  /** Reaches a button or link and presses it. */
  press(target: Locator): Promise<void>
  /** Reaches a text field and types at the end of what is there. */
  write(target: Locator, text: string): Promise<void>
  /** Chooses a radio of a group with the arrow keys. */
  choose(group: Locator, name: string | RegExp): Promise<void>
  /** Chooses an option of a select with the arrow keys. */
  select(target: Locator, option: string): Promise<void>
}

/** More stops than any screen has. */
const mostStops = 250

/** Describes whatever has the focus when nothing shows it, or when it is out of sight; null when all is well. */
const whatHidesFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
    const words = element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''
    const name = `${element.tagName} ${element.getAttribute('type') ?? ''} ${words}`.slice(0, 80)
    const box = element.getBoundingClientRect()
    const isInSight =
      box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth
    if (!isInSight) return `${name} has the focus out of sight`
    // A heading that takes the focus after a move, or a page's main part, is a place to read on from.
    if (element.tabIndex < 0) return null
    // A text editor or a card is framed as a whole.
    const frames = [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.parentElement?.parentElement?.parentElement,
    ]
    const isFramed = frames.some((frame) => {
      if (frame === null || frame === undefined) return false
      const style = getComputedStyle(frame)
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    })
    return isFramed ? null : `${name} has the focus and nothing shows it`
  })

/** A typist on a page. What has the focus without showing it is added to `unseen`. */
export const typistOn = (page: Page, unseen: string[]): Typist => {
  const isThere = (target: Locator): Promise<boolean> =>
    target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

  const reach = async (target: Locator): Promise<void> => {
    await expect(target.first()).toBeVisible()
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await isThere(target)) return
      await page.keyboard.press('Tab')
      const hidden = await whatHidesFocus(page)
      if (hidden !== null && !unseen.includes(hidden)) unseen.push(hidden)
    }
    throw new Error(`Tab never reaches ${target}`)
  }

  const press = async (target: Locator): Promise<void> => {
    await expect(target).toBeEnabled()
    await reach(target)
    await page.keyboard.press('Enter')
  }

  const write = async (target: Locator, text: string): Promise<void> => {
    await reach(target)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(text)
  }

  const choose = async (group: Locator, name: string | RegExp): Promise<void> => {
    const radios = group.getByRole('radio')
    const wanted = group.getByRole('radio', { name, exact: true })
    await reach(radios)
    for (let turn = 0; turn < (await radios.count()); turn += 1) {
      if (await isThere(wanted)) break
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Space')
    await expect(wanted).toBeChecked()
  }

  const select = async (target: Locator, option: string): Promise<void> => {
    await reach(target)
    const chosen = () =>
      target.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label)
    for (let turn = 0; turn < 20 && (await chosen()) !== option; turn += 1)
      await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe(option)
  }

  return { reach, press, write, choose, select }
}
