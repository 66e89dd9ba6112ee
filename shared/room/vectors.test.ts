import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fromBase64Url, toBase64Url } from './bytes.ts'
import { readCard, writeCard } from './card.ts'
import { carryOver } from './carry.ts'
import { signClosing, verifyClosing } from './closing.ts'
import { signDestroyed, verifyDestroyed } from './destroyed.ts'
import { type EntryContent, entryCodec, readEntry } from './entry.ts'
import { envelopeHash, openEnvelope } from './envelope.ts'
import { exportIdentity, fingerprint, importIdentity } from './identity.ts'
import { decodeInvitation, encodeInvitation } from './invitation.ts'
import { clientIdOf, exportPublic, roomIdOf } from './keys.ts'
import { announceLobby, deriveLobby, readKnocks } from './lobby.ts'
import { addSealedKnock, doorKey } from './lobby-documents.ts'
import { signPass, verifyPass } from './pass.ts'
import { presenceCodec } from './presence.ts'
import { signStatement, verifyStatement } from './statement.ts'
import { vectors } from './vectors.fixture.ts'
import { unwrapInvitation } from './wrapped.ts'

const bytes = (hex: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (of: Uint8Array): string => Buffer.from(of).toString('hex')
const valueIn = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string },
): Value => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

describe('R-ROOM-9 formats stay what they are', async () => {
  const identity = valueIn(await importIdentity(bytes(vectors.identity)))
  const owner = valueIn(await decodeInvitation(vectors.ownerInvitation))
  const participant = valueIn(await decodeInvitation(vectors.participantInvitation))
  const signerKey = await exportPublic(identity.signing.publicKey)
  const { roomId, now } = vectors
  const author = {
    signerKey,
    signingKey: identity.signing.privateKey,
    run: bytes(vectors.run),
    iv: bytes(vectors.iv),
  }

  test('R-ROOM-9 device', async () => {
    expect(hex(await exportIdentity(identity))).toBe(vectors.identity)
    expect(identity.deviceId).toBe(vectors.deviceId)
    expect(await fingerprint(vectors.deviceId)).toBe(vectors.fingerprint)
    expect(await clientIdOf(signerKey, bytes(vectors.run))).toBe(vectors.client)
  })

  test('R-ROOM-9 room, invitation and pass', async () => {
    expect(await roomIdOf(owner.room)).toBe(roomId)
    expect(await encodeInvitation(owner)).toBe(vectors.ownerInvitation)
    expect(await encodeInvitation(participant)).toBe(vectors.participantInvitation)
    expect([owner.role, participant.role, participant.relay]).toEqual([
      'facilitator',
      'participant',
      'wss://relay.example:4311',
    ])
    const relayName = 'relay.example:4311'
    expect(await signPass(participant, { now, relayName })).toBe(vectors.pass)
    const verified = await verifyPass(vectors.pass, { roomId, relayNames: [relayName], now })
    expect(verified).toEqual({
      ok: true,
      value: { right: 'write', expires: now + 300_000, owner: owner.room.owner, relayName },
    })
  })

  test('R-ROOM-9 wrapped invitation', async () => {
    expect(valueIn(await unwrapInvitation(bytes(vectors.wrapped), identity))).toEqual(participant)
  })

  test('R-ROOM-9 hidden invitation', async () => {
    expect(valueIn(await unwrapInvitation(bytes(vectors.hidden), identity))).toEqual(participant)
  })

  test('R-ROOM-9 statement', async () => {
    const text = '["beraad/journal/1","sessie"]'
    expect(await signStatement(identity, text)).toBe(vectors.statement)
    expect(await verifyStatement(identity.deviceId, text, vectors.statement)).toBe(true)
  })

  test('R-ROOM-9 waiting room and knock', async () => {
    const lobby = await deriveLobby(owner)
    expect(await roomIdOf(lobby.owner.room)).toBe(vectors.lobbyRoomId)
    const documents = { agenda: new Y.Doc(), case: new Y.Doc() }
    await announceLobby(documents.agenda, lobby)
    expect(doorKey(documents.agenda)).toBe(vectors.doorKey)
    addSealedKnock(documents.case, { id: 'klop', sealed: bytes(vectors.knock) })
    expect(await readKnocks(documents, lobby)).toMatchObject([
      {
        id: 'klop',
        name: 'Mara de Wit',
        organisation: 'Gemeente Duinrand',
        deviceId: vectors.deviceId,
        at: now,
      },
    ])
  })

  test('R-ROOM-9 card', async () => {
    const card = { name: 'Mara de Wit', organisation: 'Gemeente Duinrand' }
    expect(hex(await writeCard(card, { identity, invitation: participant, roomId, at: now }))).toBe(
      vectors.card,
    )
    const read = await readCard(bytes(vectors.card), { roomId, owner: owner.room.owner })
    expect(read).toMatchObject({ ...card, role: 'participant', byOwner: false, deviceId: vectors.deviceId })
  })

  const update = bytes(vectors.update)
  const destroyed = { at: now, name: 'Mara de Wit', organisation: 'Gemeente Duinrand' }
  test.each<[string, number, Exclude<EntryContent, { kind: 'unknown' }>]>([
    [vectors.updateEntry, 0, { kind: 'update', document: 'case', update }],
    [vectors.snapshotEntry, 1, { kind: 'snapshot', document: 'note:intro', update }],
    [vectors.cardEntry, 2, { kind: 'card', card: bytes(vectors.card) }],
    [vectors.confirmationEntry, 300, { kind: 'confirmation', device: signerKey, card: null }],
    [vectors.movedEntry, 4, { kind: 'moved', notice: { roomId, wrapped: [bytes('0102'), bytes('03')] } }],
    [vectors.filedEntry, 5, { kind: 'filed', card: bytes(vectors.card) }],
    [
      vectors.destroyedEntry,
      0,
      { kind: 'destroyed', notice: destroyed, proof: bytes(vectors.destroyedProof) },
    ],
  ])('R-ROOM-9 entry %#', async (entry, sequence, content) => {
    const codec = entryCodec(roomId, owner.content)
    expect(hex(await codec.seal(content, { ...author, sequence }))).toBe(entry)
    const read = valueIn(readEntry(bytes(entry)))
    expect(read.id).toBe(`${vectors.deviceId}.${toBase64Url(bytes(vectors.run))}.${sequence}`)
    expect(valueIn(await codec.open(read))).toEqual(content)
  })

  test('R-ROOM-9 destroyed', async () => {
    const place = { roomId, signer: signerKey }
    const said = await signDestroyed(destroyed, { ...place, invitation: owner })
    expect(hex(said.proof)).toBe(vectors.destroyedProof)
    expect(await verifyDestroyed(said, { ...place, owner: owner.room.owner })).toBe(true)
    const tombstone = new Uint8Array([1, 2, 3])
    const nonce = new Uint8Array(32).fill(6)
    const closing = { roomId, relayName: 'relay.example:4311', nonce, tombstone }
    expect(hex(await signClosing(owner, closing))).toBe(vectors.erasing)
    expect(await verifyClosing(bytes(vectors.erasing), { ...closing, owner: owner.room.owner })).toBe(true)
  })

  test('R-ROOM-9 closing', async () => {
    const closing = { roomId, relayName: 'relay.example:4311', nonce: new Uint8Array(32).fill(6) }
    expect(hex(await signClosing(owner, closing))).toBe(vectors.closing)
    const signature = bytes(vectors.closing)
    expect(await verifyClosing(signature, { ...closing, owner: owner.room.owner })).toBe(true)
  })

  test('R-ROOM-9 an edit carried over to another room', async () => {
    const room = { ...participant.room, reader: participant.room.writer }
    const next = { ...participant, room, content: new Uint8Array(32).fill(8) }
    const entries = [{ bytes: bytes(vectors.updateEntry), outbox: false }]
    const carried = await carryOver({ old: participant, next, identity, entries })
    expect(carried).toEqual([{ bytes: bytes(vectors.carriedEntry), outbox: true }])
  })

  test('R-ROOM-9 sealed contribution', async () => {
    const { header, parts } = valueIn(await openEnvelope(bytes(vectors.envelope), bytes(vectors.envelopeKey)))
    expect(parts).toEqual({ choice: 'a', because: 'Omdat zij het zelf wil.' })
    expect([header.sessionId, header.fieldId, header.revision]).toEqual(['sessie', 'weighing', 3])
    expect(await envelopeHash(bytes(vectors.envelope))).toBe(vectors.envelopeHash)
  })

  test('R-ROOM-9 presence', async () => {
    const codec = presenceCodec(roomId, owner.content)
    const read = await codec.open(bytes(vectors.presence))
    if (!read) throw new Error('a presence opens')
    expect(read).toMatchObject({
      deviceId: vectors.deviceId,
      counter: 12,
      content: { state: { step: 'dilemma' } },
    })
    expect(hex(await codec.seal(read.content, { ...author, counter: 12 }))).toBe(vectors.presence)
    expect(fromBase64Url(read.runId)).toEqual(bytes(vectors.run))
  })
})
