import { z } from '../zod.ts'
import { currentOf } from './current.ts'
import type { Floor } from './model.ts'
import { queryOf, type Reading, under } from './reading.ts'
import { readId, readWith, timeSchema } from './records.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { agendaOf, changeAgenda } from './shape.ts'

const floorSchema = z.strictObject({ deviceId: z.string().check(z.minLength(1)), since: timeSchema })

export const floorReading: Reading<Floor | null> = (documents, tell) =>
  currentOf(agendaOf(documents).floor, under(tell, 'agenda/floor'), readWith(floorSchema))

/** Who was given the floor; null when it is free. */
export const floorQuery: Query<Floor | null> = queryOf(['agenda'], floorReading)

/** Gives somebody the floor, or takes it back with null. Giving it to who has it changes nothing. */
export const giveFloor = (documents: SessionDocuments, actor: Actor, deviceId: string | null): void => {
  if ((floorQuery.of(documents)?.deviceId ?? null) === deviceId) return
  const floor = deviceId === null ? null : { deviceId, since: actor.now }
  changeAgenda(documents, () => agendaOf(documents).floor.set('current', floor))
}

export const watcherReading: Reading<string | null> = (documents, tell) =>
  currentOf(agendaOf(documents).watcher, under(tell, 'agenda/watcher'), readId)

/** The device of who watches the emotions in the group for whoever leads; null when nobody does. */
export const watcherQuery: Query<string | null> = queryOf(['agenda'], watcherReading)

/** Asks somebody to watch, or nobody with null. Asking who watches already changes nothing. */
export const askToWatch = (documents: SessionDocuments, deviceId: string | null): void => {
  if (watcherQuery.of(documents) === deviceId) return
  changeAgenda(documents, () => agendaOf(documents).watcher.set('current', deviceId))
}
