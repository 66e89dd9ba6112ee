import { fingerprint } from '../room/identity.ts'
import { type Standing, standingOf } from './check.ts'
import { partDigests, placesOfParts, type RecordPart, wholeDigest } from './digest.ts'
import type { RecordFile } from './file.ts'
import { isGenuineAdoption, isGenuineSignature } from './statements.ts'

/**
 * What checking the words of a file showed. `digests-changed`: the words are those that were signed, the list of their
 * digests is not. Of changed words `where` says which parts, and `missing` how many parts are gone; `where` is null when the
 * list cannot be trusted either.
 */
export type WordsVerdict =
  | { readonly status: 'unchanged' }
  | { readonly status: 'digests-changed' }
  | { readonly status: 'changed'; readonly where: readonly RecordPart[] | null; readonly missing: number }

/** What checking one signature showed: who, by the name that they gave, when, and with which device. */
export interface SignatureVerdict {
  readonly name: string
  readonly organisation: string
  readonly at: number
  readonly fingerprint: string
  /** Whether that device signed the digest in this file, in this name and at this time. */
  readonly isGenuine: boolean
  /** Whether who adopted the record named this device as present; of what is not genuine it says nothing. */
  readonly standing: Standing
}

export interface RecordVerdict {
  /** Nothing was changed and every signature is genuine. */
  readonly isSound: boolean
  readonly words: WordsVerdict
  /** Of whoever adopted it; this signature also covers who was present. */
  readonly adopted: SignatureVerdict
  readonly signatures: readonly SignatureVerdict[]
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((digest, at) => digest === other[at])

const wordsVerdict = async ({ record, parts: listed, digest }: RecordFile): Promise<WordsVerdict> => {
  const found = await partDigests(record)
  if ((await wholeDigest(found)) === digest)
    return { status: isSame(found, listed) ? 'unchanged' : 'digests-changed' }
  if ((await wholeDigest(listed)) !== digest) return { status: 'changed', where: null, missing: 0 }
  const places = placesOfParts(record)
  if (found.length === listed.length)
    return { status: 'changed', where: places.filter((_, at) => found[at] !== listed[at]), missing: 0 }
  const known = new Set(listed)
  const there = new Set(found)
  return {
    status: 'changed',
    where: places.filter((_, at) => !known.has(found[at] ?? '')),
    missing: listed.filter((one) => !there.has(one)).length,
  }
}

const verdictOf = async (
  signed: RecordFile['adopted'],
  isGenuine: boolean,
  { present }: RecordFile,
): Promise<SignatureVerdict> => ({
  name: signed.name,
  organisation: signed.organisation,
  at: signed.at,
  fingerprint: await fingerprint(signed.deviceId),
  isGenuine,
  standing: standingOf(signed, present),
})

/**
 * Checks all that a record's file says. It shows what a device signed and when it says it did; who held the device, and
 * whether somebody's signature was left out, a file cannot show.
 */
export const verifyRecordFile = async (file: RecordFile): Promise<RecordVerdict> => {
  const { session, digest, present, adopted } = file
  const { deviceId: by, ...said } = adopted
  const [words, isAdoptionGenuine, signatures] = await Promise.all([
    wordsVerdict(file),
    isGenuineAdoption(session, { ...said, by, digest, present }),
    Promise.all(
      file.signatures.map(async (signed) =>
        verdictOf(signed, await isGenuineSignature(session, { ...signed, digest }), file),
      ),
    ),
  ])
  return {
    isSound:
      words.status === 'unchanged' && isAdoptionGenuine && signatures.every(({ isGenuine }) => isGenuine),
    words,
    adopted: await verdictOf(adopted, isAdoptionGenuine, file),
    signatures,
  }
}
