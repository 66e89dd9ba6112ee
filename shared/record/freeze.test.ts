import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anySnapshot } from '../report/arbitrary-snapshot.fixture.ts'
import { contribution, emptyRound, envelope, filledSnapshot, withValues } from '../report/report.fixture.ts'
import { setAgreementStatus } from '../session/commands.ts'
import { liveText } from '../session/live-text.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { agreementsQuery } from '../session/queries.ts'
import { answerAmendment } from '../session/record-commands.ts'
import { actorOf } from '../session/session.fixture.ts'
import { changedSince, freezeRecord } from './freeze.ts'
import {
  adopted,
  amended,
  noon,
  opened,
  type People,
  people,
  snapshotOf,
  writtenSession,
} from './record.fixture.ts'
import { readTree } from './tree-schema.ts'

const options = { language: 'nl', now: noon, timeZone: 'Europe/Amsterdam' } as const
const freeze = (snapshot: SessionSnapshot) => freezeRecord(snapshot, options, 'device-mirjam')

describe('R-RECORD-2 what lies open', () => {
  test('R-RECORD-2 is the report, as it reads everywhere', async () => {
    const frozen = await freeze(filledSnapshot)
    if (!frozen.ok) throw new Error(frozen.code)
    expect(frozen.value).toMatchObject({ at: noon, by: 'device-mirjam' })
    expect(readTree(frozen.value.text)).toMatchObject({
      ok: true,
      value: { title: filledSnapshot.about.title },
    })
    expect(await freeze(structuredClone(filledSnapshot))).toEqual(frozen)
    const { about } = filledSnapshot
    const other = await freeze({ ...filledSnapshot, about: { ...about, purpose: `${about.purpose}.` } })
    expect(other.ok && other.value.digest).not.toBe(frozen.value.digest)
  })

  test('R-RECORD-2 holds nothing that is sealed, and nothing out of a circle', async () => {
    const round = { ...emptyRound, envelopes: [envelope('device-tom')] }
    const sealed = withValues({ weighing: { kind: 'round', round, contributions: [] } })
    expect(await freeze(sealed)).toMatchObject({ code: 'round-open' })
    const fromCircles = { story: { circle: 'Zorg', members: 2 } }
    expect(await freeze({ ...filledSnapshot, fromCircles })).toMatchObject({ code: 'from-circle' })
  })

  test('R-RECORD-2 tells nobody who wrote what names were kept from', async () => {
    const revealed = {
      ...emptyRound,
      naming: 'hidden',
      status: 'revealed',
      envelopes: [envelope('device-tom'), envelope('device-mirjam')],
    } as const
    // Also when a snapshot holds names that it should not.
    const contributions = [
      contribution('device-tom', 'Tom Bakker', { parts: { choice: 'a', because: 'Zij kan niet anders' } }),
      contribution('device-mirjam', 'Mirjam Kok', { parts: { choice: 'b', because: 'Gelijk is gelijk' } }),
    ]
    const frozen = await freeze(withValues({ weighing: { kind: 'round', round: revealed, contributions } }))
    if (!frozen.ok) throw new Error(frozen.code)
    expect(frozen.value.text).toContain('Zij kan niet anders')
    for (const secret of ['Tom Bakker', 'Mirjam Kok', 'device-tom', 'device-mirjam', 'hash-of'])
      expect(frozen.value.text).not.toContain(secret)
  })

  test('R-RECORD-2 can be made of any report there is', async () => {
    const whole = anySnapshot.map((snapshot) => ({ ...snapshot, fromCircles: {} }))
    await fc.assert(
      fc.asyncProperty(whole, async (snapshot) => {
        const frozen = await freeze(snapshot)
        expect(frozen.ok ? readTree(frozen.value.text).ok : frozen.code).toBe(frozen.ok || 'round-open')
      }),
      { numRuns: 25 },
    )
  })

  test('R-RECORD-2 has no half characters', async () => {
    const frozen = await freeze(
      withValues({ question: { kind: 'line', text: 'Mag\ud800 dit?' } }, { attendees: [] }),
    )
    expect(frozen.ok && /\\ud800|\ud800(?![\udc00-\udfff])/u.test(frozen.value.text)).toBe(false)
  })

  test('R-RECORD-2 more than a record may hold is refused', async () => {
    const text = 'woord '.repeat(600_000)
    expect(await freeze(withValues({ question: { kind: 'line', text } }))).toMatchObject({
      code: 'too-large',
    })
  })
})

describe('R-RECORD-8 a session that changed after its words were frozen', () => {
  let who: People
  beforeAll(async () => {
    who = await people()
  })

  test('R-RECORD-8 says where, and nothing while it says the same', async () => {
    const session = writtenSession()
    const frozen = await opened(session, who)
    const changes = () => changedSince(snapshotOf(session, who.present), frozen)
    expect(await changes()).toEqual({ ok: true, value: [] })
    const [agreement] = agreementsQuery('agreements').of(session)
    setAgreementStatus(session, actorOf('tom'), 'agreements', agreement?.id ?? '', 'done', 'Gebeld')
    const after = await changes()
    expect(after.ok && after.value).toHaveLength(1)
    const text = liveText(session, { in: 'line', field: 'moral-question' })
    text?.write(`${text.value()}!`)
    const later = await changes()
    expect(later.ok && later.value).toHaveLength(2)
    text?.write('Mogen wij de taaleis uitstellen?')
    expect(await changes()).toEqual(after)
  })

  test('R-RECORD-8 what was accepted is no change of the session', async () => {
    const session = writtenSession()
    const frozen = await opened(session, who)
    const amendment = await amended(session, who.tom, frozen, { id: '1' })
    answerAmendment(session, actorOf('samira'), amendment, 'accepted', '')
    const adoption = await adopted(session, who)
    expect(adoption.digest).not.toBe(frozen.digest)
    expect(await changedSince(snapshotOf(session, who.present), adoption)).toEqual({ ok: true, value: [] })
  })

  test('R-RECORD-8 time, who comes in later and what is exported are no change', async () => {
    const session = writtenSession()
    const frozen = await opened(session, who)
    const joined = { deviceId: 'later', name: 'Lot', organisation: 'De Kade', role: 'observer' }
    const entry = {
      id: 'e1',
      kind: 'exported',
      at: noon + 9,
      by: who.tom.deviceId,
      subject: 'html',
      label: 'HTML',
      signature: 's',
    } as const
    const snapshot = snapshotOf(session, [joined, ...[...who.present].reverse()])
    expect(await changedSince({ ...snapshot, journal: [entry] }, frozen)).toEqual({ ok: true, value: [] })
  })

  test('R-RECORD-8 what cannot be compared has an answer of its own', async () => {
    const session = writtenSession()
    const frozen = await opened(session, who)
    const snapshot = snapshotOf(session, who.present)
    const fromCircles = { story: { circle: 'Zorg', members: 2 } }
    expect(await changedSince({ ...snapshot, fromCircles }, frozen)).toMatchObject({ code: 'from-circle' })
    expect(await changedSince(snapshot, { ...frozen, text: '{}' })).toMatchObject({ code: 'not-a-record' })
    const round = { ...emptyRound, envelopes: [envelope('device-tom')] }
    const values = { ...snapshot.values, weighing: { kind: 'round', round, contributions: [] } } as const
    expect(await changedSince({ ...snapshot, values }, frozen)).toMatchObject({ code: 'round-open' })
  })
})
