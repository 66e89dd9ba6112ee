import { afterEach, describe, expect, it, vi } from 'vitest'
import { createIdentity } from '../../shared/room/identity.ts'
import type { Identity, Member, Role } from '../../shared/room/types.ts'
import { firstColumns, partsOfRows, rowsOfParts } from '../../shared/session/first-written.ts'
import type { Contribution } from '../../shared/session/model.ts'
import { aboutQuery, methodQuery, rowsQuery } from '../../shared/session/queries.ts'
import { fieldOf } from '../../shared/session/read-agenda.ts'
import { actorOf, joined, newSession, type Replica, send } from '../../shared/session/session.fixture.ts'
import { takeSnapshot } from '../../shared/session/snapshot.ts'
import type { Vault } from '../platform/platform.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createRounds, type Rounds } from './rounds.ts'

const list = 'alternatives'
const rows = (...texts: readonly string[]) => partsOfRows(texts.map((alternative) => ({ alternative })))

interface Device {
  readonly me: Member
  readonly documents: Replica
  readonly rounds: Rounds
}

const open: Rounds[] = []
afterEach(() => {
  for (const rounds of open.splice(0)) rounds.close()
})

const memberOf = (deviceId: string, role: Role, at = 0): Member => ({
  deviceId,
  name: `Kanarie ${at}`,
  organisation: `Volière ${at}`,
  role,
  agreementKey: '',
  verified: true,
})

interface Opening {
  readonly identity: Identity
  readonly documents: Replica
  readonly vault: Vault
  readonly me: Member
  readonly members?: readonly Member[]
}

const roundsOf = ({ identity, documents, vault, me, members = [me] }: Opening): Promise<Rounds> =>
  createRounds({
    roomId: 'room',
    sessionId: () => aboutQuery.of(documents).id,
    documents,
    identity,
    vault,
    actor: () => ({ ...actorOf(me.deviceId), newId: () => crypto.randomUUID() }),
    me: () => me,
    members: () => members,
    method: () => methodQuery.of(documents),
    flush: async () => {},
    changed: () => {},
  })

/** Devices with real keys, each with its own copy of the documents. */
const group = async (...roles: readonly Role[]): Promise<readonly Device[]> => {
  const first = newSession(1)
  const people = await Promise.all(
    roles.map(async (role, at) => {
      const identity = await createIdentity()
      const documents = at === 0 ? first : joined(first, at + 1)
      return { me: memberOf(identity.deviceId, role, at), identity, documents, vault: memoryVault() }
    }),
  )
  const members = people.map(({ me }) => me)
  return Promise.all(
    people.map(async (person) => {
      const rounds = await roundsOf({ ...person, members })
      open.push(rounds)
      return { me: person.me, documents: person.documents, rounds }
    }),
  )
}

const meet = (...devices: readonly Device[]): void => {
  for (const from of devices) for (const to of devices) send(from.documents, to.documents)
}
const at = (devices: readonly Device[], place: number): Device => {
  const device = devices[place]
  if (device === undefined) throw new Error('nobody there')
  return device
}
const view = ({ rounds }: Device) => rounds.view(list)
const actions = ({ rounds }: Device) => rounds.actions(list)
const seal = async (device: Device, ...texts: readonly string[]) => {
  actions(device).changeDraft(rows(...texts))
  return actions(device).seal()
}
const wordsOf = (session: Replica, contribution: Contribution): readonly string[] => {
  const field = fieldOf(session, list)
  if (field?.kind !== 'list') throw new Error('no list')
  return rowsOfParts(contribution.parts, firstColumns(field)).map(({ alternative = '' }) => alternative)
}
/** Meets until everybody has opened so many contributions. */
const whenOpened = (count: number, ...devices: readonly Device[]): Promise<void> =>
  vi.waitFor(() => {
    meet(...devices)
    for (const device of devices) expect(view(device).contributions).toHaveLength(count)
  })
const whenWritten = (count: number, ...devices: readonly Device[]): Promise<void> =>
  vi.waitFor(() => {
    for (const device of devices) expect(view(device).written).toHaveLength(count)
  })

