import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, type Transaction } from 'yjs'

/** A fresh document that follows another one, and is followed by it, from `connect` to `disconnect`. */
export interface Mirror {
  readonly document: Doc
  connect(): void
  disconnect(): void
}

/**
 * Lexical's binding learns of content through events alone, and leaves its own marks on the shared types. So a
 * document that was filled before an editor came, or that had an editor before, shows up blank. Every mounted
 * editor therefore gets a fresh document that receives the note as a first event.
 *
 * The mirror writes under the note's own client id, because a room accepts nothing else from this device. Yjs
 * takes structs of the own id in an update for a clash and picks another id; here they are our own words, brought
 * from one document to the other, so the transaction is called local before Yjs looks. Not earlier: the types
 * forget their cached positions only for a transaction that was not local.
 */
export const createMirror = (note: Doc): Mirror => {
  const document = new Doc({ gc: note.gc })
  document.clientID = note.clientID
  const origin = { mirrorOf: note }
  let connected = false

  const callOwn = (transaction: Transaction): void => {
    if (transaction.origin === origin) transaction.local = true
  }
  const toMirror = (update: Uint8Array, from: unknown): void => {
    if (from !== origin) applyUpdate(document, update, origin)
  }
  const toNote = (update: Uint8Array, from: unknown): void => {
    if (from !== origin) applyUpdate(note, update, origin)
  }

  return {
    document,
    connect: () => {
      if (connected) return
      connected = true
      note.on('afterTransaction', callOwn)
      document.on('afterTransaction', callOwn)
      applyUpdate(document, encodeStateAsUpdate(note, encodeStateVector(document)), origin)
      note.on('update', toMirror)
      document.on('update', toNote)
    },
    disconnect: () => {
      connected = false
      note.off('update', toMirror)
      document.off('update', toNote)
      note.off('afterTransaction', callOwn)
      document.off('afterTransaction', callOwn)
    },
  }
}
