import type { ReportTree } from '../report/tree.ts'
import { toBase64Url, utf8 } from '../room/bytes.ts'
import { sha256 } from '../room/keys.ts'
import { canonicalJson } from './canonical.ts'

/** SHA-256 of a text in UTF-8, as base64url. */
export const digestOf = async (text: string): Promise<string> => toBase64Url(await sha256(utf8(text)))

/** One part of a record that has a digest of its own; `at` is the number of a fact or block among its like. */
export interface RecordPart {
  readonly part: 'head' | 'fact' | 'block' | 'footer'
  readonly at: number
}

/** The parts of a record in their fixed order, with what each digest is over. Format: docs/FORMATS.md §21. */
const partsOf = (tree: ReportTree): readonly (RecordPart & { readonly said: unknown })[] => {
  const { language, kind, title, madeAt, facts, blocks, footer } = tree
  return [
    { part: 'head', at: 0, said: ['head', language, kind, title, madeAt] },
    ...facts.map((fact, at) => ({ part: 'fact', at, said: ['fact', fact] }) as const),
    ...blocks.map((block, at) => ({ part: 'block', at, said: ['block', block] }) as const),
    { part: 'footer', at: 0, said: ['footer', footer] },
  ]
}

/** Which parts a tree has, in the order of their digests. */
export const placesOfParts = (tree: ReportTree): readonly RecordPart[] =>
  partsOf(tree).map(({ part, at }) => ({ part, at }))

/** The digest of every part, in order. */
export const partDigests = (tree: ReportTree): Promise<readonly string[]> =>
  Promise.all(partsOf(tree).map(({ said }) => digestOf(canonicalJson(said))))

/** The digest of the whole, over those of the parts. */
export const wholeDigest = (parts: readonly string[]): Promise<string> =>
  digestOf(canonicalJson(['beraad/record/1', ...parts]))

/** The digest that stands for a record: whoever signs it signs every part. */
export const treeDigest = async (tree: ReportTree): Promise<string> => wholeDigest(await partDigests(tree))
