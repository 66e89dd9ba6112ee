import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { askRelay, hostOf } from './relay-answers.ts'

const ask = (relay: string): Promise<boolean> =>
  new Promise((resolve) => {
    askRelay(relay, 'room', resolve)
  })

describe('is the relay there', () => {
  it('R-PAGE-11 a relay that refuses the knock is there; one that was shut down is not', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await once(server, 'listening')
    const paths: (string | undefined)[] = []
    server.on('connection', (socket, request) => {
      paths.push(request.url)
      socket.close(4401, 'no pass')
    })
    const { port } = server.address() as AddressInfo
    expect(await ask(`ws://127.0.0.1:${port}/`)).toBe(true)
    expect(paths).toEqual(['/rooms/room'])
    server.close()
    await once(server, 'close')
    expect(await ask(`ws://127.0.0.1:${port}`)).toBe(false)
  })

  it('R-PAGE-11 an address that is no address is answered too', async () => {
    expect(await ask('geen adres')).toBe(false)
  })

  it('R-PAGE-11 shows of a relay what people can compare', () => {
    expect(hostOf('wss://relay.voorbeeld.nl/')).toBe('relay.voorbeeld.nl')
    expect(hostOf('ws://127.0.0.1:4310')).toBe('127.0.0.1:4310')
    expect(hostOf('?')).toBe('?')
  })
})
