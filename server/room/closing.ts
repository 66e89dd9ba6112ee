import { closingNonceLength, verifyClosing } from '../../shared/room/closing.ts'
import { randomBytes } from '../../shared/room/keys.ts'
import type { Connection } from './connection.ts'

/**
 * Challenges to whoever wants to close a room. A pass may be seen by others while it is valid; an answer to a challenge is
 * of no use to anybody, because each is made for one connection and taken once.
 */
export class ClosingChallenges {
  readonly #roomId: string
  readonly #nonces = new WeakMap<Connection, Uint8Array>()

  constructor(roomId: string) {
    this.#roomId = roomId
  }

  /** Bytes for this connection to sign; those of before count no more. */
  ask(connection: Connection): Uint8Array {
    const nonce = randomBytes(closingNonceLength)
    this.#nonces.set(connection, nonce)
    return nonce
  }

  /** Whether this is the owner's signature over what this connection was asked to sign, and over the tombstone it sent. */
  async isAnswered(
    connection: Connection,
    signature: Uint8Array,
    tombstone: Uint8Array | null,
  ): Promise<boolean> {
    const nonce = this.#nonces.get(connection)
    this.#nonces.delete(connection)
    if (nonce === undefined || connection.right !== 'own') return false
    const { owner, relayName } = connection
    const closing = { roomId: this.#roomId, owner, relayName, nonce }
    return verifyClosing(signature, tombstone === null ? closing : { ...closing, tombstone })
  }
}
