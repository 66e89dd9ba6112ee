import { decodeStateVector } from 'yjs'
import { signClosing } from './closing.ts'
import { OuterDocument, type OuterEntry } from './outer-document.ts'
import { relayNameOf, signPass } from './pass.ts'
import type { ConnectionState, Invitation, OpenTransport, Transport, TransportEvents } from './types.ts'

type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>

interface LinkParts {
  readonly roomId: string
  readonly invitation: () => Invitation
  readonly openTransport: OpenTransport
  readonly randomBytes: RandomBytes
  readonly events: {
    /** A new, empty outer document takes the place of the one before. */
    readonly renewed: (outer: OuterDocument) => void
    readonly arrived: (entries: readonly Uint8Array[]) => void
    readonly deleted: () => void
    readonly connection: () => void
    readonly synced: () => void
    readonly durable: (stateVector: ReadonlyMap<number, number>, relayNow: number) => void
  }
}

const ignoreEntries = { arrived: () => {}, deleted: () => {} }

/** The way to the relay: an outer document with its transport, and a fresh pair when that one went wrong. */
export class Link {
  readonly #parts: LinkParts
  #outer: OuterDocument
  #transport: Transport | null = null
  #wanted = false
  #synced = false
  #state: ConnectionState = 'offline'
  #reason: { readonly code: number; readonly reason: string } | undefined

  constructor(parts: LinkParts) {
    this.#parts = parts
    this.#outer = this.#newOuter()
  }

  get outer(): OuterDocument {
    return this.#outer
  }

  /** Whether the outer document of now was loaded from the room since it began. */
  get synced(): boolean {
    return this.#synced
  }

  connection(): { readonly state: ConnectionState; readonly code?: number; readonly reason?: string } {
    return { state: this.#state, ...this.#reason }
  }

  /** How many entries the room holds now. */
  entryCount(): number {
    return this.#outer.entries().length
  }

  connect(): void {
    const busy = this.#state === 'connecting' || this.#state === 'connected'
    if (this.#wanted && this.#transport && busy) return
    this.#wanted = true
    this.#transport ??= this.#open(this.#outer, this.#eventsOf(this.#outer))
    this.#transport.connect()
  }

  disconnect(): void {
    this.#wanted = false
    this.#transport?.disconnect()
    if (this.#state !== 'connecting') return
    // An attempt that is given up has no outcome of its own to tell.
    this.#state = 'offline'
    this.#parts.events.connection()
  }

  /** Connects again, with the pass of the invitation of now. */
  reconnect(): void {
    if (!this.#wanted) return
    this.#transport?.disconnect()
    this.#transport?.connect()
  }

  /** Asks the relay to close the room for good, and to keep nothing but `tombstone` of it when that is given. */
  closeRoom(tombstone?: Uint8Array): void {
    this.#transport?.closeRoom?.(tombstone)
  }

  /** Gives up the outer document and loads the room into a fresh one under another outer clientID. */
  renew(): void {
    this.#transport?.destroy()
    this.#transport = null
    this.#outer.destroy()
    this.#synced = false
    this.#outer = this.#newOuter()
    this.#parts.events.renewed(this.#outer)
    if (this.#wanted) this.connect()
  }

  /** Loads the room once more into a copy that this run never touched; null when the relay cannot be reached. */
  load(): Promise<readonly OuterEntry[] | null> {
    if (!this.#wanted) return Promise.resolve(null)
    const copy = new OuterDocument(this.#parts.randomBytes, ignoreEntries)
    return new Promise((resolve) => {
      let finished = false
      const finish = (entries: readonly OuterEntry[] | null): void => {
        if (finished) return
        finished = true
        resolve(entries)
        transport.destroy()
        copy.destroy()
      }
      const transport = this.#open(copy, {
        onState: (state) => {
          if (state === 'offline' || state === 'refused') finish(null)
        },
        onSynced: () => finish(copy.entries()),
        onDurable: () => {},
        onStripped: () => {},
      })
      transport.connect()
    })
  }

  destroy(): void {
    this.#wanted = false
    this.#transport?.destroy()
    this.#transport = null
    this.#outer.destroy()
  }

  #newOuter(): OuterDocument {
    const { randomBytes, events } = this.#parts
    return new OuterDocument(randomBytes, { arrived: events.arrived, deleted: events.deleted })
  }

  #open(outer: OuterDocument, events: TransportEvents): Transport {
    const { openTransport, roomId, invitation } = this.#parts
    const { relay } = invitation()
    return openTransport(
      outer,
      {
        relay,
        roomId,
        signPass: (now, calledAt = relay) =>
          signPass(invitation(), { now, relayName: relayNameOf(calledAt) }),
        signClosing: (nonce, tombstone, calledAt = relay) =>
          signClosing(invitation(), {
            ...{ roomId, nonce, relayName: relayNameOf(calledAt) },
            ...(tombstone && { tombstone }),
          }),
      },
      events,
    )
  }

  #eventsOf(outer: OuterDocument): TransportEvents {
    const { events } = this.#parts
    const current = (): boolean => outer === this.#outer
    return {
      onState: (state, reason) => {
        if (!current()) return
        this.#state = state
        this.#reason = reason
        events.connection()
      },
      onSynced: () => {
        if (!current()) return
        this.#synced = true
        events.synced()
      },
      onDurable: (stateVector, relayNow) => {
        if (current()) events.durable(decodeStateVector(stateVector), relayNow)
      },
      onStripped: () => {
        if (current()) this.renew()
      },
    }
  }
}
