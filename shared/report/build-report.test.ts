import { expect, test } from 'vitest'
import type { FieldValue, SessionSnapshot } from '../session/model.ts'
import { buildReport, hasOpenRound } from './build-report.ts'
import { filledConference } from './conference.fixture.ts'
import {
  contribution,
  emptyRound,
  emptySnapshot,
  envelope,
  filledSnapshot,
  withValues,
} from './report.fixture.ts'
import type { Block, ReportTree } from './tree.ts'

const options = {
  language: 'nl',
  now: Date.UTC(2026, 10, 22, 13, 30),
  timeZone: 'Europe/Amsterdam',
} as const

const report = (
  snapshot: SessionSnapshot,
  change: Partial<Parameters<typeof buildReport>[1]> = {},
): ReportTree => {
  const built = buildReport(snapshot, { ...options, ...change })
  if (!built.ok) throw new Error(built.code)
  return built.value
}
const fact = (tree: ReportTree, term: string) => tree.facts.find((one) => one.term === term)?.lines
const headings = ({ blocks }: ReportTree) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []))
/** What stands under a heading, up to the next one. */
const under = ({ blocks }: ReportTree, heading: string): readonly Block[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
  const rest = blocks.slice(from + 1)
  const until = rest.findIndex((block) => block.kind === 'heading')
  return from < 0 ? [] : rest.slice(0, until < 0 ? undefined : until)
}
const round = (
  change: Partial<Extract<FieldValue, { kind: 'round' }>['round']>,
  contributions = [contribution('one', 'Een')],
) => withValues({ weighing: { kind: 'round', round: { ...emptyRound, ...change }, contributions } })

test('R-REPORT-1 the report opens with what it was, when, who was there, what for and on what ground', () => {
  const tree = report(filledSnapshot)
  expect(tree.title).toBe('Taaleis of tempo: wat vragen we van een moeder met nachtdiensten?')
  expect(tree.facts).toEqual([
    { term: 'Methode', lines: ['Moreel beraad, naar de dilemmamethode'] },
    { term: 'Datum', lines: ['22 november 2026, 13:00 tot 14:24 uur'] },
    {
      term: 'Aanwezig',
      lines: ['Mirjam Kok, Werkplein Noord (gespreksleider)', 'Tom Bakker, De Kade (deelnemer)'],
    },
    { term: 'Doel', lines: ['Samen bepalen wat goed is om te doen rond de taaleis'] },
    { term: 'Grondslag', lines: ['Werkplein Noord: Participatiewet', 'De Kade: toestemming'] },
    { term: 'Inwoner op de hoogte', lines: ['Ja. Op 18 november besproken'] },
    { term: 'Bewaren tot', lines: ['22 november 2027'] },
  ])
})

test('R-REPORT-1 a ground from the list is named in the language of the report', () => {
  const legalGrounds = [{ organisation: 'Duinrand', ground: 'public-task-support' }]
  const snapshot = { ...filledSnapshot, about: { ...filledSnapshot.about, legalGrounds } }
  expect(report(snapshot).facts).toContainEqual({
    term: 'Grondslag',
    lines: ['Duinrand: Publieke taak: Wmo 2015 (maatschappelijke ondersteuning)'],
  })
})

test('R-REPORT-1 dates are written in full, in the language and the time zone that were asked for', () => {
  const tree = report(filledSnapshot, { language: 'en', timeZone: 'America/New_York' })
  expect(fact(tree, 'Date')).toEqual(['22 November 2026, 07:00 to 08:24'])
  expect(fact(tree, 'Keep until')).toEqual(['22 November 2027'])
  expect(tree.footer).toBe('Report made on 22 November 2026, 08:30 with Beraad.')
  const night = {
    ...filledSnapshot.about,
    startedAt: Date.UTC(2026, 10, 22, 22, 30),
    closedAt: Date.UTC(2026, 10, 22, 23, 30),
  }
  expect(fact(report({ ...filledSnapshot, about: night }), 'Datum')).toEqual([
    '22 november 2026, 23:30 uur tot 23 november 2026, 00:30 uur',
  ])
})

