import { expect, test } from 'vitest'
import type { FieldValue } from '../session/model.ts'
import { buildReport } from './build-report.ts'
import { reportFormats } from './formats.ts'
import { toHtml } from './html.ts'
import { parseReportJson, toJson } from './json.ts'
import { toMarkdown } from './markdown.ts'
import { filledSnapshot, withValues } from './report.fixture.ts'
import type { Block, ReportTree } from './tree.ts'

const options = { now: Date.UTC(2026, 10, 22, 13, 30), timeZone: 'Europe/Amsterdam' } as const

const report = (values: Readonly<Record<string, FieldValue>>, language: 'nl' | 'en' = 'nl'): ReportTree => {
  const built = buildReport(withValues(values), { ...options, language })
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
const titlesIn = (block: Block | undefined): readonly string[] =>
  block?.kind === 'table' ? block.columns.map(({ title }) => title) : []

const noArgument = {
  id: 'argument-0',
  addedBy: 'device-tom',
  side: '',
  argument: '',
  option: '',
  basis: '',
  weight: '',
  why: '',
} as const
const noStakeholder = { addedBy: 'device-tom', presence: '', rights: '', interests: '', view: '' } as const
const noEffect = { addedBy: 'device-tom', who: '', effect: '', term: '', direction: '' } as const

const filled = {
  reasons: {
    kind: 'arguments',
    arguments: [
      {
        ...noArgument,
        side: 'against',
        argument: 'Anderen kregen dit niet',
        weight: 'heavy',
        why: 'Gelijk is gelijk',
      },
      {
        ...noArgument,
        side: 'for',
        argument: 'Zij houdt haar baan',
        weight: 'middle',
        basis: 'consequence',
        option: 'Uitstel',
      },
      {
        ...noArgument,
        side: 'for',
        argument: 'Niemand hoeft tegelijk te werken en te leren',
        weight: 'heavy',
        basis: 'principle',
      },
      { ...noArgument, argument: 'Het is maar een half jaar' },
      noArgument,
    ],
  },
  known: {
    kind: 'facts',
    dimensions: {
      life: [
        {
          id: 'fact-2',
          addedBy: 'device-tom',
          fact: 'Zij wil zelf leren',
          source: 'Mevrouw A.',
          certainty: 'sure',
        },
      ],
      medical: [
        {
          id: 'fact-1',
          addedBy: 'device-tom',
          fact: 'Slaapt vier uur',
          source: 'Huisarts',
          certainty: 'unsure',
        },
        {
          id: 'fact-3',
          addedBy: 'device-tom',
          fact: 'Of zij dit volhoudt',
          source: '',
          certainty: 'unknown',
        },
      ],
    },
  },
  touched: {
    kind: 'stakeholders',
    stakeholders: [
      {
        ...noStakeholder,
        id: 's-1',
        who: 'Mevrouw A.',
        presence: 'represented',
        rights: 'Gehoord worden',
        interests: 'Haar inkomen',
      },
      { ...noStakeholder, id: 's-2', who: 'De kinderen', presence: 'absent', view: 'Dat weten we niet' },
    ],
  },
  later: {
    kind: 'effects',
    effects: [
      {
        ...noEffect,
        id: 'e-1',
        who: 'Mevrouw A.',
        effect: 'Zij slaapt weer',
        term: 'short',
        direction: 'good',
      },
      {
        ...noEffect,
        id: 'e-2',
        who: 'De klas',
        effect: 'Begint met minder mensen',
        term: 'short',
        direction: 'mixed',
      },
      {
        ...noEffect,
        id: 'e-3',
        who: 'mevrouw A.',
        effect: 'De termijn\nloopt door',
        term: 'long',
        direction: 'bad',
      },
      { ...noEffect, id: 'e-4', who: 'Mevrouw A.', effect: 'Haar baan blijft', term: 'short', direction: '' },
    ],
  },
  balance: {
    kind: 'triangle',
    corners: {
      involvement: { for: 'Zij doet mee', against: '', score: 4 },
      legitimacy: { for: 'De wet kent uitstel', against: 'Nog nooit gedaan', score: 2 },
      return: { for: '', against: ' ', score: null },
    },
  },
} as const satisfies Readonly<Record<string, FieldValue>>

const tree = report(filled)

test('R-REPORT-40 arguments stand by side, in the order of naming, with their weights in words and without a count', () => {
  expect(under(tree, 'Argumenten voor')).toEqual([
    {
      kind: 'table',
      caption: 'Argumenten voor',
      columns: [
        { title: 'Argument', width: 'wide' },
        { title: 'Over welke optie', width: 'normal' },
        { title: 'Berust op', width: 'narrow' },
        { title: 'Gewicht', width: 'narrow' },
      ],
      rows: [
        ['Zij houdt haar baan', 'Uitstel', 'gevolgen', 'weegt mee'],
        ['Niemand hoeft tegelijk te werken en te leren', '', 'een beginsel', 'zwaar'],
      ],
      rowHeaders: 'each',
    },
  ])
  expect(under(tree, 'Argumenten tegen')).toMatchObject([
    { rows: [['Anderen kregen dit niet', 'zwaar', 'Gelijk is gelijk']] },
  ])
  expect(under(tree, 'Argumenten, nog niet voor of tegen')).toMatchObject([
    { rows: [['Het is maar een half jaar']] },
  ])
})

test('R-REPORT-41 facts stand per dimension, in the order of the method, with from whom and how sure', () => {
  expect(under(tree, 'Wat we weten')).toMatchObject([
    {
      kind: 'table',
      rowHeaders: 'grouped',
      rows: [
        ['Gezondheid', 'Slaapt vier uur', 'Huisarts', 'onzeker'],
        ['Gezondheid', 'Of zij dit volhoudt', '', 'niet bekend'],
        ['Leven en overtuiging', 'Zij wil zelf leren', 'Mevrouw A.', 'zeker'],
      ],
    },
  ])
  expect(titlesIn(under(tree, 'Wat we weten')[0])).toEqual([
    'Over',
    'Wat er bekend is',
    'Van wie',
    'Hoe zeker',
  ])
})

test('R-REPORT-42 stakeholders stand with whether they are heard, their rights, their interests and how they see it', () => {
  expect(under(tree, 'Wie het raakt')).toMatchObject([
    {
      rows: [
        ['Mevrouw A.', 'wordt vertegenwoordigd', 'Gehoord worden', 'Haar inkomen', ''],
        ['De kinderen', 'niet aan tafel', '', '', 'Dat weten we niet'],
      ],
    },
  ])
})

test('R-REPORT-43 effects are a row for each of whom they touch, soon and later side by side, with the direction in words', () => {
  const [table] = under(tree, 'Wat er gebeurt')
  expect(titlesIn(table)).toEqual(['Voor wie', 'Op korte termijn', 'Op lange termijn'])
  expect(table).toMatchObject({
    rows: [
      ['Mevrouw A.', 'Gunstig: Zij slaapt weer\nHaar baan blijft', 'Ongunstig: De termijn loopt door'],
      ['De klas', 'Gemengd: Begint met minder mensen', ''],
    ],
  })
  const some = { ...noEffect, id: 'e', who: 'Gezin', effect: 'Rust', direction: 'good' } as const
  expect(
    titlesIn(under(report({ later: { kind: 'effects', effects: [some] } }), 'Wat er gebeurt')[0]),
  ).toEqual(['Voor wie', 'Termijn niet benoemd'])
})

test('R-REPORT-44 the triangle is a row for each value: how far it is served in words, what speaks for it and against it', () => {
  expect(under(tree, 'Waardendriehoek')).toMatchObject([
    {
      rows: [
        ['Legitimiteit', 'Nauwelijks (2 van 5)', 'De wet kent uitstel', 'Nog nooit gedaan'],
        ['Betrokkenheid', 'Grotendeels (4 van 5)', 'Zij doet mee', ''],
      ],
    },
  ])
  const corner = { for: 'Ja', against: '', score: 7 }
  const beyond = report({ balance: { kind: 'triangle', corners: { legitimacy: corner } } })
  expect(under(beyond, 'Waardendriehoek')).toMatchObject([{ rows: [['Legitimiteit', 'Ja']] }])
})

test('R-REPORT-2 what is empty is left out, also where rows were made and nothing was written', () => {
  const empty = report({
    reasons: { kind: 'arguments', arguments: [{ ...noArgument, side: 'for' }] },
    known: {
      kind: 'facts',
      dimensions: { medical: [{ id: 'f', addedBy: 'd', fact: ' ', source: '', certainty: '' }] },
    },
    touched: { kind: 'stakeholders', stakeholders: [{ ...noStakeholder, id: 's', who: '' }] },
    later: { kind: 'effects', effects: [{ ...noEffect, id: 'e', term: 'long' }] },
    balance: { kind: 'triangle', corners: {} },
  })
  expect(empty.blocks.filter(({ kind }) => kind === 'table')).toEqual([])
  expect(JSON.stringify(empty.blocks)).toContain('Bespreking')
  expect(empty.blocks).not.toContainEqual(expect.objectContaining({ kind: 'heading', text: 'Bespreking' }))
})

test('R-REPORT-45 the five kinds read the same in the page and in Markdown, in both languages', () => {
  const dutch = toMarkdown(tree)
  expect(dutch).toContain(
    '| Argument | Over welke optie | Berust op | Gewicht |\n| --- | --- | --- | --- |\n| Zij houdt haar baan | Uitstel | gevolgen | weegt mee |',
  )
  expect(dutch).toContain('| Mevrouw A. | Gunstig: Zij slaapt weer<br>Haar baan blijft |')
  const english = report(filled, 'en')
  for (const said of [toMarkdown(english), toHtml(english)])
    for (const words of [
      'Arguments against',
      'heavy',
      'a principle',
      'spoken for by somebody',
      'Unfavourable: De termijn loopt door',
      'Largely (4 of 5)',
      'not known',
    ])
      expect(said).toContain(words)
  expect(toHtml(tree)).toContain('<th scope="rowgroup" rowspan="2" dir="auto">Gezondheid</th>')
})

test('R-REPORT-14 the JSON holds what was weighed, without ids and devices', () => {
  const snapshot = { ...filledSnapshot, values: filled }
  const read = parseReportJson(toJson(snapshot, { language: 'nl', madeAt: 0 }))
  if (!read.ok) throw new Error(read.code)
  const value = (id: string) => read.value.fields.find((field) => field.id === id)?.value
  expect(value('reasons')).toMatchObject({
    arguments: [{ side: 'against', weight: 'heavy' }, {}, {}, {}, {}],
  })
  expect(value('known')).toMatchObject({ dimensions: [{ id: 'medical' }, { id: 'life' }] })
  expect(value('touched')).toMatchObject({ stakeholders: [{ presence: 'represented' }, {}] })
  expect(value('later')).toMatchObject({ effects: [{ term: 'short', direction: 'good' }, {}, {}, {}] })
  expect(value('balance')).toMatchObject({ corners: [{ id: 'legitimacy', score: 2 }, {}, { score: null }] })
  for (const format of reportFormats)
    expect(format.render(snapshot, tree)).not.toMatch(/device-(?!width)|argument-0|fact-\d|"s-\d|"e-\d/u)
})

test('R-TAG-6 a tag stands in the report in the words of the sorts of statements', () => {
  const method = structuredClone(filledSnapshot.method)
  const rows = [{ id: 'r', addedBy: 'd', cells: { question: 'Zij werkt', before: 'fact' } }]
  const open = method.steps.flatMap((step) => step.fields).find(({ id }) => id === 'open')
  if (open?.kind !== 'list' || open.columns[1] === undefined) throw new Error('the fixture has a list')
  Object.assign(open.columns[1], { input: 'tag', of: 'question' })
  const built = buildReport(withValues({ open: { kind: 'list', rows } }, { method }), {
    ...options,
    language: 'nl',
  })
  expect(built.ok && under(built.value, 'Open vragen')).toMatchObject([{ rows: [['Zij werkt', 'feit']] }])
})
