import { describe, expect, test } from 'vitest'
import { makeRelayNames } from './relay-names.ts'

const networkWith = (address: string) => ({
  wifi: [
    {
      ...{ address, netmask: '255.255.255.0', family: 'IPv4' as const },
      ...{ mac: '00:00:00:00:00:00', internal: false, cidr: null },
    },
  ],
})

describe('the names of a relay', () => {
  test('R-RELAY-4 are loopback, the addresses of the machine, and those that were given', () => {
    const names = makeRelayNames(
      4310,
      ['wss://Relay.example'],
      () => 0,
      () => networkWith('192.168.1.5'),
    )
    expect(names()).toEqual([
      '127.0.0.1:4310',
      'localhost:4310',
      '[::1]:4310',
      '192.168.1.5:4310',
      'relay.example',
    ])
  })

  test('R-HOST-2 follow the machine to another network, and after sleep, without asking for every pass', () => {
    let now = 1_000
    let address = '192.168.1.5'
    let looked = 0
    const names = makeRelayNames(
      4310,
      [],
      () => now,
      () => {
        looked++
        return networkWith(address)
      },
    )
    expect(names()).toContain('192.168.1.5:4310')
    address = '10.0.0.7'
    now += 1_000
    names()
    expect(looked).toBe(1)
    now += 60_000
    expect(names()).toContain('10.0.0.7:4310')
    expect(names()).not.toContain('192.168.1.5:4310')
    now -= 3_600_000
    address = '10.0.0.8'
    expect(names()).toContain('10.0.0.8:4310')
  })
})
