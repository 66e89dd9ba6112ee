import type { Field, FieldOf } from '../method/method.ts'
import { partsOfRows } from '../session/first-written.ts'
import type {
  Agreement,
  Contribution,
  FieldValue,
  PulseAnswer,
  Round,
  WrittenFirst,
} from '../session/model.ts'
import { importedConferenceValue } from './json-import-conference.ts'
import { type ImportContext, idsIn, Misfit, mostPeople } from './json-import-context.ts'
import type { ReportJsonValue } from './json-schema.ts'

type JsonOf<Kind extends ReportJsonValue['kind']> = Extract<ReportJsonValue, { readonly kind: Kind }>

/** More answers to one question than any meeting has people. */
const mostAnswers = 10_000

const firstOf = (
  json: JsonOf<'note'>['first'],
  field: Field,
  context: ImportContext,
): { readonly first?: WrittenFirst } => {
  if (json === undefined) return {}
  const contributions = json.contributions.map(
    ({ name, organisation, rows, mark }, at): Contribution => ({
      id: context.id(field.id, 'first', at),
      deviceId: '',
      name,
      organisation,
      parts: partsOfRows(rows),
      mark,
    }),
  )
  return { first: { round: roundOf(json, field, contributions, context), contributions } }
}

/** What a report knows of a round: who had spoken only when everyone had, and of what stayed closed only how much. */
const roundOf = (
  json: Pick<JsonOf<'round'>, 'naming' | 'revealed' | 'closedUnopened'>,
  field: Field,
  contributions: readonly Contribution[],
  context: ImportContext,
  hasSpoken = false,
): Round => {
  if (contributions.length > mostPeople) throw new Misfit('contributions')
  const ids = contributions.map(({ id }) => id)
  return {
    fieldId: field.id,
    status: json.revealed ? 'revealed' : 'writing',
    naming: json.naming ?? 'named',
    envelopes: [],
    closedUnopened: idsIn(json.closedUnopened, (at) => context.id(field.id, 'unopened', at)),
    added: [],
    order: ids,
    spoken: hasSpoken ? ids : [],
  }
}

const agreementOf = (
  json: JsonOf<'agreements' | 'review'>['agreements'][number],
  id: string,
  context: ImportContext,
): Agreement => {
  const { carriedOn, history, scope = 'case', start = '', ...rest } = json
  return {
    ...rest,
    id,
    addedBy: '',
    scope,
    start,
    carriedFrom: carriedOn ? `${id}-before` : '',
    history: history.map((one) => ({ ...one, at: context.moment(one.at), by: context.people.named(one.by) })),
  }
}

/**
 * Answers that come to the averages that are told, each of them the average itself: nobody's own answer can be made up
 * again, and with less than three of them nothing was told of them.
 */
const answersOf = (
  { averages }: JsonOf<'pulse'>,
  { questions }: FieldOf<'pulse'>,
  context: ImportContext,
): readonly PulseAnswer[] => {
  const most = Math.max(0, ...averages.map(({ answers }) => answers))
  const known = new Set(questions.map(({ id }) => id))
  for (const { questionId, answers, average } of averages) {
    const isAverage = average === null ? answers < 3 : answers >= 3 && average >= 1 && average <= 5
    if (!known.delete(questionId) || !isAverage || answers > mostAnswers) throw new Misfit('averages')
  }
  return idsIn(most, (at) => context.id('pulse', 'answer', at)).map((deviceId, at) => ({
    deviceId,
    scores: Object.fromEntries(
      averages.flatMap(({ questionId, answers, average }) =>
        at < answers ? [[questionId, average ?? 3]] : [],
      ),
    ),
  }))
}

/** What a field holds, out of what a report says of it; throws `Misfit` when it cannot be of this field. */
export const importedValue = (field: Field, json: ReportJsonValue, context: ImportContext): FieldValue => {
  const id = (what: string, at: number): string => context.id(field.id, what, at)
  if (json.kind === 'enclosed') return { kind: 'enclosed', enclosed: json.enclosed }
  if (json.kind === 'note' && field.kind === 'note')
    return { kind: 'note', blocks: json.blocks, ...firstOf(json.first, field, context) }
  if (json.kind === 'line' && field.kind === 'line') return json
  if (json.kind === 'dilemma' && field.kind === 'dilemma') return json
  if ((json.kind === 'list' || json.kind === 'matrix') && json.kind === field.kind)
    return {
      kind: json.kind,
      rows: json.rows.map((cells, at) => ({ id: id('row', at), addedBy: '', cells })),
      ...firstOf(json.first, field, context),
    }
  if (json.kind === 'round' && field.kind === 'round') {
    const contributions = json.contributions.map((one, at) => ({
      ...one,
      id: id('contribution', at),
      deviceId: '',
    }))
    const round = roundOf(json, field, contributions, context, json.everyoneHasSpoken)
    return { kind: 'round', round, contributions }
  }
  if ((json.kind === 'agreements' || json.kind === 'review') && json.kind === field.kind) {
    const agreements = json.agreements.map((one, at) => agreementOf(one, id('agreement', at), context))
    return { kind: json.kind, agreements }
  }
  if (json.kind === 'checklist' && field.kind === 'checklist') return json
  if (json.kind === 'pulse' && field.kind === 'pulse')
    return { kind: 'pulse', answers: answersOf(json, field, context) }
  return importedConferenceValue(field, json, context)
}
