// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { toJson } from '../../shared/report/json.ts'
import { filledSnapshot } from '../../shared/report/report.fixture.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import OpenReportPage from './open-report-page.tsx'

let page: ShownPage | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

const show = async () => {
  const shown = await showPage(<OpenReportPage />, {})
  page = shown
  const pick = async (content: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('no file to pick')
    Object.defineProperty(input, 'files', {
      value: [new File([content], 'verslag.json')],
      configurable: true,
    })
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
  }
  return { ...shown, pick }
}

describe('R-BACKUP-35 a report that was saved as data', () => {
  it('R-BACKUP-35 is read as it was, in the language in which it was made', async () => {
    const snapshot = filledSnapshot
    const shown = await show()
    await shown.pick(toJson(snapshot, { language: 'nl', madeAt: 1_795_000_000_000 }))
    await vi.waitFor(() => expect(shown.text()).toContain(snapshot.about.title))
    expect(document.querySelector('article')?.lang).toBe('nl')
    shown.find('button', 'Opslaan in een ander formaat')
  })

  it.each([
    ['geen json', 'Dit is geen gegevensbestand'],
    ['{"format":"iets anders"}', 'Dit is geen verslag van Beraad'],
  ])('R-BACKUP-35 %j gets an answer of its own, and nothing is shown', async (content, answer) => {
    const shown = await show()
    await shown.pick(content)
    await vi.waitFor(() => expect(shown.text()).toContain(answer))
    expect(document.querySelector('article')).toBeNull()
  })
})
