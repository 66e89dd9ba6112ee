import { dissent } from '../../shared/method/common-fields.ts'
import type { Field, Language, Method } from '../../shared/method/method.ts'
import { decisionQuery } from '../../shared/session/decision.ts'
import { liveText } from '../../shared/session/live-text.ts'
import type { About, Agreement, RichBlock } from '../../shared/session/model.ts'
import { agreementsQuery, lineQuery, methodQuery, noteQuery } from '../../shared/session/queries.ts'
import type { Query, SessionDocuments } from '../../shared/session/session.ts'
import type { Beginning } from './draft.ts'

/** What a new session takes from an earlier one, and what it brings back: pure functions of what that one says. */

const fieldsOf = (method: Method) => method.steps.flatMap((step) => step.fields)

/** Agreements that are not finished, in the order of the method: a follow-up looks at them first. */
export const openAgreementsQuery = (method: Method): Query<readonly Agreement[]> => {
  const queries = fieldsOf(method).flatMap((field) =>
    field.kind === 'agreements' || field.kind === 'review' ? [agreementsQuery(field.id)] : [],
  )
  return {
    reads: ['agenda', 'case'],
    of: (documents) =>
      queries
        .flatMap((query) => query.of(documents))
        .filter(
          ({ status, action }) => (status === 'open' || status === 'escalated') && action.trim() !== '',
        ),
  }
}

/** The moral question that a conference wrote down, or '' while there is none. */
export const branchQuestionQuery = (method: Method): Query<string> => ({
  reads: ['agenda', 'case'],
  of: (documents) => {
    for (const field of fieldsOf(method)) {
      const question = field.kind === 'branch' ? lineQuery(`${field.id}/question`).of(documents).trim() : ''
      if (question !== '') return question
    }
    return ''
  },
})

/** The line in which a method writes down its moral question. */
const moralQuestionOf = (method: Method) =>
  fieldsOf(method).find((field) => field.kind === 'line' && field.coach === 'moral-question')

/** Writes the moral question into a deliberation that was started for it, unless it has one already. */
export const writeQuestion = (documents: SessionDocuments, question: string): void => {
  const field = moralQuestionOf(methodQuery.of(documents))
  const text = field === undefined ? null : liveText(documents, { in: 'line', field: field.id })
  if (text?.value() === '') text.write(question)
}

/** What a session that comes out of this one begins with. */
export const beginningFrom = (about: About, own: Pick<Beginning, 'title' | 'purpose'>): Beginning => ({
  ...own,
  grounds: about.legalGrounds,
  residentAnswer: about.residentInformed.answer,
  residentExplanation: about.residentInformed.explanation,
})

/** A rich note as plain text. */
const plainText = (blocks: readonly RichBlock[]): string =>
  blocks
    .map((block) => {
      const words = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('')
      return block.kind === 'list'
        ? block.items.map(({ depth, runs }) => `${'  '.repeat(depth)}- ${words(runs)}`).join('\n')
        : words(block.runs)
    })
    .join('\n')
    .trim()

export interface OutcomeDraft {
  readonly question: string
  readonly conclusion: string
}

/** The texts of a field, each under its title; a decision goes with its reason, and with who thinks otherwise. */
const textsOf = (
  documents: SessionDocuments,
  field: Field,
  language: Language,
): readonly (readonly [title: string, text: string])[] => {
  const title = field.title[language]
  switch (field.kind) {
    case 'note':
      return [[title, plainText(noteQuery(field.id).of(documents))]]
    case 'line':
      return [[title, lineQuery(field.id).of(documents).trim()]]
    case 'decision': {
      const decided = decisionQuery(field.id).of(documents)
      return [
        [title, `${decided.decision}\n${decided.reason}`.trim()],
        [dissent.title[language], decided.dissent.trim()],
      ]
    }
    default:
      return []
  }
}

/**
 * What a deliberation can bring back: its moral question, and what stands in the texts of its closing step, each under
 * its title. Whoever leads reads and changes it before it is sent.
 */
export const outcomeOf = (documents: SessionDocuments, method: Method, language: Language): OutcomeDraft => {
  const asked = moralQuestionOf(method)
  const parts = method.steps
    .filter(({ closing }) => closing)
    .flatMap(({ fields }) => fields)
    .flatMap((field) => textsOf(documents, field, language))
    .flatMap(([title, text]) => (text === '' ? [] : [`${title}\n${text}`]))
  return {
    question: asked === undefined ? '' : lineQuery(asked.id).of(documents).trim(),
    conclusion: parts.join('\n\n'),
  }
}
