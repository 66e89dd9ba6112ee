import * as Y from 'yjs'
import { ok, type Result, refuse } from '../result.ts'

/** Deepest nesting of a plain value inside a document. */
const deepestValue = 32

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** A Yjs update that was decoded as a whole and found to be of one author. */
export interface CheckedUpdate {
  readonly update: Uint8Array
  /** The author's inner clientID. */
  readonly client: number
  /** The author's clock before and after; equal when the update only deletes. */
  readonly from: number
  readonly to: number
  /** What must be there before it can be applied: clocks by clientID. */
  readonly needs: ReadonlyMap<number, number>
  readonly structs: readonly Struct[]
}

const isDeep = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeep(part, levels - 1)))

const isAllowed = (struct: Struct): boolean => {
  if (struct instanceof Y.Skip || !(struct.length >= 1)) return false
  if (!(struct instanceof Y.Item)) return true
  const { content } = struct
  if (content instanceof Y.ContentDoc) return false
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return !content.arr.some((value) => isDeep(value, deepestValue))
  if (content instanceof Y.ContentEmbed) return !isDeep(content.embed, deepestValue)
  if (content instanceof Y.ContentFormat) return !isDeep(content.value, deepestValue)
  return true
}

/** Identifiers that a struct refers to: its neighbours and its parent. */
const referred = (struct: Struct): readonly Y.ID[] =>
  struct instanceof Y.Item
    ? [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID)
    : []

const decode = (update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null => {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/**
 * Decodes a whole update before anything of it is applied (a malformed delete set would throw after the text
 * was in) and checks that it carries structs of `client` alone, without holes, that refer only backwards.
 * `foreign-client`: somebody writes under another's name.
 */
export const checkUpdate = (
  update: Uint8Array,
  client: number,
): Result<CheckedUpdate, 'malformed' | 'foreign-client'> => {
  const decoded = decode(update)
  if (!decoded) return refuse('malformed')
  const needs = new Map<number, number>()
  const need = (of: number, clock: number): void => {
    if (clock > (needs.get(of) ?? 0)) needs.set(of, clock)
  }
  const from = decoded.structs[0]?.id.clock ?? 0
  let to = from
  for (const struct of decoded.structs) {
    if (struct.id.client !== client) return refuse('foreign-client')
    if (struct.id.clock !== to || !isAllowed(struct)) return refuse('malformed')
    for (const id of referred(struct)) {
      // Yjs looks up references to the author itself without asking whether they exist.
      if (id.client === client && id.clock >= to) return refuse('malformed')
      if (id.client !== client) need(id.client, id.clock + 1)
    }
    to += struct.length
    if (!Number.isSafeInteger(to)) return refuse('malformed')
  }
  for (const [of, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) {
      if (!Number.isSafeInteger(clock + len)) return refuse('malformed')
      if (of !== client || clock + len > to) need(of, clock + len)
    }
  return ok({ update, client, from, to, needs, structs: decoded.structs })
}

/** Whether an owner's snapshot can be decoded as a whole and holds nothing a document may not hold. */
export const isSnapshot = (update: Uint8Array): boolean => decode(update)?.structs.every(isAllowed) ?? false

/** Deepest nesting of types in a document: what reads it goes down recursively. */
const deepestType = 100

const depthOf = (struct: unknown): number => {
  let depth = 0
  let parent = struct instanceof Y.Item ? struct.parent : null
  while (parent instanceof Y.AbstractType && parent._item) {
    depth++
    parent = parent._item.parent
  }
  return depth
}

/**
 * Whether applying this update would nest types too deeply. All that it needs must be in the document.
 */
export const nestsTooDeep = (doc: Y.Doc, { client, from, structs }: CheckedUpdate): boolean => {
  if (!structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType))
    return false
  const depths: number[] = []
  const depthAt = (id: Y.ID): number => {
    if (id.client !== client || id.clock < from) return depthOf(Y.getItem(doc.store, id))
    let low = 0
    let high = depths.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((structs[middle]?.id.clock ?? 0) <= id.clock) low = middle
      else high = middle - 1
    }
    return depths[low] ?? 0
  }
  for (const struct of structs) {
    let depth = 0
    if (struct instanceof Y.Item) {
      const beside = struct.origin ?? struct.rightOrigin
      if (struct.parent instanceof Y.ID) depth = depthAt(struct.parent) + 1
      else if (struct.parent === null && beside) depth = depthAt(beside)
    }
    if (depth > deepestType) return true
    depths.push(depth)
  }
  return false
}
