import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createIdentity } from './identity.ts'
import { createRoom, decodeInvitation, encodeInvitation, inviteFor } from './invitation.ts'
import { exportPublic, roomIdOf } from './keys.ts'
import {
  announceLobby,
  answerKnock,
  clearKnock,
  deriveLobby,
  inviteToLobby,
  knock,
  type LobbyDocuments,
  readAnswer,
  readKnocks,
  withdrawKnock,
} from './lobby.ts'
import { addSealedKnock, sealedKnocks } from './lobby-documents.ts'
import type { Identity, Invitation, Role } from './types.ts'

const now = 1_795_000_000_000
const documentsOf = (): LobbyDocuments => ({ agenda: new Y.Doc(), case: new Y.Doc() })
let count = 0
const newId = (): string => `knock-${++count}`
const valueIn = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value => {
  if (!result.ok) throw new Error('refused')
  return result.value
}

const aLobby = async (session?: Invitation) => {
  const owner = session ?? (await createRoom('wss://relay.example:4311'))
  const lobby = await deriveLobby(owner)
  const documents = documentsOf()
  await announceLobby(documents.agenda, lobby)
  return { owner, lobby, documents }
}
type ALobby = Awaited<ReturnType<typeof aLobby>>

const knockAt = async (
  { lobby, documents }: ALobby,
  {
    name = 'Nadia',
    wants = 'participant' as Role,
    at = now,
    identity = undefined as Identity | undefined,
  } = {},
) => {
  const device = identity ?? (await createIdentity())
  const invitation = await inviteToLobby(lobby, documents.agenda, wants)
  const card = { name, organisation: 'Wijkteam Oost' }
  const knocked = await knock(documents, { invitation, identity: device, card, now: at, newId })
  return { device, invitation, knockId: valueIn(knocked).knockId }
}

describe('R-LOBBY-1 the waiting room of a session', () => {
  test('R-LOBBY-1 every owner finds the same one, and no other session has it', async () => {
    const { owner, lobby } = await aLobby()
    const handedOver = await decodeInvitation(await encodeInvitation(await inviteFor(owner, 'facilitator')))
    const again = await deriveLobby(valueIn(handedOver))
    expect(again.owner).toEqual(lobby.owner)
    expect(await exportPublic(again.knock.publicKey)).toEqual(await exportPublic(lobby.knock.publicKey))
    const other = await deriveLobby(await createRoom('wss://relay.example:4311'))
    expect(await roomIdOf(other.owner.room)).not.toBe(await roomIdOf(lobby.owner.room))
  })

  test('R-LOBBY-1 its keys work, and are none of the session’s', async () => {
    const { owner, lobby } = await aLobby()
    const decoded = await decodeInvitation(await encodeInvitation(lobby.owner))
    expect(decoded).toEqual({ ok: true, value: lobby.owner })
    const keys = (of: Invitation) => [...Object.values(of.room), ...Object.values(of.secrets), of.content]
    const session = new Set(keys(owner).map((key) => Buffer.from(key).toString('hex')))
    expect(keys(lobby.owner).every((key) => !session.has(Buffer.from(key).toString('hex')))).toBe(true)
    await expect(deriveLobby(await inviteFor(owner, 'participant'))).rejects.toThrow('only an owner')
  })

  test('R-LOBBY-1 opening the door twice changes nothing', async () => {
    const { lobby, documents } = await aLobby()
    const before = Y.encodeStateAsUpdate(documents.agenda)
    await announceLobby(documents.agenda, lobby)
    expect(Y.encodeStateAsUpdate(documents.agenda)).toEqual(before)
  })

  test('R-LOBBY-1 the link carries no key of the session', async () => {
    const { owner, lobby, documents } = await aLobby()
    const link = await inviteToLobby(lobby, documents.agenda, 'facilitator')
    expect(link.role).toBe('visitor')
    expect(link.right).toBe('write')
    expect(link.content).not.toEqual(owner.content)
  })
})

