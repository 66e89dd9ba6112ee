// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import { openForDevice, sealToDevices } from '../../shared/room/device-message.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, inviteFor } from '../../shared/room/invitation.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { Invitation } from '../../shared/room/types.ts'
import { agreementKeyOf } from '../../shared/room/wrapped.ts'
import { createSession } from '../../shared/session/create.ts'
import { askToWatch, giveFloor } from '../../shared/session/floor.ts'
import { checkSession } from '../../shared/session/open.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createInstruments } from './instruments.ts'
import { privateRecords } from './kept-record.ts'
import { openSessionPart } from './session-part.ts'

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

const memberOf = async (
  relay: MemoryRelay,
  invitation: Invitation,
  name: string,
  vault = memoryVault(),
  identityOf = createIdentity(),
) => {
  const identity = await identityOf
  const { openTransport } = relay.line()
  const part = await openSessionPart(
    {
      identity,
      card: { name, organisation: 'Werkplein' },
      entries: memoryEntries(),
      openTransport,
      localOnly: false,
      vault,
    },
    invitation,
    { rounds: () => {}, storeFailed: () => {} },
  )
  const topics: string[] = []
  const mayLead = () => ['facilitator', 'co-facilitator'].includes(part.room.me().role)
  const instruments = createInstruments({
    part,
    identity,
    vault,
    mayLead,
    sessionId: () => (checkSession(part.documents).ok ? aboutQuery.of(part.documents).id : ''),
    changed: (topic) => topics.push(topic),
  })
  part.room.connect()
  cleanups.push(async () => {
    await instruments.close()
    await part.close()
  })
  return { identity, part, instruments, topics, vault }
}

const group = async () => {
  const relay = new MemoryRelay(() => Date.now())
  const owner = await createRoom('ws://relay.test')
  const lead = await memberOf(relay, owner, 'Samira')
  createSession(lead.part.documents, lead.part.actor(), dilemma, aboutFixture)
  const joining = (role: Parameters<typeof inviteFor>[1], name: string) =>
    inviteFor(owner, role).then((invitation) => memberOf(relay, invitation, name))
  const [co, watcher, other] = [
    await joining('co-facilitator', 'Joris'),
    await joining('participant', 'Mirjam'),
    await joining('participant', 'Tom'),
  ]
  await vi.waitFor(() => {
    for (const { part } of [lead, co, watcher, other]) expect(part.room.members()).toHaveLength(4)
    expect(checkSession(other.part.documents).ok).toBe(true)
  })
  return { relay, owner, lead, co, watcher, other }
}

describe('R-LIVE-21 a signal of the emotion watcher', () => {
  it('reaches those who lead, says its kind to nobody else, and goes when it is put away', async () => {
    const { lead, co, watcher, other } = await group()
    expect(await watcher.instruments.sendSignal('tension')).toMatchObject({ code: 'not-watcher' })
    askToWatch(lead.part.documents, watcher.identity.deviceId)
    await vi.waitFor(async () =>
      expect(await watcher.instruments.sendSignal('tension')).toMatchObject({ ok: true }),
    )
    await vi.waitFor(() => {
      for (const { instruments } of [lead, co])
        expect(instruments.signals()).toMatchObject([{ kind: 'tension', from: 'Mirjam' }])
    })
    const told = () => other.part.presence().find(({ state }) => state.signal !== null)?.state.signal
    await vi.waitFor(() => expect(told()).toBeTruthy())
    const context = { roomId: lead.part.roomId, from: watcher.identity.deviceId }
    const sealed = fromBase64Url(told() ?? '') ?? new Uint8Array()
    expect(await openForDevice(sealed, lead.identity, context)).toContain('tension')
    expect(await openForDevice(sealed, other.identity, context)).toBeNull()
    expect(other.instruments.signals()).toEqual([])
    const [signal] = lead.instruments.signals()
    lead.instruments.dismissSignal(signal?.id ?? '')
    expect(lead.instruments.signals()).toEqual([])
    expect(co.instruments.signals()).toHaveLength(1)
  })

  it('is taken from the watcher alone, also when somebody repeats it', async () => {
    const { lead, watcher, other } = await group()
    askToWatch(lead.part.documents, watcher.identity.deviceId)
    await vi.waitFor(async () =>
      expect(await watcher.instruments.sendSignal('break')).toMatchObject({ ok: true }),
    )
    await vi.waitFor(() => expect(lead.instruments.signals()).toHaveLength(1))
    const [signal] = lead.instruments.signals()
    lead.instruments.dismissSignal(signal?.id ?? '')
    const sealed = other.part.presence().find(({ state }) => state.signal !== null)?.state.signal ?? ''
    other.part.setPresence({ signal: sealed })
    other.part.setPresence({ signal: toBase64Url(new Uint8Array(200)) })
    askToWatch(lead.part.documents, other.identity.deviceId)
    await vi.waitFor(() =>
      expect(
        lead.part.presence().find(({ deviceId }) => deviceId === other.identity.deviceId)?.state.signal,
      ).not.toBeNull(),
    )
    expect(lead.instruments.signals()).toEqual([])
  })
})

