import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { dilemma } from '../method/dilemma.ts'
import type { Field, FieldKind, Method } from '../method/method.ts'
import { methods } from '../method/registry.ts'
import { addBlocker } from './blockers.ts'
import {
  circleOfPlace,
  circlesQuery,
  createCircleDocuments,
  fileCircle,
  isEmptyPlace,
  placeInCircle,
  placementsQuery,
  placesOf,
} from './circles.ts'
import { addRow, removeRow, setChecked } from './commands.ts'
import { createSession } from './create.ts'
import { addDomainItem, domainQuery, removeDomainItem, setPoint } from './domains.ts'
import { liveText } from './live-text.ts'
import type { CircleRecord } from './model.ts'
import { addNode } from './network.ts'
import { writeNote } from './note.ts'
import { checkSession } from './open.ts'
import { addOption } from './options.ts'
import { domainPlace } from './place.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, methodQuery, noteQuery } from './queries.ts'
import { aboutFixture, actorOf, newReplica, type Replica, send } from './session.fixture.ts'
import { setCornerScore } from './triangle.ts'

const text = (words: string) => ({ nl: words, en: words })
const column = { id: 'what', title: text('Wat'), input: 'text' } as const
const named = <Kind extends FieldKind>(kind: Kind) => ({ id: kind, title: text(kind), kind })

const fields: readonly Field[] = [
  named('note'),
  { ...named('line'), lines: 2 },
  {
    ...named('dilemma'),
    a: { option: text('a'), damage: text('b') },
    b: { option: text('c'), damage: text('d') },
  },
  { ...named('list'), columns: [column], add: text('erbij') },
  { ...named('matrix'), columns: [column], add: text('erbij'), voices: [] },
  { ...named('round'), parts: [column] },
  { ...named('agreements'), add: text('erbij') },
  named('review'),
  { ...named('choice'), choices: [{ id: 'yes', label: text('ja') }], reason: text('waarom') },
  {
    ...named('domains'),
    domains: [
      { id: 'money', title: text('Geld') },
      { id: 'care', title: text('Zorg') },
    ],
    scale: ['1', '2', '3', '4', '5'].map(text),
  },
  named('network'),
  { ...named('blockers'), add: text('erbij') },
  { ...named('options'), add: text('erbij') },
  named('decision'),
  {
    ...named('escalation'),
    rungs: [{ id: 'one', title: text('een'), who: text('wie') }],
    add: text('erbij'),
  },
  named('branch'),
  { ...named('checklist'), items: [{ id: 'one', text: text('een') }] },
  { ...named('pulse'), questions: [{ id: 'q', text: text('q'), low: text('l'), high: text('h') }] },
]

const [firstStep] = dilemma.steps
if (firstStep === undefined) throw new Error('a method has steps')
const method: Method = {
  ...dilemma,
  minutes: firstStep.minutes,
  phases: dilemma.phases.filter(({ id }) => id === firstStep.phase),
  steps: [{ ...firstStep, closing: true, context: [], fields: [...fields] }],
}

const samira = actorOf('samira')
const newSession = (): Replica => {
  const replica = newReplica()
  createSession(replica, samira, method, aboutFixture)
  return replica
}
const circle = (id = 'care-only', change: Partial<CircleRecord> = {}): CircleRecord => ({
  id,
  name: 'Alleen zorg',
  roomId: 'room',
  members: 2,
  createdAt: 5,
  createdBy: 'samira',
  wrapped: ['b', 'a'],
  ...change,
})
const withCircle = (): Replica => {
  const session = newSession()
  fileCircle(session, circle())
  return session
}

