import { describe, expect, it } from 'vitest'
import { createRoom } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Invitation } from '../../shared/room/types.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { privateRecords } from './kept-record.ts'
import { createRecords, type RoomRecord } from './records.ts'
import type { SessionSummary } from './sessions.ts'

const card = { name: 'Mara', organisation: 'Werkplein' }
const made = async (): Promise<{ readonly id: string; readonly invitation: Invitation }> => {
  const invitation = await createRoom('wss://relay.voorbeeld.invalid')
  return { id: await roomIdOf(invitation.room), invitation }
}
const recordFor = (invitation: Invitation): RoomRecord => ({ invitation, card, demo: false, attendees: [] })
const summary = (roomId: string, sessionId: string) => ({ roomId, sessionId }) as SessionSummary

describe('R-LIVE-18 what this device keeps of a session', () => {
  it('R-LIVE-18 forgetting a session forgets its circles, drafts and moves, and nothing of another session', async () => {
    const vault = memoryVault()
    const records = createRecords(vault)
    const [old, room, circle, circleBefore, other, otherCircle] = await Promise.all([
      made(),
      made(),
      made(),
      made(),
      made(),
      made(),
    ])
    await records.keepRoom(old.id, recordFor(old.invitation))
    await records.move(old.id, room.id, { ...recordFor(room.invitation), carryFrom: old.invitation })
    await records.keepSummary(summary(room.id, 's'))
    await records.keepRoom(other.id, recordFor(other.invitation))
    await records.keepSummary(summary(other.id, 'st'))
    await records.keepCircle('st:c', otherCircle.invitation)
    const [circleLeft, circleLeftBy] = [await made(), await made()]
    await records.keepCircle('s:c', circleLeft.invitation)
    await records.keepCircle('s:c', circle.invitation)
    // A circle from which this device was taken out went on without it.
    await records.keepCircle('s:d', circleLeftBy.invitation)
    await vault.write(`round:${circleLeftBy.id}:f`, {})
    await records.mergeCircleDrafts('s:d', circleLeftBy.id, 'went-on')
    await records.forgetCircle('s:d')
    await records.keepUnfinishedMove({ from: circleBefore.invitation, to: circle.invitation, card })
    for (const name of [...privateRecords('s'), ...privateRecords('st')]) await vault.write(name, 'x')
    for (const id of [room.id, circle.id, circleLeft.id, otherCircle.id])
      await vault.write(`round:${id}:f`, {})
    expect(await vault.names('round:went-on')).toEqual(['round:went-on:f'])
    const gone = await records.forget(room.id)
    const circleRooms = [circle.id, circleBefore.id, circleLeft.id, circleLeftBy.id, 'went-on']
    expect(new Set(gone)).toEqual(new Set([room.id, old.id, ...circleRooms]))
    expect((await vault.names('')).toSorted()).toEqual(
      [
        ...privateRecords('st'),
        'circle:st:c',
        `circle-room:st:c:${otherCircle.id}`,
        `room:${other.id}`,
        `round:${otherCircle.id}:f`,
        `summary:${other.id}`,
      ].sort(),
    )
  })

  it('R-LIVE-18 an unfinished move is kept with the card; one without is dropped', async () => {
    const vault = memoryVault()
    const records = createRecords(vault)
    const [from, to] = [await made(), await made()]
    const move = { from: from.invitation, to: to.invitation, card }
    await records.keepUnfinishedMove(move)
    expect(await records.unfinishedMoves()).toMatchObject([{ card }])
    const name = `unfinished-move:${from.id}`
    const stored = await vault.read<object>(name)
    await vault.write(name, { ...(stored.ok && stored.value), card: undefined })
    expect(await records.unfinishedMoves()).toEqual([])
    await records.forgetUnfinishedMove(move)
    expect(await vault.names('unfinished-move:')).toEqual([])
  })

  it('R-LIVE-18 a draft written after the move comes along, and no key of a sealed weighing is lost', async () => {
    const vault = memoryVault()
    const records = createRecords(vault)
    const [from, to] = [await made(), await made()]
    await vault.write(`round:${from.id}:f`, {
      draft: { a: 'een' },
      revision: 1,
      sealed: null,
      keys: { h: 'k' },
    })
    await records.move(from.id, to.id, recordFor(to.invitation))
    await vault.write(`round:${from.id}:f`, {
      draft: { a: 'twee' },
      revision: 2,
      sealed: { a: 'twee' },
      keys: { i: 'l' },
    })
    await records.mergeDrafts(from.id, to.id)
    expect(await vault.names(`round:${from.id}`)).toEqual([])
    expect(await vault.read(`round:${to.id}:f`)).toMatchObject({
      value: { draft: { a: 'twee' }, revision: 2, sealed: { a: 'twee' }, keys: { h: 'k', i: 'l' } },
    })
  })

  it('R-LIVE-18 a draft keeps its promise in the other room, and a late one is not offered twice', async () => {
    const promise = { promised: 'hidden', addedLate: true } as const
    const [words, none] = [{ draft: { a: 'een' } }, { draft: {} }]
    for (const [before, after, kept] of [
      [{ ...words, ...promise }, { ...words, promised: 'named' }, promise],
      [{ ...words, promised: 'named' }, { ...words, ...promise }, promise],
      [{ ...words, promised: 'hidden' }, words, { promised: 'hidden' }],
      [{ ...words, promised: 'hidden' }, none, { promised: 'hidden' }],
      [{ ...words, promised: 'named' }, words, { promised: 'named' }],
      // Nothing is written yet, so nothing is promised yet.
      [{ ...none, promised: 'hidden' }, none, {}],
      [words, words, {}],
    ]) {
      const vault = memoryVault()
      const rest = { revision: 0, sealed: null, keys: {} }
      await vault.write('round:there:f', { ...rest, ...before })
      await vault.write('round:from:f', { ...rest, ...after })
      await createRecords(vault).mergeDrafts('from', 'there')
      const merged = await vault.read<object>('round:there:f')
      const { draft: _, ...told } = { draft: null, ...(merged.ok && merged.value) }
      expect(told).toEqual({ ...rest, ...kept })
    }
  })
})
