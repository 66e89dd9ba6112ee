import type { Column, Field, Text } from '../../shared/method/method.ts'

/** What a field holds besides its title, as words of the method: one line each. */

export type DetailLabel =
  | 'columns'
  | 'parts'
  | 'voices'
  | 'choices'
  | 'reason'
  | 'domains'
  | 'dimensions'
  | 'corners'
  | 'scale'
  | 'items'
  | 'questions'
  | 'rungs'
  | 'sides'

export interface Detail {
  readonly label: DetailLabel
  readonly items: readonly Text[]
}

const joined = (one: Text, between: string, other: Text): Text => ({
  nl: `${one.nl}${between}${other.nl}`,
  en: `${one.en}${between}${other.en}`,
})

const listOf = (texts: readonly Text[]): Text => ({
  nl: texts.map(({ nl }) => nl).join(', '),
  en: texts.map(({ en }) => en).join(', '),
})

/** A column with what can be chosen in it. */
const columnText = ({ title, choices = [] }: Column): Text =>
  choices.length === 0
    ? title
    : joined(joined(title, ' (', listOf(choices.map(({ label }) => label))), ')', { nl: '', en: '' })

const titlesOf = (parts: readonly { readonly title: Text }[]): readonly Text[] =>
  parts.map(({ title }) => title)

/** What stands in a field, in the order in which it stands there. */
export const detailsOf = (field: Field): readonly Detail[] => {
  switch (field.kind) {
    case 'list':
      return [{ label: 'columns', items: field.columns.map(columnText) }]
    case 'matrix':
      return [
        { label: 'columns', items: field.columns.map(columnText) },
        { label: 'voices', items: field.voices },
      ]
    case 'stakeholders':
      return [{ label: 'voices', items: field.voices }]
    case 'round':
      return [{ label: 'parts', items: field.parts.map(columnText) }]
    case 'dilemma':
      return [{ label: 'sides', items: [field.a.option, field.a.damage, field.b.option, field.b.damage] }]
    case 'choice':
      return [
        {
          label: field.ladder === true ? 'rungs' : 'choices',
          items: field.choices.map(({ label }) => label),
        },
        { label: 'reason', items: [field.reason] },
      ]
    case 'domains':
      return [
        { label: 'domains', items: titlesOf(field.domains) },
        { label: 'scale', items: field.scale },
      ]
    case 'facts':
      return [{ label: 'dimensions', items: titlesOf(field.dimensions) }]
    case 'triangle':
      return [
        { label: 'corners', items: titlesOf(field.corners) },
        { label: 'scale', items: field.scale },
      ]
    case 'escalation':
      return [{ label: 'rungs', items: titlesOf(field.rungs) }]
    case 'checklist':
      return [{ label: 'items', items: field.items.map(({ text }) => text) }]
    case 'pulse':
      return [{ label: 'questions', items: field.questions.map(({ text }) => text) }]
    case 'note':
    case 'line':
    case 'agreements':
    case 'review':
    case 'network':
    case 'blockers':
    case 'options':
    case 'decision':
    case 'arguments':
    case 'effects':
    case 'branch':
      return []
  }
}
