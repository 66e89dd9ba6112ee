import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAgreement, setAgreementStatus } from './commands.ts'
import { anyJunk, put } from './junk.fixture.ts'
import { problemsQuery } from './problems.ts'
import { agreementsQuery } from './queries.ts'
import { adoptionFixture, amendmentFixture, frozenFixture, signatureFixture } from './record.fixture.ts'
import { amendmentKey, recordQuery } from './record.ts'
import {
  adoptRecord,
  answerAmendment,
  fileRecordSignature,
  openRecord,
  proposeAmendment,
  takeBackAmendment,
  withdrawRecord,
} from './record-commands.ts'
import { actorOf, joined, newSession, type Replica, send } from './session.fixture.ts'

interface Turn {
  readonly session: Replica
  readonly target: Replica
  readonly who: string
  readonly pick: number
  readonly word: string
  readonly written: {
    readonly proposed: Set<string>
    readonly takenBack: Set<string>
    readonly adopted: Map<string, string>
    readonly signed: Set<string>
    readonly agreements: Set<string>
  }
}

const pickOf = <Value>(values: readonly Value[], pick: number): Value | undefined =>
  values[pick % values.length]

const moves: Readonly<Record<string, (turn: Turn) => void>> = {
  send: ({ session, target }) => send(session, target),
  open: ({ session, word }) => {
    openRecord(session, frozenFixture(word))
  },
  withdraw: ({ session, pick }) => {
    if (pick === 0) withdrawRecord(session)
  },
  propose: ({ session, who, pick, word, written }) => {
    const state = recordQuery.of(session)
    const digest = state.status === 'open' ? state.frozen.digest : 'digest-none'
    const amendment = amendmentFixture(word, digest, { place: `blocks/${pick % 3}`, by: who, at: pick })
    const done = proposeAmendment(session, amendment)
    expect(done.ok).toBe(state.status === 'open')
    if (done.ok) written.proposed.add(amendmentKey(amendment))
  },
  takeBack: ({ session, who, pick, written }) => {
    const found = pickOf(recordQuery.of(session).amendments, pick)
    if (found === undefined) return
    const done = takeBackAmendment(session, who, found.amendment)
    if (done.ok) written.takenBack.add(amendmentKey(found.amendment))
  },
  answer: ({ session, who, pick, word }) => {
    const found = pickOf(recordQuery.of(session).amendments, pick)
    if (found === undefined) return
    const verdict = pick % 2 === 0 ? 'accepted' : 'declined'
    answerAmendment(session, actorOf(who, pick), found.amendment, verdict, word)
  },
  adopt: ({ session, pick, word, written }) => {
    const state = recordQuery.of(session)
    const from = state.status === 'open' ? state.frozen.digest : 'digest-none'
    const answered = state.amendments.flatMap(({ answer }) => answer ?? [])
    const adoption = adoptionFixture(pick % 2 === 0 ? 'same' : word, from, answered)
    const done = adoptRecord(session, adoption, () => false)
    const isReady = state.status === 'open' && state.amendments.every(({ status }) => status !== 'open')
    expect(done.ok).toBe(isReady)
    if (done.ok) written.adopted.set(adoption.digest, adoption.text)
  },
  sign: ({ session, who, written }) => {
    const state = recordQuery.of(session)
    const digest = state.status === 'adopted' ? state.adoption.digest : 'digest-none'
    const signature = signatureFixture(who, digest)
    if (fileRecordSignature(session, signature).ok) written.signed.add(signature.signature)
  },
  agree: ({ session, who, word, written }) => {
    written.agreements.add(addAgreement(session, actorOf(`${who}${word}`), 'agreements', { action: word }))
  },
}

const names = Object.keys(moves)
const turns = fc.array(
  fc.record({
    move: fc.constantFrom(...names, 'propose', 'answer', 'send', 'send', 'open'),
    who: fc.nat({ max: 2 }),
    to: fc.nat({ max: 2 }),
    pick: fc.nat({ max: 7 }),
  }),
  { minLength: 1, maxLength: 40 },
)

/** Three members do all that, and then meet. */
const played = (moved: readonly { move: string; who: number; to: number; pick: number }[]) => {
  const first = newSession(1)
  const replicas = [first, joined(first, 2), joined(first, 3)]
  const written: Turn['written'] = {
    proposed: new Set(),
    takenBack: new Set(),
    adopted: new Map(),
    signed: new Set(),
    agreements: new Set(),
  }
  for (const [at, { move, who, to, pick }] of moved.entries()) {
    const session = replicas[who] ?? first
    const target = replicas[to] ?? first
    moves[move]?.({ session, target, who: `device${who}`, pick, word: `w${at}`, written })
  }
  for (const from of [...replicas, ...replicas]) for (const to of replicas) send(from, to)
  return { replicas, first, written }
}

