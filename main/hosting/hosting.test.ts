import { describe, expect, test } from 'vitest'
import type { AllowedHosting } from '../../shared/desktop/hosting.ts'
import type { RelayOrder, RelayReport } from '../../shared/desktop/relay-process.ts'
import { type HostingParts, makeHosting, type RelayProcess } from './hosting.ts'
import { neverHosted, type StoredHosting } from './stored-hosting.ts'

interface FakeProcess extends RelayProcess {
  readonly orders: RelayOrder[]
  report(report: RelayReport): void
  exit(): void
  readonly killed: () => boolean
}

const fakeProcess = (): FakeProcess => {
  const orders: RelayOrder[] = []
  const reports: ((report: unknown) => void)[] = []
  const exits: (() => void)[] = []
  let isGone = false
  let wasKilled = false
  const exit = (): void => {
    if (isGone) return
    isGone = true
    for (const listener of exits) listener()
  }
  return {
    orders,
    send: (order) => {
      orders.push(order)
      if (order.type === 'stop') queueMicrotask(exit)
    },
    onReport: (listener) => reports.push(listener),
    onExit: (listener) => exits.push(listener),
    kill: () => {
      wasKilled = true
      exit()
    },
    report: (report) => {
      for (const listener of reports) listener(report)
    },
    exit,
    killed: () => wasKilled,
  }
}

const wifi = (address: string): ReturnType<HostingParts['networks']> => ({
  wlan0: [{ address, netmask: '', mac: '', internal: false, cidr: null, family: 'IPv4' }],
})

