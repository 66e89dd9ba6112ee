import { EventEmitter } from 'node:events'

/** What Electron gives a utility process, over the channel of a child process. Ends with whoever started it. */
const parentPort = new EventEmitter()
process.on('message', (data) => parentPort.emit('message', { data }))
process.on('disconnect', () => process.exit(0))
Object.assign(process, {
  parentPort: Object.assign(parentPort, {
    /** @param {unknown} message */
    postMessage: (message) => process.send?.(message),
  }),
})
