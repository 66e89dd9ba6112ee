import {
  compareRelativePositions,
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type Doc,
  type RelativePosition,
} from 'yjs'

/**
 * The same place, tied to the character before it instead of the one behind it. Lexical puts the caret back by
 * this place after others have typed. Tied to what follows, it would jump over everything that others type at
 * that very spot, and two people who begin in the same place would mix their words letter by letter.
 */
export const leanLeft = (place: RelativePosition | null, document: Doc): RelativePosition | null => {
  if (place === null) return null
  const absolute = createAbsolutePositionFromRelativePosition(place, document)
  return absolute === null ? place : createRelativePositionFromTypeIndex(absolute.type, absolute.index, -1)
}

/** Whether two places, or their absence, are the same. */
export const samePlace = (one: RelativePosition | null, other: RelativePosition | null): boolean =>
  one === null || other === null ? one === other : compareRelativePositions(one, other)
