import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { relayLabelOf } from '../../shared/room/relay-label.ts'
import { networkAddresses, networkHost, relayAt } from './addresses.ts'

const at = (address: string, internal = false): NetworkInterfaceInfo => {
  const rest = { address, netmask: '', mac: '', internal, cidr: null }
  return address.includes(':') ? { ...rest, family: 'IPv6', scopeid: 0 } : { ...rest, family: 'IPv4' }
}

describe('the addresses of this computer', () => {
  test('R-HOST-3 are those that colleagues can reach, the likeliest first', () => {
    expect(
      networkAddresses({
        lo: [at('127.0.0.1', true), at('::1', true)],
        docker0: [at('172.17.0.1')],
        'vEthernet (WSL)': [at('172.28.0.1')],
        tailscale0: [at('100.101.1.2')],
        eth0: [at('10.1.2.3'), at('fe80::1'), at('2a02:db8::5')],
        wlan0: [at('192.168.1.5'), at('169.254.7.7')],
      }),
    ).toEqual(['192.168.1.5', '10.1.2.3', '100.101.1.2'])
  })

  test('R-HOST-3 of the sixth version count where there are no others, and then the relay listens to them', () => {
    const addresses = networkAddresses({ eth0: [at('2a02:db8::5'), at('fd00::5'), at('fe80::1')] })
    expect(addresses).toEqual(['fd00::5', '2a02:db8::5'])
    expect([networkHost(addresses), networkHost(['10.1.2.3']), networkHost([])]).toEqual([
      '::',
      '0.0.0.0',
      '0.0.0.0',
    ])
    expect(relayLabelOf(relayAt('fd00::5', 4310, 'k7mq2xpdab'))).toBe('k7mq2xpdab')
  })
})
