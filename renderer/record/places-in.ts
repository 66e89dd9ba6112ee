import { isPlaceToAdd, placesUnder, type RecordPlace } from '../../shared/record/places.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { FiledAmendment } from '../../shared/session/record-model.ts'

const isIn = (path: string, place: string): boolean => place === path || place.startsWith(`${path}/`)

/** What can be amended in one part of a record: the words that can become others, and whether a paragraph can follow. */
export const placesIn = (
  tree: ReportTree,
  path: string,
): { readonly words: readonly RecordPlace[]; readonly canAdd: boolean } => ({
  words: placesUnder(tree, path),
  canAdd: isPlaceToAdd(tree, path),
})

/** The amendments to these words that are about one part of them. */
export const amendmentsIn = (filed: readonly FiledAmendment[], path: string): readonly FiledAmendment[] =>
  filed.filter(({ amendment, status }) => status !== 'other-text' && isIn(path, amendment.place))
