import { once } from 'node:events'
import { createServer } from 'node:http'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocketServer } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'

/**
 * The plainest y-websocket server: one document in memory, nothing checked, nothing kept. What a key press costs
 * through it is what the sealed room is compared with.
 */
export const startPlainRelay = async (): Promise<{ readonly url: string; close(): void }> => {
  const http = createServer()
  const sockets = new WebSocketServer({ server: http })
  const documents = new Map<string, Y.Doc>()
  sockets.on('connection', (socket, request) => {
    const name = request.url ?? ''
    const document = documents.get(name) ?? new Y.Doc()
    documents.set(name, document)
    const send = (write: (encoder: encoding.Encoder) => void) => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, 0)
      write(encoder)
      socket.send(encoding.toUint8Array(encoder))
    }
    const forward = (update: Uint8Array, origin: unknown) => {
      if (origin !== socket) send((encoder) => sync.writeUpdate(encoder, update))
    }
    document.on('update', forward)
    socket.on('close', () => document.off('update', forward))
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      if (decoding.readVarUint(decoder) !== 0) return
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, 0)
      sync.readSyncMessage(decoder, encoder, document, socket)
      if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
    })
    send((encoder) => sync.writeSyncStep1(encoder, document))
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    url: `ws://127.0.0.1:${address.port}`,
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
      http.close()
    },
  }
}
