import type { PersonHere } from '../room/people.ts'

/** How long a turn may be chosen to last, in minutes. */
export const turnMinutes = [1, 2, 3, 5] as const
export const usualMinutes = 2

/** What whoever leads chose so far; whatever was not chosen follows from who is here. */
export interface TurnChoice {
  readonly order: readonly string[]
  readonly takesPart: Readonly<Record<string, boolean>>
}

export const noChoice: TurnChoice = { order: [], takesPart: {} }

/** Whether this is the resident, or somebody who stands for them. */
export const isResident = ({ member }: PersonHere): boolean => member?.role === 'resident'

/** Everybody here: in the order that was chosen, and who came since behind them; at first the resident begins. */
export const turnOrder = (people: readonly PersonHere[], { order }: TurnChoice): readonly PersonHere[] => {
  const chosen = order.flatMap((deviceId) => people.find((person) => person.deviceId === deviceId) ?? [])
  const others = people.filter(({ deviceId }) => !order.includes(deviceId))
  return [...chosen, ...others.filter(isResident), ...others.filter((person) => !isResident(person))]
}

/** Whether somebody gets a turn. Whoever only listens does not, unless they are asked. */
export const takesPart = ({ deviceId, member }: PersonHere, choice: TurnChoice): boolean =>
  choice.takesPart[deviceId] ?? member?.role !== 'observer'

/** Puts somebody one place earlier or later; at the end of the row nothing changes. */
export const moveTurn = (order: readonly string[], deviceId: string, by: -1 | 1): readonly string[] => {
  const at = order.indexOf(deviceId)
  const neighbour = order[at + by]
  if (at < 0 || neighbour === undefined) return order
  return order.map((other) => (other === deviceId ? neighbour : other === neighbour ? deviceId : other))
}
