import type { Field, Language, Method, Step } from '../method/method.ts'
import type { statementTags } from '../method/statement-tags.ts'
import { own } from '../report/text.ts'
import type { Contribution, FieldValue, RichBlock, Row, SessionSnapshot } from '../session/model.ts'

/** One field of a session that may be read for a record: its step, what it holds, and as plain text. */
export interface Answered {
  readonly field: Field
  readonly step: Step
  readonly value: FieldValue
}

const legalTag: (typeof statementTags)[number] = 'legal'

/** Whether anything in it came out of a circle: that stays with the circle, whoever makes the record. */
const isFromCircle = ({ fromCircles = {} }: SessionSnapshot, fieldId: string): boolean =>
  Object.keys(fromCircles).some((place) => place === fieldId || place.startsWith(`${fieldId}/`))

/** All fields with what they hold, in the order of the method, without what is or was in a circle. */
export const answersOf = (snapshot: SessionSnapshot): readonly Answered[] =>
  snapshot.method.steps.flatMap((step) =>
    step.fields.flatMap((field) => {
      const value = own(snapshot.values, field.id)
      const isOpen = value !== undefined && value.kind !== 'enclosed' && !isFromCircle(snapshot, field.id)
      return isOpen ? [{ field, step, value }] : []
    }),
  )

const isFilled = (text: string): boolean => text.trim() !== ''

const blockText = (block: RichBlock): string =>
  block.kind === 'list'
    ? block.items.map(({ runs }) => `– ${runs.map(({ text }) => text).join('')}`).join('\n')
    : block.runs.map(({ text }) => text).join('')

/** The contributions that everybody has seen; what is sealed is not read. */
const seenIn = (value: FieldValue): readonly Contribution[] => {
  if (value.kind === 'round') return value.round.status === 'revealed' ? value.contributions : []
  const first = 'first' in value ? value.first : undefined
  return first?.round.status === 'revealed' ? first.contributions : []
}

/** A field's columns and its rows, contributions to a round being rows too. */
export const rowsOf = ({ field, value }: Answered): readonly Row['cells'][] => {
  if (value.kind === 'list' || value.kind === 'matrix') return value.rows.map(({ cells }) => cells)
  return field.kind === 'round' ? seenIn(value).map(({ parts }) => parts) : []
}

const columnsOf = (field: Field) =>
  field.kind === 'list' || field.kind === 'matrix' ? field.columns : field.kind === 'round' ? field.parts : []

/** The text of a row's columns of one input. */
export const cellsOf = (
  answered: Answered,
  isWanted: (column: ReturnType<typeof columnsOf>[number]) => boolean,
): readonly string[] => {
  const columns = columnsOf(answered.field).filter(isWanted)
  return rowsOf(answered).flatMap((cells) => columns.map(({ id }) => own(cells, id) ?? '').filter(isFilled))
}

/** What somebody would read aloud of a field: its words without what only makes sense in a table. */
export const plainAnswer = (answered: Answered, language: Language): string => {
  const { field, value } = answered
  switch (value.kind) {
    case 'note':
      return value.blocks.map(blockText).filter(isFilled).join('\n')
    case 'line':
      return value.text.trim()
    case 'choice': {
      const chosen = field.kind === 'choice' ? field.choices.find(({ id }) => id === value.choice) : undefined
      return [chosen?.label[language] ?? '', value.reason].filter(isFilled).join('. ')
    }
    case 'decision':
      return [value.decision.decision, value.decision.reason].filter(isFilled).join('\n')
    case 'blockers':
      return value.blockers
        .map(({ text }) => text)
        .filter(isFilled)
        .join('\n')
    case 'list':
    case 'matrix':
      return rowsOf(answered)
        .map((cells) => cellsOfRow(field, cells))
        .filter(isFilled)
        .join('\n')
    default:
      return ''
  }
}

const cellsOfRow = (field: Field, cells: Row['cells']): string =>
  columnsOf(field)
    .filter(({ input }) => input === 'text')
    .map(({ id }) => own(cells, id) ?? '')
    .filter(isFilled)
    .join(': ')

/** Every sentence that the group called a matter of law, and what a row says of the law beside it. */
export const legalTexts = (answered: Answered): readonly string[] => {
  const tags = columnsOf(answered.field).filter(({ input }) => input === 'tag')
  const texts = columnsOf(answered.field).filter(({ input }) => input === 'text')
  return rowsOf(answered)
    .filter((cells) => tags.some(({ id }) => own(cells, id) === legalTag))
    .map((cells) => texts.map(({ id }) => own(cells, id) ?? '').join(' '))
}

/** Everything in words that a field holds, to look for laws and themes in; never for people to read. */
export const allWords = (answered: Answered, language: Language): string => {
  const { value } = answered
  switch (value.kind) {
    case 'options':
      return value.options.map((one) => [one.option, one.purpose, one.legality.reason].join('\n')).join('\n')
    case 'arguments':
      return value.arguments.map(({ argument }) => argument).join('\n')
    case 'facts':
      return Object.values(value.dimensions)
        .flat()
        .map(({ fact }) => fact)
        .join('\n')
    case 'dilemma':
      return [value.a.option, value.a.damage, value.b.option, value.b.damage].join('\n')
    case 'round':
      return ''
    default:
      return plainAnswer(answered, language)
  }
}

/** Whether a method has a field of a kind at all, filled or not. */
export const hasKind = (method: Method, kind: Field['kind']): boolean =>
  method.steps.some(({ fields }) => fields.some((field) => field.kind === kind))
