import type { Effect } from '../../shared/session/model.ts'

/** Everything that happens to one person or group, by when. */
export interface EffectsOnOne {
  /** As it was first written; '' for what nobody is named with. */
  readonly who: string
  readonly short: readonly Effect[]
  readonly long: readonly Effect[]
  /** Nobody said when. */
  readonly none: readonly Effect[]
}

const sameName = (who: string): string => who.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl')

const saysSomething = ({ who, effect, direction }: Effect): boolean =>
  who.trim() !== '' || effect.trim() !== '' || direction !== ''

/**
 * Effects by whom they touch, in the order in which each was first named; what nobody is named with stands last. A row
 * that says nothing yet is left out, and nothing else is.
 */
export const effectGrid = (effects: readonly Effect[]): readonly EffectsOnOne[] => {
  const byWho = Map.groupBy(effects.filter(saysSomething), ({ who }) => sameName(who))
  const rows = [...byWho].map(
    ([name, theirs]): EffectsOnOne => ({
      who: name === '' ? '' : (theirs[0]?.who.trim() ?? ''),
      short: theirs.filter(({ term }) => term === 'short'),
      long: theirs.filter(({ term }) => term === 'long'),
      none: theirs.filter(({ term }) => term === ''),
    }),
  )
  return [...rows.filter(({ who }) => who !== ''), ...rows.filter(({ who }) => who === '')]
}
