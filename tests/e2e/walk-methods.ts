import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { conference } from '../../shared/method/conference.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Method, MethodKind } from '../../shared/method/method.ts'
import { methods } from '../../shared/method/registry.ts'
import { fillShared, isPrivate, revealAll, sealOwn } from './fill-field.ts'
import { firstUse, invite, join, newPage, nextStep, startSession, storedOnRelay } from './member.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const others = [
  { name: 'Joris Veen', organisation: 'De Kade' },
  { name: 'Mirjam Kok', organisation: 'Duinrand' },
] as const

/** What a method asks of the program: its kinds of fields, and which of them are written in private first. */
const askedBy = ({ steps }: Method): readonly string[] =>
  steps.flatMap(({ fields }) => fields.map((field) => `${field.kind} ${isPrivate(field)}`))

/** Held from the first step to the exported report by specs of their own. */
const heldElsewhere = [dilemma, conference]

/** Some of the methods that, with those that are held elsewhere, together ask everything that all of them ask. */
const covering = (all: readonly Method[]): readonly Method[] => {
  const known = new Set(heldElsewhere.flatMap(askedBy))
  const missing = new Set(all.flatMap(askedBy).filter((part) => !known.has(part)))
  const chosen = new Set<Method>()
  while (missing.size > 0) {
    const news = (method: Method) => new Set(askedBy(method).filter((part) => missing.has(part))).size
    const best = all.toSorted((a, b) => news(b) - news(a))[0]
    if (best === undefined) break
    chosen.add(best)
    for (const part of askedBy(best)) missing.delete(part)
  }
  return all.filter((method) => chosen.has(method))
}

/**
 * Methods of one kind that the program brings, walked by three people from the first step to the exported report; all of them in
 * `npm run soak`, otherwise as many as it takes for every kind of field. A file for each kind, so that they run beside each other.
 */
export const walkMethods = (kind: MethodKind): void => {
  const all = methods.filter((method) => method.kind === kind)
  const walked = process.env.BERAAD_SOAK === undefined ? covering(all) : all

  test.describe('R-METHOD-70 three people can hold any method of the library', () => {
    let relay: RelayProcess
    let pages: readonly [Page, Page, Page]
    const problems: string[] = []

    test.beforeAll(async ({ browser }) => {
      relay = await startRelayProcess()
      const [lead, one, two] = await Promise.all(
        [0, 1, 2].map(async () => newPage(await browser.newContext({ acceptDownloads: true }), problems)),
      )
      if (!lead || !one || !two) throw new Error('three pages are needed')
      pages = [lead, one, two]
      await firstUse(lead, relay.url, samira)
    })
    test.afterAll(() => relay.end())

    const begin = async (method: Method): Promise<void> => {
      const [lead, one, two] = pages
      await lead.goto(relay.url)
      await startSession(lead, {
        title: `Proef met ${method.id}`,
        purpose: 'Zien of het werkt',
        method: method.title.nl,
      })
      const link = await invite(lead)
      await Promise.all([join(one, link, others[0]), join(two, link, others[1])])
    }

    /** Fills one step; answers with the words that must be in the report. */
    const fillStep = async (method: Method, at: number): Promise<readonly string[]> => {
      const step = method.steps[at]
      const [lead, one, two] = pages
      if (step === undefined) return []
      const marks: string[] = []
      for (const [place, field] of step.fields.entries()) {
        const mark = `Merk ${method.id} ${field.id}`
        if (isPrivate(field)) {
          for (const [who, page] of [one, two].entries()) await sealOwn(page, field, `${mark} ${who}`)
          await expect(lead.getByRole('main')).not.toContainText(mark)
          await expect(one.getByRole('main')).not.toContainText(`${mark} 1`)
          await revealAll(lead, field, 2)
          for (const page of pages) await expect(page.getByRole('main')).toContainText(`${mark} 1`)
          marks.push(`${mark} 0`, `${mark} 1`)
        } else if (await fillShared(pages[place % 3] ?? lead, field, mark)) marks.push(mark)
      }
      return marks
    }

    /** All that a page shows, with what stands in its boxes. */
    const everythingOn = (page: Page): Promise<string> =>
      page.getByRole('main').evaluate((main) => {
        const boxes = [...main.querySelectorAll<HTMLInputElement>('textarea, input')]
        return [main.textContent, ...boxes.map(({ value }) => value)].join('\n')
      })

    for (const method of walked)
      test(`${method.title.nl}`, async () => {
        test.setTimeout(180_000)
        const [lead, one, two] = pages
        await begin(method)
        await expect(lead.getByRole('navigation', { name: 'Stappen' }).getByRole('button')).toHaveCount(
          method.steps.length,
        )
        const marks: string[] = []
        for (const [at, step] of method.steps.entries()) {
          if (at > 0) await nextStep(lead)
          for (const page of pages)
            await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
              step.heading.nl,
            )
          const written = await fillStep(method, at)
          for (const mark of written) await expect.poll(() => everythingOn(two)).toContain(mark)
          marks.push(...written)
        }
        for (const page of [one, two]) await storedOnRelay(page)

        await lead.getByRole('button', { name: 'Verslag' }).click()
        await expect(lead.getByRole('button', { name: 'Exporteren' })).toBeVisible()
        for (const mark of marks) await expect(lead.getByRole('main')).toContainText(mark)
        await lead.getByRole('button', { name: 'Exporteren' }).click()
        const dialog = lead.getByRole('dialog')
        await dialog
          .getByRole('radiogroup', { name: 'Formaat' })
          .getByRole('radio', { name: 'JSON' })
          .check({ force: true })
        const download = lead.waitForEvent('download')
        await dialog.getByRole('button', { name: 'Opslaan' }).click()
        const report = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
          readonly method: Method
          readonly fields: readonly { readonly id: string }[]
        }
        expect(report.method).toEqual(JSON.parse(JSON.stringify(method)))
        for (const mark of marks) expect(JSON.stringify(report.fields)).toContain(mark)
        expect(problems).toEqual([])
      })
  })
}
