import type { Field } from '../method/method.ts'
import type {
  DomainPicture,
  Enclosed,
  Escalation,
  FieldValue,
  Judgement,
  Option,
  SessionLink,
} from '../session/model.ts'
import { type ImportContext, Misfit } from './json-import-context.ts'
import type { ReportJsonValue } from './json-schema.ts'

type JsonOf<Kind extends ReportJsonValue['kind']> = Extract<ReportJsonValue, { readonly kind: Kind }>
type OptionJson = JsonOf<'options'>['options'][number]

/** In which version a report began to say when one person judged twice. */
const saysSamePerson = 4

/**
 * Who judged: the people of that description. Two devices of one person are described alike, so the report says whether it was
 * the same; where an older one does not, one person is taken for one.
 */
const judgesOf = (
  { legality, effectiveness, samePerson }: OptionJson,
  { people, version }: ImportContext,
): readonly [string, string] => {
  const [first = ''] = people.like(legality.by)
  const others = people.like(effectiveness.by)
  const [second = ''] = others
  if (samePerson) {
    const same = first || second || 'somebody'
    return [same, same]
  }
  if (version < saysSamePerson) return [first, second]
  return [first, others.find((other) => other !== first) ?? '']
}

const optionOf = (json: OptionJson, id: string, context: ImportContext): Option => {
  const [legalityBy, effectivenessBy] = judgesOf(json, context)
  const judged = ({ verdict, reason }: OptionJson['legality'], by: string): Judgement => ({
    verdict,
    reason,
    by,
  })
  return {
    id,
    addedBy: '',
    option: json.option,
    purpose: json.purpose,
    commitment: json.commitment,
    return: json.return,
    legality: judged(json.legality, legalityBy),
    effectiveness: judged(json.effectiveness, effectivenessBy),
  }
}

const escalationOf = (
  { request, answer, ...rest }: JsonOf<'escalation'>['escalations'][number],
  id: string,
  context: ImportContext,
): Escalation => ({
  ...rest,
  id,
  addedBy: '',
  reader: '',
  ownerWrapped: '',
  request:
    request === null
      ? null
      : { ...request, id: `${id}-request`, rungId: rest.rungId, askedAt: context.moment(request.askedAt) },
  signed:
    answer === null
      ? null
      : {
          requestId: `${id}-request`,
          verdict: answer.verdict,
          decision: answer.decision,
          reason: answer.reason,
          name: answer.name,
          organisation: answer.organisation,
          at: context.moment(answer.at),
          deviceId: '',
          signature: '',
        },
})

const linkOf = (
  { title, question, at, outcome }: JsonOf<'branch'>['links'][number],
  id: string,
  context: ImportContext,
): SessionLink => ({
  id,
  kind: 'branch',
  title,
  question,
  at: context.moment(at),
  by: '',
  roomId: '',
  wrapped: [],
  outcome: outcome === null ? null : { ...outcome, at: context.moment(outcome.at), by: '' },
})

const domainsOf = (
  { domains: known }: Extract<Field, { readonly kind: 'domains' }>,
  { domains }: JsonOf<'domains'>,
  id: (what: string, at: number) => string,
): Readonly<Record<string, DomainPicture | Enclosed>> => {
  const ids = new Set(known.map((domain) => domain.id))
  for (const domain of domains) if (!ids.delete(domain.id)) throw new Misfit('domains')
  const told = domains.map((domain) => {
    if ('enclosed' in domain) return [domain.id, domain.enclosed]
    const items = domain.items.map((item, at) => ({ ...item, id: id(domain.id, at), addedBy: '' }))
    return [domain.id, { now: domain.now, wished: domain.wished, items }]
  })
  const empty = [...ids].map((domain) => [domain, { now: null, wished: null, items: [] }])
  return Object.fromEntries([...told, ...empty])
}

const placed = <Value>(
  values: readonly { readonly id: string }[],
  known: ReadonlySet<string>,
  value: Value,
): Value => {
  const ids = values.map((one) => one.id)
  if (new Set(ids).size < ids.length || ids.some((id) => !known.has(id))) throw new Misfit('id')
  return value
}

/** What a field of a conference or of the method library holds, out of what a report says of it. */
export const importedConferenceValue = (
  field: Field,
  json: ReportJsonValue,
  context: ImportContext,
): FieldValue => {
  const id = (what: string, at: number): string => context.id(field.id, what, at)
  const row = (at: number) => ({ id: id('row', at), addedBy: '' })
  if (json.kind === 'choice' && field.kind === 'choice') return json
  if (json.kind === 'domains' && field.kind === 'domains')
    return { kind: 'domains', domains: domainsOf(field, json, id) }
  if (json.kind === 'network' && field.kind === 'network') {
    const nodes = json.nodes.map((node, at) => ({ ...node, id: id('node', at), addedBy: '' }))
    const nodeAt = (at: number): string => {
      const node = nodes[at]
      if (node === undefined) throw new Misfit('links')
      return node.id
    }
    const links = json.links.map(({ from, to, label }, at) => ({
      ...{ id: id('link', at), addedBy: '', label },
      from: nodeAt(from),
      to: nodeAt(to),
    }))
    return { kind: 'network', nodes, links }
  }
  if (json.kind === 'blockers' && field.kind === 'blockers')
    return { kind: 'blockers', blockers: json.blockers.map((one, at) => ({ ...one, ...row(at) })) }
  if (json.kind === 'options' && field.kind === 'options')
    return {
      kind: 'options',
      options: json.options.map((one, at) => optionOf(one, id('option', at), context)),
    }
  if (json.kind === 'decision' && field.kind === 'decision') {
    const { kind, ...decision } = json
    return { kind, decision }
  }
  if (json.kind === 'escalation' && field.kind === 'escalation')
    return {
      kind: 'escalation',
      escalations: json.escalations.map((one, at) => escalationOf(one, id('escalation', at), context)),
    }
  if (json.kind === 'branch' && field.kind === 'branch')
    return {
      kind: 'branch',
      question: json.question,
      links: json.links.map((one, at) => linkOf(one, id('link', at), context)),
    }
  if (json.kind === 'arguments' && field.kind === 'arguments')
    return { kind: 'arguments', arguments: json.arguments.map((one, at) => ({ ...one, ...row(at) })) }
  if (json.kind === 'stakeholders' && field.kind === 'stakeholders')
    return {
      kind: 'stakeholders',
      stakeholders: json.stakeholders.map((one, at) => ({ ...one, ...row(at) })),
    }
  if (json.kind === 'effects' && field.kind === 'effects')
    return { kind: 'effects', effects: json.effects.map((one, at) => ({ ...one, ...row(at) })) }
  if (json.kind === 'facts' && field.kind === 'facts') {
    const dimensions = json.dimensions.map(({ id: dimension, facts }) => [
      dimension,
      facts.map((one, at) => ({ ...one, id: id(dimension, at), addedBy: '' })),
    ])
    const known = new Set(field.dimensions.map((dimension) => dimension.id))
    return placed(json.dimensions, known, { kind: 'facts', dimensions: Object.fromEntries(dimensions) })
  }
  if (json.kind === 'triangle' && field.kind === 'triangle') {
    const corners = json.corners.map(({ id: corner, ...rest }) => [corner, rest])
    const known = new Set(field.corners.map((corner) => corner.id))
    return placed(json.corners, known, { kind: 'triangle', corners: Object.fromEntries(corners) })
  }
  throw new Misfit('kind')
}
