import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { LimitName } from './limits.ts'

const prefix = 'beraad_relay_'

/** What the relay counts: numbers only, never a room, an address or a person. */
export const makeMetrics = () => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name: `${prefix}${name}`, help, labelNames, registers })
  const gauge = (name: string, help: string) => new Gauge({ name: `${prefix}${name}`, help, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `${prefix}${name}`, help, buckets, registers })

  const limited = counter('limited_total', 'What a limit stopped', ['limit'])
  return {
    registry,
    limited: (limit: LimitName): void => limited.inc({ limit }),
    connections: gauge('connections', 'Open connections'),
    roomsInMemory: gauge('rooms_in_memory', 'Rooms that somebody is in'),
    closed: counter('closed_total', 'Connections that the relay closed', ['name']),
    received: counter('received_total', 'Messages from clients', ['kind']),
    updates: counter('updates_total', 'Updates by what became of them', ['outcome']),
    sentBytes: counter('sent_bytes_total', 'Bytes sent to clients'),
    commit: histogram(
      'commit_seconds',
      'Time to make the updates of one turn durable',
      [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2],
    ),
    commitUpdates: histogram('commit_updates', 'Updates in one commit', [1, 2, 5, 10, 25, 50, 100, 500]),
    commitFailures: counter('commit_failures_total', 'Commits that failed'),
    folds: counter('folds_total', 'Rooms folded', ['outcome']),
    closings: counter('closings_total', 'Rooms closed for good by their owner', ['outcome']),
    damagedRooms: counter('damaged_rooms_total', 'Rooms that could not be opened because they are damaged'),
    faults: counter('faults_total', 'Messages that the relay could not handle though it should have'),
  }
}

export type Metrics = ReturnType<typeof makeMetrics>
