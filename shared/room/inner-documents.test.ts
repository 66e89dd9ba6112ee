import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { InnerDocuments, type Offer } from './inner-documents.ts'

const noRefusal = {
  applied: () => {},
  refused: (reason: string) => {
    throw new Error(reason)
  },
}

/** What some authors send while they write, format and delete in each other's text. */
const histories = fc
  .array(
    fc.record({
      author: fc.nat(2),
      at: fc.nat(30),
      length: fc.nat(3),
      what: fc.constantFrom('insert', 'insert', 'delete', 'format', 'hear'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    const docs = [11, 22, 33].map((client) => {
      const doc = new Y.Doc()
      doc.clientID = client
      return doc
    })
    const offers: Offer[] = []
    for (const doc of docs)
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'heard') offers.push({ document: 'case', update, client: doc.clientID, ...noRefusal })
      })
    for (const { author, at, length, what } of steps) {
      const doc = docs[author] ?? new Y.Doc()
      const text = doc.getText('text')
      if (what === 'insert') text.insert(at % (text.length + 1), 'abc'.slice(0, length + 1))
      else if (what === 'delete' && text.length > 0) text.delete(at % text.length, 1)
      else if (what === 'format' && text.length > 0) text.format(at % text.length, 1, { bold: length > 1 })
      else for (const other of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'heard')
    }
    const whole = new Y.Doc()
    for (const doc of docs) Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
    return { offers, delta: whole.getText('text').toDelta(), update: Y.encodeStateAsUpdate(whole) }
  })

test('R-ROOM-21 entries may arrive in any order and in any portions', () => {
  fc.assert(
    fc.property(
      histories.chain(({ offers, delta }) =>
        fc.record({
          delta: fc.constant(delta),
          shuffled: fc.shuffledSubarray(offers, { minLength: offers.length }),
          portion: fc.integer({ min: 1, max: 9 }),
        }),
      ),
      ({ shuffled, delta, portion }) => {
        const inner = new InnerDocuments()
        for (let at = 0; at < shuffled.length; at += portion) inner.offer(shuffled.slice(at, at + portion))
        inner.offer(shuffled)
        expect(inner.get('case').getText('text').toDelta()).toEqual(delta)
        expect(inner.get('case').store.pendingStructs).toBeNull()
        inner.destroy()
      },
    ),
  )
})

test('R-ROOM-21 a changed update either changes nothing or is a whole update of its own author', () => {
  fc.assert(
    fc.property(histories, fc.nat(), fc.nat(255), ({ offers, update }, at, byte) => {
      const inner = new InnerDocuments()
      inner.offer([{ document: 'case', update, client: null, ...noRefusal }])
      const before = JSON.stringify(inner.get('case').getText('text').toDelta())
      const outcomes: string[] = []
      for (const { update: original } of offers) {
        const changed = new Uint8Array(original)
        changed[at % changed.length] = byte
        const refused = (reason: string): void => {
          outcomes.push(reason)
        }
        inner.offer([
          { document: 'case', update: changed, client: 44, applied: () => outcomes.push('applied'), refused },
        ])
      }
      // Others wrote everything, so under the number 44 only what the changed byte makes its own can come in.
      const { store } = inner.get('case')
      if (!outcomes.includes('applied')) {
        expect(Y.getState(store, 44)).toBe(0)
        expect(JSON.stringify(inner.get('case').getText('text').toDelta())).toBe(before)
      }
      expect(store.pendingStructs).toBeNull()
      inner.destroy()
    }),
  )
})
