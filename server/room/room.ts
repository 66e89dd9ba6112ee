import { relayMessage } from '../../shared/room/relay-protocol.ts'
import { readAll } from '../document/cursor.ts'
import { RoomDocument, type TailEntry } from '../document/room-document.ts'
import { readStateVector } from '../document/update.ts'
import type { Limits } from '../limits.ts'
import type { Metrics } from '../metrics.ts'
import {
  awarenessFrame,
  closingNonceFrame,
  durableFrame,
  encodeStateVector,
  step1Frame,
  strippedFrame,
  syncMessage,
  updateFrame,
} from '../wire.ts'
import { isReadableState, RoomAwareness, readAwareness } from './awareness.ts'
import { ClosingChallenges } from './closing.ts'
import type { Connection } from './connection.ts'

export interface RoomContext {
  readonly limits: Limits
  readonly metrics: Metrics
  readonly now: () => number
  /** Hands an update to the store; the room hears of it by `stored` or `abandon`. */
  readonly save: (room: Room, entry: TailEntry) => void
  /** Has the store remember that the room is closed, and keep the tombstone alone if there is one; rejects when it cannot. */
  readonly close: (room: Room, tombstone?: Uint8Array) => Promise<void>
}

type ClientMessage =
  | { readonly kind: 'step1' | 'update' | 'awareness' | 'close'; readonly payload: Uint8Array }
  | { readonly kind: 'destroy'; readonly payload: Uint8Array; readonly tombstone: Uint8Array }
  | { readonly kind: 'askAwareness' | 'askClosing' | 'unknown' }

const readMessage = (bytes: Uint8Array) =>
  readAll(bytes, (cursor): ClientMessage => {
    const type = cursor.varUint()
    if (type === relayMessage.askAwareness) return { kind: 'askAwareness' }
    if (type === relayMessage.askClosing) return { kind: 'askClosing' }
    if (type === relayMessage.close) return { kind: 'close', payload: cursor.varBytes() }
    if (type === relayMessage.destroy)
      return { kind: 'destroy', payload: cursor.varBytes(), tombstone: cursor.varBytes() }
    if (type === relayMessage.awareness) return { kind: 'awareness', payload: cursor.varBytes() }
    if (type !== relayMessage.sync) return { kind: 'unknown' }
    const step = cursor.varUint()
    const payload = cursor.varBytes()
    if (step === syncMessage.step1) return { kind: 'step1', payload }
    return step === syncMessage.step2 || step === syncMessage.update
      ? { kind: 'update', payload }
      : { kind: 'unknown' }
  })

/** A room that somebody is in: hands on what its members send, and says what of it is durable. */
export class Room {
  readonly id: string
  #document: RoomDocument
  readonly #context: RoomContext
  readonly #connections = new Set<Connection>()
  readonly #awareness = new RoomAwareness<Connection>()
  #unsaved = 0
  #acknowledge = false
  #abandoned = false
  /** An owner closes the room: nothing is taken any more; and it is closed once the store knows. */
  #closing = false
  #closed: boolean
  #whenSaved: (() => void) | null = null
  readonly #challenges: ClosingChallenges
  /** Connections that were given what stands in the room. */
  readonly #answered = new WeakSet<Connection>()

  constructor(id: string, document: RoomDocument, closed: boolean, context: RoomContext) {
    this.id = id
    this.#document = document
    this.#closed = closed
    this.#context = context
    this.#challenges = new ClosingChallenges(id)
  }

  /** What stands in the room; of a destroyed one, another document than before. */
  get document(): RoomDocument {
    return this.#document
  }

  get connectionCount(): number {
    return this.#connections.size
  }

  /** Whether all that was received is in the store. */
  get isSaved(): boolean {
    return this.#unsaved === 0
  }

  /** Whether it is closed for good. */
  get isClosed(): boolean {
    return this.#closed
  }

