import type { Field } from '../method/method.ts'
import type { FieldValue } from '../session/model.ts'

/** The value of a field in which nobody wrote: a report leaves such fields out, a session has them all. */
export const emptyValue = (field: Field): FieldValue => {
  const { kind } = field
  switch (kind) {
    case 'note':
      return { kind, blocks: [] }
    case 'line':
      return { kind, text: '' }
    case 'dilemma':
      return { kind, a: { option: '', damage: '' }, b: { option: '', damage: '' } }
    case 'list':
    case 'matrix':
      return { kind, rows: [] }
    case 'round':
      return {
        kind,
        round: {
          fieldId: field.id,
          status: 'writing',
          naming: 'named',
          envelopes: [],
          closedUnopened: [],
          added: [],
          order: [],
          spoken: [],
        },
        contributions: [],
      }
    case 'agreements':
    case 'review':
      return { kind, agreements: [] }
    case 'choice':
      return { kind, choice: '', reason: '' }
    case 'domains':
      return {
        kind,
        domains: Object.fromEntries(
          field.domains.map(({ id }) => [id, { now: null, wished: null, items: [] }]),
        ),
      }
    case 'network':
      return { kind, nodes: [], links: [] }
    case 'blockers':
      return { kind, blockers: [] }
    case 'options':
      return { kind, options: [] }
    case 'decision':
      return {
        kind,
        decision: { decision: '', reason: '', holder: '', organisation: '', present: '', dissent: '' },
      }
    case 'escalation':
      return { kind, escalations: [] }
    case 'branch':
      return { kind, question: '', links: [] }
    case 'arguments':
      return { kind, arguments: [] }
    case 'facts':
      return { kind, dimensions: Object.fromEntries(field.dimensions.map(({ id }) => [id, []])) }
    case 'stakeholders':
      return { kind, stakeholders: [] }
    case 'effects':
      return { kind, effects: [] }
    case 'triangle':
      return {
        kind,
        corners: Object.fromEntries(
          field.corners.map(({ id }) => [id, { for: '', against: '', score: null }]),
        ),
      }
    case 'checklist':
      return { kind, checked: [] }
    case 'pulse':
      return { kind, answers: [] }
  }
}