describe('R-CIRCLE-1 the circles of a session', () => {
  test('R-CIRCLE-1 are filed once by id, in the order in which they were made', () => {
    const session = newSession()
    fileCircle(session, circle('second', { createdAt: 9 }))
    fileCircle(session, circle('first'))
    fileCircle(session, circle('second', { createdAt: 9, members: 3 }))
    expect(circlesQuery.of(session).map(({ id, members }) => [id, members])).toEqual([
      ['first', 2],
      ['second', 3],
    ])
    expect(problemsQuery.of(session)).toEqual([])
  })

  test('R-CIRCLE-1 tell by their invitations neither who was admitted first nor who last', () => {
    const session = withCircle()
    expect(circlesQuery.of(session)[0]?.wrapped).toEqual(['a', 'b'])
  })
})

describe('R-CIRCLE-2 what can be put in a circle', () => {
  test('R-CIRCLE-2 is a table: kinds of field, and life domains one by one', () => {
    expect(placesOf(method).map(({ place, fieldId, domainId }) => [place, fieldId, domainId])).toEqual([
      ['note', 'note', null],
      ['line', 'line', null],
      ['list', 'list', null],
      ['matrix', 'matrix', null],
      ['domains', 'domains', null],
      ['domains/money', 'domains', 'money'],
      ['domains/care', 'domains', 'care'],
      ['network', 'network', null],
      ['blockers', 'blockers', null],
      ['options', 'options', null],
      ['checklist', 'checklist', null],
    ])
    expect(placesOf(method).find(({ domainId }) => domainId === 'care')?.title).toEqual(text('Zorg'))
  })

  const places = placesOf(method).map(({ place }) => place)
  test.each(places)('R-CIRCLE-2 %s is empty in a new session and can be placed once', (place) => {
    const session = withCircle()
    expect(isEmptyPlace(session, place)).toBe(true)
    expect(placeInCircle(session, place, 'care-only').ok).toBe(true)
    expect(placementsQuery.of(session)).toEqual({ [place]: 'care-only' })
    expect(placeInCircle(session, place, 'care-only')).toEqual({ ok: false, code: 'already-placed' })
    expect(problemsQuery.of(session)).toEqual([])
  })

  test.each([
    'dilemma',
    'round',
    'agreements',
    'review',
    'choice',
    'decision',
    'escalation',
    'branch',
    'pulse',
  ])('R-CIRCLE-2 %s belongs to everybody', (place) => {
    const session = withCircle()
    expect(isEmptyPlace(session, place)).toBe(false)
    expect(placeInCircle(session, place, 'care-only')).toEqual({ ok: false, code: 'unknown-place' })
  })

  test.each(['', 'nergens', 'domains/', 'domains/werk', 'list/what', 'note/money', '__proto__'])(
    'R-CIRCLE-2 "%s" is no place',
    (place) => {
      const session = withCircle()
      expect(isEmptyPlace(session, place)).toBe(false)
      expect(placeInCircle(session, place, 'care-only')).toEqual({ ok: false, code: 'unknown-place' })
    },
  )
})

