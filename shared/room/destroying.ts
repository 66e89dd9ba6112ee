import * as Y from 'yjs'
import { ok, type Result, refuse } from '../result.ts'
import type { Bytes } from './bytes.ts'
import { signDestroyed } from './destroyed.ts'
import { type EntryCodec, runLength } from './entry.ts'
import { ivLength } from './keys.ts'
import type { Link } from './link.ts'
import type { Notices } from './notices.ts'
import { OuterDocument } from './outer-document.ts'
import { closeCode } from './relay-protocol.ts'
import type { Card, DestroyedNotice, DestroyRefusal, Invitation } from './types.ts'
import type { Upkeep } from './upkeep.ts'

interface DestroyingParts {
  readonly roomId: string
  readonly codec: EntryCodec
  readonly author: { readonly signerKey: Bytes; readonly signingKey: CryptoKey }
  readonly randomBytes: (length: number) => Bytes
  readonly invitation: () => Invitation
  readonly notices: Notices
  readonly upkeep: () => Upkeep
  readonly link: () => Link
  readonly settled: () => Promise<void>
  readonly relayNow: () => number
}

/** An outer document with one entry and no history, as the relay keeps it in the place of the room. */
const alone = (entry: Bytes, randomBytes: (length: number) => Bytes): Uint8Array => {
  const outer = new OuterDocument(randomBytes, { arrived: () => {}, deleted: () => {} })
  outer.append([entry])
  const update = Y.encodeStateAsUpdate(outer.doc)
  outer.destroy()
  return update
}

/**
 * Destroys a room on the relay: the owner's notice takes the place of everything in it, and it is closed for good, in one
 * step, so that whatever breaks off leaves either the room as it was or the notice alone. Done twice is done once. `moved`:
 * the session stands elsewhere, and an owner who means the room it left says so with `alsoMoved`.
 */
export const createDestroying =
  (parts: DestroyingParts) =>
  async (by: Card, alsoMoved = false): Promise<Result<DestroyedNotice, DestroyRefusal>> => {
    const { roomId, codec, author, randomBytes, invitation, notices, upkeep, link, settled } = parts
    const isClosed = (): boolean => link().connection().code === closeCode.roomClosed
    const isThere = (): boolean => link().connection().state === 'connected'
    /** Its last word is known once the relay has said it and it is opened here. */
    const outcome = async (): Promise<Result<DestroyedNotice, DestroyRefusal>> => {
      await settled()
      const notice = notices.destroyed()
      if (!isClosed()) return refuse('not-connected')
      return notice ? ok(notice) : refuse(notices.current() ? 'moved' : 'closed')
    }
    if (invitation().right !== 'own') return refuse('not-owner')
    await upkeep().until(() => isClosed() || (upkeep().reconciled && isThere()))
    await settled()
    if (isClosed() || !isThere()) return outcome()
    if (notices.current() && !alsoMoved) return refuse('moved')

    const place = { roomId, signer: author.signerKey }
    const said = { ...by, at: Math.round(parts.relayNow()) }
    const content = await signDestroyed(said, { ...place, invitation: invitation() })
    const sealed = { run: randomBytes(runLength), sequence: 0, iv: randomBytes(ivLength) }
    const entry = await codec.seal({ kind: 'destroyed', ...content }, { ...author, ...sealed })
    link().closeRoom(alone(entry, randomBytes))
    await upkeep().until(isClosed)
    return outcome()
  }
