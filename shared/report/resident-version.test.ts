import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySnapshot, hostileText } from './arbitrary-snapshot.fixture.ts'
import { demoConference } from './demo.fixture.ts'
import { toHtml } from './html.ts'
import { toMarkdown } from './markdown.ts'
import { emptyResidentSlots, type ResidentTexts, residentDraft, residentReport } from './resident-version.ts'
import { residentSlots } from './resident-words.ts'

const options = { language: 'nl', now: Date.UTC(2026, 10, 22, 13, 30), timeZone: 'Europe/Amsterdam' } as const
const snapshot = demoConference()
const draft = residentDraft(snapshot, options)
const texts: ResidentTexts = {
  ...draft,
  about: 'Je huis en de taalles.\nEn hoe het met de kinderen gaat.',
  decided: 'Je blijft in je huis wonen.',
}

test('R-REPORT-67 the facilitator begins with what the session knows, in sentences', () => {
  expect(draft.next.split('\n')).toContain(
    'Tom Bakker van Werkplein Noord doet dit: De huur rechtstreeks overmaken aan de corporatie. Dat is klaar op 26 november 2026. Dat kan als dit geldt: Na de handtekening van mevrouw en meneer.',
  )
  expect(draft.contact).toBe('Heb je een vraag? Bel dan met Mirjam Kok, Duinrand.')
  expect(draft.again).toBe('Over twee weken. Mirjam roept ons bij elkaar, en mevrouw kiest de tijd.')
  expect(draft.disagree).toContain('bezwaar')
  expect(emptyResidentSlots(draft)).toEqual(['about', 'decided'])
  expect(emptyResidentSlots(texts)).toEqual([])
})

test('R-REPORT-67 what is done already, holds between organisations or came out of a circle is not told', () => {
  expect(draft.next).not.toContain('tolk')
  expect(draft.next).not.toContain('huurachterstand')
  const enclosed = residentDraft(
    {
      ...snapshot,
      fromCircles: {
        agreements: { circle: 'Zorg', members: 2 },
        'case-director': { circle: 'Zorg', members: 2 },
        'next-look': { circle: 'Zorg', members: 2 },
      },
    },
    options,
  )
  expect(enclosed).toMatchObject({ next: '', contact: '', again: '' })
})

test('R-REPORT-68 the page has six headings, what the facilitator wrote, and of the session its day alone', () => {
  const markdown = toMarkdown(residentReport(snapshot, texts, options))
  expect(markdown.match(/^## .*$/gmu)).toEqual(residentSlots.map(({ heading }) => `## ${heading.nl}`))
  expect(markdown).toContain('Op 10 november 2026 hebben we over jouw situatie gepraat.')
  expect(markdown).toContain('Je huis en de taalles.\n\nEn hoe het met de kinderen gaat.')
  const nothing = residentReport(
    snapshot,
    { about: 'Kort.', decided: '', next: '', contact: '', again: '', disagree: '' },
    options,
  )
  expect(nothing.blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1)
  const page = toHtml(nothing)
  for (const { name } of snapshot.attendees) expect(page).not.toContain(name)
  expect(page).not.toContain(snapshot.about.title)
})

test('R-REPORT-68 both languages have every slot', () => {
  for (const { heading, hint } of residentSlots)
    for (const text of [heading.nl, heading.en, hint.nl, hint.en]) expect(text.trim()).not.toBe('')
  const english = residentReport(snapshot, residentDraft(snapshot, { ...options, language: 'en' }), {
    ...options,
    language: 'en',
  })
  expect(toMarkdown(english)).toContain('## If you do not agree')
})

test('R-REPORT-68 its words are short enough for who reads little', () => {
  const sentences = [
    ...residentSlots.map(({ heading }) => heading.nl),
    ...draft.disagree.split('\n'),
    residentReport(snapshot, draft, options).title,
  ].flatMap((text) => text.split(/(?<=[.?!])\s/u))
  for (const sentence of sentences) expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(16)
})

test('R-REPORT-11 whatever a session or a facilitator says, the page is made', () => {
  fc.assert(
    fc.property(anySnapshot, hostileText, (any, text) => {
      const begun = residentDraft(any, options)
      const page = toHtml(
        residentReport(any, { ...begun, about: text, next: `${begun.next}\n${text}` }, options),
      )
      expect(page).not.toContain('DEVICE')
      expect(page.isWellFormed()).toBe(true)
      expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
    }),
    { numRuns: 60 },
  )
})
