import { ok, type Result, refuse } from '../result.ts'
import { readAbout, readMethod } from './records.ts'
import type { SessionDocuments } from './session.ts'
import { agendaOf, sessionVersion } from './shape.ts'

/**
 * Whether the documents hold a session that this program can read. `not-a-session` also while nothing has
 * arrived yet; `newer-version`: made by a later version of the program, which must not be guessed at.
 */
export const checkSession = (
  documents: SessionDocuments,
): Result<null, 'newer-version' | 'not-a-session'> => {
  const agenda = agendaOf(documents)
  const version = agenda.session.get('version')
  if (typeof version !== 'number') return refuse('not-a-session')
  if (version > sessionVersion) return refuse('newer-version')
  const readable =
    readMethod(agenda.session.get('method')) !== null && readAbout(agenda.about.toJSON()) !== null
  return readable ? ok(null) : refuse('not-a-session')
}
