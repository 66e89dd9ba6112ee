import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Rogue, writes } from './rogue.fixture.ts'
import type { Role } from './types.ts'
import { type Device, World } from './world.fixture.ts'

/** How many histories are tried; `npm run soak` sets more. */
const histories = Number(process.env.BERAAD_SOAK ?? 15)

const documents = ['case', 'agenda', 'note:intro'] as const
const who = fc.nat(4)
const where = fc.nat(50)

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('write'), who, where, document: fc.constantFrom(...documents) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('delete'), who, where, document: fc.constantFrom(...documents) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pause'), ms: fc.constantFrom(10, 100, 7_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cut', 'restore'), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('restart'), who, crash: fc.boolean(), keepStore: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('compact') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('relay down') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'rogue: write',
        'rogue: garbage',
        'rogue: mutate',
        'rogue: replay',
        'rogue: reorder',
        'rogue: foreign',
        'rogue: agenda',
        'rogue: snapshot',
        'rogue: delete',
        'rogue: squat',
      ),
      where,
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Plays a history and remembers which words honest members wrote and took away. */
class History {
  readonly world: World
  readonly devices: Device[]
  readonly rogue: Rogue
  readonly written = new Map<string, string>()
  readonly deleted = new Set<string>()
  #words = 0

  private constructor(world: World, devices: Device[], rogue: Rogue) {
    this.world = world
    this.devices = devices
    this.rogue = rogue
  }

  static async begin(members: number): Promise<History> {
    const world = await World.make()
    const roles: readonly Role[] = [
      'facilitator',
      'co-facilitator',
      'participant',
      'note-taker',
      'facilitator',
    ]
    const devices: Device[] = []
    for (const role of roles.slice(0, members)) devices.push(await world.join(role, role))
    return new History(world, devices, await Rogue.join(world))
  }

  list(device: Device, document: string): Y.Array<string> {
    return device.room.document(document).getArray<string>('words')
  }

  async play(each: Step): Promise<void> {
    const device = 'who' in each ? this.devices[each.who % this.devices.length] : this.devices[0]
    if (!device) return
    const may =
      'document' in each && (each.document !== 'agenda' || device.room.me().role.endsWith('facilitator'))
    switch (each.do) {
      case 'write': {
        if (!('document' in each) || !may) return
        const list = this.list(device, each.document)
        const word = `${device.name}-${this.#words++}`
        list.insert(each.where % (list.length + 1), [word])
        this.written.set(word, each.document)
        return
      }
      case 'delete': {
        if (!('document' in each) || !may) return
        const list = this.list(device, each.document)
        if (list.length === 0) return
        const at = each.where % list.length
        this.deleted.add(list.get(at))
        list.delete(at)
        return
      }
      case 'pause':
        this.world.clock.pass('ms' in each ? each.ms : 0)
        await new Promise(setImmediate)
        return
      case 'cut':
        device.line.cut()
        return
      case 'restore':
        device.line.restore()
        return
      case 'restart': {
        await device.room.flush()
        const { notOnDevice, notOnRelay } = device.room.storage()
        const keepStore = notOnDevice + notOnRelay > 0 || !('keepStore' in each) || each.keepStore
        await device.restart({ crash: 'crash' in each && each.crash, keepStore })
        return
      }
      case 'compact':
        void this.devices[0]?.room.compact()
        return
      case 'relay down':
        for (const { line } of this.devices) line.cut()
        for (const { line } of this.devices) line.restore()
        return
      default:
        await this.#misbehave(each.do, 'where' in each ? each.where : 0)
    }
  }

  async #misbehave(what: string, at: number): Promise<void> {
    const { rogue, world } = this
    const entries = rogue.outer.entries()
    const some = entries[at % Math.max(1, entries.length)]?.bytes ?? new Uint8Array([1])
    const update = (document: string, client = rogue.client) =>
      ({ kind: 'update', document, update: rogue.update(writes(`schurk ${at}`), client) }) as const
    switch (what) {
      case 'rogue: write': {
        const base = new Y.Doc()
        base.clientID = rogue.client
        return void (await rogue.write(update('case')))
      }
      case 'rogue: garbage':
        return rogue.push(new Uint8Array(at).fill(at))
      case 'rogue: mutate': {
        const copy = new Uint8Array(some)
        copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ 4
        return rogue.push(copy)
      }
      case 'rogue: replay':
        return rogue.push(some, some)
      case 'rogue: reorder':
        return rogue.push(...entries.map(({ bytes }) => bytes).reverse())
      case 'rogue: foreign':
        return void (await rogue.write(update('case', at)))
      case 'rogue: agenda':
        return void (await rogue.write(update('agenda')))
      case 'rogue: snapshot':
        return void (await rogue.write({ ...update('case'), kind: 'snapshot' }))
      case 'rogue: delete':
        return rogue.outer.delete(entries.slice(at % 7))
      default:
        return this.#squat(world, at)
    }
  }

  /** Writes the next clocks of somebody's outer document before they do. */
  #squat(world: World, at: number): void {
    const room = world.relay.room(this.rogue.roomId)
    const others = [...room.connections].filter(({ outer }) => outer.doc !== this.rogue.outer.doc)
    const victim = others[at % Math.max(1, others.length)]?.outer.doc
    if (!victim) return
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc))
    copy.clientID = victim.clientID
    copy.getArray<Uint8Array>('gekraakt').push(Array.from({ length: 3 }, () => new Uint8Array([at])))
    Y.applyUpdate(this.rogue.outer.doc, Y.encodeStateAsUpdate(copy))
  }

  async finish(): Promise<void> {
    for (const { line } of this.devices) line.restore()
    // Echoes are believed ever more slowly, so healing may take some minutes.
    for (let minute = 0; minute < 6; minute++) await this.world.rest(60_000)
    const late = await this.world.join('Laat')
    await this.world.rest()
    const state = (device: Device): unknown =>
      documents.map((name) => [this.list(device, name).toArray(), device.text(name)])
    const first = state(late)
    for (const device of this.devices) expect(state(device), device.name).toEqual(first)
    const there = new Set(documents.flatMap((name) => this.list(late, name).toArray()))
    const lost = [...this.written.keys()].filter((word) => !there.has(word) && !this.deleted.has(word))
    expect(lost).toEqual([])
    expect([...there].filter((word) => this.deleted.has(word))).toEqual([])
    for (const { room } of this.devices) expect(room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
  }

  async end(): Promise<void> {
    this.rogue.transport.destroy()
    await this.world.end()
  }
}

test('R-ROOM-40 any history of honest members and a rogue converges and loses nothing an honest member wrote', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(step, { maxLength: 60 }),
      async (members, steps) => {
        const history = await History.begin(members)
        try {
          await history.world.quiet()
          for (const each of steps) await history.play(each)
          await history.finish()
        } finally {
          await history.end()
        }
      },
    ),
    { numRuns: histories },
  )
}, 3_600_000)
