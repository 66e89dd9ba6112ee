import type { Argument } from '../../shared/session/model.ts'

type Side = Argument['side']
type Weight = Argument['weight']

/** Heaviest first; what nobody weighed comes last. */
export const weights = ['heavy', 'middle', 'light', ''] as const satisfies readonly Weight[]

/** The ids of arguments with the heaviest first; of the same weight, in the order in which they were named. */
export const heaviestFirst = (all: readonly Argument[]): readonly string[] =>
  weights.flatMap((weight) => all.filter((one) => one.weight === weight).map(({ id }) => id))

/** Arguments in an order that was chosen before; what came since stands at the end. */
export const inOrder = (all: readonly Argument[], chosen: readonly string[]): readonly Argument[] => {
  const place = new Map(chosen.map((id, at) => [id, at]))
  const placeOf = ({ id }: Argument) => place.get(id) ?? chosen.length
  return [...all].sort((one, other) => placeOf(one) - placeOf(other))
}

/** Of one side; '' is what is not yet for or against. */
export const ofSide = (all: readonly Argument[], side: Side): readonly Argument[] =>
  all.filter((one) => one.side === side)

/** Whether an argument says anything yet, so that it belongs in the picture. */
export const isSaid = ({ argument, weight }: Argument): boolean => argument.trim() !== '' || weight !== ''