describe('R-CIRCLE-3 only what is empty goes in a circle', () => {
  const write: readonly (readonly [string, readonly string[], (session: Replica) => unknown])[] = [
    [
      'a word in a note',
      ['note'],
      (session) => writeNote(session.note('note'), [{ kind: 'paragraph', runs: [{ text: 'Hij' }] }]),
    ],
    [
      'a word in a line',
      ['line'],
      (session) => liveText(session, { in: 'line', field: 'line' })?.write('Hij'),
    ],
    ['a row', ['list'], (session) => addRow(session, samira, 'list')],
    ['a perspective', ['matrix'], (session) => addRow(session, samira, 'matrix', { what: 'Inwoner' })],
    [
      'something in a life domain',
      ['domains', 'domains/money'],
      (session) => addDomainItem(session, samira, 'domains', 'money', 'worry', { text: 'Schulden' }),
    ],
    [
      'a point on a life domain',
      ['domains', 'domains/care'],
      (session) => setPoint(session, 'domains', 'care', 'wished', 4),
    ],
    ['somebody on the map', ['network'], (session) => addNode(session, samira, 'network', 'person')],
    ['something that is stuck', ['blockers'], (session) => addBlocker(session, samira, 'blockers')],
    ['a way out', ['options'], (session) => addOption(session, samira, 'options', { option: 'Wachten' })],
    ['a tick', ['checklist'], (session) => setChecked(session, 'checklist', 'one', true)],
  ]
  test.each(write)('R-CIRCLE-3 %s stands in the way there and nowhere else', (_, taken, change) => {
    const session = withCircle()
    change(session)
    for (const { place } of placesOf(method)) {
      expect(isEmptyPlace(session, place), place).toBe(!taken.includes(place))
      if (taken.includes(place))
        expect(placeInCircle(session, place, 'care-only')).toEqual({ ok: false, code: 'not-empty' })
    }
  })

  test('R-CIRCLE-3 what was taken away again is empty', () => {
    const session = withCircle()
    removeRow(session, 'list', addRow(session, samira, 'list'))
    const item = addDomainItem(session, samira, 'domains', 'money', 'fact', { text: 'x' })
    removeDomainItem(session, 'domains', 'money', item)
    setPoint(session, 'domains', 'money', 'now', 2)
    setPoint(session, 'domains', 'money', 'now', null)
    setChecked(session, 'checklist', 'one', true)
    setChecked(session, 'checklist', 'one', false)
    liveText(session, { in: 'line', field: 'line' })?.write('x')
    liveText(session, { in: 'line', field: 'line' })?.write('')
    for (const { place } of placesOf(method)) expect(isEmptyPlace(session, place), place).toBe(true)
  })

  test('R-CIRCLE-3 what cannot be read is not empty', () => {
    const session = withCircle()
    const rogue = new Y.Doc()
    rogue.getArray('rows:list').push([3])
    rogue.getText('line:line').insertEmbed(0, { what: 1 })
    Y.applyUpdate(session.case, Y.encodeStateAsUpdate(rogue))
    expect(isEmptyPlace(session, 'list')).toBe(false)
    expect(isEmptyPlace(session, 'line')).toBe(false)
  })

  test('R-CIRCLE-3 there must be such a circle, with somebody in it', () => {
    expect(placeInCircle(newSession(), 'note', 'care-only')).toEqual({ ok: false, code: 'no-circle' })
    expect(placeInCircle(withCircle(), 'note', 'constructor')).toEqual({ ok: false, code: 'no-circle' })
    const left = newSession()
    fileCircle(left, circle('care-only', { members: 0 }))
    expect(placeInCircle(left, 'note', 'care-only')).toEqual({ ok: false, code: 'no-circle' })
  })
})

describe('R-CIRCLE-4 a life domain and its field', () => {
  test('R-CIRCLE-4 a field takes its domains along', () => {
    const session = withCircle()
    placeInCircle(session, 'domains', 'care-only')
    const placements = placementsQuery.of(session)
    expect(circleOfPlace(placements, 'domains')).toBe('care-only')
    expect(circleOfPlace(placements, 'domains/money')).toBe('care-only')
    expect(circleOfPlace(placements, 'note')).toBeNull()
    expect(placeInCircle(session, 'domains/money', 'care-only')).toEqual({
      ok: false,
      code: 'already-placed',
    })
  })

  test('R-CIRCLE-4 a domain leaves its field open, and keeps the field from being placed as a whole', () => {
    const session = withCircle()
    placeInCircle(session, 'domains/money', 'care-only')
    const placements = placementsQuery.of(session)
    expect(circleOfPlace(placements, 'domains/money')).toBe('care-only')
    for (const open of ['domains', 'domains/care']) expect(circleOfPlace(placements, open)).toBeNull()
    expect(placeInCircle(session, 'domains', 'care-only')).toEqual({ ok: false, code: 'already-placed' })
    expect(placeInCircle(session, 'domains/care', 'care-only').ok).toBe(true)
  })
})

