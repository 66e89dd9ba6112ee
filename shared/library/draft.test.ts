import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column, Field, Method } from '../method/method.ts'
import { methods } from '../method/registry.ts'
import { anySnapshot } from '../report/arbitrary-snapshot.fixture.ts'
import { filledSnapshot } from '../report/report.fixture.ts'
import { demoAttendees, fillDemo } from '../session/demo.ts'
import type { FieldValue, Round, SessionSnapshot } from '../session/model.ts'
import { actorOf, newReplica } from '../session/session.fixture.ts'
import { takeSnapshot } from '../session/snapshot.ts'
import { readLibrary } from './documents.ts'
import { draftFromSnapshot } from './draft.ts'
import { keyText, libraryWith } from './library.fixture.ts'
import { missingParts } from './record.ts'

const round = (status: Round['status']): Round => ({
  fieldId: '',
  status,
  naming: 'named',
  envelopes: [],
  closedUnopened: [],
  added: [],
  order: [],
  spoken: [],
})

const cell = ({ id, input, choices }: Column, of: string): string =>
  input === 'value'
    ? 'waardigheid'
    : input === 'choice'
      ? (choices?.[0]?.id ?? '')
      : input === 'tag'
        ? 'legal'
        : input === 'date'
          ? '2026-12-01'
          : `${of}.${id} volgens artikel 18 Participatiewet`
const cells = (columns: readonly Column[], of: string) =>
  Object.fromEntries(columns.map((column) => [column.id, cell(column, of)]))
const note = (text: string): FieldValue => ({
  kind: 'note',
  blocks: [{ kind: 'paragraph', runs: [{ text }] }],
})

/** Something in a field of any kind that tells out of which field it came; '' where a record takes nothing from it. */
const filled = (field: Field, status: Round['status'] = 'revealed'): FieldValue => {
  const { id } = field
  switch (field.kind) {
    case 'note':
      return note(`§${id}`)
    case 'line':
      return { kind: 'line', text: `§${id}` }
    case 'dilemma':
      return { kind: 'dilemma', a: { option: `§${id} a`, damage: '' }, b: { option: `§${id} b`, damage: '' } }
    case 'list':
    case 'matrix':
      return { kind: field.kind, rows: [{ id: '1', addedBy: '', cells: cells(field.columns, `§${id}`) }] }
    case 'round':
      return {
        kind: 'round',
        round: round(status),
        contributions: [
          {
            id: '1',
            deviceId: '',
            name: '',
            organisation: '',
            mark: 'sealed',
            parts: cells(field.parts, `§${id}`),
          },
        ],
      }
    case 'agreements':
    case 'review':
      return { kind: field.kind, agreements: [] }
    case 'choice':
      return { kind: 'choice', choice: field.choices[0]?.id ?? '', reason: `§${id}` }
    case 'domains':
      return { kind: 'domains', domains: {} }
    case 'network':
      return { kind: 'network', nodes: [], links: [] }
    case 'blockers':
      return { kind: 'blockers', blockers: [{ id: '1', addedBy: '', kind: 'rule', text: `§${id}`, who: '' }] }
    case 'options': {
      const judged = { verdict: '', by: '', reason: '' } as const
      const one = { id: '1', addedBy: '', option: `§${id}`, purpose: '', commitment: '', return: '' }
      return { kind: 'options', options: [{ ...one, legality: judged, effectiveness: judged }] }
    }
    case 'decision':
      return {
        kind: 'decision',
        decision: {
          decision: `§${id}`,
          reason: '',
          holder: '',
          organisation: '',
          present: '',
          dissent: `§${id} anders`,
        },
      }
    case 'arguments': {
      const argument = { id: '1', addedBy: '', option: '', basis: '', why: '' } as const
      return {
        kind: 'arguments',
        arguments: [{ ...argument, side: 'against', argument: `§${id}`, weight: 'heavy' }],
      }
    }
    case 'facts':
      return { kind: 'facts', dimensions: {} }
    case 'stakeholders':
      return { kind: 'stakeholders', stakeholders: [] }
    case 'effects':
      return { kind: 'effects', effects: [] }
    case 'triangle':
      return {
        kind: 'triangle',
        corners: Object.fromEntries(
          field.corners.map((corner) => [corner.id, { for: 'x', against: '', score: 3 }]),
        ),
      }
    case 'escalation':
      return { kind: 'escalation', escalations: [] }
    case 'branch':
      return { kind: 'branch', question: `§${id}`, links: [] }
    case 'checklist':
      return { kind: 'checklist', checked: [] }
    case 'pulse':
      return { kind: 'pulse', answers: [] }
  }
}

const fieldsOf = (method: Method): readonly Field[] => method.steps.flatMap(({ fields }) => fields)
const snapshotOf = (method: Method, fill: (field: Field) => FieldValue = filled): SessionSnapshot => ({
  ...filledSnapshot,
  method,
  attendees: [],
  values: Object.fromEntries(fieldsOf(method).map((field) => [field.id, fill(field)])),
})
const draftOf = (snapshot: SessionSnapshot) => draftFromSnapshot(snapshot, 'r-1', 'nl')

/** Where each built-in method says what it is about and what came out; a method that is new here must be looked at. */
const expected: Readonly<
  Record<string, { readonly abstract: readonly string[]; readonly decision: readonly string[] }>
