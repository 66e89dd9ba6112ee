import * as encoding from 'lib0/encoding'
import { applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { verifyClosing } from './closing.ts'
import { randomBytes } from './keys.ts'
import { type VerifiedPass, verifyPass } from './pass.ts'
import { closeCode } from './relay-protocol.ts'
import type { OpenTransport, TransportEvents } from './types.ts'

type Outer = Parameters<OpenTransport>[0]

interface Connection {
  readonly outer: Outer
  readonly pass: VerifiedPass
  readonly events: TransportEvents
  readonly send: (deliver: () => void) => void
  /** The relay ends it with a reason that is final. */
  readonly end: (code: number) => void
}

interface RelayRoom {
  doc: Y.Doc
  /** Its owner closed it for good. */
  closed: boolean
  readonly connections: Set<Connection>
}

/** The relay's document as bytes, with every deletion in it that it did not have before taken out. */
const stripped = (
  update: Uint8Array,
  known: Y.Doc,
): { readonly update: Uint8Array; readonly changed: boolean } => {
  const { ds } = Y.decodeUpdate(update)
  const encoded = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, ds.clients.size)
    for (const [client, ranges] of ds.clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const { clock, len } of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, len)
      }
    }
  })
  const structs = new Uint8Array(update.length - encoded.length + 1)
  structs.set(update.subarray(0, update.length - encoded.length))
  const deletions = new Uint8Array([0, ...encoded])
  return { update: structs, changed: !Y.snapshotContainsUpdate(Y.snapshot(known), deletions) }
}

/**
 * A relay in memory that treats members as the real one does: passes are checked, readers cannot write, only an
 * owner can delete, what is stored is acknowledged, and a closed room takes nothing and gives what stands in it, which
 * of a destroyed one is its tombstone.
 */
export class MemoryRelay {
  readonly #rooms = new Map<string, RelayRoom>()
  readonly #now: () => number
  /** Messages under way. */
  underWay = 0
  delivered = 0
  up = true
  /** Every byte that it was sent. */
  readonly wire: Uint8Array[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  room(roomId: string): RelayRoom {
    const room = this.#rooms.get(roomId) ?? {
      doc: new Y.Doc(),
      closed: false,
      connections: new Set<Connection>(),
    }
    this.#rooms.set(roomId, room)
    return room
  }

  /** Loses everything it had, as after a disk failure without backup. */
  forget(roomId: string): void {
    this.room(roomId).doc = new Y.Doc()
  }

