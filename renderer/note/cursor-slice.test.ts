import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  Doc,
  type RelativePosition,
  XmlText,
} from 'yjs'
import { readCursorSlice, writeCursorSlice } from './cursor-slice.ts'

const sent = (told: unknown): unknown => JSON.parse(JSON.stringify(told))

describe('where somebody is in a note', () => {
  it('R-NOTE-4 finds the same place again on the other side', () => {
    const doc = new Doc()
    const text = doc.get('root', XmlText)
    text.insert(0, 'een twee')
    const place = (at: number): RelativePosition => createRelativePositionFromTypeIndex(text, at)
    for (const at of [0, 3, 8]) {
      const slice = readCursorSlice(
        sent(writeCursorSlice({ client: 7, focused: true, anchor: place(at), focus: place(at) })),
      )
      expect(slice?.client).toBe(7)
      expect(slice?.focused).toBe(true)
      const found = slice?.anchor && createAbsolutePositionFromRelativePosition(slice.anchor, doc)
      expect(found?.index).toBe(at)
    }
  })

  it('R-NOTE-4 carries a tab that is in the note without a caret', () => {
    const slice = readCursorSlice(
      sent(writeCursorSlice({ client: 1, focused: false, anchor: null, focus: null })),
    )
    expect(slice).toEqual({ client: 1, focused: false, anchor: null, focus: null })
  })

  it('R-NOTE-5 takes nothing for a cursor that is none, and no place outside the note', () => {
    const whole = { client: 1, focused: true, anchor: null, focus: null }
    expect(readCursorSlice({ ...whole, anchor: { tname: 'somewhere else', assoc: 0 } })).toBeNull()
    expect(readCursorSlice({ ...whole, client: '1' })).toBeNull()
    expect(readCursorSlice({ ...whole, anchor: { item: { client: 1 } } })).toBeNull()
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(() => readCursorSlice(anything)).not.toThrow()
      }),
    )
  })
})
