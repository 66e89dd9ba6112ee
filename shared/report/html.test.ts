import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from './arbitrary-snapshot.fixture.ts'
import { buildReport } from './build-report.ts'
import { toHtml } from './html.ts'
import { filledSnapshot, withValues } from './report.fixture.ts'
import { readable } from './text.ts'
import type { Block, ReportTree } from './tree.ts'

const filled = (language: 'nl' | 'en' = 'nl'): string => {
  const built = buildReport(filledSnapshot, { language, now: 0, timeZone: 'UTC' })
  if (!built.ok) throw new Error(built.code)
  return toHtml(built.value)
}
const treeOf = (blocks: readonly Block[], title = 'Titel'): ReportTree => ({
  language: 'nl',
  kind: 'deliberation',
  title,
  madeAt: 0,
  facts: [],
  blocks,
  footer: 'Einde',
})

const tags =
  'h[1-4]|p|strong|em|u|s|br|ul|ol|li|dl|dt|dd|div|span|table|caption|colgroup|col|thead|tbody|tr|th|td|blockquote|header|footer|main'
const attributes =
  ' (?:dir="auto"|class="[a-z ]+"|scope="[a-z]+"|rowspan="\\d+"|role="[a-z]+"|tabindex="0"|aria-label="[^"<>]*")'
const own = new RegExp(`</?(?:${tags})(?:${attributes})*>`, 'gu')

/** Takes away the elements that a report is made of: what is left is text. */
const textIn = (html: string): string =>
  (html.split(/<body data-kind="[a-z]+">/u)[1]?.split('</body>')[0] ?? '').replaceAll(own, '')

test('R-REPORT-10 the page stands on its own: language, title, style within, nothing fetched, nothing run', () => {
  const html = filled('en')
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/u)
  expect(html).toContain('<title>Taaleis of tempo: wat vragen we van een moeder met nachtdiensten?</title>')
  expect(html).toContain('@media print')
  expect(html).toContain("default-src 'none'")
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/iu)
})

test('R-REPORT-10 tables have header cells with a scope, and cells of one perspective are one', () => {
  const html = filled()
  expect(html).toContain('<th scope="col">Perspectief</th>')
  expect(html).toContain('<th scope="rowgroup" rowspan="2" dir="auto">Mevrouw A.</th>')
  expect(html).toContain('<th scope="row" dir="auto">Klantmanager</th>')
  expect(html).not.toContain('>mevrouw A.<')
  expect(html).toContain('Joris Veen <span class="mark">op papier</span></h3>')
  expect(html.match(/<h1/gu)).toHaveLength(1)
})

test('R-REPORT-10 lists inside lists are nested', () => {
  expect(filled()).toContain(
    '<ul><li dir="auto">Twee kinderen<ul><li dir="auto">waarvan een in groep 3</li></ul></li>',
  )
})

test('R-REPORT-11 whatever members write stays text in the page', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, other) => {
      const runs = [{ text, bold: true as const }, { text: other }]
      const html = toHtml(
        treeOf(
          [
            { kind: 'heading', level: 2, text, mark: other },
            { kind: 'paragraph', look: 'quote', runs },
            {
              kind: 'table',
              caption: text,
              columns: [{ title: text, width: 'wide' }],
              rows: [[text], [other]],
              rowHeaders: 'grouped',
            },
            { kind: 'definitions', items: [{ term: text, lines: [other] }] },
            { kind: 'list', ordered: true, items: [{ depth: 3, runs }] },
            { kind: 'notice', tone: 'attention', text },
          ],
          text,
        ),
      )
      const rest = textIn(html)
      expect(rest).not.toMatch(/[<>"']/u)
      expect(rest.replace(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&')
      expect(html.isWellFormed()).toBe(true)
      expect(html.replace(/[\n\t]/gu, '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
      const title = /<title>(.*?)<\/title>/su.exec(html)?.[1] ?? ''
      const shown = title
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
      expect(shown).toBe(readable(text))
    }),
  )
})

test('R-REPORT-11 line ends that somebody typed are kept', () => {
  const built = buildReport(withValues({ question: { kind: 'line', text: 'een\r\ntwee\n\n\ndrie' } }), {
    language: 'nl',
    now: 0,
    timeZone: 'UTC',
  })
  expect(built.ok && toHtml(built.value)).toContain('<p dir="auto">een<br>twee</p>\n<p dir="auto">drie</p>')
})