test('R-REPORT-2 steps and fields follow the method, and empty fields are left out', () => {
  expect(headings(report(filledSnapshot))).toEqual([
    '2 Inleiding',
    '3 Regels',
    '2 Casus',
    '3 Wat er gebeurde',
    '3 De morele vraag',
    '3 Het dilemma',
    '2 Perspectieven',
    '3 Wat er op het spel staat',
    '3 Open vragen',
    '2 Eigen afweging',
    '3 Tom Bakker, De Kade',
    '3 Mirjam Kok, Werkplein Noord',
    '3 Joris Veen',
    '2 Afronden',
    '3 Conclusie',
    '3 Afspraken',
    '3 Hoe was het',
    '2 Parkeerplaats',
    '2 Over dit verslag',
  ])
  const short = report(withValues({ question: { kind: 'line', text: 'Mag dit?' } }))
  expect(headings(short)).toEqual(['2 Casus', '3 De morele vraag', '2 Over dit verslag'])
})

test('R-REPORT-3 the report says which steps were not used, which left no notes, and what closing still asks for', () => {
  const tree = report(
    withValues(
      { question: { kind: 'line', text: 'Mag dit?' } },
      { progress: { ...emptySnapshot.progress, visited: ['start', 'case'] } },
    ),
  )
  expect(under(tree, 'Over dit verslag')).toEqual([
    {
      kind: 'definitions',
      items: [
        {
          term: 'Niet gebruikte stappen',
          lines: ['Perspectieven', 'Eigen afweging', 'Bespreking', 'Afronden'],
        },
        { term: 'Besproken zonder aantekeningen', lines: ['Inleiding'] },
        { term: 'Nog niet ingevuld', lines: ['Conclusie'] },
      ],
    },
  ])
  expect(under(report(filledConference), 'Over dit verslag')).toEqual([
    { kind: 'paragraph', look: 'plain', runs: [{ text: 'Alle stappen van de methode zijn gebruikt.' }] },
  ])
})

test('R-REPORT-3 a report of a conversation that was not closed says so', () => {
  expect(report(emptySnapshot).blocks[0]).toEqual({
    kind: 'notice',
    tone: 'information',
    text: 'Tussenstand van 22 november 2026, 14:30 uur: het gesprek is nog niet afgesloten.',
  })
  expect(report(filledSnapshot).blocks).not.toContainEqual(expect.objectContaining({ tone: 'information' }))
})

test('R-REPORT-4 there is no report while a contribution is still sealed', () => {
  const written = round({ status: 'writing', envelopes: [envelope('one')] }, [])
  expect(buildReport(written, options)).toEqual({ ok: false, code: 'round-open' })
  const revealed = { status: 'revealed', envelopes: [envelope('one'), envelope('two')] } as const
  expect(hasOpenRound(round(revealed))).toBe(true)
  expect(hasOpenRound(round(revealed, [contribution('one', 'Een'), contribution('two', 'Twee')]))).toBe(false)
  expect(hasOpenRound(round({ ...revealed, closedUnopened: ['hash-of-two'] }))).toBe(false)
  const late = [contribution('one', 'Een'), contribution('two', 'Twee', { id: 'late', mark: 'after-reveal' })]
  expect(hasOpenRound(round(revealed, late))).toBe(true)
})

test('R-REPORT-4 a round in which nobody wrote holds no report back', () => {
  expect(hasOpenRound(round({ status: 'writing' }, []))).toBe(false)
  expect(hasOpenRound(round({ status: 'revealed' }, []))).toBe(false)
  expect(hasOpenRound({ ...emptySnapshot, values: {} })).toBe(false)
})

