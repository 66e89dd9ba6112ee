import { expect, test } from 'vitest'
import type { FieldValue, SessionSnapshot } from '../session/model.ts'
import { buildReport } from './build-report.ts'
import { anAgreement, conferenceValues, filledConference } from './conference.fixture.ts'
import { reportFormats } from './formats.ts'
import { parseReportJson, reportData, toJson } from './json.ts'
import { filledSnapshot, withValues } from './report.fixture.ts'
import type { Block, ReportTree } from './tree.ts'

const options = {
  language: 'nl',
  now: Date.UTC(2026, 10, 22, 13, 30),
  timeZone: 'Europe/Amsterdam',
} as const

const report = (snapshot: SessionSnapshot): ReportTree => {
  const built = buildReport(snapshot, options)
  if (!built.ok) throw new Error(built.code)
  return built.value
}
/** What stands under a heading, up to the next one. */
const under = ({ blocks }: ReportTree, heading: string): readonly Block[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
  const rest = blocks.slice(from + 1)
  const until = rest.findIndex((block) => block.kind === 'heading')
  return from < 0 ? [] : rest.slice(0, until < 0 ? undefined : until)
}
const tree = report(filledConference)
const terms = (heading: string, of: ReportTree = tree): Record<string, readonly string[]> =>
  Object.fromEntries(
    under(of, heading).flatMap((block) =>
      block.kind === 'definitions' ? block.items.map(({ term, lines }) => [term, lines]) : [],
    ),
  )

test('R-REPORT-17 life domains: now and wished in words, then what is known with source and date', () => {
  expect(under(tree, 'Beeld per leefgebied')).toMatchObject([
    {
      kind: 'table',
      columns: [{ title: 'Leefgebied' }, { title: 'Nu' }, { title: 'Gewenst' }],
      rows: [['Wonen', 'Zorgelijk (2 van 5)', 'Redelijk (4 van 5)']],
    },
  ])
  expect(under(tree, 'Wonen')).toMatchObject([
    {
      kind: 'table',
      rowHeaders: 'grouped',
      rows: [
        ['Feit', 'Drie maanden huurschuld', '', ''],
        ['Zorg', 'Ontruiming op 1 december', 'Woningcorporatie', '12 november 2026'],
      ],
    },
  ])
  expect(tree.blocks).not.toContainEqual(expect.objectContaining({ text: 'Gezondheid' }))
})

test('R-REPORT-18 of what stands in a circle the report names the circle and how many are in it, and nothing else', () => {
  const sentence = {
    kind: 'notice',
    tone: 'information',
    text: 'Dit staat in de besloten kring “Inkomen” (3 leden).',
  }
  expect(under(tree, 'Geld')).toEqual([sentence])
  const whole = report(
    withValues({ stuck: { kind: 'enclosed', enclosed: { circle: 'Inkomen', members: 1 } } }),
  )
  expect(under(whole, 'Wat zit vast')).toEqual([
    { ...sentence, text: 'Dit staat in de besloten kring “Inkomen” (1 lid).' },
  ])
  const lost = withValues({ stuck: { kind: 'enclosed', enclosed: { circle: '', members: 0 } } })
  expect(under(report(lost), 'Wat zit vast')).toMatchObject([
    { text: 'Dit staat in de besloten kring (0 leden).' },
  ])
})

test('R-REPORT-19 what was brought along out of a circle says so', () => {
  const opened: SessionSnapshot = {
    ...filledConference,
    values: {
      ...filledConference.values,
      picture: {
        kind: 'domains',
        domains: {
          money: {
            now: 1,
            wished: 3,
            items: [
              { id: 'i', addedBy: 'd', kind: 'fact', text: 'Toeslag stopt', source: 'Brief', date: '' },
            ],
          },
        },
      },
    },
    fromCircles: {
      'picture/money': { circle: 'Inkomen', members: 3 },
      stuck: { circle: 'Zorg', members: 2 },
    },
  }
  expect(under(report(opened), 'Geld')).toMatchObject([
    { kind: 'notice', tone: 'attention', text: expect.stringContaining('“Inkomen” (3 leden)') },
    { rows: [['Feit', 'Toeslag stopt', 'Brief']] },
  ])
  expect(under(report(opened), 'Wat zit vast')).toMatchObject([
    { kind: 'notice', text: expect.stringContaining('“Zorg” (2 leden)') },
    { kind: 'table' },
  ])
  const json = reportData(opened, { language: 'nl', madeAt: 0 })
  expect(json.fields.find(({ id }) => id === 'stuck')?.fromCircle).toEqual({ circle: 'Zorg', members: 2 })
})