  /** All connections break; clients may come back when `up` is true again. */
  breakAll(): void {
    for (const { connections } of this.#rooms.values())
      for (const connection of [...connections]) connection.events.onState('offline')
  }

  /** A line of one device to this relay. */
  line(): MemoryLine {
    return new MemoryLine(this, this.#now)
  }

  post(deliver: () => void): void {
    this.underWay++
    setImmediate(() => {
      this.underWay--
      this.delivered++
      deliver()
    })
  }

  receive(room: RelayRoom, from: Connection, update: Uint8Array): void {
    this.wire.push(update)
    if (from.pass.right === 'read' || room.closed) return
    const allowed = from.pass.right === 'own' ? { update, changed: false } : stripped(update, room.doc)
    const before = Y.encodeStateVector(room.doc)
    Y.applyUpdate(room.doc, allowed.update)
    for (const connection of room.connections)
      if (connection !== from)
        connection.send(() => Y.applyUpdate(connection.outer.doc, allowed.update, 'relay'))
    if (allowed.changed) from.send(() => from.events.onStripped())
    const after = Y.encodeStateVector(room.doc)
    if (Buffer.compare(before, after) !== 0 || from.pass.right !== 'own') this.acknowledge(room, from)
  }

  /** Everybody gets what they miss, which is on its way, and then hears that it is closed. */
  async close(
    room: RelayRoom,
    roomId: string,
    by: Connection,
    sign: (nonce: Uint8Array, tombstone?: Uint8Array) => Promise<Uint8Array>,
    tombstone?: Uint8Array,
  ) {
    const nonce = randomBytes(32)
    const signature = await sign(nonce, tombstone)
    this.wire.push(signature)
    const closing = { ...by.pass, roomId, nonce, ...(tombstone && { tombstone }) }
    if (!(await verifyClosing(signature, closing)) || !room.connections.has(by) || room.closed) return
    room.closed = true
    if (tombstone) {
      this.wire.push(tombstone)
      room.doc = new Y.Doc()
      Y.applyUpdate(room.doc, tombstone)
      for (const { outer, send } of room.connections) send(() => Y.applyUpdate(outer.doc, tombstone, 'relay'))
    }
    for (const { end } of room.connections) end(closeCode.roomClosed)
  }

  acknowledge(room: RelayRoom, to: Connection): void {
    const stateVector = Y.encodeStateVector(room.doc)
    to.send(() => to.events.onDurable(stateVector, this.#now()))
  }
}

/** One device's network: all its transports go through it, and it can be cut. */
export class MemoryLine {
  readonly #relay: MemoryRelay
  readonly #now: () => number
  readonly #open = new Set<{ drop: () => void; dial: () => void }>()
  isUp = true

  constructor(relay: MemoryRelay, now: () => number) {
    this.#relay = relay
    this.#now = now
  }

  cut(): void {
    this.isUp = false
    for (const { drop } of this.#open) drop()
  }

  restore(): void {
    this.isUp = true
    for (const { dial } of this.#open) dial()
  }

  readonly openTransport: OpenTransport = (outer, { roomId, relay, signPass, signClosing }, events) => {
    const server = this.#relay
    let connection: Connection | null = null
    let wanted = false
    let attempt = 0

    const drop = (ended?: { readonly code: number; readonly reason: string }): void => {
      attempt++
      if (!connection) return
      const gone = connection
      connection = null
      const room = server.room(roomId)
      room.connections.delete(gone)
      const others = [...outer.awareness.getStates().keys()].filter((id) => id !== outer.awareness.clientID)
      removeAwarenessStates(outer.awareness, others, 'relay')
      for (const { outer: other, send } of room.connections)
        send(() => removeAwarenessStates(other.awareness, [outer.awareness.clientID], 'relay'))
      if (ended) events.onState('refused', ended)
      else events.onState('offline')
    }

    const dial = async (): Promise<void> => {
      server.underWay++
      await call()
      server.underWay--
    }

    const call = async (): Promise<void> => {
      if (!wanted || connection) return
      const mine = ++attempt
      events.onState('connecting')
      const pass = await signPass(this.#now())
      server.wire.push(Buffer.from(pass))
      const relayNames = [new URL(relay).host]
      const checked = await verifyPass(pass, { roomId, relayNames, now: this.#now() })
      server.delivered++
      if (mine !== attempt || !wanted) return
      if (!this.isUp || !server.up) return events.onState('offline')
      if (!checked.ok) return events.onState('refused', { code: closeCode.passRefused, reason: checked.code })
      const room = server.room(roomId)
      const made: Connection = {
        outer,
        pass: checked.value,
        events,
        send: (deliver) => server.post(() => made === connection && deliver()),
        end: (code) => made.send(() => drop({ code, reason: 'final' })),
      }
      connection = made
      room.connections.add(made)
      events.onState('connected')
      // A closed room asks for nothing.
      if (!room.closed) {
        const upload = Y.encodeStateAsUpdate(outer.doc, Y.encodeStateVector(room.doc))
        server.post(() => made === connection && server.receive(room, made, upload))
      }
      const stateVector = Y.encodeStateVector(outer.doc)
      made.send(() => {
        Y.applyUpdate(outer.doc, Y.encodeStateAsUpdate(room.doc, stateVector), 'relay')
        events.onSynced()
      })
      server.acknowledge(room, made)
      if (room.closed) made.end(closeCode.roomClosed)
      for (const { outer: other } of room.connections)
        if (other !== outer && other.awareness.getLocalState() !== null) {
          const update = encodeAwarenessUpdate(other.awareness, [other.awareness.clientID])
          made.send(() => applyAwarenessUpdate(outer.awareness, update, 'relay'))
        }
      if (outer.awareness.getLocalState() !== null) tell([outer.awareness.clientID])
    }

    const tell = (clients: readonly number[]): void => {
      const update = encodeAwarenessUpdate(outer.awareness, [...clients])
      server.wire.push(update)
      const { closed, connections } = server.room(roomId)
      for (const other of closed ? [] : connections)
        if (other !== connection)
          other.send(() => applyAwarenessUpdate(other.outer.awareness, update, 'relay'))
    }

    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      const from = connection
      if (origin === 'relay' || !from) return
      server.post(() => from === connection && server.receive(server.room(roomId), from, update))
    }
    const onAwareness = (
      { added, updated, removed }: { added: number[]; updated: number[]; removed: number[] },
      origin: unknown,
    ): void => {
      if (origin !== 'relay' && connection) tell([...added, ...updated, ...removed])
    }
    outer.doc.on('update', onUpdate)
    outer.awareness.on('update', onAwareness)
    const handle = { drop: () => drop(), dial: () => void dial() }
    this.#open.add(handle)

    return {
      connect: () => {
        wanted = true
        void dial()
      },
      disconnect: () => {
        wanted = false
        drop()
      },
      closeRoom: (tombstone) => {
        const by = connection
        if (!by || !signClosing) return
        server.underWay++
        void server
          .close(server.room(roomId), roomId, by, signClosing, tombstone)
          .finally(() => server.underWay--)
      },
      destroy: () => {
        wanted = false
        drop()
        outer.doc.off('update', onUpdate)
        outer.awareness.off('update', onAwareness)
        this.#open.delete(handle)
      },
    }
  }
}
