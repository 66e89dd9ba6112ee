import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Naming } from '../method/method.ts'
import type { Contribution, FieldValue, Round, SessionSnapshot, WrittenFirst } from '../session/model.ts'
import { buildReport, hasOpenRound } from './build-report.ts'
import { reportFormats } from './formats.ts'
import { reportData } from './json.ts'
import { emptyRound, envelope, everyKind, withValues } from './report.fixture.ts'
import type { Block } from './tree.ts'

const options = { language: 'nl', now: 1_795_000_000_000, timeZone: 'Europe/Amsterdam' } as const
/** Of whoever wrote: none of these may be found where names are hidden. */
const canaries = ['Kanarie Geel', 'Volière Zuid', 'device-kanarie'] as const

const wrote = (
  id: string,
  parts: Contribution['parts'],
  change: Partial<Contribution> = {},
): Contribution => ({
  id,
  deviceId: canaries[2],
  name: canaries[0],
  organisation: canaries[1],
  parts,
  mark: 'sealed',
  ...change,
})
const revealed = (naming: Naming, round: Partial<Round> = {}): Round => ({
  ...emptyRound,
  status: 'revealed',
  naming,
  ...round,
})
const list = (first?: WrittenFirst, question = ''): FieldValue => ({
  kind: 'list',
  rows: question === '' ? [] : [{ id: 'row-1', addedBy: 'device-tom', cells: { question } }],
  ...(first === undefined ? {} : { first }),
})
const built = (snapshot: SessionSnapshot): readonly Block[] => {
  const tree = buildReport(snapshot, options)
  if (!tree.ok) throw new Error(tree.code)
  return tree.value.blocks
}
const saved = (snapshot: SessionSnapshot): readonly string[] => {
  const tree = buildReport(snapshot, options)
  if (!tree.ok) throw new Error(tree.code)
  return reportFormats.map((format) => format.render(snapshot, tree.value))
}
/** Headings and texts, from the field's own heading on. */
const saysOf = (blocks: readonly Block[], title: string): readonly string[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  const rest = blocks.slice(from + 1)
  const until = rest.findIndex((block) => block.kind === 'heading' && block.level < 4)
  return rest.slice(0, until < 0 ? undefined : until).map((block) => {
    if (block.kind === 'heading')
      return `# ${block.text}${block.mark === undefined ? '' : ` (${block.mark})`}`
    if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('')
    if (block.kind === 'list')
      return block.items.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' · ')
    if (block.kind === 'definitions')
      return block.items.map(({ term, lines }) => `${term}: ${lines.join('/')}`).join(' · ')
    return block.kind
  })
}

const first = (naming: Naming): WrittenFirst => ({
  round: revealed(naming, {
    added: [
      wrote(
        'paper',
        { '0:question': 'En de oma?' },
        { deviceId: '', name: 'Tom Bakker', organisation: '', mark: 'on-paper' },
      ),
    ],
    order: ['b', 'a', 'paper'],
  }),
  contributions: [
    wrote('a', { '0:question': 'Wie past er op?', '1:question': 'Kan het later?', '0:type': 'weg' }),
    wrote(
      'b',
      { '0:question': 'Mag dit?', '0:before': '2026-11-30' },
      { name: 'Mirjam Kok', organisation: '' },
    ),
  ],
})

describe('R-ROUND-52 what was written first stands in the report before what was shared', () => {
  test('with names, in speaking order', () => {
    const says = saysOf(built(withValues({ open: list(first('named'), 'Wat nu?') })), 'Open vragen')
    expect(says).toEqual([
      '# Mirjam Kok',
      'Vraag: Mag dit? · Antwoord voor: 30 november 2026',
      '# Kanarie Geel, Volière Zuid',
      'Wie past er op? · Kan het later?',
      '# Tom Bakker (op papier)',
      'En de oma?',
      '# Daarna samen geschreven',
      'table',
    ])
  })

  test('without names by number, in an order that is nobody’s', () => {
    const says = saysOf(built(withValues({ open: list(first('hidden'), 'Wat nu?') })), 'Open vragen')
    expect(says).toEqual([
      'Deze bijdragen zijn zonder naam geschreven.',
      '# Bijdrage 1 van 3',
      'Wie past er op? · Kan het later?',
      '# Bijdrage 2 van 3',
      'Vraag: Mag dit? · Antwoord voor: 30 november 2026',
      '# Bijdrage 3 van 3 (op papier)',
      'En de oma?',
      '# Daarna samen geschreven',
      'table',
    ])
  })

  test('of a note the text of each; nothing is said where nothing was written', () => {
    const note = (contributions: readonly Contribution[]): FieldValue => ({
      kind: 'note',
      blocks: [],
      first: { round: revealed('named'), contributions },
    })
    const says = saysOf(
      built(withValues({ story: note([wrote('a', { '0:text': 'Eerst dit.\nDan dat.' })]) })),
      'Wat er gebeurde',
    )
    expect(says).toEqual(['# Kanarie Geel, Volière Zuid', 'Eerst dit.', 'Dan dat.'])
    const empty = built(withValues({ story: note([wrote('a', { '0:text': ' ' })]) }))
    expect(empty.some((block) => block.kind === 'heading' && block.text === 'Wat er gebeurde')).toBe(false)
  })

  test('what closing asks for is not missing when it was written first', () => {
    const written: FieldValue = {
      kind: 'note',
      blocks: [],
      first: { round: revealed('hidden'), contributions: [wrote('a', { '0:text': 'Uitstel' })] },
    }
    expect(JSON.stringify(built(withValues({ conclusion: written })))).not.toContain('Nog niet ingevuld')
    expect(JSON.stringify(built(withValues({})))).toContain('Nog niet ingevuld')
  })

  test('the JSON says how it was written and what each wrote, row by row', () => {
    const { fields } = reportData(withValues({ open: list(first('hidden')) }), { language: 'nl', madeAt: 0 })
    expect(fields.find(({ id }) => id === 'open')?.value).toEqual({
      kind: 'list',
      rows: [],
      first: {
        naming: 'hidden',
        revealed: true,
        contributions: [
          {
            name: '',
            organisation: '',
            rows: [
              { question: 'Wie past er op?', before: '' },
              { question: 'Kan het later?', before: '' },
            ],
            mark: 'sealed',
          },
          {
            name: '',
            organisation: '',
            rows: [{ question: 'Mag dit?', before: '2026-11-30' }],
            mark: 'sealed',
          },
          { name: '', organisation: '', rows: [{ question: 'En de oma?', before: '' }], mark: 'on-paper' },
        ],
        closedUnopened: 0,
      },
    })
    const weighing = reportData(
      withValues({ weighing: { kind: 'round', round: revealed('hidden'), contributions: [] } }),
      { language: 'nl', madeAt: 0 },
    ).fields.find(({ id }) => id === 'weighing')
    expect(weighing?.value).toMatchObject({ kind: 'round', naming: 'hidden', revealed: true })
  })
})

