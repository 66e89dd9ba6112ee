import { expect, test } from 'vitest'
import { randomBytes } from '../../shared/room/keys.ts'
import { OuterDocument } from '../../shared/room/outer-document.ts'
import { websocketTransport } from './transport.ts'

/** What Chromium does where the page's policy does not name the relay. */
class Blocked {
  constructor() {
    throw new DOMException('the content security policy forbids it', 'SecurityError')
  }
}

test('R-SHELL-5 a relay that the page may not reach counts as away, and nobody waits for it without end', async () => {
  const states: string[] = []
  const outer = new OuterDocument(randomBytes, { arrived: () => {}, deleted: () => {} })
  const transport = websocketTransport({
    now: Date.now,
    WebSocket: Blocked as unknown as typeof WebSocket,
  })(
    outer,
    { roomId: 'r'.repeat(43), relay: 'ws://unknown.example', signPass: async () => 'pass' },
    {
      onState: (state) => states.push(state),
      onSynced: () => {},
      onDurable: () => {},
      onStripped: () => {},
    },
  )
  transport.connect()
  await expect.poll(() => states).toEqual(['connecting', 'offline'])
  transport.destroy()
  outer.destroy()
})