test('R-REPORT-20 the map is two tables that say what the drawing shows: who, and how they hang together', () => {
  expect(under(tree, 'Wie doet wat')).toMatchObject([
    {
      caption: 'Wie doet wat: wie en wat',
      rows: [
        ['Huishouden', 'Gezin M.', ''],
        ['Organisatie', 'De Kade', 'Begeleidt naar werk'],
      ],
    },
    { caption: 'Wie doet wat: hoe zij samenhangen', rows: [['De Kade', 'elke week', 'Gezin M.']] },
  ])
})

test('R-REPORT-21 blockers, and options with both judgements and in which role they were given', () => {
  expect(under(tree, 'Wat zit vast')).toMatchObject([
    { rows: [['Geen plek bij schuldhulp', 'Wachtlijst', 'Teamleider']] },
  ])
  expect(terms('1. Spoedplek schuldhulp')).toEqual({
    'Doel en ruimte van de wet': ['De wet laat spoed toe'],
    'Inzet van inwoner en professionals': ['Het gezin komt wekelijks'],
    'Wat het oplevert': ['Geen ontruiming'],
    'Rechtmatig: mag het?': ['Ja', 'Artikel over spoed', 'Oordeel van: gespreksleider, Werkplein Noord'],
    'Doelmatig: helpt het?': ['Twijfel', 'Oordeel van: deelnemer, De Kade'],
  })
  const ways = conferenceValues.ways
  const option = ways?.kind === 'options' ? ways.options[0] : undefined
  if (option === undefined) throw new Error('the fixture has an option')
  const value: FieldValue = {
    kind: 'options',
    options: [{ ...option, effectiveness: { ...option.effectiveness, by: option.legality.by } }],
  }
  expect(under(report(withValues({ ways: value })), '1. Spoedplek schuldhulp').at(-1)).toMatchObject({
    kind: 'notice',
    tone: 'attention',
    text: expect.stringContaining('één persoon'),
  })
})

test('R-REPORT-22 the decision names the holder of the mandate, and that it is a proposal when they are absent', () => {
  expect(terms('Besluit')).toEqual({
    Besluit: ['Spoedplek aanvragen'],
    Motivering: ['Ontruiming kost meer'],
    'Wie heeft het mandaat': ['K. Jansen, Werkplein Noord'],
    'Aan tafel': ['Nee. Tot er is getekend, is dit een voorstel.'],
    'Wie denkt er anders over, en waarom': ['Tom: de wachtlijst is ook eerlijk'],
  })
})

test('R-REPORT-23 an escalation holds what was asked, the answer, who signed it, and whether that is genuine', () => {
  expect(terms('1. Directeur')).toEqual({
    Stand: ['Beantwoord'],
    Knelpunt: ['Geen plek bij schuldhulp'],
    'Welke opties er zijn': ['Spoedplek of wachten'],
    'Wat is gevraagd te beslissen': ['Mag het gezin voor?'],
    Uiterlijk: ['25 november 2026'],
    'Gevraagd door': ['Mirjam Kok, Werkplein Noord, 22 november 2026, 13:00 uur'],
    Antwoord: ['Toegestaan'],
    Besluit: ['Het gezin mag voor'],
    Motivering: ['Ontruiming is duurder'],
    'Getekend door': ['K. Jansen, Werkplein Noord, 22 november 2026, 13:00 uur'],
    Handtekening: ['Handtekening klopt'],
    'Wat beleid hiervan kan leren': ['Spoed hoort in het beleid'],
  })
  const signature = (genuine: Readonly<Record<string, boolean>>) =>
    terms('1. Directeur', report({ ...filledConference, genuine })).Handtekening
  expect(signature({ 'escalation-1': false })?.[0]).toContain('klopt niet')
  expect(signature({})).toEqual(['Handtekening is niet nagekeken'])
})

test('R-REPORT-24 the choice of the group, the branch with its outcome, and earlier agreements with how they went', () => {
  expect(terms('Trede')).toEqual({
    Gekozen: ['Tweede trede'],
    'Waarom deze trede': ['Hij werkt al twee dagen'],
  })
  expect(terms('Morele toets')).toEqual({ 'De morele vraag': ['Mogen wij voorrang geven?'] })
  expect(terms('Voorrang voor gezin M.')).toMatchObject({
    'De morele vraag': ['Mogen wij dit gezin voorrang geven?'],
    Uitkomst: ['Ja, zolang anderen niet langer dan een week extra wachten.'],
  })
  const reviewed = JSON.stringify(
    tree.blocks.slice(
      tree.blocks.findIndex((block) => 'text' in block && block.text === 'Eerdere afspraken'),
    ),
  )
  for (const words of ['Huurschuld bevriezen', 'Niet gedaan', 'Corporatie belde niet terug'])
    expect(reviewed).toContain(words)
})