describe('R-ROUND-52 no format holds a hidden name, its organisation or its device', () => {
  /** The same contribution to every field that can be written in private. */
  const everywhere = (naming: Naming): SessionSnapshot => {
    const round = revealed(naming, {
      envelopes: [{ ...envelope(canaries[2]), hash: 'hash' }],
      added: [
        wrote(
          'late',
          { because: 'Later bedacht', '0:text': 'Later', '0:question': 'Later?' },
          { mark: 'after-reveal' },
        ),
      ],
      order: [canaries[2], 'hash', 'late'],
      spoken: ['hash', 'late'],
    })
    const one = (parts: Contribution['parts']): WrittenFirst => ({
      round,
      contributions: [wrote('hash', parts)],
    })
    return withValues({
      weighing: { kind: 'round', ...one({ choice: 'a', because: 'Rust eerst' }) },
      story: { kind: 'note', blocks: [], first: one({ '0:text': 'Rust eerst' }) },
      open: list(one({ '0:question': 'Rust eerst' })),
    })
  }

  test('also when a snapshot does hold them', () => {
    const snapshot = everywhere('hidden')
    for (const canary of canaries) expect(JSON.stringify(snapshot)).toContain(canary)
    for (const text of saved(snapshot)) {
      for (const canary of canaries) expect(text).not.toContain(canary)
      expect(text).toContain('Rust eerst')
      expect(text).toContain('Later')
    }
  })

  test('and where names are shown they are there, so that the test above can fail', () => {
    for (const text of saved(everywhere('named'))) expect(text).toContain(canaries[0])
  })

  test('whatever order and marks somebody gave them', () => {
    const mark = fc.constantFrom('sealed', 'after-reveal', 'on-paper')
    const one = fc.record({
      id: fc.string({ minLength: 1 }),
      mark,
      text: fc.constantFrom('Een', 'Twee', 'Drie'),
    })
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 5 }),
        fc.array(one, { maxLength: 3 }),
        fc.array(fc.string()),
        (sealed, added, order) => {
          const asWritten = ({
            id,
            mark: how,
            text,
          }: {
            id: string
            mark: Contribution['mark']
            text: string
          }) => wrote(id, { '0:question': text }, { mark: how })
          const snapshot = withValues({
            open: list({
              round: revealed('hidden', { added: added.map(asWritten), order }),
              contributions: sealed.map(asWritten),
            }),
          })
          for (const text of saved(snapshot))
            for (const canary of canaries) expect(text).not.toContain(canary)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('R-ROUND-53 there is no report while something in a note or list is sealed', () => {
  const sealed = envelope('device-joris')
  const withFirst = (kind: 'note' | 'list', round: Round): SessionSnapshot => {
    const inPrivate = { round, contributions: [] }
    return withValues(
      kind === 'list' ? { open: list(inPrivate) } : { story: { kind: 'note', blocks: [], first: inPrivate } },
    )
  }

  test.each(['note', 'list'] as const)('in a %s', (kind) => {
    const writing = withFirst(kind, { ...emptyRound, naming: 'hidden', envelopes: [sealed] })
    expect(hasOpenRound(writing)).toBe(true)
    expect(buildReport(writing, options)).toEqual({ ok: false, code: 'round-open' })
    expect(JSON.stringify(reportData(writing, { language: 'nl', madeAt: 0 }))).not.toContain('device-joris')
    const away = withFirst(kind, revealed('hidden', { envelopes: [sealed] }))
    expect(hasOpenRound(away)).toBe(true)
    const closed = withFirst(kind, revealed('hidden', { envelopes: [sealed], closedUnopened: [sealed.hash] }))
    expect(hasOpenRound(closed)).toBe(false)
    expect(JSON.stringify(built(closed))).toContain('1 bijdrage is verzegeld gebleven')
    expect(hasOpenRound(withFirst(kind, { ...emptyRound, naming: 'hidden' }))).toBe(false)
  })

  test('the method of the fixture has a note and a list to test it on', () => {
    const kinds = everyKind.steps.flatMap((step) => step.fields.map(({ id, kind }) => `${id} ${kind}`))
    expect(kinds).toEqual(expect.arrayContaining(['open list', 'story note', 'conclusion note']))
  })
})
