import { expect, type Locator, type Page } from '@playwright/test'
import type { Field } from '../../shared/method/method.ts'

/** Fields that hold nothing of their own until something else happened, or that are no more than a way elsewhere. */
const isFilledElsewhere = ({ kind }: Field): boolean => kind === 'review'

/** Whether each first writes this field in private. */
export const isPrivate = (field: Field): boolean =>
  field.kind === 'round' ||
  ((field.kind === 'note' || field.kind === 'list') && field.writeFirst !== undefined)

const place = (page: Page, field: Field): Locator =>
  page.getByRole('main').getByRole('region', { name: field.title.nl, exact: true }).first()

/** Something to write in that is empty, in the order of the page. */
const writable = (within: Locator): Locator =>
  within
    .locator('textarea:not([readonly]), input[type="text"]:not([readonly]), [contenteditable="true"]')
    .filter({ visible: true })

/** Types into a text of whichever kind it is. */
const write = async (target: Locator, words: string): Promise<void> => {
  if ((await target.getAttribute('contenteditable')) === 'true') {
    await target.click()
    await target.pressSequentially(words)
  } else await target.fill(words)
}

/** Adds a row, or opens a part that is folded, until there is something to write in. */
const makeRoom = async (within: Locator): Promise<void> => {
  if ((await writable(within).count()) > 0) return
  const add = within.getByRole('button', { name: /toevoegen/ }).first()
  if ((await add.count()) === 0) await within.locator('button[aria-expanded="false"]').first().click()
  if ((await writable(within).count()) === 0)
    await within
      .getByRole('button', { name: /toevoegen/ })
      .first()
      .click()
  await expect(writable(within).first()).toBeVisible()
}

/**
 * Writes something in a field that everybody shares, as a member who sees it for the first time would: what has no
 * text is ticked or chosen. Answers whether the words are in it now.
 */
export const fillShared = async (page: Page, field: Field, words: string): Promise<boolean> => {
  if (isFilledElsewhere(field)) return false
  if (field.kind === 'note' || field.kind === 'line') {
    const box = page.getByRole('main').getByRole('textbox', { name: field.title.nl, exact: true }).first()
    await write(box, words)
    return true
  }
  const within = place(page, field)
  await expect(within).toBeVisible()
  if (field.kind === 'checklist') {
    await within.getByRole('checkbox').first().check({ force: true })
    return false
  }
  if (field.kind === 'pulse') {
    for (const group of await within.getByRole('radiogroup').all())
      await group.getByRole('radio').nth(3).check({ force: true })
    return false
  }
  await makeRoom(within)
  await write(writable(within).first(), words)
  return true
}

/** Writes something of one's own in a field that is private first, and seals it. */
export const sealOwn = async (page: Page, field: Field, words: string): Promise<void> => {
  const within = place(page, field)
  await expect(within).toBeVisible()
  for (const group of await within.getByRole('radiogroup').all())
    if (await group.getByRole('radio').first().isEnabled())
      await group.getByRole('radio').first().check({ force: true })
  await makeRoom(within)
  await write(writable(within).first(), words)
  await within.getByRole('button', { name: 'Verzegelen', exact: true }).click()
  await expect(within.getByRole('button', { name: 'Verzegelen', exact: true })).toBeHidden()
}

/** Whoever leads reveals, and gives everyone the floor. */
export const revealAll = async (page: Page, field: Field, contributions: number): Promise<void> => {
  const within = place(page, field)
  await within.getByRole('button', { name: 'Onthullen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Onthullen' }).click()
  for (let turn = 1; turn <= contributions; turn += 1) {
    const name =
      turn === contributions
        ? /^(Iedereen heeft gesproken|Alle bijdragen zijn besproken)$/
        : /^Volgende (spreker|bijdrage)$/
    await within.getByRole('button', { name }).click()
  }
}