test('R-REPORT-25 chain agreements stand in a table of their own, with from when and when to look again', () => {
  const chain = {
    ...anAgreement,
    id: 'chain',
    action: 'Spoedplekken delen',
    condition: 'Zolang er plek is',
    due: '',
    scope: 'chain' as const,
    start: '2027-01-01',
    evaluation: '2027-07-01',
  }
  const both = report(withValues({ agreements: { kind: 'agreements', agreements: [anAgreement, chain] } }))
  expect(under(both, 'Afspraken')).toMatchObject([
    { kind: 'table', rows: [['Huurschuld bevriezen', 'Tom Bakker', 'De Kade', '1 december 2026', 'Open']] },
    { kind: 'paragraph', look: 'lead', runs: [{ text: 'Ketenafspraken' }] },
    {
      kind: 'table',
      caption: 'Ketenafspraken',
      rows: [
        [
          'Spoedplekken delen\nVoorwaarde: Zolang er plek is',
          'Tom Bakker, De Kade',
          '1 januari 2027',
          '1 juli 2027',
          'Open',
        ],
      ],
    },
  ])
})

test('R-REPORT-26 the journal stands at the end: when, what and by whom', () => {
  expect(under(tree, 'Wat er met dit overleg gebeurde')).toMatchObject([
    {
      rows: [
        ['22 november 2026, 13:00 uur', 'Toegelaten: Tom Bakker', 'Mirjam Kok'],
        ['22 november 2026, 13:01 uur', 'Besloten kring gemaakt: Inkomen', 'Naam onbekend'],
      ],
    },
  ])
  expect(JSON.stringify(report(filledSnapshot))).not.toContain('Wat er met dit')
})

test('R-REPORT-1 the report says out of which session it came', () => {
  expect(tree.facts).toContainEqual({ term: 'Komt voort uit', lines: ['Gezin M. (dit is het vervolg)'] })
})

test('R-REPORT-9 no format holds a way into another room, a signature or the id of anything', () => {
  const secret =
    /device-(?!width)|item-\d|node-\d|link-\d|option-\d|blocker-\d|branch-1|escalation-1|request-1|agreement-\d|room-of|wrapped|link-of|signature-of|session-before|link-before|circle-1|entry-\d/u
  for (const format of reportFormats)
    expect(format.render(filledConference, tree).match(secret)?.[0], format.id).toBeUndefined()
})

test('R-REPORT-14 a report of version 1, which knew no conferences, is still read', () => {
  const { journal: _, ...data } = reportData(filledSnapshot, { language: 'nl', madeAt: 0 })
  const { origin: __, ...about } = data.about
  const fields = data.fields.flatMap((field) => {
    if (Object.hasOwn(conferenceValues, field.id)) return []
    if (field.value.kind !== 'agreements') return [field]
    const agreements = field.value.agreements.map(({ scope, start, carriedOn, ...rest }) => rest)
    return [{ ...field, value: { ...field.value, agreements } }]
  })
  const old = { ...data, version: 1, about, fields }
  expect(parseReportJson(JSON.stringify(old))).toEqual({ ok: true, value: old })
})

test('R-REPORT-14 the JSON holds what a conference wrote, people by name', () => {
  const text = toJson(filledConference, { language: 'nl', madeAt: 0 })
  const read = parseReportJson(text)
  if (!read.ok) throw new Error(read.code)
  const value = (id: string) => read.value.fields.find((field) => field.id === id)?.value
  expect(value('picture')).toMatchObject({
    domains: [{ id: 'housing', now: 2 }, { id: 'money', enclosed: { circle: 'Inkomen', members: 3 } }, {}],
  })
  expect(value('around')).toMatchObject({ links: [{ from: 0, to: 1, label: 'elke week' }] })
  expect(value('ways')).toMatchObject({
    options: [{ legality: { verdict: 'yes', by: { name: 'Mirjam Kok' } } }],
  })
  expect(value('asked')).toMatchObject({ escalations: [{ answer: { signature: 'genuine' } }] })
  expect(value('earlier')).toMatchObject({ agreements: [{ carriedOn: true, status: 'not-done' }] })
  expect(read.value.journal?.map(({ by }) => by)).toEqual(['Mirjam Kok', ''])
})
