import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closingQuery } from './closing.ts'
import { addAgreement, addRow } from './commands.ts'
import { offerQuery } from './handover.ts'
import { liveText } from './live-text.ts'
import { checkSession } from './open.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, agreementsQuery, methodQuery, progressQuery, rowsQuery } from './queries.ts'
import { envelopesIn, roundQuery } from './round.ts'
import { aboutFixture, actorOf, method, newSession, type Replica, send } from './session.fixture.ts'
import { takeSnapshot } from './snapshot.ts'

type Part = 'agenda' | 'case'
type Shape = 'map' | 'array' | 'text'

/** Every name of a session's documents and the shape of what stands there, with where a problem with it is told. */
const names: readonly {
  readonly in: Part
  readonly name: string
  readonly shape: Shape
  readonly where: string
}[] = [
  { in: 'agenda', name: 'session', shape: 'map', where: 'agenda/session' },
  { in: 'agenda', name: 'about', shape: 'map', where: 'agenda/about' },
  { in: 'agenda', name: 'progress', shape: 'map', where: 'agenda/progress' },
  { in: 'agenda', name: 'visited', shape: 'array', where: 'agenda/visited' },
  { in: 'agenda', name: 'handover', shape: 'map', where: 'agenda/handover' },
  { in: 'agenda', name: 'reveals:weighing', shape: 'array', where: 'agenda/weighing/reveals' },
  { in: 'agenda', name: 'closed:weighing', shape: 'map', where: 'agenda/weighing/closed' },
  { in: 'agenda', name: 'spoken:weighing', shape: 'array', where: 'agenda/weighing/spoken' },
  { in: 'case', name: 'line:moral-question', shape: 'text', where: 'case/moral-question' },
  { in: 'case', name: 'dilemma:horns:a.damage', shape: 'text', where: 'case/horns/a.damage' },
  { in: 'case', name: 'rows:perspectives', shape: 'array', where: 'case/perspectives' },
  { in: 'case', name: 'rows:alternatives', shape: 'array', where: 'case/alternatives' },
  { in: 'case', name: 'agreements:agreements', shape: 'array', where: 'case/agreements' },
  { in: 'case', name: 'checked:ground-rules', shape: 'map', where: 'case/ground-rules' },
  { in: 'case', name: 'pulse:pulse', shape: 'map', where: 'case/pulse' },
  { in: 'case', name: 'parked', shape: 'array', where: 'case/parked' },
  { in: 'case', name: 'handover-declined', shape: 'map', where: 'case/handover-declined' },
  { in: 'case', name: 'envelopes:weighing', shape: 'array', where: 'case/weighing/envelopes' },
  { in: 'case', name: 'keys:weighing', shape: 'map', where: 'case/weighing/keys' },
  { in: 'case', name: 'added:weighing', shape: 'array', where: 'case/weighing/added' },
]

/** Reads everything there is to read. */
const readAll = (documents: Replica): void => {
  for (const query of [problemsQuery, offerQuery, closingQuery(documents)]) query.of(documents)
  checkSession(documents)
  envelopesIn(documents, 'weighing')
  const round = roundQuery('weighing', () => ({ deviceId: 'x', revision: 1, hash: 'h' })).of(documents)
  const snapshot = takeSnapshot(documents, {
    attendees: [],
    rounds: { weighing: { round, contributions: [] } },
  })
  // What was read can be formatted, sorted and written down by whoever gets it.
  const { about, progress } = snapshot
  const times = [about.createdAt, about.plannedAt, about.startedAt, about.closedAt, progress.timer.startedAt]
  for (const time of times) new Date(time ?? 0).toISOString()
  if (about.retainUntil !== '') new Date(about.retainUntil).toISOString()
  expect(() => JSON.stringify(snapshot)).not.toThrow()
  liveText(documents, { in: 'line', field: 'moral-question' })?.value()
  liveText(documents, { in: 'cell', field: 'perspectives', row: 'x', column: 'norm' })?.value()
}

const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'id',
  'by',
  'title',
  'createdAt',
  'startedAt',
  'legalGrounds',
  'retainUntil',
  'residentInformed',
  'stepId',
  'lead',
  'timer',
  'version',
  'method',
  'offer',
  'notes',
  'confidential',
  'x/safety',
  'x/y/z',
  'cell:norm',
  'cell:fits',
  'cell:due',
  'history',
  'h',
  '',
)
const plain = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(Number.NaN, -1, 1e308, '2026-13-45', 'opening', true),
  fc.constant({ toString: 1, valueOf: 1 }),
  fc.uint8Array({ maxLength: 4 }),
)
type Junk =
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Junk])[] }
  | { readonly kind: 'array' | 'text' | 'xml'; readonly parts: readonly Junk[] }
