import { ok } from '../result.ts'
import { toBase64Url } from './bytes.ts'
import { createIdentity } from './identity.ts'
import { createRoom, inviteFor } from './invitation.ts'
import { randomBytes } from './keys.ts'
import { carryOver, followNotice, moveRoom } from './move.ts'
import { type MemoryLine, MemoryRelay } from './relay.fixture.ts'
import { openRoom } from './sealed-room.ts'
import type { EntryStore, Identity, Invitation, Member, Role, SealedRoom, StoredEntry } from './types.ts'

/** Time that only passes when a test says so. */
class FakeClock {
  #now = 1_795_000_000_000
  #tasks: { readonly at: number; readonly task: () => void }[] = []

  readonly now = (): number => this.#now

  readonly schedule = (task: () => void, ms: number): (() => void) => {
    const entry = { at: this.#now + ms, task }
    this.#tasks.push(entry)
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== entry)
    }
  }

  /** Lets time pass and runs what falls due, in order. */
  pass(ms: number): void {
    const until = this.#now + ms
    for (;;) {
      const next = this.#tasks.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#tasks = this.#tasks.filter((other) => other !== next)
      this.#now = Math.max(this.#now, next.at)
      next.task()
    }
    this.#now = until
  }
}

/** A device's store in memory; `isBroken` makes it refuse, and `entries` shows what is kept. */
class MemoryStore implements EntryStore {
  readonly #rooms = new Map<string, Map<string, StoredEntry>>()
  isBroken = false

