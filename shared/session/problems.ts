import { readAgreement } from './agreement.ts'
import type { Problem } from './model.ts'
import { columnsOf, methodQuery } from './queries.ts'
import { readAbout, readContribution, readMethod, readParked, readReveal } from './records.ts'
import { readRow } from './rows.ts'
import type { Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, sessionVersion } from './shape.ts'

const unreadable = (
  where: string,
  elements: readonly unknown[],
  read: (element: unknown) => unknown,
): readonly Problem[] =>
  elements.flatMap((element, index) =>
    read(element) === null ? [{ code: 'invalid-value' as const, where: `${where}/${index}` }] : [],
  )

const agendaProblems = (documents: SessionDocuments): readonly Problem[] => {
  const { session, about } = agendaOf(documents)
  const version = session.get('version')
  if (typeof version === 'number' && version > sessionVersion)
    return [{ code: 'newer-version', where: 'agenda' }]
  if (readMethod(session.get('method')) === null) return [{ code: 'not-a-session', where: 'agenda/method' }]
  return readAbout(about.toJSON()) === null ? [{ code: 'invalid-value', where: 'agenda/about' }] : []
}

const fieldProblems = (documents: SessionDocuments): readonly Problem[] => {
  const shared = caseOf(documents)
  return methodQuery
    .of(documents)
    .steps.flatMap((step) => step.fields)
    .flatMap(({ id, kind }): readonly Problem[] => {
      const where = `case/${id}`
      switch (kind) {
        case 'list':
        case 'matrix': {
          const columns = columnsOf(documents, id)
          return unreadable(where, shared.rows(id).toArray(), (row) => readRow(row, columns))
        }
        case 'agreements':
          return unreadable(where, shared.agreements(id).toArray(), readAgreement)
        case 'round':
          return [
            ...unreadable(`${where}/added`, shared.added(id).toArray(), readContribution),
            ...unreadable(`agenda/${id}/reveals`, agendaOf(documents).reveals(id).toArray(), readReveal),
          ]
        default:
          return []
      }
    })
}

/** What stands in the documents and cannot be read. It is shown to whoever leads; the rest of the session works on. */
export const problemsQuery: Query<readonly Problem[]> = {
  reads: ['agenda', 'case'],
  of: (documents) => [
    ...agendaProblems(documents),
    ...fieldProblems(documents),
    ...unreadable('case/parked', caseOf(documents).parked.toArray(), readParked),
  ],
}
