import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closingQuery } from './closing.ts'
import { addAgreement, addRow } from './commands.ts'
import { offerQuery } from './handover.ts'
import { anyJunk, names, type Part, put } from './junk.fixture.ts'
import { liveText } from './live-text.ts'
import { checkSession } from './open.ts'
import { problemsQuery } from './problems.ts'
import { aboutQuery, agreementsQuery, methodQuery, progressQuery, rowsQuery } from './queries.ts'
import { envelopesIn, roundQuery } from './round.ts'
import { aboutFixture, actorOf, method, newSession, type Replica, send } from './session.fixture.ts'
import { takeSnapshot } from './snapshot.ts'

/** Reads everything there is to read. */
const readAll = (documents: Replica): void => {
  for (const query of [problemsQuery, offerQuery, closingQuery(documents)]) query.of(documents)
  checkSession(documents)
  envelopesIn(documents, 'weighing')
  const round = roundQuery('weighing', () => ({ deviceId: 'x', revision: 1, hash: 'h', naming: 'named' })).of(
    documents,
  )
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

describe('R-SESSION-16 whatever stands in the documents, every reading gives an answer', () => {
  test('when it came from somebody else', () => {
    fc.assert(
      fc.property(fc.array(anyJunk, { minLength: 1, maxLength: 6 }), (changes) => {
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
      fc.property(fc.array(anyJunk, { minLength: 1, maxLength: 4 }), (changes) => {
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
