import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

type Look = 'light' | 'dark'

/** All rules, with the smallest target of WCAG 2.2 that axe leaves out unless asked; in the dark only colours differ. */
const rulesFor: Readonly<Record<Look, Parameters<AxeBuilder['options']>[0]>> = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
}

/**
 * English differs in words alone: roles and colours are the same and seen in Dutch, so that axe sees the English screens
 * in the long run (`npm run soak`) only.
 */
export const seesEnglish = process.env.BERAAD_SOAK !== undefined

/** On a long walk every how-manieth screen is seen in the dark too; the long run sees all of them. */
const darkEvery = seesEnglish ? 1 : 3

/** The looks in which the next screen of a walk is checked. */
export const looksOnAWalk = (): (() => readonly Look[]) => {
  let seen = 0
  return () => {
    seen += 1
    return seen % darkEvery === 0 ? ['light', 'dark'] : ['light']
  }
}

interface Check {
  /** Narrows the check to some parts of the screen. */
  readonly within?: readonly string[]
  readonly looks?: readonly Look[]
}

/** What a check of one screen found: one line per element, with where it was seen. */
const findingsOn = async (
  page: Page,
  where: string,
  look: Look,
  within: readonly string[],
): Promise<readonly string[]> => {
  // No page of ours has frames: what axe calls legacy mode looks at the page itself, without a second page to add up in.
  const axe = new AxeBuilder({ page })
    .options({ ...rulesFor[look], resultTypes: ['violations'] })
    .setLegacyMode(true)
  const { violations, passes } = await within.reduce((builder, part) => builder.include(part), axe).analyze()
  expect(passes.length, `${where} was looked at`).toBeGreaterThan(0)
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${where}, ${look}: ${violation.id} at ${node.target.join(' ')} (${node.failureSummary ?? ''})`,
    ),
  )
}

/**
 * Checks the screen that is showing with the rules of axe, in light and in dark, and adds what it finds to `found`;
 * so that one run tells of all screens.
 */
export const checkScreen = async (
  page: Page,
  where: string,
  found: string[],
  { within = [], looks = ['light', 'dark'] }: Check = {},
): Promise<void> => {
  const papers = new Set<string>()
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' })
    // A change of colour may be drawn gradually; axe must not measure in between.
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    )
    papers.add(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))
    found.push(...(await findingsOn(page, where, look, within)))
  }
  expect(papers.size, `each look of ${where} has colours of its own`).toBe(looks.length)
}
