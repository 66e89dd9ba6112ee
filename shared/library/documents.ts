import * as Y from 'yjs'
import { ok, type Result, refuse } from '../result.ts'
import { z } from '../zod.ts'
import { cleaned } from './clean.ts'
import { libraryLimits } from './limits.ts'
import { isPlainConsent, quickParts } from './quick.ts'
import { type Consent, emptyText, type LibraryRecord, newRecord, type RecordText } from './record.ts'
import {
  consentSchema,
  isDeviceId,
  isRecordId,
  nameSchema,
  presentSchema,
  signedSchemas,
  textSchemas,
} from './schema.ts'
import type { Trust } from './standing.ts'

/**
 * The library is an encrypted room of its own. Its agenda, which only who leads the library writes, holds its name, its
 * version and whom it trusts with reviewing; its case document holds a map for each record, part by part, so that two
 * who change different parts at once both keep their change.
 */
export interface LibraryDocuments {
  readonly agenda: Y.Doc
  readonly case: Y.Doc
}

export interface Reviewer {
  readonly deviceId: string
  readonly name: string
  readonly organisation: string
}

export interface Library {
  readonly name: string
  /** By id. */
  readonly records: ReadonlyMap<string, LibraryRecord>
  readonly reviewers: readonly Reviewer[]
  /** How many records and parts of records could not be read. */
  readonly ignored: number
}

/** Raise it when an older program would read a record wrongly. */
const libraryVersion = 1

/** The map of that name, or null when something else stands there: Yjs throws at a name of another class. */
const mapAt = (document: Y.Doc, name: string): Y.Map<unknown> | null => {
  const found = document.share.get(name)?.constructor
  const isFree = found === undefined || found === Y.AbstractType || found === Y.Map
  return isFree ? document.getMap(name) : null
}

const textParts = Object.keys(textSchemas) as (keyof RecordText)[]
const signedParts = Object.keys(signedSchemas) as (keyof typeof signedSchemas)[]
const consentPrefix = 'consent:'

const byDevice = (a: { readonly deviceId: string }, b: { readonly deviceId: string }): number =>
  a.deviceId < b.deviceId ? -1 : 1

/** Called for each part that cannot be read. */
type Ignore = () => void

const part = <Value>(schema: z.ZodMiniType<Value>, value: unknown, empty: Value, ignore: Ignore): Value => {
  if (value === undefined) return empty
  const read = schema.safeParse(value)
  if (!read.success) ignore()
  return read.success ? read.data : empty
}

/** A part of a record, or null when it cannot be read. */
const quickPart = <Value>(
  key: string,
  schema: z.ZodMiniType<Value> | undefined,
  value: unknown,
  ignore: Ignore,
): Value | null => {
  const isPlain = (given: unknown): given is Value => quickParts[key]?.(given) === true
  if (isPlain(value)) return value
  const read = schema?.safeParse(value)
  if (read?.success) return read.data
  if (value !== undefined) ignore()
  return null
}

const readConsents = (given: readonly (readonly [key: string, unknown])[], ignore: Ignore) => {
  const consents: Consent[] = []
  for (const [key, value] of given) {
    const consent = isPlainConsent(value) ? value : (consentSchema.safeParse(value).data ?? null)
    if (
      consent !== null &&
      key === consentPrefix + consent.deviceId &&
      consents.length < libraryLimits.present
    )
      consents.push(consent)
    else ignore()
  }
  return consents.sort(byDevice)
}

const schemasOfText: Readonly<Record<string, z.ZodMiniType<unknown>>> = textSchemas
const schemasOfSigned: Readonly<Record<string, z.ZodMiniType<unknown>>> = signedSchemas

const readRecord = (id: string, row: unknown, ignore: Ignore): LibraryRecord | null => {
  if (!isRecordId(id) || !(row instanceof Y.Map)) {
    ignore()
    return null
  }
  const empty = emptyText('nl')
  const text: Record<string, unknown> = {}
  const signed: Record<string, unknown> = {}
  const answers: (readonly [string, unknown])[] = []
  let present: readonly string[] = []
  row.forEach((value: unknown, key: string) => {
    if (Object.hasOwn(textSchemas, key)) {
      const read = quickPart(key, schemasOfText[key], value, ignore)
      if (read !== null) text[key] = read
    } else if (Object.hasOwn(signedSchemas, key))
      signed[key] = quickPart(key, schemasOfSigned[key], value, ignore)
    else if (key === 'present') present = quickPart(key, presentSchema, value, ignore) ?? []
    else if (key.startsWith(consentPrefix)) answers.push([key, value])
    else ignore()
  })
  return {
    ...newRecord(id, { ...empty, ...text }, present),
    ...signed,
    consents: readConsents(answers, ignore),
  }
}

/**
 * One record as it stands now, or null when it is not there or cannot be read. For who follows changes one by one.
 * `ignore` is called for each part that cannot be read.
 */
export const recordOf = (caseDoc: Y.Doc, id: string, ignore: Ignore = () => {}): LibraryRecord | null => {
  const row = mapAt(caseDoc, 'records')?.get(id)
  return row === undefined ? null : readRecord(id, row, ignore)
}

/** The ids under which something stands, readable or not. For who reads a large library piece by piece. */
export const recordIds = (caseDoc: Y.Doc): readonly string[] => [...(mapAt(caseDoc, 'records')?.keys() ?? [])]