/** A computer on which each relay that starts finds its port as `taken` says. */
const computer = (before: Partial<StoredHosting> = {}, allowed: AllowedHosting = 'network') => {
  let stored: StoredHosting = { ...neverHosted, ...before }
  let timers: { readonly task: () => void; readonly ms: number }[] = []
  const processes: FakeProcess[] = []
  const here = { taken: new Set<number>(), broken: false, networks: wifi('192.168.1.5'), told: 0, allowed }
  const hosting = makeHosting({
    stored: {
      read: () => stored,
      write: (change) => {
        stored = { ...stored, ...change }
      },
    },
    allowed: () => here.allowed,
    fork: () => {
      const process = fakeProcess()
      processes.push(process)
      queueMicrotask(() => {
        const start = process.orders.find((order) => order.type === 'start')
        if (start === undefined) return
        if (here.broken) process.exit()
        else if (here.taken.has(start.port)) process.report({ type: 'fault', code: 'port-taken' })
        else process.report({ type: 'ready', port: start.port })
      })
      return process
    },
    ...{ data: '/data/relay', web: '/app/renderer' },
    networks: () => here.networks,
    randomBytes: (length) => new Uint8Array(length),
    schedule: (task, ms) => {
      const timer = { task, ms }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    tell: () => {
      here.told++
    },
  })
  /** Lets the timers of at most that length run off. */
  const pass = async (ms: number): Promise<void> => {
    const due = timers.filter((timer) => timer.ms <= ms)
    timers = timers.filter((timer) => timer.ms > ms)
    for (const { task } of due) task()
    await settle()
  }
  return { hosting, here, processes, pass, stored: () => stored }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

const label = 'aaaaaaaaaa'

describe('the relay on this computer', () => {
  test('R-HOST-4 is off until somebody wants it, and then listens to this device alone unless they say more', async () => {
    const { hosting, processes, stored } = computer()
    expect(hosting.state()).toMatchObject({ phase: 'off', own: null, addresses: [], reach: 'device' })
    expect(await hosting.start('device')).toEqual({ ok: true, value: null })
    expect(processes[0]?.orders).toEqual([
      { type: 'start', port: 4310, data: '/data/relay', web: '/app/renderer', label, host: '127.0.0.1' },
    ])
    expect(hosting.state()).toMatchObject({
      ...{ phase: 'on', own: `ws://127.0.0.1:4310/${label}`, addresses: [] },
    })
    expect(await hosting.start('network')).toEqual({ ok: true, value: null })
    expect(processes[0]?.orders.at(-1)).toEqual({ type: 'stop' })
    expect(processes[1]?.orders[0]).toMatchObject({ host: '0.0.0.0', port: 4310 })
    expect(hosting.state().addresses).toEqual([`ws://192.168.1.5:4310/${label}`])
    await hosting.stop()
    expect([hosting.state().phase, stored().on]).toEqual(['off', false])
    expect(hosting.state().own).toBe(`ws://127.0.0.1:4310/${label}`)
  })

  test('R-HOST-5 keeps its port and label; on a taken port it moves to the next usual one and says so', async () => {
    const first = computer()
    first.here.taken.add(4310)
    await first.hosting.start('device')
    expect([first.stored().port, first.hosting.state().hasMoved]).toEqual([4320, false])

    const again = computer(first.stored())
    expect(await again.hosting.resume()).toMatchObject({ ok: true })
    expect(again.processes[0]?.orders[0]).toMatchObject({ port: 4320, label })
    expect(again.hosting.state().hasMoved).toBe(false)

    const later = computer(first.stored())
    later.here.taken.add(4320)
    await later.hosting.start('device')
    expect(later.hosting.state()).toMatchObject({ own: `ws://127.0.0.1:4310/${label}`, hasMoved: true })
  })

  test('R-HOST-5 without any free port says so and leaves no process behind', async () => {
    const { hosting, here, processes } = computer()
    for (const port of [4310, 4320, 4330, 4340, 4350]) here.taken.add(port)
    expect(await hosting.start('device')).toEqual({ ok: false, code: 'port-taken' })
    expect(hosting.state()).toMatchObject({ phase: 'failed', problem: 'port-taken' })
    expect(processes.map((process) => process.killed())).toEqual(Array(5).fill(true))
  })

  test('R-HOST-6 ended by itself it is started again at the same port, with pauses, and not for ever', async () => {
    const { hosting, here, processes, pass } = computer()
    await hosting.start('network')
    processes[0]?.exit()
    expect(hosting.state()).toMatchObject({ phase: 'starting', guests: 0 })
    await pass(200)
    expect(hosting.state().phase).toBe('on')
    expect(processes[1]?.orders[0]).toMatchObject({ port: 4310, label, host: '0.0.0.0' })
    // Steady for a minute: what went wrong before does not count any more.
    await pass(60_000)
    here.broken = true
    processes.at(-1)?.exit()
    for (const pause of [200, 1_000, 2_000, 5_000, 10_000]) {
      expect(hosting.state().phase).toBe('starting')
      await pass(pause)
    }
    expect(hosting.state()).toMatchObject({ phase: 'failed', problem: 'kept-stopping' })
    expect(processes).toHaveLength(7)
    here.broken = false
    expect(await hosting.start('network')).toEqual({ ok: true, value: null })
  })

  test('R-HOST-6 stopped while it is about to be started again, it stays off', async () => {
    const { hosting, processes, pass } = computer()
    await hosting.start('device')
    processes[0]?.exit()
    await hosting.stop()
    await pass(60_000)
    expect([hosting.state().phase, processes.length]).toEqual(['off', 1])
  })

  test('R-HOST-7 runs again with the app when it ran at the end, and not when it was switched off', async () => {
    const { hosting, stored } = computer()
    await hosting.start('network')
    await hosting.close()
    expect(hosting.state().phase).toBe('off')
    const next = computer(stored())
    await next.hosting.resume()
    expect(next.hosting.state()).toMatchObject({ phase: 'on', reach: 'network' })
    await next.hosting.stop()
    const off = computer(next.stored())
    await off.hosting.resume()
    expect([off.hosting.state().phase, off.processes.length]).toEqual(['off', 0])
  })

  test('R-HOST-8 the addresses follow the network, and are told', async () => {
    const { hosting, here, pass } = computer()
    await hosting.start('network')
    here.told = 0
    here.networks = wifi('10.0.0.7')
    await pass(10_000)
    expect([hosting.state().addresses, here.told]).toEqual([[`ws://10.0.0.7:4310/${label}`], 1])
    here.networks = {}
    hosting.look()
    expect([hosting.state().addresses, hosting.state().phase]).toEqual([[], 'on'])
  })

  test('R-HOST-9 an organisation limits how far it reaches', async () => {
    const device = computer({}, 'device')
    expect(await device.hosting.start('network')).toEqual({ ok: false, code: 'not-allowed' })
    expect(device.hosting.state()).toMatchObject({ phase: 'off', allowed: 'device' })
    expect(await device.hosting.start('device')).toEqual({ ok: true, value: null })
    const off = computer({ on: true, reach: 'network' }, 'off')
    await off.hosting.resume()
    expect(await off.hosting.start('device')).toEqual({ ok: false, code: 'not-allowed' })
    expect(off.processes).toHaveLength(0)
  })

  test('R-HOST-10 who is connected is known, and forgotten with the relay', async () => {
    const { hosting, processes } = computer()
    await hosting.start('network')
    processes[0]?.report({ type: 'guests', count: 3 })
    expect(hosting.state().guests).toBe(3)
    processes[0]?.exit()
    expect(hosting.state().guests).toBe(0)
  })
})
