import * as Y from 'yjs'
import { toBase64Url, utf8 } from '../room/bytes.ts'
import { deriveSeed } from '../room/keys.ts'
import { contributionOf, contributionSchema, type SessionCounts } from './counts.ts'

/**
 * The counts of a region: an encrypted room of its own, whose agenda holds its name and whose case document holds one
 * contribution for each session. A contribution is codes and numbers and is replaced as a whole: who writes last is read.
 */
export interface RegionalCounts {
  readonly counts: readonly SessionCounts[]
  /** How many contributions could not be read, and count for nothing. */
  readonly ignored: number
}

const label = 'beraad/insight-contribution/1'

/**
 * Under which id a session stands in a region: always the same one, so that nobody can contribute it twice, and one that says
 * nothing of the session to whoever does not know its id. In another region it is another.
 */
export const contributionId = async (sessionId: string, regionRoomId: string): Promise<string> =>
  toBase64Url(await deriveSeed(utf8(sessionId), label, regionRoomId))

const idForm = /^[A-Za-z0-9_-]{43}$/u

/** The map of that name; null where something else took the name. */
const mapAt = (document: Y.Doc, name: string): Y.Map<unknown> | null => {
  const found = document.share.get(name)?.constructor
  return found === undefined || found === Y.AbstractType || found === Y.Map ? document.getMap(name) : null
}

/** Everything in the region that can be read; what is not exactly of the form is left out and counted. */
export const readRegion = (shared: Y.Doc): RegionalCounts => {
  const contributions = mapAt(shared, 'contributions')
  if (contributions === null) return { counts: [], ignored: 1 }
  const counts: SessionCounts[] = []
  let ignored = 0
  // By id, so that everybody who has the same contributions has them in the same order.
  for (const [id, stored] of [...contributions.entries()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = idForm.test(id) ? contributionSchema.safeParse(stored) : null
    if (read?.success === true) counts.push(read.data)
    else ignored += 1
  }
  return { counts, ignored }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Contributes a session, or replaces what it contributed before; by quarter, whatever was counted. */
export const contribute = (shared: Y.Doc, id: string, counts: SessionCounts): void => {
  const contributions = mapAt(shared, 'contributions')
  const contribution = contributionSchema.parse(contributionOf(counts))
  if (contributions === null || !idForm.test(id) || same(contributions.get(id), contribution)) return
  shared.transact(() => contributions.set(id, contribution), 'command')
}

/** Whether a session stands in the region. */
export const hasContributed = (shared: Y.Doc, id: string): boolean =>
  mapAt(shared, 'contributions')?.has(id) ?? false

/** What stands in the region under an id; null when nothing does, or nothing that can be read. */
export const contributionAt = (shared: Y.Doc, id: string): SessionCounts | null => {
  const read = contributionSchema.safeParse(mapAt(shared, 'contributions')?.get(id))
  return read.success ? read.data : null
}

/** Takes a contribution back. */
export const withdraw = (shared: Y.Doc, id: string): void => {
  const contributions = mapAt(shared, 'contributions')
  if (contributions?.has(id) === true) shared.transact(() => contributions.delete(id), 'command')
}

const longestName = 120

/** The region's name, or '' while it has none. */
export const regionName = (agenda: Y.Doc): string => {
  const name = mapAt(agenda, 'insight')?.get('name')
  return typeof name === 'string' ? name.slice(0, longestName).toWellFormed() : ''
}

export const nameRegion = (agenda: Y.Doc, name: string): void => {
  const written = name.slice(0, longestName).toWellFormed()
  const region = mapAt(agenda, 'insight')
  if (region !== null && region.get('name') !== written)
    agenda.transact(() => region.set('name', written), 'command')
}
