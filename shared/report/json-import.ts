import { methodLimits } from '../method/limits.ts'
import type { Language, Method } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Enclosed, FieldValue, ParkedItem, SessionSnapshot } from '../session/model.ts'
import { domainPlace } from '../session/place.ts'
import { parseReportJson, type ReportJsonRefusal } from './json.ts'
import { type ImportContext, Misfit, mostPeople } from './json-import-context.ts'
import { emptyValue } from './json-import-empty.ts'
import { importedValue } from './json-import-values.ts'
import { importedPeople } from './json-people.ts'
import type { ReportJson } from './json-schema.ts'

/** A report that was read back. */
export interface ImportedReport {
  /** What the session held, with ids that were made up: it gives the same report again, and is no session to go on with. */
  readonly snapshot: SessionSnapshot
  readonly language: Language
  /** When the report was made, ms since 1970; null when it is not known. */
  readonly madeAt: number | null
}

/** UTF-16 code units of the longest report that is read. */
const longest = 12_000_000

/** Three digits more than anything has, so that ids sort as they count. */
const numbered = (at: number): string => String(at).padStart(7, '0')

const aboutOf = (
  { about }: ReportJson,
  id: string,
  moment: ImportContext['moment'],
): SessionSnapshot['about'] => ({
  ...about,
  id,
  createdAt: moment(about.createdAt),
  origin: about.origin ? { ...about.origin, sessionId: '', linkId: '' } : null,
})

const parkedOf = (report: ReportJson, idOf: (what: string, at: number) => string): readonly ParkedItem[] => {
  const { parked, parkedHandled = [], carriedOver = [] } = report
  const handled = new Set(parkedHandled)
  for (const at of handled) if (parked[at] === undefined) throw new Misfit('parkedHandled')
  return [
    ...parked.map((text, at) => ({
      ...{ id: idOf('parked', at), addedBy: '', text },
      outcome: handled.has(at) ? ('handled' as const) : ('' as const),
    })),
    ...carriedOver.map((text, at) => ({
      id: idOf('carried', at),
      addedBy: '',
      text,
      outcome: 'carried' as const,
    })),
  ]
}

const listsIn = (value: unknown): readonly (readonly unknown[])[] => {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(listsIn)
  return Array.isArray(value) ? [value, ...inner] : inner
}

/**
 * Whether a report can be made by a method. That it is a good method is not asked: what counts as one may change, and a report
 * must stay readable. Its ids must tell its fields apart, and nothing in it may be so long that looking it up takes for ever.
 */
const isUsable = ({ steps }: Method): boolean => {
  const ids = steps.flatMap(({ fields }) => fields.map(({ id }) => id))
  return (
    new Set(ids).size === ids.length &&
    !ids.some((id) => id in {}) &&
    listsIn(steps).every(({ length }) => length <= methodLimits.perField)
  )
}

interface Values {
  readonly values: Readonly<Record<string, FieldValue>>
  readonly fromCircles: Readonly<Record<string, Enclosed>>
  readonly genuine: Readonly<Record<string, boolean>>
}

const valuesOf = (report: ReportJson, method: Method, context: ImportContext): Values => {
  const fields = new Map(method.steps.flatMap((step) => step.fields.map((field) => [field.id, field])))
  const values = new Map<string, FieldValue>()
  const fromCircles: Record<string, Enclosed> = {}
  const genuine: Record<string, boolean> = {}
  for (const { id, value: json, fromCircle } of report.fields) {
    const field = fields.get(id)
    if (field === undefined || values.has(id)) throw new Misfit('fields')
    const value = importedValue(field, json, context)
    values.set(id, value)
    if (fromCircle !== undefined) fromCircles[id] = fromCircle
    if (json.kind === 'domains')
      for (const domain of json.domains)
        if ('fromCircle' in domain && domain.fromCircle !== undefined)
          fromCircles[domainPlace(id, domain.id)] = domain.fromCircle
    if (json.kind === 'escalation' && value.kind === 'escalation')
      for (const [at, { answer }] of json.escalations.entries())
        if (answer !== null && answer.signature !== 'unchecked')
          genuine[value.escalations[at]?.id ?? ''] = answer.signature === 'genuine'
  }
  for (const field of fields.values()) if (!values.has(field.id)) values.set(field.id, emptyValue(field))
  return { values: Object.fromEntries(values), fromCircles, genuine }
}

const snapshotOf = (report: ReportJson, method: Method, name: string): SessionSnapshot => {
  const people = importedPeople(report.attendees, (at) => `${name}-person-${numbered(at)}`)
  const moment = (at: number | null): number => at ?? Number.NaN
  const context: ImportContext = {
    version: report.version,
    people,
    id: (place, what, at) => `${name}-${place}-${what}-${numbered(at)}`,
    moment,
  }
  const stepId = report.visitedSteps.at(-1) ?? method.steps[0]?.id ?? ''
  return {
    about: aboutOf(report, name, moment),
    method,
    progress: {
      stepId,
      visited: report.visitedSteps,
      lead: '',
      timer: { duration: 0, elapsedBefore: 0, startedAt: null },
    },
    attendees: people.attendees,
    parked: parkedOf(report, (what, at) => context.id('session', what, at)),
    journal: (report.journal ?? []).map(({ at, kind, label, by }, place) => ({
      ...{ id: context.id('session', 'journal', place), kind, label, subject: '', signature: '' },
      at: moment(at),
      by: people.named(by),
    })),
    ...valuesOf(report, method, context),
  }
}

export type ImportReportRefusal = ReportJsonRefusal | 'too-large'

/**
 * Reads a report that `toJson` wrote, in any version, as the session that it is of: `buildReport` gives the same tree again. What
 * a report leaves out on purpose (devices, signatures, ways into rooms, what was sealed) stays out; where something needs an id,
 * it gets one that begins with `name`. `not-a-report`: also when its parts do not hang together as those of a session do.
 */
export const importReport = (
  text: string,
  name = 'imported',
): Result<ImportedReport, ImportReportRefusal> => {
  if (text.length > longest) return refuse('too-large')
  const read = parseReportJson(text)
  if (!read.ok) return read
  const { method, attendees } = read.value
  if (!isUsable(method)) return refuse('not-a-report', 'method')
  if (attendees.length > mostPeople) return refuse('not-a-report', 'attendees')
  try {
    const snapshot = snapshotOf(read.value, method, name)
    return ok({ snapshot, language: read.value.language, madeAt: read.value.madeAt })
  } catch (problem) {
    if (problem instanceof Misfit) return refuse('not-a-report', problem.message)
    throw problem
  }
}
