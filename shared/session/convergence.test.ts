import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAgreement,
  addRow,
  answerPulse,
  goToStep,
  park,
  removeRow,
  setAgreementStatus,
  setCell,
  setChecked,
  startTimer,
  unpark,
} from './commands.ts'
import { liveText } from './live-text.ts'
import { problemsQuery } from './problems.ts'
import {
  agreementsQuery,
  checkedQuery,
  lineQuery,
  parkedQuery,
  progressQuery,
  pulseQuery,
  rowsQuery,
} from './queries.ts'
import { closeUnopened, markSpoken, revealRound, roundQuery } from './round.ts'
import { actorOf, joined, method, newSession, type Replica, send } from './session.fixture.ts'
import type { Actor } from './session.ts'
import { takeSnapshot } from './snapshot.ts'

const round = roundQuery('weighing', () => null)
const questions = method.steps.flatMap(({ fields }) =>
  fields.flatMap((field) => (field.kind === 'pulse' ? field.questions.map(({ id }) => id) : [])),
)

/** What was written, and must be found by everybody in the end. */
const nothingWritten = () => ({
  rows: new Set<string>(),
  removed: new Set<string>(),
  agreements: new Set<string>(),
  reasons: new Set<string>(),
  parked: new Set<string>(),
  ticked: new Set<string>(),
  words: new Set<string>(),
  cellWords: new Map<string, Set<string>>(),
  listed: new Set<string>(),
  spoken: new Set<string>(),
  closed: new Set<string>(),
  visited: new Set(['opening']),
  /** By device and question: only the device itself answers, so that its last answer counts. */
  pulse: new Map<string, number>(),
})

interface Turn {
  readonly session: Replica
  readonly target: Replica
  readonly actor: Actor
  /** Decides what the move is about. */
  readonly pick: number
  /** A word that occurs nowhere else. */
  readonly word: string
  readonly written: ReturnType<typeof nothingWritten>
}

const pickOf = <Value>(values: readonly Value[], pick: number): Value | undefined =>
  values[pick % values.length]
const rowOf = ({ session, pick }: Turn) => pickOf(rowsQuery('perspectives').of(session), pick)

/** A member's moves, and the exchange between two members. */
const moves: Readonly<Record<string, (turn: Turn) => void>> = {
  send: ({ session, target }) => send(session, target),
  row: ({ session, actor, word, written }) => {
    written.rows.add(addRow(session, actor, 'perspectives', { norm: word }))
  },
  cell: (turn) => {
    const row = rowOf(turn)
    const choice = pickOf(['a', 'b', 'other', ''], turn.pick) ?? ''
    if (row !== undefined) setCell(turn.session, 'perspectives', row.id, 'fits', choice)
  },
  remove: (turn) => {
    const row = rowOf(turn)
    if (row === undefined || turn.pick > 4) return
    turn.written.removed.add(row.id)
    removeRow(turn.session, 'perspectives', row.id)
  },
  type: ({ session, pick, word, written }) => {
    const text = liveText(session, { in: 'line', field: 'moral-question' })
    const value = text?.value() ?? ''
    const at = value === '' ? -1 : value.indexOf('«', pick % value.length)
    text?.write(at < 0 ? value + word : value.slice(0, at) + word + value.slice(at))
    written.words.add(word)
  },
  typeInCell: (turn) => {
    const { session, word, written } = turn
    const row = rowOf(turn)
    if (row === undefined) return
    const text = liveText(session, { in: 'cell', field: 'perspectives', row: row.id, column: 'norm' })
    text?.write(text.value() + word)
    written.cellWords.set(row.id, (written.cellWords.get(row.id) ?? new Set()).add(word))
  },
  agreement: ({ session, actor, word, written }) => {
    written.agreements.add(addAgreement(session, actor, 'agreements', { action: word }))
  },
  status: ({ session, actor, pick, word, written }) => {
    const agreement = pickOf(agreementsQuery('agreements').of(session), pick)
    if (agreement === undefined) return
    written.reasons.add(word)
    setAgreementStatus(session, actor, 'agreements', agreement.id, 'done', word)
  },
  tick: ({ session, pick, written }) => {
    const item = pick % 2 === 0 ? 'notes' : 'equal'
    written.ticked.add(item)
    setChecked(session, 'ground-rules', item, true)
  },
  pulse: ({ session, actor, pick, written }) => {
    const question = pickOf(questions, pick) ?? ''
    const score = (pick % 5) + 1
    answerPulse(session, actor, 'pulse', question, score)
    written.pulse.set(`${actor.deviceId}/${question}`, score)
  },
  park: ({ session, actor, word, written }) => {
    written.parked.add(park(session, actor, word))
  },
  unpark: ({ session, pick, written }) => {
    const item = pickOf(parkedQuery.of(session), pick)
    if (item === undefined || pick > 4) return
    written.removed.add(item.id)
    unpark(session, item.id)
  },
  step: ({ session, actor, pick, written }) => {
    const step = pickOf(method.steps, pick)?.id ?? ''
    goToStep(session, actor, step)
    written.visited.add(step)
  },
  timer: ({ session, actor }) => startTimer(session, actor),
  reveal: ({ session, actor, pick, word, written }) => {
    if (round.of(session).status === 'writing') written.listed.add(word)
    revealRound(session, 'weighing', { envelopes: [word], order: [`${pick % 3}`, word] }, actor)
  },
  spoken: ({ session, pick, written }) => {
    written.spoken.add(`${pick % 3}`)
    markSpoken(session, 'weighing', `${pick % 3}`)
  },
  close: ({ session, word, written }) => {
    written.closed.add(word)
    closeUnopened(session, 'weighing', word)
  },
}

