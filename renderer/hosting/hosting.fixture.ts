import type { HostingProblem, HostingState, Reach } from '../../shared/desktop/hosting.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Hosting } from '../platform/hosting.ts'

const off: HostingState = {
  ...{ phase: 'off', problem: null, reach: 'device', allowed: 'network' },
  ...{ own: null, addresses: [], guests: 0, hasMoved: false },
}

/** A relay on this computer that only says what it would do. */
export const fakeHosting = (first: Partial<HostingState> = {}) => {
  let state: HostingState = { ...off, ...first }
  let fails: HostingProblem | null = null
  const listeners = new Set<() => void>()
  const orders: (Reach | 'stop')[] = []
  const become = (change: Partial<HostingState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const own = 'ws://127.0.0.1:4310/k7mq2xpdab'
  const addressesOf = (reach: Reach): string[] =>
    reach === 'network' ? ['ws://192.168.1.5:4310/k7mq2xpdab'] : []
  const hosting: Hosting = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async (reach) => {
      orders.push(reach)
      if (fails !== null) {
        become({ phase: 'failed', problem: fails })
        return refuse(fails)
      }
      become({ phase: 'on', problem: null, reach, own, addresses: addressesOf(reach) })
      return ok(null)
    },
    stop: async () => {
      orders.push('stop')
      become({ phase: 'off', addresses: [], guests: 0 })
    },
    reach: (relay) => relay,
  }
  return {
    hosting,
    orders,
    become,
    fail: (problem: HostingProblem | null) => {
      fails = problem
    },
  }
}
