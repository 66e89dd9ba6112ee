import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Naming } from '../../shared/method/method.ts'
import type { Member } from '../../shared/room/types.ts'
import {
  addContribution,
  type CheckEnvelope,
  envelopesIn,
  revealRound,
  roundQuery,
  submitEnvelope,
} from '../../shared/session/round.ts'
import { actorOf, joined, newSession, type Replica, send } from '../../shared/session/session.fixture.ts'
import { setWritingMode } from '../../shared/session/writing-mode.ts'
import { nothingYet, roundView } from './round-view.ts'

const list = 'alternatives'
const devices = ['device-samira', 'device-joris', 'device-nadia'] as const
const members: readonly Member[] = devices.map((deviceId) => ({
  deviceId,
  name: `Naam van ${deviceId}`,
  organisation: `Organisatie van ${deviceId}`,
  role: 'participant',
  agreementKey: '',
  verified: true,
}))

/** An envelope in the clear, so that a test can make many: device, revision and promise. Signatures are tested elsewhere. */
const envelope = (device: number, revision: number, naming: Naming) =>
  new Uint8Array([device, revision, naming === 'hidden' ? 1 : 0])
const hashOf = ([device, revision, hidden]: Uint8Array): string => `#${device}/${revision}/${hidden}`
const check: CheckEnvelope = (bytes) => ({
  deviceId: devices[bytes[0] ?? 0] ?? '',
  revision: bytes[1] ?? 0,
  hash: hashOf(bytes),
  naming: bytes[2] === 1 ? 'hidden' : 'named',
})

const sealedHere = (session: Replica): ReadonlySet<string> =>
  new Set(envelopesIn(session, list).map((bytes) => hashOf(bytes)))

const who = fc.nat(2)
const act = fc.oneof(
  fc.record({ do: fc.constant('meet' as const), who, other: who }),
  fc.record({
    do: fc.constant('choose' as const),
    who,
    mode: fc.constantFrom('together' as const, 'named' as const, 'hidden' as const),
  }),
  // A modified program writes whatever it likes where the choice stands, whenever it likes.
  fc.record({
    do: fc.constant('overwrite' as const),
    who,
    mode: fc.constantFrom<unknown>('together', 'named', 'hidden', null, 7),
  }),
  // Most seal under the promise that they read; a modified program under another.
  fc.record({
    do: fc.constant('seal' as const),
    who,
    as: fc.constantFrom<'read' | Naming>('read', 'read', 'read', 'named', 'hidden'),
  }),
  fc.record({ do: fc.constant('reveal' as const), who, tellsWho: fc.boolean() }),
  fc.record({ do: fc.constant('late' as const), who }),
)

/** Somebody who is away seals without a name, and comes back after a reveal with names. */
const tooLateActs = [
  { do: 'choose', who: 0, mode: 'named' },
  { do: 'seal', who: 1, as: 'hidden' },
  { do: 'seal', who: 0, as: 'named' },
  { do: 'reveal', who: 0, tellsWho: true },
  { do: 'meet', who: 0, other: 1 },
] as const

test('R-ROUND-42 whatever is chosen, overwritten, sealed and revealed in whatever order, nothing sealed without a name is shown with one', () => {
  let shownHidden = 0
  let shownNamed = 0
  let tooLate = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 20 }), (acts) => {
      const first = newSession(1)
      const replicas = [first, joined(first, 2), joined(first, 3)]
      const replica = (at: number): Replica => replicas[at] ?? first
      const roundOf = (session: Replica) => roundQuery(list, check).of(session)
      const promisedHidden = new Set<string>()
      let revision = 0

      const look = (session: Replica): void => {
        const round = roundOf(session)
        const opened = new Map(round.envelopes.map(({ hash }) => [hash, { '0:alternative': hash }]))
        // Every second one is away, so that somebody is waited for too.
        for (const [at, { hash }] of round.envelopes.entries()) if (at % 2 === 1) opened.delete(hash)
        const mode = round.naming
        const listed = session.agenda
          .getArray<{ readonly envelopes: readonly string[] }>(`reveals:${list}`)
          .toArray()
          .flatMap(({ envelopes }) => envelopes)
        // Once revealed, what came too late changes nothing for those who can be read.
        if (round.envelopes.length > 0 && round.status === 'revealed') {
          const isAnyHidden = listed.some((hash) => sealedHere(session).has(hash) && promisedHidden.has(hash))
          expect(mode).toBe(isAnyHidden ? 'hidden' : 'named')
          if (mode === 'named' && [...sealedHere(session)].some((hash) => promisedHidden.has(hash)))
            tooLate += 1
        }
        const view = roundView(round, { mode, isFixed: true }, nothingYet, opened, members, 'elsewhere')
        const shown = [
          ...view.contributions.map(({ id, deviceId, name, organisation, parts }) => ({
            text: parts['0:alternative'] ?? '',
            says: [id, deviceId, name, organisation],
          })),
          ...view.waiting.map(({ hash, deviceId, name }) => ({ text: hash, says: [deviceId, name] })),
        ]
        for (const { text, says } of shown) {
          const tells = devices.some((device) => says.some((part) => part.includes(device)))
          if (promisedHidden.has(text)) {
            shownHidden += 1
            expect(tells).toBe(false)
          } else if (tells) shownNamed += 1
        }
        // What was promised to one holds for everybody beside them.
        if (shown.some(({ text }) => promisedHidden.has(text))) {
          expect(view.contributions.every(({ deviceId, name }) => deviceId === '' && name === '')).toBe(true)
          expect(round.order).toEqual([])
        }
      }

      for (const one of acts) {
        const session = replica(one.who)
        const round = roundOf(session)
        const device = members[one.who]
        if (one.do === 'meet') {
          send(session, replica(one.other))
          send(replica(one.other), session)
        } else if (one.do === 'choose') setWritingMode(session, list, one.mode, round.envelopes.length)
        else if (one.do === 'overwrite') session.agenda.getMap('modes').set(list, one.mode)
        else if (one.do === 'seal') {
          revision += 1
          const naming = one.as === 'read' ? round.naming : one.as
          const bytes = envelope(one.who, revision, naming)
          if (naming === 'hidden') promisedHidden.add(hashOf(bytes))
          submitEnvelope(session, list, bytes)
        } else if (one.do === 'reveal') {
          const envelopes = round.envelopes.map(({ hash }) => hash)
          const order = one.tellsWho
            ? round.envelopes.map(({ deviceId }) => deviceId)
            : envelopes.toReversed()
          revealRound(session, list, { envelopes, order }, actorOf(devices[one.who] ?? ''))
        } else if (device !== undefined) {
          const { deviceId, name, organisation } = device
          const parts = { '0:alternative': 'later' }
          // Also somebody who writes their name where none belongs.
          addContribution(
            session,
            list,
            { deviceId, name, organisation, parts, mark: 'after-reveal' },
            actorOf(`late-${one.who}`),
          )
        }
        look(session)
      }
      for (const from of replicas) for (const to of replicas) send(from, to)
      for (const each of replicas) look(each)
      const [merged, ...others] = replicas.map(roundOf)
      for (const other of others) expect(other).toEqual(merged)
    }),
    { numRuns: 100, examples: [[[...tooLateActs]]] },
  )
  expect(shownHidden).toBeGreaterThan(0)
  expect(shownNamed).toBeGreaterThan(0)
  expect(tooLate).toBeGreaterThan(0)
})
