import { describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { writeRecord } from '../../shared/library/documents.ts'
import { acting, completeText, createCast, draftOf, noon } from '../../shared/library/library.fixture.ts'
import { digestOf } from '../../shared/library/statements.ts'
import { approveRecord } from '../../shared/library/transitions.ts'
import type { Identity } from '../../shared/room/types.ts'
import { joined, newSession, type Replica, send } from '../../shared/session/session.fixture.ts'
import type { RoomPart } from './open-part.ts'
import { createProposals } from './proposals.ts'
import type { Proposal } from './proposals-contract.ts'

const cast = await createCast(3)
const [mara, joris, noor] = cast.present as readonly [Identity, Identity, Identity]
const watcher = cast.stranger

const attendees = () => [
  ...cast.present.map(({ deviceId }) => ({
    deviceId,
    name: '',
    organisation: '',
    role: 'participant' as const,
  })),
  { deviceId: watcher.deviceId, name: '', organisation: '', role: 'observer' as const },
]

const watchOf =
  (documents: Replica): RoomPart['watch'] =>
  (_, listener) => {
    const document: Y.Doc = documents.case
    document.on('update', listener)
    return () => document.off('update', listener)
  }

const memberAt = (documents: Replica, identity: Identity, present = attendees) => {
  const changed = vi.fn()
  const live = createProposals({
    part: { documents, now: () => noon + 0.5, watch: watchOf(documents) },
    identity,
    attendees: present,
    changed,
  })
  const only = (): Proposal => {
    const [first, ...more] = live.list()
    if (first === undefined || more.length > 0) throw new Error('not one proposal')
    return first
  }
  const stands = (answers: readonly string[]) =>
    vi.waitFor(() => expect([...only().standing.answers.values()].toSorted()).toEqual(answers))
  return { ...live, documents, changed, only, stands }
}

const session = () => {
  const first = memberAt(newSession(1), mara)
  const second = memberAt(joined(first.documents, 2), joris)
  const third = memberAt(joined(first.documents, 3), noor)
  const all = [first, second, third] as const
  const spread = () => {
    for (const from of all) for (const to of all) if (from !== to) send(from.documents, to.documents)
  }
  return { first, second, third, spread }
}

const check = async () => ({ isClean: true, digest: await digestOf(completeText) })

describe('R-LIBRARY-60 a record is proposed in the session’s own documents', () => {
  it('R-LIBRARY-60 everybody present finds it there with who must answer, onlookers not', async () => {
    const { first, second, spread } = session()
    const id = first.begin(completeText)
    spread()
    await vi.waitFor(() => expect(second.list()).toHaveLength(1))
    expect(second.changed).toHaveBeenCalled()
    const { record, standing } = second.only()
    expect(record).toMatchObject({ id, text: completeText })
    expect(record.present).toEqual(cast.present.map(({ deviceId }) => deviceId).toSorted())
    expect([...standing.answers.values()]).toEqual(['none', 'none', 'none'])
    first.remove(id)
    spread()
    await vi.waitFor(() => expect(second.list()).toEqual([]))
    expect(await second.answer(id, 'yes')).toMatchObject({ ok: false, code: 'unknown-record' })
  })

  it('R-LIBRARY-60 two who write different parts at once both keep theirs, and who comes later is asked too', async () => {
    const { first, second, spread } = session()
    const early = memberAt(first.documents, mara, () => attendees().slice(0, 1))
    const id = early.begin(completeText)
    spread()
    await vi.waitFor(() => expect(second.list()).toHaveLength(1))
    expect(second.only().record.present).toEqual([mara.deviceId])
    await first.write(id, { ...completeText, title: 'Eten van familie' }, completeText)
    await second.write(id, { ...completeText, limits: 'Niet bij opzet.' }, completeText)
    spread()
    await first.stands(['none', 'none', 'none'])
    await vi.waitFor(() =>
      expect(first.only().record.text).toEqual({
        ...completeText,
        title: 'Eten van familie',
        limits: 'Niet bij opzet.',
      }),
    )
  })
})

describe('R-LIBRARY-61 each answers with the signature of their own device', () => {
  it('R-LIBRARY-61 R-LIBRARY-62 answers given at once all count; an edit takes them away', async () => {
    const { first, second, third, spread } = session()
    const id = first.begin(completeText)
    spread()
    for (const member of [first, second, third])
      expect(await member.answer(id, 'yes')).toMatchObject({ ok: true })
    spread()
    await third.stands(['yes', 'yes', 'yes'])
    await second.write(id, { ...completeText, decision: 'Er wordt wel teruggevorderd.' }, completeText)
    spread()
    await third.stands(['none', 'none', 'none'])
  })

  it('R-LIBRARY-62 an answer that crosses an edit counts for the earlier text', async () => {
    const { first, second, third, spread } = session()
    const id = first.begin(completeText)
    spread()
    await third.answer(id, 'yes')
    await first.write(id, { ...completeText, title: 'Anders' }, completeText)
    spread()
    await second.stands(['earlier-text', 'none', 'none'])
  })

  it('R-LIBRARY-61 an objection stays through an edit, and onlookers have no answer to give', async () => {
    const { first, second, spread } = session()
    const onlooker = memberAt(joined(first.documents, 4), watcher)
    const id = first.begin(completeText)
    spread()
    send(first.documents, onlooker.documents)
    expect(await onlooker.answer(id, 'no')).toMatchObject({ code: 'not-present' })
    await second.answer(id, 'no')
    spread()
    await first.write(id, { ...completeText, title: 'Anders' }, completeText)
    await first.stands(['no', 'none', 'none'])
    expect(await first.offer(id, await check())).toMatchObject({ ok: false })
  })
})

describe('R-LIBRARY-67 a device that never answers', () => {
  const called = (names: readonly string[]) => () =>
    attendees().map((one, at) => ({ ...one, name: names[at] ?? 'Toezicht', organisation: 'Werkplein' }))

  it('R-LIBRARY-67 is left out when its owner agreed with another one, and everybody’s agreement is then enough', async () => {
    const people = called(['Mara Vink', 'Joris Veen', 'mara vink '])
    const first = memberAt(newSession(1), mara, people)
    const second = memberAt(joined(first.documents, 2), joris, people)
    const id = first.begin(completeText)
    send(first.documents, second.documents)
    expect(await first.leaveOut(id, noor.deviceId)).toMatchObject({ code: 'other-person' })
    await first.answer(id, 'yes')
    await second.answer(id, 'yes')
    send(second.documents, first.documents)
    await first.stands(['none', 'yes', 'yes'])
    expect(await first.leaveOut(id, joris.deviceId)).toMatchObject({ code: 'other-person' })
    expect(await first.leaveOut(id, noor.deviceId)).toMatchObject({ ok: true })
    await first.stands(['yes', 'yes'])
    expect(await first.offer(id, await check())).toMatchObject({ ok: true })
  })

  it('R-LIBRARY-67 stays when its answer is an objection, and is asked again with another text', async () => {
    const people = called(['Mara Vink', 'Joris Veen', 'Mara Vink'])
    const first = memberAt(newSession(1), mara, people)
    const third = memberAt(joined(first.documents, 2), noor, people)
    const id = first.begin(completeText)
    send(first.documents, third.documents)
    await first.answer(id, 'yes')
    expect(await first.leaveOut(id, noor.deviceId)).toMatchObject({ ok: true })
    await first.write(id, { ...completeText, title: 'Anders' }, completeText)
    await first.stands(['none', 'none', 'none'])
    send(first.documents, third.documents)
    await third.answer(id, 'no')
    send(third.documents, first.documents)
    await first.answer(id, 'yes')
    await first.stands(['no', 'none', 'yes'])
    expect(await first.leaveOut(id, noor.deviceId)).toMatchObject({ code: 'other-person' })
  })
})

describe('R-LIBRARY-63 a record is offered when all agreed to exactly the checked text', () => {
  it('R-LIBRARY-63 before that it is refused, and what is offered stands in a library for a reviewer', async () => {
    const { first, second, third, spread } = session()
    const id = first.begin(completeText)
    spread()
    await first.answer(id, 'yes')
    await second.answer(id, 'yes')
    spread()
    expect(await first.offer(id, await check())).toMatchObject({ code: 'consent-missing' })
    await third.answer(id, 'yes')
    spread()
    expect(await first.offer(id, { ...(await check()), isClean: false })).toMatchObject({ code: 'not-clean' })
    const other = { isClean: true, digest: await digestOf({ ...completeText, title: 'Anders' }) }
    expect(await first.offer(id, other)).toMatchObject({ code: 'checked-other-text' })
    const offered = await first.offer(id, await check())
    if (!offered.ok) throw new Error(offered.code)
    spread()
    await vi.waitFor(() => expect(third.only().standing.status).toBe('offered'))
    const review = { name: 'Noor', organisation: 'Regio', reviewBy: '2028-01-01' }
    expect(await approveRecord(offered.value, review, acting(cast.reviewer, cast))).toMatchObject({
      ok: true,
    })
  })

  it('R-LIBRARY-61 a record that somebody wrote without signatures is shown for what it is', async () => {
    const { first, second, spread } = session()
    const forged = draftOf(cast)
    const consents = cast.present.map(({ deviceId }) => ({
      deviceId,
      answer: 'yes' as const,
      digest: 'A'.repeat(43),
      at: noon,
      signature: 'A'.repeat(86),
    }))
    writeRecord(first.documents.case, { ...forged, consents }, null)
    spread()
    await second.stands(['none', 'none', 'none'])
  })
})