  entries(roomId: string): readonly StoredEntry[] {
    return [...(this.#rooms.get(roomId)?.values() ?? [])]
  }

  /** What would be found after the power went out now. */
  copy(): MemoryStore {
    const copy = new MemoryStore()
    for (const [roomId, entries] of this.#rooms) copy.#rooms.set(roomId, new Map(entries))
    return copy
  }

  async load(roomId: string) {
    return ok(this.entries(roomId))
  }

  async append(roomId: string, entries: readonly StoredEntry[]): Promise<void> {
    await this.replace(roomId, [], entries)
  }

  async replace(roomId: string, gone: readonly Uint8Array[], entries: readonly StoredEntry[]): Promise<void> {
    await new Promise(setImmediate)
    if (this.isBroken) throw new Error('no space left')
    const room = this.#rooms.get(roomId) ?? new Map<string, StoredEntry>()
    this.#rooms.set(roomId, room)
    for (const bytes of gone) room.delete(toBase64Url(bytes))
    for (const entry of entries)
      if (!room.has(toBase64Url(entry.bytes))) room.set(toBase64Url(entry.bytes), entry)
  }

  async erase(roomId: string): Promise<void> {
    this.#rooms.delete(roomId)
  }
}

interface Told {
  readonly step: string
}

export type Room = SealedRoom<Told>

/** One device that takes part, which can be closed and opened again. */
export class Device {
  readonly #world: World
  readonly name: string
  readonly identity: Identity
  readonly line: MemoryLine
  invitation: Invitation
  store = new MemoryStore()
  room: Room

  constructor(
    world: World,
    name: string,
    {
      identity,
      invitation,
      line,
      room,
      store,
    }: Pick<Device, 'identity' | 'invitation' | 'line' | 'room' | 'store'>,
  ) {
    this.#world = world
    this.name = name
    this.identity = identity
    this.invitation = invitation
    this.line = line
    this.room = room
    this.store = store
  }

  text(document = 'case'): string {
    return this.room.document(document).getText('text').toString()
  }

  type(text: string, document = 'case', at?: number): void {
    const target = this.room.document(document).getText('text')
    target.insert(Math.min(at ?? target.length, target.length), text)
  }

  /** Moves the room to a new one for those whom `keep` says, and goes there. */
  async move(keep: (member: Member) => boolean) {
    const moved = await moveRoom<Told>({
      room: this.room,
      keep,
      open: async (invitation) => {
        const room = await this.#world.open({ ...this, name: this.name, invitation })
        room.connect()
        return room
      },
    })
    if (!moved.ok) return moved
    await this.room.close()
    this.#world.rooms.delete(this.room)
    this.invitation = moved.value.invitation
    this.room = moved.value.room
    return moved
  }

  /** Goes where the room went, with what it had not sent; true when it was invited along. */
  async follow(): Promise<boolean> {
    const notice = this.room.moved()
    const followed = notice && (await followNotice(notice, this.identity))
    if (!followed?.ok) return false
    await this.room.close()
    this.#world.rooms.delete(this.room)
    const { identity, invitation: old } = this
    const entries = this.store.entries(this.room.roomId)
    const carried = await carryOver({ old, next: followed.value, identity, entries })
    await this.store.append(notice?.roomId ?? '', carried)
    this.invitation = followed.value
    this.room = await this.#world.open(this)
    this.room.connect()
    return true
  }

  /** Closes the tab without warning when `crash`, and opens the room again. */
  async restart({ crash = false, keepStore = true, connect = true } = {}): Promise<void> {
    if (crash) {
      this.store = this.store.copy()
      this.#world.kill(this.room)
    } else {
      await this.room.close()
      this.#world.rooms.delete(this.room)
    }
    if (!keepStore) this.store = new MemoryStore()
    this.room = await this.#world.open(this)
    if (connect) this.room.connect()
  }
}

/** A room, a relay, a clock and the devices that take part. */
export class World {
  readonly clock = new FakeClock()
  readonly relay = new MemoryRelay(this.clock.now)
  readonly owner: Invitation
  readonly rooms = new Set<Room>()
  readonly killed = new Set<Room>()
  readonly compactAt: number

  private constructor(owner: Invitation, compactAt: number) {
    this.owner = owner
    this.compactAt = compactAt
  }

  static async make({ compactAt = 0 } = {}): Promise<World> {
    return new World(await createRoom('ws://relay.test'), compactAt)
  }

  async open({
    name,
    identity,
    invitation,
    line,
    store,
  }: Pick<Device, 'name' | 'identity' | 'invitation' | 'line' | 'store'>): Promise<Room> {
    const room: Room = await openRoom<Told>({
      invitation,
      identity,
      store,
      card: { name, organisation: 'Gemeente' },
      openTransport: line.openTransport,
      presence: { step: '' },
      now: this.clock.now,
      schedule: this.clock.schedule,
      randomBytes,
      compactAt: this.compactAt,
    })
    this.rooms.add(room)
    return room
  }

  /** A new device with an invitation for a role; it connects unless told otherwise. */
  async join(
    name: string,
    role: Role = 'participant',
    { connect = true, identity = undefined as Identity | undefined } = {},
  ): Promise<Device> {
    const invitation = await inviteFor(this.owner, role)
    return this.enter(name, { identity: identity ?? (await createIdentity()), invitation, connect })
  }

  /** A device that opens the room of an invitation, over a line of its own or one that it has. */
  async enter(
    name: string,
    {
      identity,
      invitation,
      line = this.relay.line(),
      connect = true,
    }: Pick<Device, 'identity' | 'invitation'> & { readonly line?: MemoryLine; readonly connect?: boolean },
  ): Promise<Device> {
    const parts = { name, identity, invitation, line, store: new MemoryStore() }
    const room = await this.open(parts)
    if (connect) room.connect()
    return new Device(this, name, { ...parts, room })
  }

  /** The tab is gone: nothing is flushed, nothing is told. */
  kill(room: Room): void {
    this.rooms.delete(room)
    this.killed.add(room)
    room.disconnect()
  }

  /** Lets time pass in small steps until nobody has anything to do any more. */
  async quiet(): Promise<void> {
    for (let still = 0; still < 3; ) {
      const before = this.relay.delivered
      this.clock.pass(50)
      for (const room of this.rooms) {
        await room.flush()
        await room.settled()
      }
      await new Promise(setImmediate)
      still = this.relay.underWay === 0 && this.relay.delivered === before ? still + 1 : 0
    }
  }

  /** Lets more time pass, so that what waits for a calm moment happens too. */
  async rest(ms = 6_000): Promise<void> {
    await this.quiet()
    this.clock.pass(ms)
    await this.quiet()
  }

  async end(): Promise<void> {
    for (const room of [...this.rooms, ...this.killed]) await room.close()
  }
}