describe('R-LOBBY-2 a knock', () => {
  test('R-LOBBY-2 tells the owner who is there and for which role the link was made', async () => {
    const at = await aLobby()
    const { device, knockId } = await knockAt(at, { wants: 'resident' })
    expect(await readKnocks(at.documents, at.lobby)).toEqual([
      {
        id: knockId,
        name: 'Nadia',
        organisation: 'Wijkteam Oost',
        deviceId: device.deviceId,
        agreementKey: expect.stringMatching(/^[\w-]{43}$/),
        wants: 'resident',
        at: now,
      },
    ])
  })

  test('R-LOBBY-2 waits until an owner has opened the door', async () => {
    const owner = await createRoom('wss://relay.example:4311')
    const lobby = await deriveLobby(owner)
    const invitation = await inviteFor(lobby.owner, 'visitor')
    const identity = await createIdentity()
    const card = { name: 'Nadia', organisation: '' }
    for (const key of [undefined, 3, '', 'geen sleutel', 'A'.repeat(43)]) {
      const documents = documentsOf()
      if (key !== undefined) documents.agenda.getMap('lobby').set('knock', key)
      expect(await knock(documents, { invitation, identity, card, now, newId })).toEqual({
        ok: false,
        code: 'not-open-yet',
      })
      expect(sealedKnocks(documents.case)).toEqual([])
    }
  })

  test('R-LOBBY-2 a link that the lobby does not know stands for the least', async () => {
    const at = await aLobby()
    await knockAt(at, { wants: 'co-facilitator' })
    at.documents.agenda.getMap('roles').forEach((_, key, roles) => {
      roles.set(key, 'burgemeester')
    })
    expect(await readKnocks(at.documents, at.lobby)).toMatchObject([{ wants: 'observer' }])
  })

  test('R-LOBBY-2 of a device that knocked more than once the latest counts, and the first to come waits longest', async () => {
    const at = await aLobby()
    const { device } = await knockAt(at, { name: 'N.', at: now })
    await knockAt(at, { name: 'Tom', at: now + 1 })
    const again = await knockAt(at, { name: 'Nadia', at: now + 2, identity: device })
    const knocks = await readKnocks(at.documents, at.lobby)
    expect(knocks.map(({ name }) => name)).toEqual(['Tom', 'Nadia'])
    expect(knocks[1]?.id).toBe(again.knockId)
  })
})

describe('R-LOBBY-3 visitors learn nothing of each other', () => {
  test('R-LOBBY-3 with everything another visitor has, a knock does not open', async () => {
    const at = await aLobby()
    await knockAt(at)
    const visitor = await inviteToLobby(at.lobby, at.documents.agenda, 'observer')
    const mine = await createIdentity()
    const posing = { owner: { ...at.lobby.owner, ...visitor }, knock: mine.agreement }
    expect(await readKnocks(at.documents, posing)).toEqual([])
  })

  test('R-LOBBY-3 neither name, organisation nor device shows, and every knock is as long as any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 400, unit: 'binary' }),
        fc.string({ maxLength: 400, unit: 'binary' }),
        async (name, organisation) => {
          const at = await aLobby()
          const { device } = await knockAt(at, { name: `Nadia Haddou ${name}` })
          const invitation = await inviteToLobby(at.lobby, at.documents.agenda, 'observer')
          const card = { name, organisation }
          await knock(at.documents, { invitation, identity: device, card, now, newId })
          const whole = Buffer.concat([
            Y.encodeStateAsUpdate(at.documents.case),
            Y.encodeStateAsUpdate(at.documents.agenda),
          ])
          expect(whole.includes('Nadia Haddou')).toBe(false)
          expect(whole.includes(device.deviceId)).toBe(false)
          expect(whole.includes(Buffer.from(await exportPublic(device.signing.publicKey)))).toBe(false)
          expect(whole.includes(Buffer.from(await exportPublic(device.agreement.publicKey)))).toBe(false)
          const lengths = new Set(sealedKnocks(at.documents.case).map(({ sealed }) => sealed.length))
          expect(lengths.size).toBe(1)
          expect(await readKnocks(at.documents, at.lobby)).toHaveLength(1)
        },
      ),
      { numRuns: 8 },
    )
  })
})

