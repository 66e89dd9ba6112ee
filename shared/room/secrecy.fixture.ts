import { expect } from 'vitest'
import { Eavesdropper } from './eavesdropper.fixture.ts'
import { createIdentity } from './identity.ts'
import { createRoom, inviteFor } from './invitation.ts'
import { carryOver } from './move.ts'
import type { MemoryLine } from './relay.fixture.ts'
import type { Identity, Invitation, Role } from './types.ts'
import { type Device, World } from './world.fixture.ts'
import { agreementKeyOf, unwrapInvitation, wrapInvitation } from './wrapped.ts'

/** What each person is in the session; the first leads. */
export const roles: readonly Role[] = ['facilitator', 'facilitator', 'participant', 'observer', 'resident']
export const documents = ['case', 'note:intro'] as const
export const deeds = [
  'write',
  'show',
  'link',
  'admit',
  'remove',
  'remove busily',
  'move',
  'miss a move',
  'leave',
  'return',
  'restart',
  'follow',
  'pause',
  'compact',
] as const
export const session = 0
export const rooms = 3

/** One person's device, with a seat in each room where it was let in. */
interface Person {
  readonly name: string
  readonly role: Role
  readonly identity: Identity
  readonly line: MemoryLine
  /** What it was handed outside the relay. */
  readonly given: Invitation[]
  readonly seats: Map<number, Device>
}

interface Word {
  readonly where: number
  /** The room's generation when it was written: how often the room had moved. */
  readonly generation: number
  readonly author: Person
  readonly document: string | null
}

/** What happens: somebody (`who`) does something in a room (`where`). */
export interface Step {
  readonly do: (typeof deeds)[number]
  readonly who: number
  readonly where: number
  readonly document: string
}

/** A session (room 0) with circles, and who may read what of it. */
export class History {
  readonly world: World
  readonly people: readonly Person[]
  readonly words = new Map<string, Word>()
  /** By room and generation: who was let in. */
  readonly admitted: Set<Person>[][] = Array.from({ length: rooms }, () => [])
  readonly roomIds = new Set<string>()
  #count = 0

  private constructor(world: World, people: readonly Person[]) {
    this.world = world
    this.people = people
  }

  /** With `reuse` every room gets the content key of the first: never do that. */
  static async begin({ reuse = false } = {}): Promise<History> {
    const world = await World.make()
    const people = await Promise.all(
      roles.map(
        async (role, at): Promise<Person> => ({
          ...{ name: `${role} ${at}`, role, identity: await createIdentity(), line: world.relay.line() },
          ...{ given: [], seats: new Map() },
        }),
      ),
    )
    const history = new History(world, people)
    const first = await createRoom('ws://relay.test')
    for (let room = 0; room < rooms; room++) {
      const made = room === session ? first : await createRoom('ws://relay.test')
      const owner = reuse ? { ...made, content: first.content } : made
      history.admitted[room]?.push(new Set([history.lead]))
      await history.#sit(history.lead, room, owner)
    }
    return history
  }

  /** Makes every room, and is never removed. */
  get lead(): Person {
    const [lead] = this.people
    if (!lead) throw new Error('somebody leads')
    return lead
  }

  person(at: number): Person {
    return this.people[at] ?? this.lead
  }

  seat(person: Person, room: number): Device {
    const seat = person.seats.get(room)
    if (!seat) throw new Error('has no seat')
    return seat
  }

  generation(room: number): number {
    return (this.admitted[room]?.length ?? 0) - 1
  }

  isIn(person: Person, room: number): boolean {
    return this.admitted[room]?.at(-1)?.has(person) ?? false
  }