describe('a list that is written without names first', () => {
  it('R-ROUND-44 shows what was written in one order that is nobody’s, without a name, a device or an organisation', async () => {
    const devices = await group('facilitator', 'participant', 'resident')
    const [lead, joris, nadia] = [at(devices, 0), at(devices, 1), at(devices, 2)]
    actions(lead).setMode('hidden')
    meet(...devices)
    await seal(joris, 'Uitstel', 'Maatwerk')
    await seal(nadia, 'Vraag het haar')
    meet(...devices)
    await whenWritten(2, ...devices)
    expect([...view(lead).written].sort()).toEqual([joris.me.deviceId, nadia.me.deviceId].sort())
    expect(JSON.stringify(view(lead).contributions)).toBe('[]')
    actions(lead).reveal()
    await whenOpened(2, ...devices)

    const everything = [joris, nadia].flatMap(({ me }) => [me.deviceId, me.name, me.organisation])
    for (const device of devices) {
      const { contributions, waiting, mode } = view(device)
      expect(mode).toBe('hidden')
      expect(contributions).toEqual(view(lead).contributions)
      const snapshot = takeSnapshot(device.documents, { attendees: [], rounds: device.rounds.opened() })
      const value = snapshot.values[list]
      if (value?.kind !== 'list' || value.first === undefined) throw new Error('nothing was written first')
      const told = JSON.stringify([
        contributions,
        waiting,
        value.first.contributions,
        value.first.round.order,
      ])
      for (const one of everything) expect(told).not.toContain(one)
    }
    const said = view(lead).contributions.map((one) => wordsOf(lead.documents, one))
    expect(said.toSorted()).toEqual([['Uitstel', 'Maatwerk'], ['Vraag het haar']])
    const ids = view(lead).contributions.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted())
  })

  it('R-ROUND-44 does not say who is waited for', async () => {
    const devices = await group('facilitator', 'participant', 'participant')
    const [lead, joris, nadia] = [at(devices, 0), at(devices, 1), at(devices, 2)]
    actions(lead).setMode('hidden')
    meet(...devices)
    await seal(joris, 'Uitstel')
    await seal(nadia, 'Maatwerk')
    meet(...devices)
    await whenWritten(2, lead)
    actions(lead).reveal()
    await whenOpened(1, lead, joris)
    expect(view(lead).waiting).toMatchObject([{ deviceId: '', name: '' }])
    await whenOpened(2, ...devices)
  })

  it('R-ROUND-51 takes what is late or on paper without a name, also in the documents', async () => {
    const devices = await group('facilitator', 'participant', 'participant')
    const [lead, joris, nadia] = [at(devices, 0), at(devices, 1), at(devices, 2)]
    actions(lead).setMode('hidden')
    meet(...devices)
    await seal(joris, 'Uitstel')
    actions(nadia).changeDraft(rows('Toch nog iets'))
    meet(...devices)
    await whenWritten(1, lead)
    actions(lead).reveal()
    await whenOpened(1, ...devices)
    expect(view(nadia).unsentDraft).toBe(true)
    actions(nadia).addLate()
    actions(nadia).addLate()
    actions(lead).addOnPaper('Tom Bakker', rows('Van papier'))
    meet(...devices)
    expect(view(nadia).unsentDraft).toBe(false)
    expect(
      view(lead)
        .contributions.map(({ mark }) => mark)
        .toSorted(),
    ).toEqual(['after-reveal', 'on-paper', 'sealed'])
    expect(view(lead).contributions[0]?.mark).toBe('sealed')
    const added = JSON.stringify(lead.documents.case.getArray(`added:${list}`).toJSON())
    for (const { deviceId, name, organisation } of [nadia.me, { ...lead.me, name: 'Tom Bakker' }])
      for (const one of [deviceId, name, organisation]) expect(added).not.toContain(one)
  })
})