const { junk } = fc.letrec<{ junk: Junk }>((tie) => ({
  junk: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('plain' as const), value: plain }),
    fc.record({
      kind: fc.constant('map' as const),
      entries: fc.array(fc.tuple(key, tie('junk')), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constantFrom('array', 'text', 'xml'),
      parts: fc.array(tie('junk'), { maxLength: 3 }),
    }),
  ),
}))

const fillText = (text: Y.Text, parts: readonly Junk[]): void => {
  for (const part of parts) {
    const value = built(part)
    if (typeof value === 'string') text.insert(0, value, { bold: true })
    else if (typeof value === 'object' && value !== null) text.insertEmbed(0, value)
  }
}

const built = (value: Junk): unknown => {
  switch (value.kind) {
    case 'plain':
      return value.value
    case 'map': {
      const map = new Y.Map<unknown>()
      for (const [name, part] of value.entries) map.set(name, built(part))
      return map
    }
    case 'array':
      return Y.Array.from(value.parts.map(built) as string[])
    case 'text':
    case 'xml': {
      const text = value.kind === 'text' ? new Y.Text() : new Y.XmlText()
      fillText(text, value.parts)
      return text
    }
  }
}

/** Puts junk under a name in the way of a shape; a rogue program's shape need not be ours. */
const put = (document: Y.Doc, name: string, shape: Shape, at: string, value: Junk): void => {
  if (shape === 'map') document.getMap(name).set(at, built(value))
  else if (shape === 'array') document.getArray(name).insert(0, [built(value)])
  else fillText(document.getText(name), [value, { kind: 'plain', value: 'een' }])
}

describe('R-SESSION-16 whatever stands in the documents, every reading gives an answer', () => {
  const change = fc.record({
    at: fc.constantFrom(...names),
    shape: fc.constantFrom<Shape>('map', 'array', 'text'),
    key,
    junk,
  })

  test('when it came from somebody else', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const session = newSession()
        const row = addRow(session, actorOf('tom'), 'perspectives', { perspective: 'Inwoner' })
        const rogue = { agenda: new Y.Doc(), case: new Y.Doc() }
        for (const { at, shape, key: name, junk: value } of changes) {
          // One document cannot give a name two shapes, so every change is a program of its own.
          const document = new Y.Doc()
          Y.applyUpdate(document, Y.encodeStateAsUpdate(session[at.in]))
          put(document, at.name, shape, name, value)
          Y.applyUpdate(rogue[at.in], Y.encodeStateAsUpdate(document))
        }
        for (const part of ['agenda', 'case'] as const)
          Y.applyUpdate(session[part], Y.encodeStateAsUpdate(rogue[part]))
        readAll(session)
        expect(
          rowsQuery('perspectives')
            .of(session)
            .some(({ id }) => id === row),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('when somebody in this program gave a name another shape', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const session = newSession(2)
        const taken = newSession()
        for (const { at, shape, key: name, junk: value } of changes)
          if (!taken[at.in].share.has(at.name)) put(taken[at.in], at.name, shape, name, value)
        send(session, taken)
        readAll(taken)
      }),
      { numRuns: 100 },
    )
  })

  test('before anything has arrived', () => {
    const empty = { agenda: new Y.Doc(), case: new Y.Doc(), note: () => new Y.Doc() }
    expect(problemsQuery.of(empty)).toEqual([{ code: 'not-a-session', where: 'agenda/session' }])
    expect(methodQuery.of(empty).steps).toEqual([])
    expect(progressQuery.of(empty)).toMatchObject({ stepId: '', visited: [], lead: '' })
  })
})