  async #sit(person: Person, room: number, invitation: Invitation): Promise<void> {
    const before = person.seats.get(room)
    const { identity, line } = person
    const seat = await this.world.enter(person.name, { identity, line, invitation, connect: false })
    this.roomIds.add(seat.room.roomId)
    if (before) {
      await before.room.close()
      this.world.rooms.delete(before.room)
      const entries = before.store.entries(before.room.roomId)
      const carried = await carryOver({ old: before.invitation, next: invitation, identity, entries })
      await seat.room.close()
      this.world.rooms.delete(seat.room)
      await seat.store.append(seat.room.roomId, carried)
      seat.room = await this.world.open(seat)
    }
    seat.room.connect()
    person.seats.set(room, seat)
  }

  /** Lets somebody in: by a link in their hand, or by an invitation that is sealed to their device and goes by the relay. */
  async admit(person: Person, room: number, byLink: boolean): Promise<void> {
    const isCircle = room !== session
    if (this.isIn(person, room) || (isCircle && !this.isIn(person, session))) return
    if (!person.line.isUp || !this.lead.line.isUp) return
    const lead = this.seat(this.lead, room)
    const invitation = await inviteFor(lead.invitation, isCircle ? 'participant' : person.role)
    this.admitted[room]?.at(-1)?.add(person)
    if (byLink) {
      person.given.push(invitation)
      await this.#sit(person, room, invitation)
    } else {
      const to = await agreementKeyOf(person.identity)
      const wrapped = await wrapInvitation(invitation, to, lead.invitation, { hidden: isCircle })
      if (!wrapped.ok) throw new Error(wrapped.code)
      // Into a circle by a record in the session; into the session as if the lobby were open to all.
      if (isCircle)
        this.seat(this.lead, session).room.document('case').getArray('sealed').push([wrapped.value])
      else this.world.relay.wire.push(wrapped.value)
      const opened = await unwrapInvitation(wrapped.value, person.identity)
      if (!opened.ok) throw new Error(opened.code)
      await this.#sit(person, room, opened.value)
    }
    await this.world.rest()
    if (invitation.right === 'read') await lead.room.confirmMember(person.identity.deviceId)
    await this.world.quiet()
  }

  word(person: Person, room: number, document: string | null, generation = this.generation(room)): string {
    // Long enough not to come about by chance among random bytes.
    const word = `kanarie-${this.#count++}.`
    this.words.set(word, { where: room, generation, author: person, document })
    return word
  }

  write(person: Person, room: number, document: string, generation = this.generation(room)): void {
    const seat = person.seats.get(room)
    if (!seat || seat.invitation.right === 'read') return
    seat.room
      .document(document)
      .getArray<string>('words')
      .push([this.word(person, room, document, generation)])
  }

  /** Moves a room without somebody, or with everybody when `out` is null. `keepAll` does it wrong. */
  async move(room: number, out: Person | null, { busily = false, keepAll = false } = {}): Promise<void> {
    if (!this.lead.line.isUp || out === this.lead || (out && !this.isIn(out, room))) return
    await this.world.rest()
    const before = this.admitted[room]?.at(-1) ?? new Set()
    const stay = new Set([...before].filter((person) => person !== out))
    const ids = new Set([...stay].map(({ identity }) => identity.deviceId))
    const old = this.generation(room)
    const moving = this.seat(this.lead, room).move(({ deviceId }) => keepAll || ids.has(deviceId))
    if (busily)
      for (const person of before) {
        this.write(person, room, 'case', old)
        await new Promise(setImmediate)
        await person.seats.get(room)?.room.flush()
      }
    const moved = await moving
    expect(moved).toMatchObject({ ok: true, value: { finished: true } })
    if (moved.ok) this.roomIds.add(moved.value.roomId)
    this.admitted[room]?.push(stay)
    await this.world.rest()
  }

  /** Somebody is away while another is removed, goes on writing, and comes back. */
  async missMove(person: Person, room: number, document: string): Promise<void> {
    const out = this.people.find((other) => ![person, this.lead].includes(other) && this.isIn(other, room))
    if (person === this.lead || !out || !this.isIn(person, room)) return
    await this.world.quiet()
    person.line.cut()
    this.write(person, room, document)
    await this.move(room, out)
    this.write(person, room, document)
    await person.seats.get(room)?.room.flush()
    person.line.restore()
    await this.world.quiet()
  }

  async follow(person: Person): Promise<void> {
    for (const seat of person.seats.values())
      for (let hop = 0; hop < 50 && (await seat.follow()); hop++) await this.world.rest()
  }

  async play(each: Step): Promise<void> {
    const { where: room, document } = each
    const person = this.person(each.who)
    const seat = person.seats.get(room)
    switch (each.do) {
      case 'write':
        return this.write(person, room, document)
      case 'show':
        // What is shown belongs to the room in which it is shown: that is the generation that may see it.
        if (seat && !seat.room.moved() && person.line.isUp && this.isIn(person, room))
          seat.room.setPresence({ step: this.word(person, room, null) })
        return
      case 'link':
      case 'admit':
        return this.admit(person, room, each.do === 'link')
      case 'remove':
      case 'remove busily':
        return this.move(room, person, { busily: each.do === 'remove busily' })
      case 'move':
        return this.move(room, null)
      case 'miss a move':
        return this.missMove(person, room, document)
      case 'leave':
        return person.line.cut()
      case 'return':
        person.line.restore()
        return
      case 'restart':
        await seat?.room.flush()
        return seat?.restart({ crash: true })
      case 'follow':
        return this.follow(person)
      case 'compact':
        await this.world.quiet()
        return void (await this.seat(this.lead, room).room.compact())
      default:
        return this.world.rest()
    }
  }

  /** Everybody is back and where they belong. */
  async gather(): Promise<void> {
    for (const { line } of this.people) line.restore()
    await this.world.rest()
    for (const person of this.people) await this.follow(person)
    for (let minute = 0; minute < 3; minute++) await this.world.rest(60_000)
  }

  /** Words that somebody can read who may not; with every byte that the relay ever saw. */
  async leaks(): Promise<readonly string[]> {
    await this.world.rest()
    const eavesdropper = new Eavesdropper(this.world.relay.wire, [...this.roomIds])
    const found: string[] = []
    for (const person of this.people) {
      const text = await eavesdropper.read(person.identity, [...person.given, ...this.#made(person)])
      for (const [word, { where: room, generation }] of this.words) {
        const may = this.admitted[room]?.slice(generation).some((admitted) => admitted.has(person))
        if (!may && text.includes(word)) found.push(`${person.name} reads ${word} of ${room}.${generation}`)
        // What it may read it can read, or the search finds nothing anywhere.
        if (person === this.lead && this.#wasSent(word)) expect(text, word).toContain(word)
      }
    }
    return found
  }

  /** Rooms that somebody made: their keys never went anywhere. */
  #made(person: Person): readonly Invitation[] {
    return person === this.lead ? [...person.seats.values()].map(({ invitation }) => invitation) : []
  }

  #wasSent(word: string): boolean {
    const known = this.words.get(word)
    return known?.document !== null && known !== undefined && this.isIn(known.author, known.where)
  }

  /** All who are in a room have the same documents, and nobody among them lost a word. */
  async check(): Promise<void> {
    for (let room = 0; room < rooms; room++) {
      const inside = this.people.filter((person) => this.isIn(person, room))
      const lead = this.seat(this.lead, room)
      const late = await this.world.enter('laat', {
        identity: await createIdentity(),
        invitation: await inviteFor(lead.invitation, 'participant'),
      })
      await this.world.rest()
      const contents = (device: Device): unknown =>
        documents.map((name) => device.room.document(name).getArray<string>('words').toArray())
      for (const person of inside) {
        const seat = this.seat(person, room)
        expect(seat.room.roomId, `${person.name} in ${room}`).toBe(lead.room.roomId)
        expect(contents(seat), `${person.name} in ${room}`).toEqual(contents(late))
        expect(seat.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
      }
      const there = JSON.stringify(contents(late))
      const lost = [...this.words].filter(
        ([word, { where: of, author, document }]) =>
          of === room && document !== null && inside.includes(author) && !there.includes(`"${word}"`),
      )
      expect(lost.map(([word]) => word)).toEqual([])
    }
  }
}