describe('R-LIVE-20 talk-time', () => {
  it('is counted where somebody leads and in no document, from the floor and from what speakers press', async () => {
    const { lead, watcher, other } = await group()
    const before = lead.part.documents.case.store.clients.size
    giveFloor(
      lead.part.documents,
      { ...lead.part.actor(), now: lead.part.now() - 90_000 },
      other.identity.deviceId,
    )
    await vi.waitFor(() => expect(watcher.instruments.speakingNow()).toBe(other.identity.deviceId))
    expect(lead.instruments.talkTime()[0]?.deviceId).toBe(other.identity.deviceId)
    expect(lead.instruments.talkTime()[0]?.ms).toBeGreaterThanOrEqual(90_000)
    giveFloor(lead.part.documents, lead.part.actor(), null)
    watcher.instruments.setSpeaking(true)
    await vi.waitFor(() => expect(lead.instruments.speakingNow()).toBe(watcher.identity.deviceId))
    expect(watcher.instruments.talkTime()).toEqual([])
    expect(watcher.instruments.quietVoices()).toEqual([])
    expect(lead.part.documents.case.store.clients.size).toBe(before)
  })

  it('R-LIVE-22 talk-time and notepad outlive the screen on the own device, and nobody else has them', async () => {
    const { relay, owner, lead, other } = await group()
    lead.instruments.writeNotepad('niet vergeten: Tom vragen')
    giveFloor(
      lead.part.documents,
      { ...lead.part.actor(), now: lead.part.now() - 60_000 },
      other.identity.deviceId,
    )
    await lead.instruments.stored()
    const again = await memberOf(relay, owner, 'Samira', lead.vault, Promise.resolve(lead.identity))
    await vi.waitFor(() => expect(again.instruments.notepad()).toBe('niet vergeten: Tom vragen'))
    await vi.waitFor(() => expect(again.instruments.talkTime()[0]?.ms).toBeGreaterThanOrEqual(60_000))
    expect(other.instruments.notepad()).toBe('')
    expect(await lead.vault.names('')).toEqual(
      expect.arrayContaining([...privateRecords(aboutQuery.of(lead.part.documents).id)]),
    )
  })

  it('R-LIVE-22 two windows with one notepad lose nothing of each other', async () => {
    const { relay, owner, lead } = await group()
    await vi.waitFor(() => expect(lead.instruments.notepad()).toBe(''))
    lead.instruments.writeNotepad('hier')
    await lead.instruments.stored()
    const second = await memberOf(relay, owner, 'Samira', lead.vault, Promise.resolve(lead.identity))
    await vi.waitFor(() => expect(second.instruments.notepad()).toBe('hier'))
    second.instruments.writeNotepad('hier en daar')
    await second.instruments.stored()
    lead.instruments.writeNotepad('hier en nu')
    await lead.instruments.stored()
    expect(await lead.vault.read(privateRecords(aboutQuery.of(lead.part.documents).id)[0])).toMatchObject({
      value: 'hier en nu\n\nhier en daar',
    })
  })

  it('R-LIVE-21 a moment that no clock knows is no signal', async () => {
    const { lead, watcher } = await group()
    askToWatch(lead.part.documents, watcher.identity.deviceId)
    const sealed = await sealToDevices(
      `x ${Number.MAX_SAFE_INTEGER} tension`,
      [await agreementKeyOf(lead.identity)],
      { roomId: lead.part.roomId, from: watcher.identity.deviceId },
    )
    if (!sealed.ok) throw new Error(sealed.code)
    watcher.part.setPresence({ signal: toBase64Url(sealed.value) })
    await vi.waitFor(() => expect(lead.part.presence().some(({ state }) => state.signal !== null)).toBe(true))
    expect(await watcher.instruments.sendSignal('break')).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(lead.instruments.signals()).toMatchObject([{ kind: 'break' }]))
  })
})
