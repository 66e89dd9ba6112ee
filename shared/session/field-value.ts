import type { Field } from '../method/method.ts'
import { argumentsQuery } from './arguments.ts'
import { blockersQuery } from './blockers.ts'
import { choiceQuery } from './choice.ts'
import { decisionQuery } from './decision.ts'
import { domainQuery, isEmptyDomain } from './domains.ts'
import { effectsQuery } from './effects.ts'
import { escalationsQuery } from './escalations.ts'
import { factsQuery } from './facts.ts'
import { linksQuery } from './links.ts'
import type { Agreement, FieldValue, Round, WrittenFirst } from './model.ts'
import { networkQuery } from './network.ts'
import { optionsQuery } from './options.ts'
import {
  agreementsQuery,
  checkedQuery,
  dilemmaQuery,
  lineQuery,
  noteQuery,
  pulseQuery,
  rowsQuery,
} from './queries.ts'
import type { SessionDocuments } from './session.ts'
import { stakeholdersQuery } from './stakeholders.ts'
import { cornerQuery } from './triangle.ts'

/** What the envelopes of rounds held, by field id. */
export type OpenedRounds = Readonly<Record<string, WrittenFirst>>

const emptyRound = (fieldId: string): Round => ({
  fieldId,
  status: 'writing',
  naming: 'named',
  envelopes: [],
  closedUnopened: [],
  added: [],
  order: [],
  spoken: [],
})

/** What was written in private before a note or list was shared, where it was. */
const firstIn = (rounds: OpenedRounds, fieldId: string): { readonly first?: WrittenFirst } => {
  const first = rounds[fieldId]
  return first === undefined ? {} : { first }
}

/** What one field holds in these documents; a round only as far as `rounds` has it opened. */
export const fieldValue = (documents: SessionDocuments, field: Field, rounds: OpenedRounds): FieldValue => {
  const { id } = field
  switch (field.kind) {
    case 'note':
      return { kind: field.kind, blocks: noteQuery(id).of(documents), ...firstIn(rounds, id) }
    case 'line':
      return { kind: field.kind, text: lineQuery(id).of(documents) }
    case 'dilemma':
      return { kind: field.kind, ...dilemmaQuery(id).of(documents) }
    case 'list':
    case 'matrix':
      return { kind: field.kind, rows: rowsQuery(id).of(documents), ...firstIn(rounds, id) }
    case 'round':
      return { kind: field.kind, ...(rounds[id] ?? { round: emptyRound(id), contributions: [] }) }
    case 'agreements':
    case 'review':
      return { kind: field.kind, agreements: agreementsQuery(id).of(documents) }
    case 'choice':
      return { kind: field.kind, ...choiceQuery(id).of(documents) }
    case 'domains': {
      const pictures = field.domains.map((domain) => [domain.id, domainQuery(id, domain.id).of(documents)])
      return { kind: field.kind, domains: Object.fromEntries(pictures) }
    }
    case 'network':
      return { kind: field.kind, ...networkQuery(id).of(documents) }
    case 'blockers':
      return { kind: field.kind, blockers: blockersQuery(id).of(documents) }
    case 'options':
      return { kind: field.kind, options: optionsQuery(id).of(documents) }
    case 'decision':
      return { kind: field.kind, decision: decisionQuery(id).of(documents) }
    case 'escalation':
      return { kind: field.kind, escalations: escalationsQuery(id).of(documents) }
    case 'arguments':
      return { kind: field.kind, arguments: argumentsQuery(id).of(documents) }
    case 'facts': {
      const known = field.dimensions.map(({ id: dimension }) => [
        dimension,
        factsQuery(id, dimension).of(documents),
      ])
      return { kind: field.kind, dimensions: Object.fromEntries(known) }
    }
    case 'stakeholders':
      return { kind: field.kind, stakeholders: stakeholdersQuery(id).of(documents) }
    case 'effects':
      return { kind: field.kind, effects: effectsQuery(id).of(documents) }
    case 'triangle': {
      const corners = field.corners.map(({ id: corner }) => [corner, cornerQuery(id, corner).of(documents)])
      return { kind: field.kind, corners: Object.fromEntries(corners) }
    }
    case 'branch': {
      const links = linksQuery.of(documents).filter(({ kind }) => kind === 'branch')
      return { kind: field.kind, question: lineQuery(`${id}/question`).of(documents), links }
    }
    case 'checklist':
      return { kind: field.kind, checked: checkedQuery(id).of(documents) }
    case 'pulse':
      return { kind: field.kind, answers: pulseQuery(id).of(documents) }
  }
}

const areBlank = (...texts: readonly string[]): boolean => texts.join('').trim() === ''

const isFirstEmpty = (first: WrittenFirst | undefined): boolean =>
  first === undefined || (first.contributions.length === 0 && first.round.envelopes.length === 0)

const isBlankAgreement = (one: Agreement): boolean =>
  areBlank(
    one.action,
    one.person,
    one.organisation,
    one.condition,
    one.sign,
    one.due,
    one.evaluation,
    one.start,
  )

/** Whether nothing at all was written in a field. What is enclosed is not known to be empty. */
export const isEmptyValue = (value: FieldValue): boolean => {
  switch (value.kind) {
    case 'enclosed':
      return false
    case 'note':
      return value.blocks.length === 0 && isFirstEmpty(value.first)
    case 'line':
      return areBlank(value.text)
    case 'dilemma':
      return areBlank(value.a.option, value.a.damage, value.b.option, value.b.damage)
    case 'list':
    case 'matrix':
      return value.rows.every(({ cells }) => areBlank(...Object.values(cells))) && isFirstEmpty(value.first)
    case 'round':
      return isFirstEmpty(value)
    case 'agreements':
    case 'review':
      return value.agreements.every(isBlankAgreement)
    case 'choice':
      return areBlank(value.choice, value.reason)
    case 'domains':
      return Object.values(value.domains).every((domain) => !('circle' in domain) && isEmptyDomain(domain))
    case 'network':
      return value.nodes.every(({ name, does }) => areBlank(name, does))
    case 'blockers':
      return value.blockers.every(({ kind, text, who }) => areBlank(kind, text, who))
    case 'options':
      return value.options.every((one) =>
        areBlank(
          one.option,
          one.purpose,
          one.commitment,
          one.return,
          ...[one.legality, one.effectiveness].flatMap(({ verdict, reason }) => [verdict, reason]),
        ),
      )
    case 'decision':
      return areBlank(...Object.values(value.decision))
    case 'escalation':
      return value.escalations.every(
        ({ status, rungId, blocker, options, question, deadline, learning }) =>
          status === 'draft' && areBlank(rungId, blocker, options, question, deadline, learning),
      )
    case 'arguments':
      return value.arguments.every(({ side, argument, option, basis, weight, why }) =>
        areBlank(side, argument, option, basis, weight, why),
      )
    case 'facts':
      return Object.values(value.dimensions).every((facts) =>
        facts.every(({ fact, source, certainty }) => areBlank(fact, source, certainty)),
      )
    case 'stakeholders':
      return value.stakeholders.every(({ who, presence, rights, interests, view }) =>
        areBlank(who, presence, rights, interests, view),
      )
    case 'effects':
      return value.effects.every(({ who, effect, term, direction }) => areBlank(who, effect, term, direction))
    case 'triangle':
      return Object.values(value.corners).every(
        (corner) => corner.score === null && areBlank(corner.for, corner.against),
      )
    case 'branch':
      return areBlank(value.question) && value.links.length === 0
    case 'checklist':
      return value.checked.length === 0
    case 'pulse':
      return value.answers.length === 0
  }
}