  enter(connection: Connection): void {
    this.#connections.add(connection)
    if (this.#abandoned) {
      connection.close('tryAgainLater')
      return
    }
    // Nobody is asked for what the room would not take.
    if (connection.right !== 'read' && !this.#closed)
      connection.send(step1Frame(encodeStateVector(this.document.stateVector())))
    if (connection.wantsAcks) connection.send(this.#durableFrame())
    const states = this.#awareness.states()
    if (states.length > 0) connection.send(awarenessFrame(states))
  }

  leave(connection: Connection): void {
    if (!this.#connections.delete(connection)) return
    const left = this.#awareness.leave(connection)
    if (left.length > 0) this.#broadcast(awarenessFrame(left))
  }

  receive(connection: Connection, bytes: Uint8Array): void {
    const read = readMessage(bytes)
    const message: ClientMessage = read.ok ? read.value : { kind: 'unknown' }
    this.#context.metrics.received.inc({ kind: message.kind })
    switch (message.kind) {
      case 'step1':
        this.#answerStep1(connection, message.payload)
        break
      case 'update':
        if (connection.right !== 'read' && !this.#takesNothing)
          this.#receiveUpdate(connection, message.payload)
        break
      case 'awareness':
        if (!this.#closed) this.#receiveAwareness(connection, message.payload)
        break
      case 'askAwareness':
        connection.send(awarenessFrame(this.#awareness.states()))
        break
      case 'askClosing':
        if (connection.right !== 'own') connection.close('protocolViolation')
        else connection.send(closingNonceFrame(this.#challenges.ask(connection)))
        break
      case 'close':
        if (connection.mayCost(this.#context.limits.messagesPerJoin))
          void this.#close(connection, message.payload, null)
        break
      case 'destroy':
        if (connection.mayCost(this.#context.limits.messagesPerJoin))
          void this.#close(connection, message.payload, message.tombstone)
        break
      case 'unknown':
        connection.close('protocolViolation')
        break
    }
  }

  /** One of the room's updates is in the store. What that means for the members is said by `acknowledge`. */
  stored(entry: TailEntry, position: number): void {
    this.document.markDurable(entry, position)
    this.#unsaved--
    this.#acknowledge = true
    if (this.isSaved) this.#whenSaved?.()
  }

  /** Tells whoever wants to know what is durable now; once for all that was stored since. */
  acknowledge(): void {
    if (!this.#acknowledge) return
    this.#acknowledge = false
    const frame = this.#durableFrame()
    for (const connection of this.#connections) if (connection.wantsAcks) connection.send(frame)
  }

  /** The store failed: what is in memory is not what is kept, so everybody has to begin again. */
  abandon(): void {
    this.#abandoned = true
    this.#whenSaved?.()
    this.closeAll('tryAgainLater')
  }

  closeAll(name: 'tryAgainLater' | 'goingAway'): void {
    for (const connection of this.#connections) connection.close(name)
  }

  #durableFrame(): Uint8Array {
    return durableFrame(encodeStateVector(this.document.durableStateVector()), this.#context.now())
  }

  #answerStep1(connection: Connection, payload: Uint8Array): void {
    const clocks = readStateVector(payload)
    if (!clocks.ok) connection.close('protocolViolation')
    else if (connection.mayCost(this.#context.limits.messagesPerJoin))
      this.#give(connection, this.document.answer(clocks.value, payload))
  }

  #give(connection: Connection, frames: readonly Uint8Array[]): void {
    connection.sendJoin(frames)
    this.#answered.add(connection)
    if (this.#closed) connection.closeWhenSent('roomClosed')
  }

  get #takesNothing(): boolean {
    return this.#closing || this.#closed
  }

  /**
   * Closes the room for good when this is the owner's answer; what was taken before is stored first. With a tombstone
   * nothing else stays, and whoever is here gets it.
   */
  async #close(connection: Connection, signature: Uint8Array, tombstone: Uint8Array | null): Promise<void> {
    const { metrics, close } = this.#context
    const left = tombstone === null ? null : RoomDocument.open(tombstone, [])
    if (left?.ok === false || !(await this.#challenges.isAnswered(connection, signature, tombstone))) {
      metrics.closings.inc({ outcome: 'refused' })
      connection.close('protocolViolation')
      return
    }
    if (this.#takesNothing || this.#abandoned) return
    this.#closing = true
    if (!this.isSaved)
      await new Promise<void>((resolve) => {
        this.#whenSaved = resolve
      })
    if (this.#abandoned) return
    try {
      await close(this, tombstone ?? undefined)
    } catch {
      // Whoever keeps the rooms says what is wrong, and abandons this one.
      return
    }
    this.#closed = true
    if (left !== null && tombstone !== null) {
      this.#document = left.value
      this.#broadcast(updateFrame(tombstone))
    }
    metrics.closings.inc({ outcome: left === null ? 'closed' : 'destroyed' })
    this.acknowledge()
    for (const each of this.#connections) if (this.#answered.has(each)) each.closeWhenSent('roomClosed')
  }

  #receiveUpdate(connection: Connection, payload: Uint8Array): void {
    if (this.#abandoned) return
    const { limits, metrics } = this.#context
    const isOwner = connection.right === 'own'
    const limit = isOwner ? 'ownerRoomBytes' : 'roomBytes'
    const accepted = this.document.accept(payload, isOwner, limits[limit])
    if (!accepted.ok) {
      metrics.updates.inc({ outcome: accepted.code })
      if (accepted.code === 'full') metrics.limited(limit)
      connection.close(accepted.code === 'full' ? 'roomFull' : 'protocolViolation')
      return
    }
    const { added, stripped } = accepted.value
    metrics.updates.inc({ outcome: added === null ? 'known' : 'added' })
    if (stripped) {
      metrics.updates.inc({ outcome: 'stripped' })
      if (connection.wantsAcks) connection.send(strippedFrame)
    }
    if (added === null) return
    this.#broadcast(added.frame, connection)
    this.#unsaved++
    this.#context.save(this, added)
  }

  /** The sender hears its own state too: a stock client takes a silent connection for dead. */
  #receiveAwareness(connection: Connection, payload: Uint8Array): void {
    const states = readAwareness(payload)
    if (!states.ok) {
      connection.close('protocolViolation')
      return
    }
    const readable = states.value.filter(({ state }) => {
      const fits = state.length <= this.#context.limits.awarenessBytes
      if (!fits) this.#context.metrics.limited('awarenessBytes')
      return fits && isReadableState(state)
    })
    const said = this.#awareness.accept(connection, readable, (current) => current.contest())
    if (said.length > 0) this.#broadcast(awarenessFrame(said))
  }

  #broadcast(frame: Uint8Array, except?: Connection): void {
    for (const connection of this.#connections) if (connection !== except) connection.send(frame)
  }
}
