import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What a check of one screen found: one line per element, with where it was seen. */
const findingsOn = async (
  page: Page,
  where: string,
  within: readonly string[],
): Promise<readonly string[]> => {
  // The smallest target of WCAG 2.2 is a rule that axe leaves out unless asked.
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } })
  const { violations } = await within.reduce((builder, part) => builder.include(part), axe).analyze()
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${where}: ${violation.id} at ${node.target.join(' ')} (${node.failureSummary ?? ''})`,
    ),
  )
}

/**
 * Checks the screen that is showing with every rule of axe, in light and in dark, and adds what it finds to `found`;
 * so that one run tells of all screens. `within` narrows the check to some parts of the screen.
 */
export const checkScreen = async (
  page: Page,
  where: string,
  found: string[],
  within: readonly string[] = [],
): Promise<void> => {
  const paper: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // A change of colour may be drawn gradually; axe must not measure in between.
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    )
    paper.push(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))
    found.push(...(await findingsOn(page, `${where}, ${colorScheme}`, within)))
  }
  expect(new Set(paper).size, `${where} has two looks`).toBe(2)
}
