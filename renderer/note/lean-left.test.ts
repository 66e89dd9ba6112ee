import { expect, test } from 'vitest'
import { createAbsolutePositionFromRelativePosition, createRelativePositionFromTypeIndex, Doc } from 'yjs'
import { leanLeft, samePlace } from './lean-left.ts'

const placeIn = (document: Doc, index: number) =>
  createRelativePositionFromTypeIndex(document.getText('note'), index)

test('R-NOTE-7 a caret stays behind the own last letter when somebody types at the same spot', () => {
  const document = new Doc()
  const text = document.getText('note')
  text.insert(0, 'sam!')
  const place = leanLeft(placeIn(document, 3), document)
  text.insert(3, 'jo')
  if (place === null) throw new Error('a place was expected')
  expect(createAbsolutePositionFromRelativePosition(place, document)?.index).toBe(3)
})

test('R-NOTE-7 a caret at the end stays there when somebody appends, and at the start when somebody begins', () => {
  const document = new Doc()
  const text = document.getText('note')
  const start = leanLeft(placeIn(document, 0), document)
  text.insert(0, 'sam')
  const end = leanLeft(placeIn(document, 3), document)
  text.insert(3, ' en jo')
  if (start === null || end === null) throw new Error('places were expected')
  expect(createAbsolutePositionFromRelativePosition(start, document)?.index).toBe(0)
  expect(createAbsolutePositionFromRelativePosition(end, document)?.index).toBe(3)
})

test('R-NOTE-7 the same place is told once', () => {
  const document = new Doc()
  document.getText('note').insert(0, 'sam')
  expect(samePlace(leanLeft(placeIn(document, 2), document), leanLeft(placeIn(document, 2), document))).toBe(
    true,
  )
  expect(samePlace(leanLeft(placeIn(document, 2), document), leanLeft(placeIn(document, 1), document))).toBe(
    false,
  )
  expect(samePlace(null, null)).toBe(true)
  expect(samePlace(null, leanLeft(placeIn(document, 1), document))).toBe(false)
})
