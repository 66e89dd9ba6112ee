import type { FieldOf, Method, Text } from '../method/method.ts'
import type { About, Agreement, ParkedItem, Progress, PulseAnswer, RichBlock, Row } from './model.ts'
import { readNote } from './note.ts'
import { aboutReading, fieldOf, methodReading, progressReading } from './read-agenda.ts'
import {
  agreementsReading,
  checkedReading,
  type Dilemma,
  dilemmaReading,
  lineReading,
  parkedReading,
  pulseReading,
  rowsReading,
} from './read-case.ts'
import { queryOf } from './reading.ts'
import { noteDocument, type Query } from './session.ts'

export type { Dilemma } from './read-case.ts'

export const methodQuery: Query<Method> = queryOf(['agenda'], methodReading)

export const aboutQuery: Query<About> = queryOf(['agenda'], aboutReading)

export const progressQuery: Query<Progress> = queryOf(['agenda'], progressReading)

export const rowsQuery = (fieldId: string): Query<readonly Row[]> =>
  queryOf(['agenda', 'case'], rowsReading(fieldId))

export const agreementsQuery = (fieldId: string): Query<readonly Agreement[]> =>
  queryOf(['case'], agreementsReading(fieldId))

export const lineQuery = (fieldId: string): Query<string> => queryOf(['case'], lineReading(fieldId))

export const dilemmaQuery = (fieldId: string): Query<Dilemma> => queryOf(['case'], dilemmaReading(fieldId))

/** Ids of the items that are ticked, in the method's order. */
export const checkedQuery = (fieldId: string): Query<readonly string[]> =>
  queryOf(['agenda', 'case'], checkedReading(fieldId))

/** Everyone's answers, by device. */
export const pulseQuery = (fieldId: string): Query<readonly PulseAnswer[]> =>
  queryOf(['agenda', 'case'], pulseReading(fieldId))

export const parkedQuery: Query<readonly ParkedItem[]> = queryOf(['case'], parkedReading)

export const noteQuery = (fieldId: string): Query<readonly RichBlock[]> => ({
  reads: [noteDocument(fieldId) as `note:${string}`],
  of: (documents) => readNote(documents.note(fieldId)),
})

/** Voices that the method expects and nobody has spoken for yet, in the method's order. */
export const missingVoicesQuery = (fieldId: string): Query<readonly Text[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) => {
    const field = fieldOf(documents, fieldId)
    return field?.kind === 'matrix' ? missingVoices(field, rowsQuery(fieldId).of(documents)) : []
  },
})

/** The words of a text between single spaces, so that one can be looked up as a whole. */
const wordsOf = (text: string): string =>
  ` ${text
    .toLocaleLowerCase('nl')
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `.replace(/ +/g, ' ')

/** A voice of more than one ("Gezin of naaste") is heard when one of them is. */
const namesOf = ({ nl, en }: Text): readonly string[] =>
  [...nl.split(' of '), ...en.split(' or ')].map(wordsOf)

/**
 * A voice counts as heard when a perspective names it, in either language, wherever in the text, as whole words:
 * "Mevrouw A. (inwoner)" speaks for the resident and "Andere inwoners" does not.
 */
const missingVoices = (field: FieldOf<'matrix'>, rows: readonly Row[]): readonly Text[] => {
  const first = field.columns[0]?.id ?? ''
  const heard = rows.map(({ cells }) => wordsOf(cells[first] ?? ''))
  return field.voices.filter(
    (voice) => !heard.some((words) => namesOf(voice).some((name) => words.includes(name))),
  )
}
