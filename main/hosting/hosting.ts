import type { AllowedHosting, HostingProblem, HostingState, Reach } from '../../shared/desktop/hosting.ts'
import { type RelayOrder, type RelayReport, relayReport } from '../../shared/desktop/relay-process.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { makeRelayLabel } from '../../shared/room/relay-label.ts'
import { networkAddresses, networkHost, relayAt } from './addresses.ts'
import { portsFor, type StoredHosting } from './stored-hosting.ts'

/** The process in which the relay runs. */
export interface RelayProcess {
  send(order: RelayOrder): void
  onReport(listener: (report: unknown) => void): void
  /** Called once, however the process ended. */
  onExit(listener: () => void): void
  kill(): void
}

/** What the relay on this computer needs of it. */
export interface HostingParts {
  readonly stored: {
    read(): StoredHosting
    write(change: Partial<StoredHosting>): void
  }
  /** How far the organisation lets this computer be a relay. */
  readonly allowed: () => AllowedHosting
  readonly fork: () => RelayProcess
  /** Folders for the rooms and of the web edition. */
  readonly data: string
  readonly web: string
  readonly networks: () => Parameters<typeof networkAddresses>[0]
  readonly randomBytes: (length: number) => Uint8Array
  /** Calls `task` once after `ms`; answers with what calls that off. */
  readonly schedule: (task: () => void, ms: number) => () => void
  /** Something about the state changed. */
  readonly tell: () => void
}

/** How long a relay that ended by itself stays away each time, in ms; after the last it is not started again. */
const pauses = [200, 1_000, 2_000, 5_000, 10_000] as const

/** After this long without a fault the pauses are forgotten, in ms. */
const steadyAfter = 60_000

/** How often it is looked whether the computer has other addresses, in ms. */
const lookEvery = 10_000

/** How long the relay may take to stop in good order, in ms. */
const patience = 5_000

type Fault = Extract<RelayReport, { type: 'fault' }>['code']

const problemOf = (fault: Fault): HostingProblem => (fault === 'failed' ? 'kept-stopping' : fault)

