import type { Column, Field, FieldOf, Language } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type {
  Agreement,
  Attendee,
  FieldValue,
  RichBlock,
  RichRun,
  SessionSnapshot,
  WrittenFirst,
} from '../session/model.ts'
import { contributionsIn, isStillSealed, unopenedIn } from './contributions.ts'
import { conferenceValue, enclosedOf, finite, momentOf } from './json-conference.ts'
import { firstOf, kindValue } from './json-kinds.ts'
import {
  type ReportJson,
  type ReportJsonValue,
  reportFormatName,
  reportFormatVersion,
  reportJsonSchema,
} from './json-schema.ts'
import { pulseAverages } from './pulse-averages.ts'
import { own } from './text.ts'

export interface JsonOptions {
  readonly language: Language
  /** When the report is made, ms since 1970. */
  readonly madeAt: number
}

/** Only what the method names: a document from elsewhere may hold other keys. */
const textsOf = (
  columns: readonly Column[],
  texts: Readonly<Record<string, string>>,
): Record<string, string> => Object.fromEntries(columns.map(({ id }) => [id, own(texts, id) ?? '']))

const runsOf = (runs: readonly RichRun[]) =>
  runs.map(({ text, bold, italic, underline, strikethrough }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strikethrough && { strikethrough }),
  }))

const blockOf = (block: RichBlock) =>
  block.kind === 'list'
    ? {
        kind: block.kind,
        ordered: block.ordered,
        items: block.items.map(({ depth, runs }) => ({ depth: finite(depth), runs: runsOf(runs) })),
      }
    : { kind: block.kind, runs: runsOf(block.runs) }

const agreementOf = (agreement: Agreement, attendees: readonly Attendee[]) => ({
  action: agreement.action,
  person: agreement.person,
  organisation: agreement.organisation,
  condition: agreement.condition,
  due: agreement.due,
  sign: agreement.sign,
  evaluation: agreement.evaluation,
  scope: agreement.scope,
  start: agreement.start,
  carriedOn: agreement.carriedFrom !== '',
  status: agreement.status,
  reason: agreement.reason,
  history: agreement.history.map(({ at, by, status, reason }) => ({
    at: momentOf(at),
    by: attendees.find(({ deviceId }) => deviceId === by)?.name ?? '',
    status,
    reason,
  })),
})

const firstIn = (field: FieldOf<'note' | 'list'>, first: WrittenFirst | undefined) =>
  first === undefined ? {} : { first: firstOf(field, first) }

/** A value without devices and without what is sealed; null when it does not belong to the field. */
const jsonValue = (
  field: Field,
  value: FieldValue | undefined,
  snapshot: SessionSnapshot,
): ReportJsonValue | null => {
  const { attendees } = snapshot
  if (value?.kind === 'note' && field.kind === 'note')
    return { kind: 'note', blocks: value.blocks.map(blockOf), ...firstIn(field, value.first) }
  if (value?.kind === 'line' && field.kind === 'line') return { kind: 'line', text: value.text }
  if (value?.kind === 'dilemma' && field.kind === 'dilemma') {
    const { a, b } = value
    return {
      kind: 'dilemma',
      a: { option: a.option, damage: a.damage },
      b: { option: b.option, damage: b.damage },
    }
  }
  if ((value?.kind === 'list' || value?.kind === 'matrix') && field.kind === value.kind && 'columns' in field)
    return {
      kind: field.kind,
      rows: value.rows.map(({ cells }) => textsOf(field.columns, cells)),
      ...(field.kind === 'list' ? firstIn(field, value.first) : {}),
    }
  if (value?.kind === 'round' && field.kind === 'round') {
    const contributions = isStillSealed(value) ? [] : contributionsIn(value)
    return {
      kind: 'round',
      naming: value.round.naming,
      revealed: value.round.status === 'revealed',
      contributions: contributions.map(({ name, organisation, parts, mark }) => ({
        name,
        organisation,
        parts: textsOf(field.parts, parts),
        mark,
      })),
      everyoneHasSpoken:
        contributions.length > 0 && contributions.every(({ id }) => value.round.spoken.includes(id)),
      closedUnopened: unopenedIn(value),
    }
  }
  if ((value?.kind === 'agreements' || value?.kind === 'review') && field.kind === value.kind)
    return { kind: value.kind, agreements: value.agreements.map((one) => agreementOf(one, attendees)) }
  if (value?.kind === 'checklist' && field.kind === 'checklist')
    return {
      kind: 'checklist',
      checked: field.items.flatMap(({ id }) => (value.checked.includes(id) ? [id] : [])),
    }
  if (value?.kind === 'pulse' && field.kind === 'pulse')
    return { kind: 'pulse', averages: [...pulseAverages(field, value.answers)] }
  return value === undefined ? null : (conferenceValue(field, value, snapshot) ?? kindValue(field, value))
}