describe('what only this device knows', () => {
  it('R-ROUND-33 a draft and its keys are there again when the session is opened again, whatever is written first', async () => {
    const vault = memoryVault()
    const documents = newSession(1)
    const identity = await createIdentity()
    const openHere = async () => {
      const rounds = await roundsOf({
        identity,
        documents,
        vault,
        me: memberOf(identity.deviceId, 'facilitator'),
      })
      open.push(rounds)
      return rounds.actions(list)
    }
    const before = await openHere()
    before.setMode('hidden')
    before.changeDraft(rows('Uitstel'))
    expect((await before.seal()).ok).toBe(true)
    const after = await openHere()
    after.changeDraft(rows('Uitstel', 'Maatwerk'))
    const again = open.at(-1)
    if (again === undefined) throw new Error('nothing is open')
    expect(again.view(list)).toMatchObject({ mySeal: 'changed-after-sealing', mode: 'hidden' })
    await again.stored()
    again.actions(list).reveal()
    await vi.waitFor(() => expect(again.view(list).contributions).toHaveLength(1))
  })
})

describe('how a field is written', () => {
  it('R-ROUND-41 R-ROUND-48 is fixed as soon as somebody sealed', async () => {
    const devices = await group('facilitator', 'participant')
    const [lead, joris] = [at(devices, 0), at(devices, 1)]
    expect(view(lead)).toMatchObject({ mode: 'together', modeIsFixed: false })
    expect(actions(lead).setMode('named').ok).toBe(true)
    meet(...devices)
    await seal(joris, 'Uitstel')
    meet(...devices)
    await whenWritten(1, lead)
    expect(view(lead)).toMatchObject({ mode: 'named', modeIsFixed: true })
    expect(actions(lead).setMode('hidden')).toEqual({ ok: false, code: 'already-begun' })
    lead.documents.agenda.getMap('modes').set(list, 'together')
    expect(view(lead).mode).toBe('named')
  })

  it('R-ROUND-43 whoever began without a name does not seal with one without having been told', async () => {
    const devices = await group('facilitator', 'participant')
    const [lead, joris] = [at(devices, 0), at(devices, 1)]
    actions(lead).setMode('hidden')
    meet(...devices)
    actions(joris).changeDraft(rows('Uitstel'))
    actions(lead).setMode('named')
    meet(...devices)
    actions(joris).changeDraft(rows('Uitstel, een half jaar'))
    expect(await actions(joris).seal()).toEqual({ ok: false, code: 'mode-changed' })
    expect(view(joris).written).toEqual([])
    expect((await actions(joris).seal()).ok).toBe(true)
    await whenWritten(1, joris)
    expect(view(joris).mode).toBe('named')
  })

  it('R-ROUND-43 nothing is sealed or revealed in a field that is written together; the draft stays with its writer', async () => {
    const devices = await group('facilitator', 'participant')
    const [lead, joris] = [at(devices, 0), at(devices, 1)]
    actions(lead).setMode('hidden')
    meet(...devices)
    actions(joris).changeDraft(rows('Uitstel'))
    actions(lead).setMode('together')
    meet(...devices)
    expect(await actions(joris).seal()).toEqual({ ok: false, code: 'mode-changed' })
    actions(lead).reveal()
    meet(...devices)
    expect(view(lead)).toMatchObject({ status: 'writing', mode: 'together', modeIsFixed: false })
    expect(view(joris).draft).toEqual(rows('Uitstel'))
    expect(rowsQuery(list).of(lead.documents)).toEqual([])
  })

  it('R-ROUND-42 two who lead choose differently at once: without names for all as soon as one wrote that way', async () => {
    const devices = await group('facilitator', 'co-facilitator', 'participant', 'participant')
    const [lead, second, joris, nadia] = [at(devices, 0), at(devices, 1), at(devices, 2), at(devices, 3)]
    actions(lead).setMode('named')
    actions(second).setMode('hidden')
    meet(lead, joris)
    meet(second, nadia)
    await seal(joris, 'Uitstel')
    await seal(nadia, 'Maatwerk')
    meet(...devices)
    await whenWritten(2, ...devices)
    for (const device of devices) expect(view(device)).toMatchObject({ mode: 'hidden', modeIsFixed: true })
    actions(lead).reveal()
    await whenOpened(2, ...devices)
    for (const { deviceId, name } of view(joris).contributions) expect([deviceId, name]).toEqual(['', ''])
  })
})
