import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, parseUpdateMeta, type Transaction } from 'yjs'
import { createMirror } from './mirror.ts'

const textOf = (doc: Doc): string => doc.getText('root').toString()
const write = (doc: Doc, at: number, text: string): void => doc.getText('root').insert(at, text)

/** A note as a room has it; fails as soon as this device's own updates are not what a room accepts. */
const roomNote = () => {
  const note = new Doc()
  const { clientID } = note
  const sent: Uint8Array[] = []
  note.on('update', (update: Uint8Array, origin: unknown, _doc: Doc, transaction: Transaction) => {
    if (origin === 'room') return
    expect(transaction.local).toBe(true)
    for (const client of parseUpdateMeta(update).to.keys()) expect(client).toBe(clientID)
    sent.push(update)
  })
  return { note, clientID, sent }
}

describe('the mirror of a note', () => {
  it('R-NOTE-2 receives what was there before it, and what is written later on either side', () => {
    const { note } = roomNote()
    write(note, 0, 'eerder')
    const mirror = createMirror(note)
    mirror.connect()
    write(mirror.document, 6, ' nu')
    write(note, 0, 'nog ')
    expect(textOf(mirror.document)).toBe('nog eerder nu')
    expect(textOf(note)).toBe('nog eerder nu')
  })

  it('R-NOTE-2 writes under the client id of the note, also in a second and third mirror', () => {
    const { note, clientID, sent } = roomNote()
    for (const word of ['een ', 'twee ', 'drie ']) {
      const mirror = createMirror(note)
      mirror.connect()
      write(mirror.document, mirror.document.getText('root').length, word)
      expect(mirror.document.clientID).toBe(clientID)
      mirror.disconnect()
    }
    const elsewhere = new Doc()
    for (const update of sent) applyUpdate(elsewhere, update)
    expect(textOf(elsewhere)).toBe('een twee drie ')
    expect(note.clientID).toBe(clientID)
  })

  it('R-NOTE-2 takes part no longer once it is disconnected', () => {
    const { note } = roomNote()
    const mirror = createMirror(note)
    mirror.connect()
    mirror.disconnect()
    write(note, 0, 'later')
    expect(textOf(mirror.document)).toBe('')
    mirror.connect()
    expect(textOf(mirror.document)).toBe('later')
  })

  it('R-NOTE-2 puts every change where its writer put it, however others write meanwhile', () => {
    const edit = fc.record({
      where: fc.constantFrom('mirror', 'second mirror', 'peer'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      text: fc.string({ minLength: 1, maxLength: 3 }),
      remove: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const { note } = roomNote()
        const peer = new Doc()
        peer.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'room') applyUpdate(note, update, 'room')
        })
        note.on('update', (update: Uint8Array) => applyUpdate(peer, update, 'room'))
        const mirrors = { mirror: createMirror(note), 'second mirror': createMirror(note) }
        mirrors.mirror.connect()
        mirrors['second mirror'].connect()
        let expected = ''
        for (const { where, at, text, remove } of edits) {
          const doc = where === 'peer' ? peer : mirrors[where].document
          const place = Math.floor(at * expected.length)
          if (remove && expected.length > place) {
            doc.getText('root').delete(place, 1)
            expected = expected.slice(0, place) + expected.slice(place + 1)
          } else {
            write(doc, place, text)
            expected = expected.slice(0, place) + text + expected.slice(place)
          }
          for (const one of [note, peer, mirrors.mirror.document, mirrors['second mirror'].document]) {
            expect(textOf(one)).toBe(expected)
          }
        }
        expect(encodeStateAsUpdate(note)).toEqual(encodeStateAsUpdate(mirrors.mirror.document))
      }),
    )
  })
})