> = {
  dilemma: { abstract: ['story'], decision: ['conclusion'] },
  utrecht: { abstract: ['story'], decision: ['conclusion'] },
  nijmegen: { abstract: ['story'], decision: ['decision'] },
  cura: { abstract: ['story'], decision: ['conclusion'] },
  socratisch: { abstract: ['story'], decision: ['shared-essence', 'insights'] },
  hermeneutisch: { abstract: ['story'], decision: ['lessons'] },
  zevenstappen: {
    abstract: ['story'],
    decision: ['conclusion-do', 'conclusion-because', 'conclusion-although'],
  },
  conference: { abstract: ['goals', 'blockers'], decision: ['decision'] },
  'mens-in-beeld': { abstract: ['goals', 'blockers'], decision: ['next-step'] },
  vergunninghouders: { abstract: ['goals', 'blockers'], decision: ['decision'] },
  'doel-eerst': { abstract: ['goals', 'blockers'], decision: ['decision'] },
  doorbraak: { abstract: ['goals', 'blockers'], decision: ['decision'] },
}

describe('R-LIBRARY-9 a session gives a first version', () => {
  test.each(methods.map((method) => [method.id, method] as const))('R-LIBRARY-9 %s', (id, method) => {
    const { record, sources } = draftOf(snapshotOf(method))
    const { text } = record
    expect(sources).toMatchObject(expected[id] ?? {})
    expect(expected).toHaveProperty(id)
    for (const part of ['title', 'abstract', 'question', 'decision'] as const)
      expect(text[part]).toMatch(/§/u)
    for (const source of sources.decision ?? []) expect(text.decision).toContain(`§${source}`)
    const fields = fieldsOf(method)
    const has = (test: (field: Field) => boolean): boolean => fields.some(test)
    const against = ['counter-argument', 'dissent']
    if (has((field) => against.includes(field.id) || field.kind === 'decision' || field.kind === 'arguments'))
      expect(text.counterArgument).toMatch(/§/u)
    if (has(({ kind }) => kind === 'triangle')) expect(text.values).toContain('Legitimiteit')
    if (has((field) => 'columns' in field && field.columns.some(({ input }) => input === 'value')))
      expect(text.values).toContain('waardigheid')
    if (has(({ kind }) => kind === 'dilemma' || kind === 'options'))
      expect(text.options.length).toBeGreaterThan(0)
    if (has((field) => 'columns' in field && field.columns.some(({ input }) => input === 'tag')))
      expect(text.law).toEqual(['Participatiewet, art. 18'])
    // Conditions and limits are for a person to think of.
    expect(missingParts(text)).toContain('limits')
    expect(readLibrary(libraryWith([record]))).toMatchObject({ ok: true, value: { ignored: 0 } })
  })

  test('R-LIBRARY-9 an empty session gives an empty draft', () => {
    for (const method of methods) {
      const { record, sources } = draftOf(snapshotOf(method, () => ({ kind: 'line', text: '' })))
      expect(sources).toEqual({})
      expect(record.text).toMatchObject({
        title: '',
        abstract: '',
        question: '',
        decision: '',
        values: [],
        law: [],
      })
    }
  })

  test('R-LIBRARY-9 nothing that is sealed, enclosed or out of a circle is in it', () => {
    for (const method of methods) {
      const open = snapshotOf(method)
      const places = fieldsOf(method).map(({ id }) => id)
      const fromCircles = Object.fromEntries(
        places.map((id, at) => [at % 2 === 0 ? id : `${id}/money`, { circle: 'Zorg', members: 2 }]),
      )
      const enclosed = snapshotOf(method, () => ({
        kind: 'enclosed',
        enclosed: { circle: '§Zorg', members: 2 },
      }))
      for (const snapshot of [{ ...open, fromCircles }, enclosed])
        expect(JSON.stringify(draftOf(snapshot))).not.toMatch(/§|waardigheid|Participatiewet/u)
      const sealed = draftOf(
        snapshotOf(method, (field) =>
          field.kind === 'round' ? filled(field, 'writing') : { kind: 'line', text: '' },
        ),
      )
      expect(sealed.sources).toEqual({})
    }
  })

  test('R-LIBRARY-9 who took part is asked, and who only watched is not', () => {
    const attendees = ['facilitator', 'participant', 'observer', 'resident'].map((role, at) => ({
      deviceId: keyText(at),
      name: '',
      organisation: '',
      role,
    }))
    const [method] = methods
    if (method === undefined) throw new Error('there are no methods')
    const { record } = draftOf({ ...snapshotOf(method), attendees })
    expect(record.present).toEqual([keyText(0), keyText(1), keyText(3)].sort())
  })

  test('R-LIBRARY-9 the example gives a record that reads well', () => {
    const replica = newReplica()
    fillDemo(replica, actorOf('a'))
    const snapshot = takeSnapshot(replica, { attendees: demoAttendees, rounds: {} })
    const { text } = draftOf(snapshot).record
    expect(text.question).toMatch(/\?$/u)
    expect(text.themes.length).toBeGreaterThan(0)
    expect(text.values.length).toBeGreaterThan(2)
    expect(text.options).toHaveLength(2)
    expect(missingParts(text)).toEqual(['limits'])
  })

  test('R-LIBRARY-9 whatever stands in a session, the draft is one that a library can hold', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const { record } = draftOf(snapshot)
        const read = readLibrary(libraryWith([record]))
        expect(read.ok && read.value.ignored).toBe(0)
        expect(read.ok && read.value.records.get('r-1')).toEqual(record)
      }),
      { numRuns: 60 },
    )
  })
})