test('R-REPORT-5 the report says how many contributions were closed unopened', () => {
  expect(report(filledSnapshot).blocks).toContainEqual({
    kind: 'notice',
    tone: 'attention',
    text: '1 bijdrage is verzegeld gebleven en gesloten zonder te zijn geopend.',
  })
  const nobodyOpened = report(
    round(
      {
        status: 'revealed',
        envelopes: [envelope('a'), envelope('b')],
        closedUnopened: ['hash-of-a', 'hash-of-b'],
      },
      [],
    ),
  )
  expect(under(nobodyOpened, 'Eigen afweging')).toEqual([
    {
      kind: 'notice',
      tone: 'attention',
      text: '2 bijdragen zijn verzegeld gebleven en gesloten zonder te zijn geopend.',
    },
  ])
})

test('R-REPORT-6 what came on paper or after the reveal is marked', () => {
  const tree = report(
    round({
      status: 'revealed',
      added: [
        contribution('late', 'Laat', { mark: 'after-reveal' }),
        contribution('paper', 'Papier', { mark: 'on-paper', deviceId: '' }),
      ],
    }),
  )
  const marks = tree.blocks.flatMap((block) =>
    block.kind === 'heading' && block.text.includes(',') ? [[block.text, block.mark]] : [],
  )
  expect(marks).toEqual([
    ['Een, Werkplein Noord', undefined],
    ['Laat, Werkplein Noord', 'na onthulling'],
    ['Papier, Werkplein Noord', 'op papier'],
  ])
})

test('R-REPORT-6 the distribution is drawn only when everyone has spoken', () => {
  const drawn = (snapshot: SessionSnapshot) =>
    report(snapshot).blocks.some(
      (block) => block.kind === 'paragraph' && block.runs[0]?.text.startsWith('De verdeling'),
    )
  expect(drawn(filledSnapshot)).toBe(true)
  expect(drawn(round({ status: 'revealed', spoken: [] }))).toBe(false)
  expect(JSON.stringify(report(filledSnapshot).blocks)).toContain('Uitstel geven: 2; Aan de eis houden: 1')
})

test('R-REPORT-7 the pulse is an average without names, and only from three answers on', () => {
  expect(under(report(filledSnapshot), 'Hoe was het')).toMatchObject([
    { kind: 'table', rows: [['Ik ben gehoord', '3,7 van 5', '3', '1 = nee, 5 = ja']] },
  ])
  const two = report(
    withValues({
      pulse: {
        kind: 'pulse',
        answers: [
          { deviceId: 'one', scores: { heard: 1 } },
          { deviceId: 'two', scores: { heard: 5 } },
          { deviceId: 'three', scores: { heard: 9 } },
        ],
      },
    }),
  )
  expect(under(two, 'Hoe was het')).toMatchObject([
    { rows: [['Ik ben gehoord', 'te weinig antwoorden', '2', '1 = nee, 5 = ja']] },
  ])
})

test('R-REPORT-8 rows are a table with the columns that are filled, rows of one perspective together', () => {
  expect(under(report(filledSnapshot), 'Wat er op het spel staat')).toMatchObject([
    {
      kind: 'table',
      rowHeaders: 'grouped',
      columns: [
        { title: 'Perspectief' },
        { title: 'Waarde' },
        { title: 'Wat die waarde hier vraagt' },
        { title: 'Past bij' },
      ],
      rows: [
        [
          'Mevrouw A.',
          'bestaanszekerheid',
          'Haar inkomen valt niet weg zolang ze nachtdiensten draait.',
          'Uitstel geven',
        ],
        ['mevrouw A.', 'rust', 'Zij kan slapen.', 'Uitstel geven'],
        ['Klantmanager', 'rechtsgelijkheid', 'Gelijke eisen worden gelijk behandeld.', 'Aan de eis houden'],
      ],
    },
  ])
  expect(under(report(filledSnapshot), 'Open vragen')).toMatchObject([
    { rows: [['Bestaat er les op de werkvloer?', '30 november 2026']] },
  ])
})

