import type { Column, Field } from '../method/method.ts'
import { statementTags } from '../method/statement-tags.ts'
import type {
  Argument,
  BlockerKind,
  DomainItemKind,
  Effect,
  Fact,
  Judgement,
  NetworkNode,
  Stakeholder,
} from './model.ts'
import { domainPlace } from './place.ts'
import type { RowColumn } from './rows.ts'

/** The columns of every kind of field that keeps rows, also of the parts of a field that have a place of their own. */

export const domainItemKinds = [
  'fact',
  'strength',
  'worry',
  'unknown',
] as const satisfies readonly DomainItemKind[]

export const nodeKinds = [
  'household',
  'person',
  'organisation',
  'trajectory',
] as const satisfies readonly NetworkNode['kind'][]

export const blockerKinds = [
  'rule',
  'money',
  'mandate',
  'waiting-list',
  'disagreement',
] as const satisfies readonly BlockerKind[]

export const verdicts = ['yes', 'doubt', 'no', ''] as const satisfies readonly Judgement['verdict'][]

export const argumentSides = ['for', 'against'] as const satisfies readonly Argument['side'][]
export const argumentBases = ['principle', 'consequence'] as const satisfies readonly Argument['basis'][]
export const argumentWeights = ['light', 'middle', 'heavy'] as const satisfies readonly Argument['weight'][]
export const certainties = ['sure', 'unsure', 'unknown'] as const satisfies readonly Fact['certainty'][]
export const attendances = [
  'here',
  'represented',
  'absent',
] as const satisfies readonly Stakeholder['presence'][]
export const terms = ['short', 'long'] as const satisfies readonly Effect['term'][]
export const directions = ['good', 'mixed', 'bad'] as const satisfies readonly Effect['direction'][]

const texts = (...ids: readonly string[]): readonly RowColumn[] => ids.map((id) => ({ id, input: 'text' }))

/** A choice among ids; what people read of them is in the interface's and the report's words. */
const oneOf = (id: string, ids: readonly string[]): RowColumn => ({
  id,
  input: 'choice',
  choices: ids.map((choice) => ({ id: choice })),
})

const domainColumns: readonly RowColumn[] = [
  oneOf('kind', domainItemKinds),
  ...texts('text', 'source'),
  { id: 'date', input: 'date' },
]

const nodeColumns: readonly RowColumn[] = [oneOf('kind', nodeKinds), ...texts('name', 'does')]

const linkColumns: readonly RowColumn[] = [
  { id: 'from', input: 'value' },
  { id: 'to', input: 'value' },
  ...texts('label'),
]

const blockerColumns: readonly RowColumn[] = [oneOf('kind', blockerKinds), ...texts('text', 'who')]

export const optionColumns: readonly RowColumn[] = texts(
  'option',
  'purpose',
  'commitment',
  'return',
  'legality-reason',
  'effectiveness-reason',
)

const escalationColumns = (rungs: readonly { readonly id: string }[]): readonly RowColumn[] => [
  oneOf(
    'rungId',
    rungs.map(({ id }) => id),
  ),
  ...texts('blocker', 'options', 'question', 'learning'),
  { id: 'deadline', input: 'date' },
]

const argumentColumns: readonly RowColumn[] = [
  oneOf('side', argumentSides),
  ...texts('argument', 'option', 'why'),
  oneOf('basis', argumentBases),
  oneOf('weight', argumentWeights),
]

const factColumns: readonly RowColumn[] = [...texts('fact', 'source'), oneOf('certainty', certainties)]

const stakeholderColumns: readonly RowColumn[] = [
  ...texts('who', 'rights', 'interests', 'view'),
  oneOf('presence', attendances),
]

const effectColumns: readonly RowColumn[] = [
  ...texts('who', 'effect'),
  oneOf('term', terms),
  oneOf('direction', directions),
]

/** A tag is a choice among the sorts of statements. */
const withTags = (columns: readonly Column[]): readonly RowColumn[] =>
  columns.map((column) => (column.input === 'tag' ? oneOf(column.id, statementTags) : column))

export const nodesPlace = (fieldId: string): string => `${fieldId}/nodes`
export const linksPlace = (fieldId: string): string => `${fieldId}/links`

/** The rows that a field keeps: where they stand, and their columns. */
export const rowPlacesOf = (
  field: Field,
): readonly { readonly place: string; readonly columns: readonly RowColumn[] }[] => {
  const { id } = field
  switch (field.kind) {
    case 'list':
    case 'matrix':
      return [{ place: id, columns: withTags(field.columns) }]
    case 'domains':
      return field.domains.map((domain) => ({ place: domainPlace(id, domain.id), columns: domainColumns }))
    case 'network':
      return [
        { place: nodesPlace(id), columns: nodeColumns },
        { place: linksPlace(id), columns: linkColumns },
      ]
    case 'blockers':
      return [{ place: id, columns: blockerColumns }]
    case 'options':
      return [{ place: id, columns: optionColumns }]
    case 'arguments':
      return [{ place: id, columns: argumentColumns }]
    case 'facts':
      return field.dimensions.map((dimension) => ({
        place: domainPlace(id, dimension.id),
        columns: factColumns,
      }))
    case 'stakeholders':
      return [{ place: id, columns: stakeholderColumns }]
    case 'effects':
      return [{ place: id, columns: effectColumns }]
    case 'escalation':
      return [{ place: id, columns: escalationColumns(field.rungs) }]
    default:
      return []
  }
}
