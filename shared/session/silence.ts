import { z } from '../zod.ts'
import { currentOf } from './current.ts'
import type { Silence } from './model.ts'
import { queryOf, type Reading, under } from './reading.ts'
import { readWith, timeSchema } from './records.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { agendaOf, changeAgenda } from './shape.ts'

/** Longer than this is no silence in a conversation but a break. */
export const longestSilence = 30

const silenceSchema = z.strictObject({
  startedAt: timeSchema,
  minutes: z.number().check(z.gt(0), z.lte(longestSilence)),
})

export const silenceReading: Reading<Silence | null> = (documents, tell) =>
  currentOf(agendaOf(documents).silence, under(tell, 'agenda/silence'), readWith(silenceSchema))

/** The silence that was asked for last, over or not; null when it was ended. */
export const silenceQuery: Query<Silence | null> = queryOf(['agenda'], silenceReading)

/** What is left of a silence at relay time `now`, in ms; 0 when it is over, and never more than was asked for. */
export const silenceLeft = ({ startedAt, minutes }: Silence, now: number): number =>
  Math.min(minutes * 60_000, Math.max(0, startedAt + minutes * 60_000 - now))

/** Asks for silent minutes, from now on. */
export const askSilence = (documents: SessionDocuments, actor: Actor, minutes: number): void => {
  if (!(minutes > 0 && minutes <= longestSilence)) return
  const value: Silence = { startedAt: actor.now, minutes }
  changeAgenda(documents, () => agendaOf(documents).silence.set('current', value))
}

export const endSilence = (documents: SessionDocuments): void => {
  if (silenceQuery.of(documents) === null) return
  changeAgenda(documents, () => agendaOf(documents).silence.set('current', null))
}
