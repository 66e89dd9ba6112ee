import { ok, type Result, refuse } from '../result.ts'
import { isVersion, sessionVersion } from './migrations.ts'
import { agendaValues, parsedMethod } from './read-agenda.ts'
import { readId } from './records.ts'
import type { SessionDocuments } from './session.ts'

/**
 * Whether the documents hold a session that this program can read. `not-a-session` also while nothing has
 * arrived yet; `newer-version`: made by a later version of the program, which must not be guessed at.
 */
export const checkSession = (
  documents: SessionDocuments,
): Result<null, 'newer-version' | 'not-a-session'> => {
  const { session, about } = agendaValues(documents)
  if (!isVersion(session.version)) return refuse('not-a-session')
  if (session.version > sessionVersion) return refuse('newer-version')
  const method = parsedMethod(documents)
  if (!method.ok && method.code === 'newer-version') return refuse('newer-version')
  return method.ok && readId(about.id) !== null ? ok(null) : refuse('not-a-session')
}