describe('R-SESSION-17 what cannot be read is told with its place', () => {
  test('a healthy session has no problems', () => {
    expect(problemsQuery.of(newSession())).toEqual([])
  })

  const misfits: readonly (readonly [string, Part, (document: Y.Doc) => void, string])[] = names.flatMap(
    ({ in: part, name, shape, where }) => {
      const map = (document: Y.Doc) => document.getMap(name).set('strange', { what: 1 })
      const array = (document: Y.Doc) => document.getArray(name).insert(0, [{ what: 1 }])
      const embed = (document: Y.Doc) => document.getText(name).insertEmbed(0, { what: 1 })
      return [
        [`${name}: a key`, part, map, where] as const,
        [`${name}: an element`, part, array, where] as const,
        ...(shape === 'text' ? [[`${name}: an embed`, part, embed, where] as const] : []),
      ]
    },
  )
  test.each(misfits)('%s', (_, part, spoil, where) => {
    const session = newSession()
    const rogue = new Y.Doc()
    spoil(rogue)
    Y.applyUpdate(session[part], Y.encodeStateAsUpdate(rogue))
    const problems = problemsQuery.of(session)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem.where.startsWith(where), problem.where).toBe(true)
  })

  test.each(names.map((name) => [name.name, name] as const))('%s: the name is taken', (_, taken) => {
    const session = newSession()
    const other = { ...session, [taken.in]: new Y.Doc() }
    if (taken.shape === 'text') other[taken.in].getMap(taken.name)
    else other[taken.in].getText(taken.name)
    Y.applyUpdate(other[taken.in], Y.encodeStateAsUpdate(session[taken.in]))
    const isCore = taken.name === 'session' || taken.name === 'about'
    const problem = isCore
      ? { code: 'not-a-session', where: 'agenda/session' }
      : { code: 'invalid-value', where: taken.where }
    expect(problemsQuery.of(other)).toContainEqual(problem)
  })

  test('never with what it says there', () => {
    const session = newSession()
    const secret = 'Nadia A.'
    session.case.getMap('checked:ground-rules').set(secret, true)
    session.case.getMap('pulse:pulse').set(`${secret}/${secret}`, 3)
    session.case.getMap('keys:weighing').set(secret, 3)
    session.agenda.getMap('about').set(secret, secret)
    session.agenda.getMap('closed:weighing').set(secret, secret)
    expect(problemsQuery.of(session).length).toBe(5)
    expect(JSON.stringify(problemsQuery.of(session))).not.toContain(secret)
  })
})

describe('R-SESSION-18 what can be read beside it is read', () => {
  test('of the session itself', () => {
    const session = newSession()
    const about = session.agenda.getMap('about')
    about.set('purpose', 2n ** 40n)
    about.set('createdAt', 1e300)
    about.set('retainUntil', 'morgen')
    expect(aboutQuery.of(session)).toMatchObject({
      title: aboutFixture.title,
      legalGrounds: aboutFixture.legalGrounds,
      purpose: '',
      createdAt: 0,
      retainUntil: '',
    })
    expect(checkSession(session).ok).toBe(true)
    expect(problemsQuery.of(session).map(({ where }) => where)).toEqual([
      'agenda/about/purpose',
      'agenda/about/createdAt',
      'agenda/about/retainUntil',
    ])
  })

  test('of the step and the timer', () => {
    const session = newSession()
    session.agenda.getMap('progress').set('timer', { stepId: 'opening', duration: Number.NaN })
    session.agenda.getMap('progress').set('stepId', 'nergens')
    session.agenda.getArray('visited').push([3, 'nergens'])
    expect(progressQuery.of(session)).toEqual({
      stepId: 'opening',
      visited: ['opening'],
      lead: 'samira',
      timer: { duration: (method.steps[0]?.minutes ?? 0) * 60_000, elapsedBefore: 0, startedAt: null },
    })
  })

  test('of a row, of an agreement and its history', () => {
    const session = newSession()
    const row = addRow(session, actorOf('tom'), 'perspectives', { perspective: 'Inwoner', fits: 'a' })
    const agreement = addAgreement(session, actorOf('tom'), 'agreements', {
      action: 'Bellen',
      due: '2026-12-01',
    })
    const maps = (name: string) => session.case.getArray<Y.Map<unknown>>(name).get(0)
    maps('rows:perspectives').set('cell:fits', 'c')
    maps('rows:perspectives').set('cell:norm', 3)
    maps('agreements:agreements').set('cell:due', 'ooit')
    const history = maps('agreements:agreements').get('history')
    if (history instanceof Y.Array) history.push([{ at: 1, by: 'tom', status: 'vergeten', reason: '' }])
    session.case.getArray('rows:perspectives').push([
      new Y.Map([
        ['id', row],
        ['by', 'x'],
      ]),
    ])
    expect(rowsQuery('perspectives').of(session)).toEqual([
      { id: row, addedBy: 'tom', cells: { perspective: 'Inwoner', value: '', norm: '', fits: '' } },
    ])
    expect(agreementsQuery('agreements').of(session)).toMatchObject([
      { id: agreement, action: 'Bellen', due: '', status: 'open', history: [] },
    ])
    expect(
      problemsQuery
        .of(session)
        .map(({ where }) => where)
        .sort(),
    ).toEqual([
      'case/agreements/0/due',
      'case/agreements/0/history/0',
      'case/perspectives/0/fits',
      'case/perspectives/0/norm',
      'case/perspectives/1',
      'case/perspectives/1/norm',
      'case/perspectives/1/perspective',
    ])
  })
})
