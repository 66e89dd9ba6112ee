import { describe, expect, test } from 'vitest'
import { isSameRelay, makeRelayLabel, relayLabelOf } from './relay-label.ts'

describe('the label of a relay', () => {
  test('R-HOST-1 stands at the end of its address', () => {
    expect(relayLabelOf('ws://192.168.1.5:4310/k7mq2xpdab')).toBe('k7mq2xpdab')
    expect(relayLabelOf('ws://[fd00::5]:4310/k7mq2xpdab/')).toBe('k7mq2xpdab')
    for (const other of ['wss://relay.example', 'wss://relay.example/beraad', 'ws://a/k7mq2xpda1', 'nothing'])
      expect(relayLabelOf(other)).toBeNull()
  })

  test('R-HOST-1 a made label is read back', () => {
    const label = makeRelayLabel((length) => Uint8Array.from({ length }, (_, at) => at * 29))
    expect(relayLabelOf(`ws://127.0.0.1:4310/${label}`)).toBe(label)
  })

  test('R-HOST-1 says that two addresses are those of one relay', () => {
    const at = (host: string, label: string) => `ws://${host}:4310/${label}`
    expect(isSameRelay(at('10.0.0.2', 'k7mq2xpdab'), at('192.168.1.5', 'k7mq2xpdab'))).toBe(true)
    expect(isSameRelay(at('10.0.0.2', 'k7mq2xpdab'), at('10.0.0.2', 'aaaaaaaaaa'))).toBe(false)
    expect(isSameRelay('wss://relay.example', 'wss://relay.example')).toBe(true)
    expect(isSameRelay('wss://relay.example', 'wss://other.example')).toBe(false)
  })
})
