import type { Method } from '../method/method.ts'
import { sessionVersion } from './migrations.ts'
import type { About } from './model.ts'
import { writeNote } from './note.ts'
import type { Actor, SessionDocuments } from './session.ts'
import { agendaOf, changeAgenda, wellFormed } from './shape.ts'
import { freshTimer } from './timer.ts'

/** What is known of a session before it exists. One that stands alone need not name its origin. */
export type NewAbout = Omit<About, 'id' | 'createdAt' | 'startedAt' | 'closedAt' | 'origin'> &
  Partial<Pick<About, 'origin'>>

/** Writes a new session into empty documents. */
export const createSession = (
  documents: SessionDocuments,
  actor: Actor,
  method: Method,
  about: NewAbout,
): void => {
  fillDocuments(documents, actor, method, {
    ...wellFormed({ origin: null, ...about }),
    id: actor.newId(),
    createdAt: actor.now,
    startedAt: null,
    closedAt: null,
  })
}

/**
 * Fills empty documents with what every query and command needs. They keep their own copy of the method. Every note
 * gets its first, empty paragraph here: two editors that each made one at the same time would lose what was typed in
 * the other's.
 */
export const fillDocuments = (
  documents: SessionDocuments,
  actor: Actor,
  method: Method,
  about: About,
): void => {
  const agenda = agendaOf(documents)
  const first = method.steps[0]
  if (first === undefined) throw new Error(`method ${method.id} has no steps`)
  changeAgenda(documents, () => {
    agenda.session.set('version', sessionVersion)
    agenda.session.set('method', structuredCopy(method))
    for (const [key, value] of Object.entries(about)) agenda.about.set(key, value)
    agenda.progress.set('stepId', first.id)
    agenda.progress.set('lead', actor.deviceId)
    agenda.progress.set('timer', { stepId: first.id, ...freshTimer(first.minutes) })
    agenda.visited.push([first.id])
  })
  for (const field of method.steps.flatMap((step) => step.fields))
    if (field.kind === 'note') writeNote(documents.note(field.id), [{ kind: 'paragraph', runs: [] }])
}

const structuredCopy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
