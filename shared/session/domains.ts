import { domainItemKinds } from './columns.ts'
import { addRow, removeRow, setCell } from './commands.ts'
import type { DomainItem, DomainItemKind, DomainPicture } from './model.ts'
import { picksReading, setPick } from './picks.ts'
import { domainPlace } from './place.ts'
import { isScore, rowsReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'

/** Life domains: what is known in each, and where on five points it stands now and should stand. */

const points = { now: isScore, wished: isScore }

export type InitialDomainItem = Partial<Pick<DomainItem, 'text' | 'source' | 'date'>>

export const domainReading =
  (fieldId: string, domainId: string): Reading<DomainPicture> =>
  (documents, tell) => {
    const place = domainPlace(fieldId, domainId)
    const { now, wished } = picksReading(place, points)(documents, tell)
    const items = rowsReading(place)(documents, tell).map(
      ({ id, addedBy, cells }): DomainItem => ({
        id,
        addedBy,
        kind: domainItemKinds.find((kind) => kind === cells.kind) ?? 'fact',
        text: cells.text ?? '',
        source: cells.source ?? '',
        date: cells.date ?? '',
      }),
    )
    return { now, wished, items }
  }

/** The picture of one life domain. */
export const domainQuery = (fieldId: string, domainId: string): Query<DomainPicture> =>
  queryOf(['agenda', 'case'], domainReading(fieldId, domainId))

/** Adds something to a domain and returns its id. */
export const addDomainItem = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  domainId: string,
  kind: DomainItemKind,
  initial: InitialDomainItem = {},
): string => addRow(documents, actor, domainPlace(fieldId, domainId), { ...initial, kind })

export const removeDomainItem = (
  documents: SessionDocuments,
  fieldId: string,
  domainId: string,
  itemId: string,
): void => removeRow(documents, domainPlace(fieldId, domainId), itemId)

/** Sets the day from which something is known; '' takes it away. */
export const setDomainItemDate = (
  documents: SessionDocuments,
  fieldId: string,
  domainId: string,
  itemId: string,
  day: string,
): void => setCell(documents, domainPlace(fieldId, domainId), itemId, 'date', day)

/** Says that something is a strength and no worry, and so on. */
export const setDomainItemKind = (
  documents: SessionDocuments,
  fieldId: string,
  domainId: string,
  itemId: string,
  kind: DomainItemKind,
): void => setCell(documents, domainPlace(fieldId, domainId), itemId, 'kind', kind)

/** Puts the point of a domain, 1 (worst) to 5; null takes it away. */
export const setPoint = (
  documents: SessionDocuments,
  fieldId: string,
  domainId: string,
  which: 'now' | 'wished',
  point: number | null,
): void => {
  if (point === null || isScore(point)) setPick(documents, domainPlace(fieldId, domainId), which, point)
}

/** Whether nothing is known of a domain yet. */
export const isEmptyDomain = ({ now, wished, items }: DomainPicture): boolean =>
  now === null &&
  wished === null &&
  items.every(({ text, source, date }) => `${text}${source}${date}`.trim() === '')
