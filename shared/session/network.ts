import { linksPlace, nodeKinds, nodesPlace } from './columns.ts'
import { addRow, setCell } from './commands.ts'
import type { NetworkLink, NetworkNode } from './model.ts'
import { rowsReading } from './read-case.ts'
import { queryOf, type Reading } from './reading.ts'
import { findRow } from './rows.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { caseOf, changeCase, deleteWhere } from './shape.ts'

/** People, organisations and trajectories around a household, and how they hang together. */
export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly links: readonly NetworkLink[]
}

export const networkReading =
  (fieldId: string): Reading<Network> =>
  (documents, tell) => {
    const nodes = rowsReading(nodesPlace(fieldId))(documents, tell).map(
      ({ id, addedBy, cells }): NetworkNode => ({
        id,
        addedBy,
        kind: nodeKinds.find((kind) => kind === cells.kind) ?? 'person',
        name: cells.name ?? '',
        does: cells.does ?? '',
      }),
    )
    const known = new Set(nodes.map(({ id }) => id))
    // Somebody may remove a node while somebody else links to it: that link is no problem, it leads nowhere.
    const links = rowsReading(linksPlace(fieldId))(documents, tell).flatMap(
      ({ id, addedBy, cells }): NetworkLink[] => {
        const { from = '', to = '', label = '' } = cells
        return known.has(from) && known.has(to) && from !== to ? [{ id, addedBy, from, to, label }] : []
      },
    )
    return { nodes, links }
  }

/** The map around a household; links that lead nowhere are left out. */
export const networkQuery = (fieldId: string): Query<Network> =>
  queryOf(['agenda', 'case'], networkReading(fieldId))

/** Adds somebody or something to the map and returns its id. */
export const addNode = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  kind: NetworkNode['kind'],
  initial: Partial<Pick<NetworkNode, 'name' | 'does'>> = {},
): string => addRow(documents, actor, nodesPlace(fieldId), { ...initial, kind })

/** Takes somebody off the map, with the links to them. */
export const removeNode = (documents: SessionDocuments, fieldId: string, nodeId: string): void => {
  const nodes = caseOf(documents).rows(nodesPlace(fieldId))
  const links = caseOf(documents).rows(linksPlace(fieldId))
  const node = findRow(nodes, nodeId)
  if (node === null) return
  const gone = networkQuery(fieldId)
    .of(documents)
    .links.filter(({ from, to }) => from === nodeId || to === nodeId)
  changeCase(documents, () => {
    deleteWhere(nodes, (element) => element === node)
    for (const { id } of gone) {
      const link = findRow(links, id)
      deleteWhere(links, (element) => link !== null && element === link)
    }
  })
}

export const setNodeKind = (
  documents: SessionDocuments,
  fieldId: string,
  nodeId: string,
  kind: NetworkNode['kind'],
): void => setCell(documents, nodesPlace(fieldId), nodeId, 'kind', kind)

/** Links two that are on the map and returns the link's id. */
export const addNetworkLink = (
  documents: SessionDocuments,
  actor: Actor,
  fieldId: string,
  from: string,
  to: string,
  label = '',
): string => addRow(documents, actor, linksPlace(fieldId), { from, to, label })

export const removeNetworkLink = (documents: SessionDocuments, fieldId: string, linkId: string): void => {
  const links = caseOf(documents).rows(linksPlace(fieldId))
  const link = findRow(links, linkId)
  if (link !== null) changeCase(documents, () => deleteWhere(links, (element) => element === link))
}
