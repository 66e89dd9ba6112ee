import { describe, expect, test } from 'vitest'
import type { HostingState } from '../../shared/desktop/hosting.ts'
import type { Hosting } from '../platform/hosting.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createReach } from './reach.ts'

const own = 'ws://127.0.0.1:4310/k7mq2xpdab'
const colleague = (host: string) => `ws://${host}:4310/aaaaaaaaaa`

const hostingAt = (addresses: readonly string[]) => {
  const listeners = new Set<() => void>()
  let state = { own, addresses, phase: 'on' } as unknown as HostingState
  const hosting: Hosting = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => Promise.reject(new Error('not asked')),
    stop: () => Promise.reject(new Error('not asked')),
    reach: (relay) => relay,
  }
  const move = (next: readonly string[], phase: HostingState['phase'] = 'on'): void => {
    state = { ...state, phase, addresses: [...next] }
    for (const listener of listeners) listener()
  }
  return { hosting, move }
}

describe('where a relay is', () => {
  test('R-HOST-11 its own relay is at this device, whatever address the session was made under', async () => {
    const { hosting, move } = hostingAt(['ws://192.168.1.5:4310/k7mq2xpdab'])
    const reach = await createReach({ vault: memoryVault(), hosting })
    let told = 0
    const stop = reach.subscribe(() => told++)
    expect(reach.of('ws://10.9.9.9:4310/k7mq2xpdab')).toBe(own)
    expect(reach.of(colleague('192.168.1.5'))).toBe(colleague('192.168.1.5'))
    expect(reach.of('wss://relay.example')).toBe('wss://relay.example')
    move(['ws://10.0.0.7:4310/k7mq2xpdab'])
    expect([reach.of('ws://192.168.1.5:4310/k7mq2xpdab'), told]).toEqual([own, 1])
    stop()
    move([])
    expect(told).toBe(1)
  })

  test('R-HOST-12 a link names the address that holds now', async () => {
    const { hosting, move } = hostingAt(['ws://192.168.1.5:4310/k7mq2xpdab'])
    const reach = await createReach({ vault: memoryVault(), hosting })
    expect(reach.advertised(own)).toBe('ws://192.168.1.5:4310/k7mq2xpdab')
    move(['ws://10.0.0.7:4310/k7mq2xpdab'])
    expect(reach.advertised('ws://192.168.1.5:4310/k7mq2xpdab')).toBe('ws://10.0.0.7:4310/k7mq2xpdab')
    move([])
    expect(reach.advertised(own)).toBe(own)
    expect(reach.advertised('wss://relay.example')).toBe('wss://relay.example')
    // Switched off it has no address now; where it was is the best there is.
    move([], 'off')
    expect(reach.advertised('ws://192.168.1.5:4310/k7mq2xpdab')).toBe('ws://192.168.1.5:4310/k7mq2xpdab')
  })

  test('R-HOST-13 a colleague’s relay is where the last link led, for all its rooms, also after a restart', async () => {
    const vault = memoryVault()
    const reach = await createReach({ vault })
    let told = 0
    reach.subscribe(() => told++)
    await reach.learn(colleague('192.168.1.5'))
    await reach.learn(colleague('10.0.0.7'))
    await reach.learn(colleague('10.0.0.7'))
    await reach.learn('wss://relay.example')
    expect([reach.of(colleague('192.168.1.5')), told]).toEqual([colleague('10.0.0.7'), 2])
    expect(reach.advertised(colleague('127.0.0.1'))).toBe(colleague('10.0.0.7'))
    const again = await createReach({ vault })
    expect(again.of(colleague('192.168.1.5'))).toBe(colleague('10.0.0.7'))
    expect(again.of('wss://relay.example')).toBe('wss://relay.example')
  })

  test('R-HOST-13 a link that carries this device’s own label leads nowhere else', async () => {
    const { hosting } = hostingAt([])
    const reach = await createReach({ vault: memoryVault(), hosting })
    await reach.learn('ws://203.0.113.9:4310/k7mq2xpdab')
    expect(reach.of('ws://203.0.113.9:4310/k7mq2xpdab')).toBe(own)
  })
})