test('R-RECORD-7 whatever members do apart, all read the same record in the end, and nothing that was filed is lost', () => {
  fc.assert(
    fc.property(turns, (moved) => {
      const { replicas, first, written } = played(moved)
      const state = recordQuery.of(first)
      for (const one of replicas) expect(recordQuery.of(one)).toEqual(state)
      expect(problemsQuery.of(first)).toEqual([])

      const there = new Set(state.amendments.map(({ amendment }) => amendmentKey(amendment)))
      for (const key of written.proposed) if (!written.takenBack.has(key)) expect(there.has(key)).toBe(true)
      expect(state.status === 'adopted').toBe(written.adopted.size > 0)
      expect(
        agreementsQuery('agreements')
          .of(first)
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...written.agreements].sort())
      if (state.status !== 'adopted') return

      const { adoption, others, amendments } = state
      expect(new Set([adoption, ...others].map(({ digest }) => digest))).toEqual(
        new Set(written.adopted.keys()),
      )
      expect(adoption.text).toBe(written.adopted.get(adoption.digest))
      for (const { amendment, status, answer } of amendments) {
        const covered = adoption.answered.find(
          (one) => amendmentKey(one.amendment) === amendmentKey(amendment),
        )
        expect(answer).toEqual(covered ?? null)
        expect(covered === undefined ? ['after-adoption', 'other-text'] : [covered.verdict]).toContain(status)
      }
      const signatures = [...state.signatures, ...state.strayed].map(({ signature }) => signature)
      expect(new Set(signatures)).toEqual(written.signed)
    }),
    { numRuns: 30 },
  )
})

test('R-RECORD-6 an adoption that everybody has is never changed by anything that is done afterwards', () => {
  fc.assert(
    fc.property(turns, turns, (before, after) => {
      const { replicas, first, written } = played([
        ...before.filter(({ move }) => move !== 'adopt'),
        { move: 'send', who: 0, to: 1, pick: 0 },
      ])
      for (const from of replicas) for (const to of replicas) send(from, to)
      openRecord(first, frozenFixture('last'))
      for (const { amendment, status } of recordQuery.of(first).amendments)
        if (status === 'open') answerAmendment(first, actorOf('samira'), amendment, 'declined', '')
      moves.adopt?.({ session: first, target: first, who: 'samira', pick: 1, word: 'final', written })
      const locked = recordQuery.of(first)
      if (locked.status !== 'adopted') throw new Error('it is adopted')
      for (const to of replicas) send(first, to)

      const ids = new Set<string>()
      for (const [at, { move, who, to, pick }] of after.entries()) {
        const session = replicas[who] ?? first
        if (move === 'agree') {
          const id = addAgreement(session, actorOf(`later${at}`), 'agreements', { action: 'later' })
          setAgreementStatus(session, actorOf('tom'), 'agreements', id, 'done', 'ja')
          ids.add(id)
        } else
          moves[move]?.({
            session,
            target: replicas[to] ?? first,
            who: `device${who}`,
            pick,
            word: `later${at}`,
            written,
          })
      }
      for (const from of [...replicas, ...replicas]) for (const to of replicas) send(from, to)
      for (const one of replicas) {
        const { status, ...now } = recordQuery.of(one)
        expect(status).toBe('adopted')
        expect(now).toMatchObject({ adoption: locked.adoption, others: [], amendments: locked.amendments })
      }
      const done = agreementsQuery('agreements').of(first)
      for (const id of ids) expect(done.find((one) => one.id === id)?.status).toBe('done')
    }),
    { numRuns: 15 },
  )
})

test('R-RECORD-12 whatever junk stands beside it, what is sound is read', () => {
  const beside = anyJunk.filter(({ at }) => at.name.startsWith('record'))
  fc.assert(
    fc.property(fc.array(beside, { minLength: 1, maxLength: 6 }), (changes) => {
      const session = newSession()
      openRecord(session, frozenFixture('one'))
      const amendment = amendmentFixture('1', 'digest-one')
      proposeAmendment(session, amendment)
      answerAmendment(session, actorOf('samira'), amendment, 'accepted', '')
      const rogue = { agenda: new Y.Doc(), case: new Y.Doc() }
      for (const { at, shape, key, junk } of changes) {
        if (key === 'frozen') continue
        const document = new Y.Doc()
        Y.applyUpdate(document, Y.encodeStateAsUpdate(session[at.in]))
        put(document, at.name, shape, key, junk)
        Y.applyUpdate(rogue[at.in], Y.encodeStateAsUpdate(document))
      }
      for (const part of ['agenda', 'case'] as const)
        Y.applyUpdate(session[part], Y.encodeStateAsUpdate(rogue[part]))
      const state = recordQuery.of(session)
      expect(state.status).toBe('open')
      expect(state.amendments).toMatchObject([{ amendment, status: 'accepted' }])
      const answered = state.amendments.flatMap(({ answer }) => answer ?? [])
      expect(adoptRecord(session, adoptionFixture('one', 'digest-one', answered), () => false).ok).toBe(true)
      expect(recordQuery.of(session).status).toBe('adopted')
      for (const { where } of problemsQuery.of(session))
        expect(where).toMatch(/^(?:agenda|case)\/record(?:-[a-z]+)?(?:\/|$)/)
    }),
    { numRuns: 30 },
  )
})
