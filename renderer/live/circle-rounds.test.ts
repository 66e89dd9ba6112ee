// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, inviteFor } from '../../shared/room/invitation.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { Invitation } from '../../shared/room/types.ts'
import { createCircleDocuments, isEmptyPlace } from '../../shared/session/circles.ts'
import { partsOfRows } from '../../shared/session/first-written.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import { envelopesIn } from '../../shared/session/round.ts'
import { newSession } from '../../shared/session/session.fixture.ts'
import { setWritingMode } from '../../shared/session/writing-mode.ts'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { circleView } from './circle-view.ts'
import { openSessionPart } from './session-part.ts'

const list = 'alternatives'
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

/** A member of a circle, who leads the session or does not: in the circle its maker does. */
const insideOf = async (relay: MemoryRelay, invitation: Invitation, name: string, session = newSession()) => {
  const vault = memoryVault()
  const part = await openSessionPart(
    {
      identity: await createIdentity(),
      card: { name, organisation: 'De Kade' },
      entries: memoryEntries(),
      openTransport: relay.line().openTransport,
      localOnly: false,
      vault,
    },
    invitation,
    { rounds: () => {}, storeFailed: () => {} },
  )
  part.room.connect()
  cleanups.push(() => part.close())
  return { part, vault, session, view: circleView(fakeLive({ mayLead: () => true }, session).live, part) }
}

it('R-ROUND-54 a list in a circle is written first in the circle’s room, and revealed by whoever made the circle', async () => {
  const relay = new MemoryRelay(() => Date.now())
  const owner = await createRoom('ws://relay.test')
  const maker = await insideOf(relay, owner, 'Samira')
  const { session } = maker
  createCircleDocuments(
    maker.part.documents,
    maker.part.actor(),
    methodQuery.of(session),
    aboutQuery.of(session),
  )
  const member = await insideOf(relay, await inviteFor(owner, 'participant'), 'Joris', session)
  await vi.waitFor(() => expect(member.part.isReady()).toBe(true))
  // Also whoever leads the session cannot write in the agenda of a circle that somebody else made.
  expect([maker.view.mayLead(), member.view.mayLead()]).toEqual([true, false])

  const told: string[] = []
  cleanups.push(async () => stop())
  const stop = member.view.subscribe('rounds', () => told.push('rounds'))
  maker.view.roundActions(list).setMode('hidden')
  await vi.waitFor(() => expect(member.view.round(list).mode).toBe('hidden'))
  expect(told).toContain('rounds')
  const actions = member.view.roundActions(list)
  actions.changeDraft(partsOfRows([{ alternative: 'Uitstel' }]))
  expect((await actions.seal()).ok).toBe(true)
  await vi.waitFor(() => expect(maker.view.round(list).written).toHaveLength(1))
  maker.view.roundActions(list).reveal()
  await vi.waitFor(() => expect(maker.view.round(list).contributions).toHaveLength(1))
  expect(maker.view.round(list).contributions[0]).toMatchObject({ deviceId: '', name: '' })

  expect(envelopesIn(member.part.documents, list)).toHaveLength(1)
  expect(envelopesIn(session, list)).toEqual([])
  const kept = member.vault.records().map(([name]) => name)
  expect(kept.some((name) => name.startsWith(`round:${member.part.roomId}:`))).toBe(true)
})

it('R-ROUND-54 a list or note in which somebody sealed cannot be put in a circle any more', () => {
  const session = newSession()
  const fields = methodQuery.of(session).steps.flatMap((step) => step.fields)
  const notes = fields.filter(({ kind }) => kind === 'note')
  for (const place of [list, ...notes.map(({ id }) => id)]) {
    expect(isEmptyPlace(session, place)).toBe(true)
    setWritingMode(session, place, 'hidden', 0)
    expect(isEmptyPlace(session, place)).toBe(true)
    session.case.getArray(`envelopes:${place}`).push([new Uint8Array([1])])
    expect(isEmptyPlace(session, place)).toBe(false)
  }
})