test('R-REPORT-8 agreements have every column that is filled; more than fit a page become lists', () => {
  expect(under(report(filledSnapshot), 'Afspraken')).toMatchObject([
    {
      kind: 'table',
      rowHeaders: 'each',
      columns: [
        { title: 'Actie' },
        { title: 'Persoon' },
        { title: 'Organisatie' },
        { title: 'Uiterste datum' },
        { title: 'Status' },
      ],
      rows: [
        [
          'Beslisruimte voorleggen aan de directeur',
          'Mirjam Kok',
          'Werkplein Noord',
          '24 november 2026',
          'Open',
        ],
      ],
    },
  ])
  const whole = {
    id: 'whole',
    addedBy: 'one',
    action: 'Bellen',
    person: 'Tom',
    organisation: 'De Kade',
    condition: 'Als zij dat wil',
    due: '2026-11-25',
    sign: 'Zij weet de uitkomst',
    evaluation: '2027-01-10',
    scope: 'case',
    start: '',
    carriedFrom: '',
    status: 'not-done',
    reason: 'Geen gehoor',
    history: [],
  } as const
  const tree = report(
    withValues({ agreements: { kind: 'agreements', agreements: [whole, { ...whole, action: '' }] } }),
  )
  expect(headings(tree)).toContain('4 Afspraak 2')
  expect(under(tree, '1. Bellen')).toEqual([
    {
      kind: 'definitions',
      items: [
        { term: 'Persoon', lines: ['Tom'] },
        { term: 'Organisatie', lines: ['De Kade'] },
        { term: 'Voorwaarde', lines: ['Als zij dat wil'] },
        { term: 'Uiterste datum', lines: ['25 november 2026'] },
        { term: 'Waaraan zien we dat het gelukt is', lines: ['Zij weet de uitkomst'] },
        { term: 'Datum evaluatie', lines: ['10 januari 2027'] },
        { term: 'Status', lines: ['Niet gedaan'] },
        { term: 'Toelichting bij de status', lines: ['Geen gehoor'] },
      ],
    },
  ])
  const untouched = {
    ...whole,
    action: '',
    person: '',
    organisation: '',
    condition: '',
    due: '',
    sign: '',
    evaluation: '',
    reason: '',
  }
  const empty = report(withValues({ agreements: { kind: 'agreements', agreements: [untouched] } }))
  expect(headings(empty)).not.toContain('3 Afspraken')
})

test('R-REPORT-27 what was parked says what became of it, and what is carried over stands apart', () => {
  const item = (text: string, outcome: '' | 'handled' | 'carried') => ({
    id: text,
    addedBy: 'device-tom',
    text,
    outcome,
  })
  const snapshot: SessionSnapshot = {
    ...filledSnapshot,
    parked: [
      item('Reiskosten', 'handled'),
      item(' ', 'carried'),
      item('Beleid\nover taal', 'carried'),
      item('Bijstand', ''),
    ],
  }
  const texts = (tree: ReportTree, heading: string) =>
    under(tree, heading).flatMap((block) =>
      block.kind === 'list' ? block.items.map(({ runs }) => runs.map(({ text }) => text).join('')) : [],
    )
  const tree = report(snapshot)
  expect(texts(tree, 'Parkeerplaats')).toEqual(['Reiskosten (afgehandeld)', 'Bijstand (nog open)'])
  expect(texts(tree, 'Meegenomen naar een vervolg')).toEqual(['Beleid over taal'])
  const english = report(snapshot, { language: 'en' })
  expect(texts(english, 'Parking lot')).toEqual(['Reiskosten (handled)', 'Bijstand (still open)'])
  expect(texts(english, 'Taken along to a follow-up')).toEqual(['Beleid over taal'])
  const carried = { ...snapshot, parked: snapshot.parked.slice(1, 3) }
  expect(headings(report(carried))).not.toContain('2 Parkeerplaats')
})