describe('R-CIRCLE-5 what is closed never shows as open', () => {
  test.each([
    ['missing', undefined],
    ['no record', 3],
    ['another’s', circle('other')],
    ['of a later form', { ...circle(), colour: 'blue' }],
  ])('R-CIRCLE-5 a circle of which the record is %s still closes its places', (_, record) => {
    const session = newSession()
    if (record !== undefined) session.agenda.getMap('circles').set('care-only', record)
    session.agenda.getMap('placements').set('note', 'care-only')
    expect(circleOfPlace(placementsQuery.of(session), 'note')).toBe('care-only')
    expect(circlesQuery.of(session)).toMatchObject([{ id: 'care-only', members: 0, wrapped: [] }])
  })

  test('R-CIRCLE-5 two who place the same at once end in one circle, the same for everybody', () => {
    const session = withCircle()
    fileCircle(session, circle('other', { createdAt: 6 }))
    const [one, two] = [newReplica(11), newReplica(12)]
    send(session, one)
    send(session, two)
    placeInCircle(one, 'note', 'care-only')
    placeInCircle(two, 'note', 'other')
    send(one, two)
    send(two, one)
    expect(placementsQuery.of(one)).toEqual(placementsQuery.of(two))
    expect(Object.keys(placementsQuery.of(one))).toEqual(['note'])
  })
})

describe('R-CIRCLE-6 the circle’s own documents', () => {
  const session = newSession()
  const inside = newReplica(7)
  createCircleDocuments(inside, samira, methodQuery.of(session), aboutQuery.of(session))

  test('R-CIRCLE-6 hold what every query and command needs', () => {
    expect(checkSession(inside).ok).toBe(true)
    expect(problemsQuery.of(inside)).toEqual([])
    expect(methodQuery.of(inside)).toEqual(method)
    expect(aboutQuery.of(inside)).toEqual(aboutQuery.of(session))
    addDomainItem(inside, samira, 'domains', 'money', 'fact', { text: 'Schulden' })
    expect(domainQuery('domains', 'money').of(inside).items).toHaveLength(1)
  })

  test('R-CIRCLE-6 every note has its first paragraph, so that no two editors make one', () => {
    expect(inside.note('note').get('root', Y.XmlText).length).toBe(1)
    expect(noteQuery('note').of(inside)).toEqual([])
  })

  test('R-CIRCLE-6 nothing of what is written there is in the session', () => {
    expect(JSON.stringify(session.case.toJSON())).not.toContain('Schulden')
    expect(domainQuery('domains', 'money').of(session).items).toEqual([])
  })
})

describe('R-CIRCLE-3 the fields of the method library', () => {
  const sessionOf = (method: Method): Replica => {
    const session = newReplica()
    createSession(session, actorOf('samira'), method, aboutFixture)
    return session
  }
  const kinds = ['arguments', 'facts', 'stakeholders', 'effects', 'triangle'] as const
  const places = methods.flatMap((one) =>
    one.steps.flatMap((step) =>
      step.fields.flatMap((field) =>
        kinds.some((kind) => kind === field.kind) ? [{ name: `${field.kind} of ${one.id}`, one, field }] : [],
      ),
    ),
  )

  test('R-CIRCLE-3 there is one of each kind', () => {
    expect(new Set(places.map(({ field }) => field.kind))).toEqual(new Set(kinds))
  })

  test.each(places)('R-CIRCLE-3 $name goes in a circle while nothing stands in it', ({ one, field }) => {
    const session = sessionOf(one)
    expect(isEmptyPlace(session, field.id)).toBe(true)
    if (field.kind === 'facts')
      addRow(session, actorOf('samira'), domainPlace(field.id, field.dimensions[0]?.id ?? ''), { fact: 'x' })
    else if (field.kind === 'triangle') setCornerScore(session, field.id, field.corners[0]?.id ?? '', 2)
    else addRow(session, actorOf('samira'), field.id)
    expect(isEmptyPlace(session, field.id)).toBe(false)
  })
})
