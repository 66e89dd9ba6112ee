import { applyUpdate, Doc, encodeStateAsUpdate, transact } from 'yjs'

/**
 * One update that says the same as the base and everything after it. It loads a document, because
 * `Y.mergeUpdates` takes minutes over a long log. Slow for a big room: runs in a worker.
 */
export const fold = (base: Uint8Array, tail: readonly Uint8Array[]): Uint8Array => {
  const document = new Doc()
  transact(document, () => {
    applyUpdate(document, base)
    for (const update of tail) applyUpdate(document, update)
  })
  const folded = encodeStateAsUpdate(document)
  document.destroy()
  return folded
}