/** Tells which records came, changed or went. */
export const watchRecords = (caseDoc: Y.Doc, listener: (ids: readonly string[]) => void): (() => void) => {
  const records = mapAt(caseDoc, 'records')
  const onChange = (events: readonly Y.YEvent<Y.Map<unknown>>[]): void => {
    const ids = new Set<string>()
    for (const { path, keys } of events) {
      if (typeof path[0] === 'string') ids.add(path[0])
      else for (const id of keys.keys()) ids.add(id)
    }
    listener([...ids])
  }
  records?.observeDeep(onChange)
  return () => records?.unobserveDeep(onChange)
}

const reviewerSchema = z.strictObject({ name: nameSchema, organisation: nameSchema })

const readReviewers = (agenda: Y.Doc, ignore: Ignore): readonly Reviewer[] =>
  [...(mapAt(agenda, 'reviewers')?.entries() ?? [])]
    .flatMap(([deviceId, value]) => {
      const read = reviewerSchema.safeParse(value)
      if (read.success && isDeviceId(deviceId)) return [{ deviceId, ...read.data }]
      ignore()
      return []
    })
    .sort(byDevice)

/** What a library says of itself, beside its records. */
export type LibraryHead = Pick<Library, 'name' | 'reviewers' | 'ignored'>

/** The name of a library and whom it trusts, without reading its records. Refused as `readLibrary` refuses. */
export const libraryHead = (agenda: Y.Doc): Result<LibraryHead, 'not-a-library' | 'newer-version'> => {
  const about = mapAt(agenda, 'library')
  const version = about?.get('version')
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return refuse('not-a-library')
  if (version > libraryVersion) return refuse('newer-version')
  let ignored = 0
  const ignore = () => {
    ignored++
  }
  const name = part(nameSchema, about?.get('name'), '', ignore)
  const reviewers = readReviewers(agenda, ignore)
  return ok({ name, reviewers, ignored })
}

/**
 * All that stands in a library. What cannot be read is left out and counted; what can be read beside it is read. A library
 * of a later version is refused, because half an understanding of consent is none.
 */
export const readLibrary = ({
  agenda,
  case: caseDoc,
}: LibraryDocuments): Result<Library, 'not-a-library' | 'newer-version'> => {
  const head = libraryHead(agenda)
  if (!head.ok) return head
  let { ignored } = head.value
  const ignore = () => {
    ignored++
  }
  const records = new Map<string, LibraryRecord>()
  for (const id of recordIds(caseDoc)) {
    const record = recordOf(caseDoc, id, ignore)
    if (record !== null) records.set(id, record)
  }
  return ok({ ...head.value, records, ignored })
}

/** Whom a library trusts. */
export const trustOf = ({ reviewers }: Pick<Library, 'reviewers'>): Trust => {
  const trusted = new Set(reviewers.map(({ deviceId }) => deviceId))
  return { isReviewer: (deviceId) => trusted.has(deviceId) }
}

/** Begins a library, or renames one. A library of a later version keeps its version. */
export const nameLibrary = (agenda: Y.Doc, name: string): void => {
  const about = mapAt(agenda, 'library')
  agenda.transact(() => {
    if (about?.get('version') === undefined) about?.set('version', libraryVersion)
    const written = cleaned(name, libraryLimits.name)
    if (about?.get('name') !== written) about?.set('name', written)
  }, 'command')
}

/** Trusts a device with reviewing from now on. */
export const addReviewer = (agenda: Y.Doc, { deviceId, name, organisation }: Reviewer): void => {
  if (!isDeviceId(deviceId)) throw new Error('a reviewer is a device')
  const written = {
    name: cleaned(name, libraryLimits.name),
    organisation: cleaned(organisation, libraryLimits.name),
  }
  agenda.transact(() => mapAt(agenda, 'reviewers')?.set(deviceId, written), 'command')
}

/** Trusts a device no longer: what it approved falls back to offered. */
export const removeReviewer = (agenda: Y.Doc, deviceId: string): void => {
  agenda.transact(() => mapAt(agenda, 'reviewers')?.delete(deviceId), 'command')
}

/** A record's parts as they stand in its map; what is not there is null. */
const partsOf = (record: LibraryRecord): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...textParts.map((name) => [name, record.text[name]] as const),
    ...signedParts.map((name) => [name, record[name]] as const),
    ['present', record.present],
    ...record.consents.map((consent) => [consentPrefix + consent.deviceId, consent] as const),
  ])

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Writes a record, as far as it differs from what its writer saw (`before`, or null for a new one): what others changed
 * meanwhile in other parts stays. A record that was removed meanwhile stays removed.
 */
export const writeRecord = (caseDoc: Y.Doc, record: LibraryRecord, before: LibraryRecord | null): void => {
  if (!isRecordId(record.id)) throw new Error('a record’s id is letters, digits and hyphens')
  const records = mapAt(caseDoc, 'records')
  const parts = partsOf(record)
  if (before === null) {
    const written = [...parts].filter(([, value]) => value !== null)
    caseDoc.transact(() => records?.set(record.id, new Y.Map<unknown>(written)), 'command')
    return
  }
  const row = records?.get(record.id)
  if (!(row instanceof Y.Map)) return
  const seen = partsOf(before)
  caseDoc.transact(() => {
    for (const [key, value] of parts) if (value !== null && !same(seen.get(key), value)) row.set(key, value)
    for (const [key, value] of seen)
      if (value !== null && (parts.get(key) ?? null) === null && row.has(key)) row.delete(key)
  }, 'command')
}

/** Takes a record out of the library, for instance a draft that nobody needs. */
export const removeRecord = (caseDoc: Y.Doc, id: string): void => {
  caseDoc.transact(() => mapAt(caseDoc, 'records')?.delete(id), 'command')
}
