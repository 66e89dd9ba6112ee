import type { Method, Text } from '../method/method.ts'
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
import { noteDocument, type Query, type SessionDocuments } from './session.ts'

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

/** What is parked and of which nobody said yet what becomes of it. */
export const openParkedQuery: Query<readonly ParkedItem[]> = queryOf(['case'], (documents, tell) =>
  parkedReading(documents, tell).filter(({ outcome }) => outcome === ''),
)

export const noteQuery = (fieldId: string): Query<readonly RichBlock[]> => ({
  reads: [noteDocument(fieldId) as `note:${string}`],
  of: (documents) => readNote(documents.note(fieldId)),
})

/** A field that knows whose voice should be in it, with what it says of a voice that is. */
interface Voices {
  readonly expected: readonly Text[]
  readonly named: readonly { readonly who: string; readonly isHeard: boolean }[]
}

const voicesIn = (documents: SessionDocuments, fieldId: string): Voices => {
  const field = fieldOf(documents, fieldId)
  const rows = rowsQuery(fieldId).of(documents)
  if (field?.kind === 'matrix') {
    const first = field.columns[0]?.id ?? ''
    const named = rows.map(({ cells }) => ({ who: cells[first] ?? '', isHeard: true }))
    return { expected: field.voices, named }
  }
  if (field?.kind === 'stakeholders') {
    const named = rows.map(({ cells }) => ({
      who: cells.who ?? '',
      isHeard: cells.presence !== 'absent' || (cells.view ?? '').trim() !== '',
    }))
    return { expected: field.voices, named }
  }
  return { expected: [], named: [] }
}

const without = ({ expected, named }: Voices): readonly Text[] => {
  const heard = named.map(({ who }) => wordsOf(who))
  return expected.filter(
    (voice) => !heard.some((words) => namesOf(voice).some((name) => words.includes(name))),
  )
}

/** Voices that the method expects and nobody has named yet, in the method's order. */
export const missingVoicesQuery = (fieldId: string): Query<readonly Text[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) => without(voicesIn(documents, fieldId)),
})

/**
 * Voices that are missing, and those that are named but not heard: a stakeholder who is not at the table, for whom
 * nobody speaks and of whom nobody wrote how they see it.
 */
export const unheardVoicesQuery = (fieldId: string): Query<readonly Text[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) => {
    const { expected, named } = voicesIn(documents, fieldId)
    return without({ expected, named: named.filter(({ isHeard }) => isHeard) })
  },
})

/** The words of a text between single spaces, so that one can be looked up as a whole. */
const wordsOf = (text: string): string =>
  ` ${text
    .toLocaleLowerCase('nl')
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `.replace(/ +/g, ' ')

/**
 * A voice is named in either language, wherever in the text, as whole words: "Mevrouw A. (inwoner)" speaks for the
 * resident and "Andere inwoners" does not. A voice of more than one ("Gezin of naaste") is there when one of them is.
 */
const namesOf = ({ nl, en }: Text): readonly string[] =>
  [...nl.split(' of '), ...en.split(' or ')].map(wordsOf)
