/** Loaded before the script of a utility process: gives it `process.parentPort`, and ends it with its parent. */
import { EventEmitter } from 'node:events'
import { isMainThread } from 'node:worker_threads'
import './resolve.ts'

if (isMainThread && process.send !== undefined) {
  const port = new EventEmitter()
  process.on('message', (data) => port.emit('message', { data, ports: [] }))
  process.on('disconnect', () => process.exit(0))
  Object.assign(process, {
    type: 'utility',
    parentPort: Object.assign(port, {
      postMessage: (message: object) => {
        if (process.connected) process.send?.(message)
      },
      start: () => undefined,
    }),
  })
}
