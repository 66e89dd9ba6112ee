import { createServer } from 'node:http'
import { expect } from '@playwright/test'

/** A server that nobody should reach: it keeps what was asked of it, sockets included. */
export const startElsewhere = async () => {
  const reached: string[] = []
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' })
    response.end('<p>elsewhere</p>')
  })
  server.on('upgrade', (request, socket) => {
    reached.push(`socket ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  expect(address).toEqual(expect.objectContaining({ port: expect.any(Number) }))
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    address: `http://127.0.0.1:${port}`,
    reached: (): readonly string[] => reached,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