describe('R-LOBBY-4 only a genuine knock counts', () => {
  test('R-LOBBY-4 one of another lobby is refused', async () => {
    const here = await aLobby()
    const there = await aLobby()
    await knockAt(there)
    for (const sealed of sealedKnocks(there.documents.case)) addSealedKnock(here.documents.case, sealed)
    expect(await readKnocks(here.documents, here.lobby)).toEqual([])
    // Not even when both doors had the same key.
    expect(await readKnocks(here.documents, { ...here.lobby, knock: there.lobby.knock })).toEqual([])
  })

  test('R-LOBBY-4 a copy under another id is refused, and a copy under its own id counts once', async () => {
    const at = await aLobby()
    await knockAt(at)
    const [sealed] = sealedKnocks(at.documents.case)
    if (!sealed) throw new Error('somebody knocked')
    addSealedKnock(at.documents.case, { ...sealed, id: 'other' })
    addSealedKnock(at.documents.case, sealed)
    expect(await readKnocks(at.documents, at.lobby)).toHaveLength(1)
  })

  test('R-LOBBY-4 one under an id that is somebody’s stands in nobody’s way', async () => {
    const at = await aLobby()
    const mine = await createIdentity()
    addSealedKnock(at.documents.case, { id: 'knock-x', sealed: new Uint8Array(2100) })
    const invitation = await inviteToLobby(at.lobby, at.documents.agenda, 'participant')
    const card = { name: 'Nadia', organisation: '' }
    await knock(at.documents, { invitation, identity: mine, card, now, newId: () => 'knock-x' })
    expect((await readKnocks(at.documents, at.lobby)).map(({ id }) => id)).toEqual(['knock-x'])
  })

  test('R-LOBBY-4 nobody knocks in the name of another device, or with a role key that is not theirs', async () => {
    const at = await aLobby()
    const [mine, theirs] = [await createIdentity(), await createIdentity()]
    const invitation = await inviteToLobby(at.lobby, at.documents.agenda, 'participant')
    const card = { name: 'Nadia', organisation: '' }
    const posing: Identity = {
      ...mine,
      signing: { publicKey: theirs.signing.publicKey, privateKey: mine.signing.privateKey },
    }
    await knock(at.documents, { invitation, identity: posing, card, now, newId })
    const strong = await inviteToLobby(at.lobby, at.documents.agenda, 'co-facilitator')
    const borrowed = { ...invitation, certificate: strong.certificate }
    await knock(at.documents, { invitation: borrowed, identity: mine, card, now, newId })
    expect(sealedKnocks(at.documents.case)).toHaveLength(2)
    expect(await readKnocks(at.documents, at.lobby)).toEqual([])
  })

  test('R-LOBBY-4 whatever stands there, the others can still be read', async () => {
    const at = await aLobby()
    const { device } = await knockAt(at)
    const [genuine] = sealedKnocks(at.documents.case)
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.uint8Array({ maxLength: 80 }),
      fc.record({ id: fc.string(), sealed: fc.uint8Array({ maxLength: 3000 }) }, { noNullPrototype: true }),
      fc.record({ id: fc.string(), sealed: fc.constant(genuine?.sealed) }, { noNullPrototype: true }),
      fc.nat({ max: (genuine?.sealed.length ?? 1) - 1 }).map((at) => ({
        id: genuine?.id,
        sealed: genuine?.sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)),
      })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(junk, { maxLength: 4 }), async (strange) => {
        const copy = documentsOf()
        for (const part of ['agenda', 'case'] as const)
          Y.applyUpdate(copy[part], Y.encodeStateAsUpdate(at.documents[part]))
        copy.case.getArray('knocks').insert(0, strange)
        copy.agenda.getMap('answers').set('x', strange)
        const knocks = await readKnocks(copy, at.lobby)
        expect(knocks.map(({ deviceId }) => deviceId)).toEqual([device.deviceId])
        expect(readAnswer(copy.agenda, 'x')).toBeNull()
      }),
      { numRuns: 50 },
    )
  })
})

describe('R-LOBBY-5 the answer', () => {
  test('R-LOBBY-5 stands until it is taken away, and can be given again', async () => {
    const at = await aLobby()
    const { knockId } = await knockAt(at)
    const { agenda } = at.documents
    expect(readAnswer(agenda, knockId)).toBeNull()
    answerKnock(agenda, knockId, { kind: 'turned-away' })
    expect(readAnswer(agenda, knockId)).toEqual({ kind: 'turned-away' })
    answerKnock(agenda, knockId, { kind: 'admitted', wrapped: 'AbC' })
    expect(readAnswer(agenda, knockId)).toEqual({ kind: 'admitted', wrapped: 'AbC' })
    clearKnock(at.documents, knockId)
    expect(readAnswer(agenda, knockId)).toBeNull()
    expect(await readKnocks(at.documents, at.lobby)).toEqual([])
  })

  test('R-LOBBY-5 a visitor who stops waiting takes only their own knock away', async () => {
    const at = await aLobby()
    const { knockId } = await knockAt(at)
    await knockAt(at, { name: 'Tom' })
    withdrawKnock(at.documents.case, knockId)
    expect((await readKnocks(at.documents, at.lobby)).map(({ name }) => name)).toEqual(['Tom'])
  })

  test.each([
    [null],
    [3],
    [{}],
    [{ kind: 'admitted' }],
    [{ kind: 'admitted', wrapped: 3 }],
    [{ kind: 'binnen' }],
  ])('R-LOBBY-5 %j is no answer', (answer) => {
    const agenda = new Y.Doc()
    agenda.getMap('answers').set('k', answer)
    expect(readAnswer(agenda, 'k')).toBeNull()
  })
})
