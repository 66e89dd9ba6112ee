import * as Y from 'yjs'
import type { Bytes } from './bytes.ts'
import { writeCard } from './card.ts'
import { type EntryCodec, type EntryContent, entryCodec, runLength } from './entry.ts'
import { createIdentity } from './identity.ts'
import { inviteFor } from './invitation.ts'
import { clientIdOf, exportPublic, randomBytes, roomIdOf } from './keys.ts'
import { OuterDocument } from './outer-document.ts'
import { relayNameOf, signPass } from './pass.ts'
import type { Identity, Invitation, Role, Transport } from './types.ts'
import type { World } from './world.fixture.ts'

/** A member with all the keys of its role and a program of its own: it can put anything into the room. */
export class Rogue {
  readonly outer: OuterDocument
  readonly codec: EntryCodec
  readonly roomId: string
  readonly identity: Identity
  readonly signerKey: Bytes
  readonly run: Bytes
  readonly client: number
  readonly transport: Transport
  sequence = 0

  private constructor(
    world: World,
    invitation: Invitation,
    parts: Pick<Rogue, 'roomId' | 'identity' | 'signerKey' | 'run' | 'client'>,
  ) {
    this.roomId = parts.roomId
    this.identity = parts.identity
    this.signerKey = parts.signerKey
    this.run = parts.run
    this.client = parts.client
    this.codec = entryCodec(parts.roomId, invitation.content)
    this.outer = new OuterDocument(randomBytes, { arrived: () => {}, deleted: () => {} })
    this.transport = world.relay.line().openTransport(
      this.outer,
      {
        relay: invitation.relay,
        roomId: parts.roomId,
        signPass: (now) => signPass(invitation, { now, relayName: relayNameOf(invitation.relay) }),
      },
      { onState: () => {}, onSynced: () => {}, onDurable: () => {}, onStripped: () => {} },
    )
    this.transport.connect()
  }

  static async join(world: World, role: Role = 'participant', showCard = true): Promise<Rogue> {
    const identity = await createIdentity()
    const invitation = role === 'facilitator' ? world.owner : await inviteFor(world.owner, role)
    const roomId = await roomIdOf(world.owner.room)
    const signerKey = await exportPublic(identity.signing.publicKey)
    const run = randomBytes(runLength)
    const client = await clientIdOf(signerKey, run)
    const rogue = new Rogue(world, invitation, { roomId, identity, signerKey, run, client })
    rogue.card = await writeCard(
      { name: 'Schurk', organisation: '' },
      { identity, invitation, roomId, at: world.clock.now() },
    )
    if (showCard) await rogue.write({ kind: 'card', card: rogue.card })
    return rogue
  }

  card: Bytes = new Uint8Array()

  /** A genuine entry of its own, with the numbers it likes. */
  seal(
    content: Exclude<EntryContent, { kind: 'unknown' }>,
    sequence = this.sequence++,
    codec = this.codec,
  ): Promise<Bytes> {
    const { signerKey, run, identity } = this
    const signingKey = identity.signing.privateKey
    return codec.seal(content, { signerKey, signingKey, run, sequence, iv: randomBytes(12) })
  }

  push(...entries: readonly Uint8Array[]): void {
    this.outer.append(entries)
  }

  async write(content: Exclude<EntryContent, { kind: 'unknown' }>): Promise<Bytes> {
    const bytes = await this.seal(content)
    this.push(bytes)
    return bytes
  }

  /** An update that a document of `client` would send for some change. */
  update(change: (doc: Y.Doc) => void, client = this.client, base?: Uint8Array): Bytes {
    const doc = new Y.Doc()
    if (base) Y.applyUpdate(doc, base)
    doc.clientID = client
    const before = Y.encodeStateVector(doc)
    change(doc)
    return new Uint8Array(Y.encodeStateAsUpdate(doc, before))
  }
}

/** An update that writes a text. */
export const writes =
  (text: string) =>
  (doc: Y.Doc): void => {
    doc.getText('text').insert(0, text)
  }