/** The relay on this computer: off until somebody wants it, and then kept running at the same place. */
export const makeHosting = (parts: HostingParts) => {
  const { stored, schedule } = parts
  let phase: HostingState['phase'] = 'off'
  let problem: HostingProblem | null = null
  let process: RelayProcess | null = null
  let addresses: readonly string[] = []
  let guests = 0
  let hasMoved = false
  let stops = 0
  let calm = (): void => undefined
  let watching = (): void => undefined
  let restarting = (): void => undefined
  let queue: Promise<unknown> = Promise.resolve()

  const become = (next: HostingState['phase'], why: HostingProblem | null = null): void => {
    phase = next
    problem = why
    parts.tell()
  }

  /** One after the other: what is pressed while something is under way waits for it. */
  const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(task)
    queue = turn.catch(() => undefined)
    return turn
  }

  const look = (): void => {
    const now = stored.read().reach === 'network' && phase === 'on' ? networkAddresses(parts.networks()) : []
    if (now.join() === addresses.join()) return
    addresses = now
    parts.tell()
  }
  const keepLooking = (): void => {
    look()
    watching = schedule(keepLooking, lookEvery)
  }

  const labelOf = (): string => {
    const { label = makeRelayLabel(parts.randomBytes) } = stored.read()
    stored.write({ label })
    return label
  }

  /** Starts a process at a port; answers with its fault, or null once it is ready. */
  const launchAt = (port: number): Promise<Fault | null> => {
    const started = parts.fork()
    const { promise, resolve } = Promise.withResolvers<Fault | null>()
    started.onReport((said) => {
      const report = relayReport.parse(said)
      if (report.type === 'guests') {
        if (process !== started) return
        guests = report.count
        parts.tell()
      } else if (report.type === 'ready') {
        process = started
        resolve(null)
      } else {
        resolve(report.code)
        started.kill()
      }
    })
    started.onExit(() => {
      resolve('failed')
      if (process !== started) return
      process = null
      guests = 0
      if (phase === 'on') startAgain('failed')
    })
    const isOpen = stored.read().reach === 'network'
    started.send({
      type: 'start',
      ...{ port, data: parts.data, web: parts.web, label: labelOf() },
      host: isOpen ? networkHost(networkAddresses(parts.networks())) : '127.0.0.1',
    })
    return promise
  }

  /** Tries the ports in their order; any other fault than a taken port ends it. */
  const launch = async (ports: readonly number[]): Promise<Fault | null> => {
    let fault: Fault | null = 'port-taken'
    for (const port of ports) {
      fault = await launchAt(port)
      if (fault === null) {
        const before = stored.read().port
        if (before !== undefined && before !== port) hasMoved = true
        stored.write({ port })
        become('on')
        watching()
        keepLooking()
        calm()
        calm = schedule(() => {
          stops = 0
        }, steadyAfter)
      }
      if (fault !== 'port-taken') return fault
    }
    return fault
  }

  /** After it ended by itself: at the same port, because the others come back there. */
  const startAgain = (fault: Fault): void => {
    calm()
    const pause = pauses[stops++]
    if (pause === undefined) {
      become('failed', problemOf(fault))
      return
    }
    become('starting')
    restarting = schedule(() => {
      void inTurn(async () => {
        if (phase !== 'starting') return
        const { port } = stored.read()
        const next = await launch(port === undefined ? portsFor({}) : [port])
        if (next !== null) startAgain(next)
      })
    }, pause)
  }

  const end = async (): Promise<void> => {
    for (const callOff of [calm, watching, restarting]) callOff()
    const running = process
    if (running !== null) {
      become('stopping')
      await new Promise<void>((resolve) => {
        const callOff = schedule(() => {
          running.kill()
          resolve()
        }, patience)
        running.onExit(() => {
          callOff()
          resolve()
        })
        running.send({ type: 'stop' })
      })
    }
    process = null
    guests = 0
    addresses = []
    stops = 0
    become('off')
  }

  const isAllowed = (wanted: Reach): boolean => {
    const allowed = parts.allowed()
    return allowed === 'network' || (allowed === 'device' && wanted === 'device')
  }

  const begin = async (wanted: Reach): Promise<Result<null, HostingProblem>> => {
    if (!isAllowed(wanted)) return refuse('not-allowed')
    if (phase === 'on' && stored.read().reach === wanted) return ok(null)
    await end()
    stored.write({ on: true, reach: wanted })
    become('starting')
    const fault = await launch(portsFor(stored.read()))
    if (fault === null) return ok(null)
    become('failed', problemOf(fault))
    return refuse(problemOf(fault))
  }

  return {
    state: (): HostingState => {
      const { reach, port, label } = stored.read()
      const isKnown = port !== undefined && label !== undefined
      return {
        ...{ phase, problem, reach, guests, hasMoved },
        allowed: parts.allowed(),
        own: isKnown ? relayAt('127.0.0.1', port, label) : null,
        addresses: isKnown ? addresses.map((address) => relayAt(address, port, label)) : [],
      }
    },
    /** Starts it with that reach, or gives a running one another reach. */
    start: (wanted: Reach) => inTurn(() => begin(wanted)),
    stop: () => {
      stored.write({ on: false })
      return inTurn(end)
    },
    /** At the start of the app: runs when it ran at the end of the last one, as far as that is still allowed. */
    resume: () => {
      const { on, reach } = stored.read()
      return on && isAllowed(reach) ? inTurn(() => begin(reach)) : Promise.resolve(refuse('not-allowed'))
    },
    /** The computer woke up or may have other addresses. */
    look,
    /** At the end of the app. What it was doing is remembered. */
    close: () => inTurn(end),
  }
}

export type HostingService = ReturnType<typeof makeHosting>