const anyMove = fc.record({
  what: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...Object.keys(moves)) }, fc.constant('send')),
  who: fc.nat(2),
  to: fc.nat(2),
  pick: fc.nat(20),
})

test('R-SESSION-15 whatever members do apart and however they meet, all read the same and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 60 }), (played) => {
      const first = newSession(1)
      const replicas = [first, joined(first, 2), joined(first, 3)]
      const actors = replicas.map((_, at) => actorOf(`device-${at}`))
      const written = nothingWritten()
      played.forEach(({ what, who, to, pick }, count) => {
        const [session = first, target = first, actor = actorOf('')] = [
          replicas[who],
          replicas[to],
          actors[who],
        ]
        const turn = { session, target, pick, word: `«${count}»`, written }
        moves[what]?.({ ...turn, actor: { ...actor, now: actor.now + count } })
      })
      for (const from of replicas) for (const to of replicas) send(from, to)
      for (const from of replicas) for (const to of replicas) send(from, to)

      const all = replicas.map((session) => {
        const held = { round: round.of(session), contributions: [] }
        return takeSnapshot(session, { attendees: [], rounds: { weighing: held } })
      })
      for (const snapshot of all) expect(snapshot).toEqual(all[0])
      expect(problemsQuery.of(first)).toEqual([])

      const rows = rowsQuery('perspectives').of(first)
      const left = (ids: ReadonlySet<string>) => [...ids].filter((id) => !written.removed.has(id)).sort()
      expect(rows.map(({ id }) => id).sort()).toEqual(left(written.rows))
      for (const { id, cells } of rows)
        for (const word of written.cellWords.get(id) ?? []) expect(cells.norm).toContain(word)
      expect(
        parkedQuery
          .of(first)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(left(written.parked))
      const agreements = agreementsQuery('agreements').of(first)
      expect(agreements.map(({ id }) => id).sort()).toEqual([...written.agreements].sort())
      const reasons = agreements.flatMap(({ history }) => history.map(({ reason }) => reason))
      expect(reasons.sort()).toEqual([...written.reasons].sort())
      const line = lineQuery('moral-question').of(first)
      for (const word of written.words) expect(line).toContain(word)
      const answers = pulseQuery('pulse')
        .of(first)
        .flatMap(({ deviceId, scores }) =>
          Object.entries(scores).map(([question, score]) => [`${deviceId}/${question}`, score] as const),
        )
      expect(new Map(answers)).toEqual(written.pulse)
      expect([...checkedQuery('ground-rules').of(first)].sort()).toEqual([...written.ticked].sort())

      const { order, spoken, status, closedUnopened } = round.of(first)
      expect(status).toBe(written.listed.size > 0 ? 'revealed' : 'writing')
      for (const word of written.listed) expect(order).toContain(word)
      expect([...spoken].sort()).toEqual([...written.spoken].sort())
      for (const hash of closedUnopened) expect(written.closed.has(hash)).toBe(true)
      const { visited, stepId, timer } = progressQuery.of(first)
      expect([...visited].sort()).toEqual([...written.visited].sort())
      expect(timer.duration).toBe((method.steps.find(({ id }) => id === stepId)?.minutes ?? 0) * 60_000)
    }),
    { numRuns: 150 },
  )
})