/** The report as data: all that was written, word for word, without devices and without what is sealed. */
export const reportData = (snapshot: SessionSnapshot, { language, madeAt }: JsonOptions): ReportJson => {
  const { about, method, progress, attendees, values, parked, journal } = snapshot
  const stayed = parked.filter(({ outcome }) => outcome !== 'carried')
  return {
    format: reportFormatName,
    version: reportFormatVersion,
    language,
    madeAt: momentOf(madeAt),
    about: {
      title: about.title,
      purpose: about.purpose,
      createdAt: momentOf(about.createdAt),
      plannedAt: momentOf(about.plannedAt),
      startedAt: momentOf(about.startedAt),
      closedAt: momentOf(about.closedAt),
      residentInformed: {
        answer: about.residentInformed.answer,
        explanation: about.residentInformed.explanation,
      },
      legalGrounds: about.legalGrounds.map(({ organisation, ground }) => ({ organisation, ground })),
      retainUntil: about.retainUntil,
      origin: about.origin === null ? null : { kind: about.origin.kind, title: about.origin.title },
    },
    attendees: attendees.map(({ name, organisation, role }) => ({ name, organisation, role })),
    method,
    visitedSteps: [...progress.visited],
    fields: method.steps.flatMap((step) =>
      step.fields.flatMap((field) => {
        const value = jsonValue(field, own(values, field.id), snapshot)
        const circle = own(snapshot.fromCircles ?? {}, field.id)
        const from = circle === undefined ? {} : { fromCircle: enclosedOf(circle) }
        return value === null ? [] : [{ id: field.id, value, ...from }]
      }),
    ),
    parked: stayed.map(({ text }) => text),
    parkedHandled: stayed.flatMap(({ outcome }, at) => (outcome === 'handled' ? [at] : [])),
    carriedOver: parked.filter(({ outcome }) => outcome === 'carried').map(({ text }) => text),
    journal: journal.map(({ at, kind, label, by }) => ({
      at: momentOf(at),
      kind,
      label,
      by: attendees.find(({ deviceId }) => deviceId === by)?.name ?? '',
    })),
  }
}

/** Characters that turn the direction of text or end a line unseen; JSON may spell them out. */
const unseen = /[\u007f-\u009f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff]/gu

/** The report as JSON (docs/schema/report.schema.json). */
export const toJson = (snapshot: SessionSnapshot, options: JsonOptions): string =>
  `${JSON.stringify(reportData(snapshot, options), null, 2).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`

export type ReportJsonRefusal = 'not-json' | 'not-a-report' | 'newer-version'

/**
 * Reads a report that `toJson` wrote. `not-json`: no JSON at all; `newer-version`: from a later version of the
 * program; `not-a-report`: JSON, but something else or damaged.
 */
export const parseReportJson = (text: string): Result<ReportJson, ReportJsonRefusal> => {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  const parsed = reportJsonSchema.safeParse(data)
  if (parsed.success) return ok(parsed.data)
  return refuse(isNewer(data) ? 'newer-version' : 'not-a-report')
}

const isNewer = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'format' in data &&
  data.format === reportFormatName &&
  'version' in data &&
  typeof data.version === 'number' &&
  data.version > reportFormatVersion
