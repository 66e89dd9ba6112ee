// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { inviteFor } from '../../shared/room/invitation.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { Invitation } from '../../shared/room/types.ts'
import { createSession } from '../../shared/session/create.ts'
import { partsOfRows } from '../../shared/session/first-written.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createInSight } from './in-sight.ts'
import type { LiveSession } from './live.ts'
import { createOpenedSessions } from './opened-sessions.ts'
import { createRecords } from './records.ts'

const list = 'alternatives'
const rows = (...texts: readonly string[]) => partsOfRows(texts.map((alternative) => ({ alternative })))
/** Several rooms on several devices take their time on a busy machine. */
const eventually = <Value>(look: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(look, { timeout: 15_000 })
const leaving: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
})

/** A device with all that it keeps, on one relay with the others. */
const deviceOn = (relay: MemoryRelay, name: string) => {
  const vault = memoryVault()
  const platform = {
    vault,
    entries: memoryEntries(),
    persistent: () => true,
    webAddress: () => null,
    policy: () => noPolicy,
    keepRecoveryAccess: null,
  } as unknown as Platform
  const records = createRecords(vault)
  const opened = createOpenedSessions({
    platform,
    records,
    openTransport: relay.line().openTransport,
    advertised: (relay) => relay,
    sight: createInSight(),
    moveUnfinished: () => {},
    keepSummary: (summary) => records.keepSummary(summary),
    dropSummary: () => {},
    followDestroyed: async () => {},
    opened: async () => {},
    wasDestroyed: async () => false,
  })
  leaving.push(() => opened.leave())
  const record = { card: { name, organisation: 'De Kade' }, demo: false, attendees: [] }
  const open = async (roomId: string): Promise<LiveSession> => {
    const live = await opened.open(roomId)
    if (!live.ok) throw new Error(live.code)
    await eventually(() => expect(live.value.loaded()).toBe(true))
    return live.value
  }
  return { vault, records, opened, record, open }
}

const circleIn = (live: LiveSession): LiveSession => {
  const inside = live.within(list)
  if (inside === null || inside === live) throw new Error('not in the circle')
  return inside
}
const insideOf = (live: LiveSession): Promise<LiveSession> => eventually(() => circleIn(live))
const roundIn = (live: LiveSession) => circleIn(live).round(list)

/** Samira leads and makes a circle of three for a list that is written without names first. */
const circleOfThree = async () => {
  const relay = new MemoryRelay(() => Date.now())
  const [samira, joris, nadia] = [
    deviceOn(relay, 'Samira'),
    deviceOn(relay, 'Joris'),
    deviceOn(relay, 'Nadia'),
  ]
  let owner: Invitation | null = null
  const { roomId } = await samira.opened.make('ws://relay.test', samira.record, (live, invitation) => {
    owner = invitation
    createSession(live.documents, live.actor(), dilemma, aboutFixture)
  })
  if (owner === null) throw new Error('no session was made')
  const lead = await samira.open(roomId)
  for (const { records, record } of [joris, nadia])
    await records.keepRoom(roomId, { ...record, invitation: await inviteFor(owner, 'participant') })
  const [member, other] = [await joris.open(roomId), await nadia.open(roomId)]
  await eventually(() => expect(lead.members()).toHaveLength(3))
  const made = await lead.createCircle('wijkteam', [member.me().deviceId, other.me().deviceId])
  if (!made.ok) throw new Error(made.code)
  expect(lead.placeInCircle(list, made.value).ok).toBe(true)
  for (const live of [lead, member, other]) await insideOf(live)
  circleIn(lead).roundActions(list).setMode('hidden')
  await eventually(() => {
    for (const live of [member, other]) expect(roundIn(live).mode).toBe('hidden')
  })
  const first = circleIn(lead).roomId
  /** Takes Nadia out, and waits until the others are where the circle went. */
  const removeNadia = async (): Promise<void> => {
    expect((await lead.removeFromCircle(made.value, other.me().deviceId)).ok).toBe(true)
    await eventually(() => {
      for (const live of [lead, member]) {
        expect(circleIn(live).roomId).not.toBe(first)
        expect(circleIn(live).members().length).toBeGreaterThan(1)
      }
    })
  }
  return { joris, nadia, lead, member, other, roomId, circleId: made.value, first, removeNadia }
}

const seal = async (live: LiveSession, ...texts: readonly string[]): Promise<void> => {
  const actions = circleIn(live).roundActions(list)
  actions.changeDraft(rows(...texts))
  expect((await actions.seal()).ok).toBe(true)
}

describe('R-ROUND-55 a circle that moves to new keys takes what its members wrote first along', {
  timeout: 60_000,
}, () => {
  it('what was sealed before opens after the reveal, of whoever moved it and of whoever went along', async () => {
    const { lead, member, removeNadia } = await circleOfThree()
    await seal(lead, 'Van Samira')
    await seal(member, 'Uitstel')
    circleIn(member).roundActions(list).changeDraft(rows('Uitstel', 'Nog niet af'))
    await eventually(() => expect(roundIn(lead).written).toHaveLength(2))
    await removeNadia()

    expect(roundIn(lead)).toMatchObject({ mySeal: 'sealed', draft: rows('Van Samira') })
    expect(roundIn(member)).toMatchObject({
      mySeal: 'changed-after-sealing',
      draft: rows('Uitstel', 'Nog niet af'),
    })
    await eventually(() => expect(roundIn(lead).written).toHaveLength(2))
    circleIn(lead).roundActions(list).reveal()
    await eventually(() => {
      for (const live of [lead, member]) {
        const said = roundIn(live).contributions.map(({ parts }) => parts['0:alternative'] ?? '')
        expect(said.toSorted()).toEqual(['Uitstel', 'Van Samira'])
      }
    })
  })

  it('what is sealed again after the move is the one that counts, also on a device that kept nothing', async () => {
    const { joris, lead, member, removeNadia, roomId, circleId } = await circleOfThree()
    for (const text of ['Eerst', 'Eerst, en dan']) await seal(member, text)
    await eventually(() => expect(roundIn(lead).written).toHaveLength(1))
    await removeNadia()
    await joris.opened.leave()
    for (const name of await joris.vault.names('round:')) await joris.vault.remove(name)
    const again = await joris.open(roomId)
    await insideOf(again)
    await eventually(() => expect(roundIn(again).written).toHaveLength(1))
    await seal(again, 'Opnieuw')
    await eventually(async () => {
      const value = (await lead.snapshot([circleId])).values[list]
      const sealed = value?.kind === 'list' ? value.first?.round.envelopes : []
      expect(sealed).toMatchObject([{ revision: 3 }])
    })
    circleIn(lead).roundActions(list).reveal()
    await eventually(() => {
      const said = roundIn(lead).contributions.map(({ parts }) => parts['0:alternative'])
      expect(said).toEqual(['Opnieuw'])
    })
  })

  it('R-LIVE-18 forgetting takes what stands of every room of a circle, of whoever was taken out too', async () => {
    const { joris, nadia, member, other, roomId, first, removeNadia } = await circleOfThree()
    await seal(member, 'Uitstel')
    await seal(other, 'Maatwerk')
    await removeNadia()
    await eventually(() => expect(other.circleAt(list)?.state).toBe('outside'))
    for (const { opened, records, vault } of [joris, nadia]) {
      await opened.leave()
      expect(await vault.names('round:')).toHaveLength(1)
      expect(await vault.names(`round:${first}`)).toEqual([])
      expect(await records.forget(roomId)).toContain(first)
      expect(await vault.names('round:')).toEqual([])
      expect(await vault.names('circle')).toEqual([])
    }
  })
})
