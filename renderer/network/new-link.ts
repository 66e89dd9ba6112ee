import type { Network } from '../../shared/session/network.ts'

/**
 * Between whom a new link most likely runs: from the household to whoever came last and is not linked with it yet. Null
 * with fewer than two on the map.
 */
export const likelyLink = ({
  nodes,
  links,
}: Network): { readonly from: string; readonly to: string } | null => {
  const from = nodes.find(({ kind }) => kind === 'household') ?? nodes[0]
  const others = nodes.filter((node) => node !== from)
  const isLinked = (id: string): boolean =>
    links.some((link) => [link.from, link.to].includes(id) && [link.from, link.to].includes(from?.id ?? ''))
  const to = others.findLast(({ id }) => !isLinked(id)) ?? others.at(-1)
  return from === undefined || to === undefined ? null : { from: from.id, to: to.id }
}
