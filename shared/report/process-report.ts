import type { SessionSnapshot } from '../session/model.ts'
import type { ReportOptions } from './build-report.ts'
import { createDates } from './dates.ts'
import { roleName } from './facts.ts'
import { filledDefinitions } from './fields/definitions.ts'
import { levelWords } from './level-words.ts'
import { sessionAgreements } from './session-agreements.ts'
import { isBlank, oneLine, own } from './text.ts'
import type { Block, Table } from './tree.ts'
import { reportWords } from './words.ts'

/** Whoever the case is about, or who speaks for them. */
export const isResident = (role: string): boolean => role === 'resident'

/** One row per person: somebody with two devices is one person. A resident's name would say whose case it is. */
const people = (
  { attendees }: SessionSnapshot,
  language: ReportOptions['language'],
): readonly (readonly string[])[] => {
  const words = reportWords[language]
  const rows = attendees.map(({ name, organisation, role }) => [
    isResident(role) ? levelWords[language].withoutName : isBlank(name) ? words.unnamed : oneLine(name),
    isResident(role) ? '' : oneLine(organisation),
    roleName(role, words),
  ])
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

const decisionState = ({ method, values }: SessionSnapshot): 'taken' | 'proposed' | 'none' | null => {
  const fields = method.steps.flatMap((step) => step.fields).filter(({ kind }) => kind === 'decision')
  if (fields.length === 0) return null
  const written = fields.flatMap(({ id }) => {
    const value = own(values, id)
    return value?.kind === 'decision' && !isBlank(value.decision.decision) ? [value.decision] : []
  })
  if (written.length === 0) return 'none'
  return written.every(({ present }) => present === 'no') ? 'proposed' : 'taken'
}

const requests = ({
  method,
  values,
}: SessionSnapshot): { readonly asked: number; readonly decided: number } => {
  const all = method.steps.flatMap((step) =>
    step.fields.flatMap(({ id }) => {
      const value = own(values, id)
      return value?.kind === 'escalation' ? value.escalations.map(({ status }) => status) : []
    }),
  )
  return {
    asked: all.filter((status) => status !== 'draft').length,
    decided: all.filter((status) => status === 'decided').length,
  }
}

/** Whether the group was at a step. What was written there plays no part: it would tell of content. */
const stepsTable = ({ method, progress }: SessionSnapshot, language: ReportOptions['language']): Table => {
  const words = levelWords[language].steps
  return {
    kind: 'table',
    caption: words.title,
    columns: [
      { title: words.step, width: 'wide' },
      { title: words.used, width: 'narrow' },
    ],
    rows: method.steps.map(({ id, title }) => [
      oneLine(title[language]),
      progress.visited.includes(id) ? words.yes : words.no,
    ]),
    rowHeaders: 'each',
  }
}

/** How a conversation went without a word of what was said: when, who in which role, which steps, and what kind of outcome. */
export const processReport = (
  snapshot: SessionSnapshot,
  { language, timeZone }: ReportOptions,
): readonly Block[] => {
  const words = levelWords[language]
  const dates = createDates(language, timeZone)
  const { about } = snapshot
  const started = about.startedAt
  const present = people(snapshot, language)
  const decision = decisionState(snapshot)
  const { asked, decided } = requests(snapshot)
  const course = filledDefinitions([
    [
      words.when,
      started === null
        ? ''
        : ((about.closedAt === null ? dates.moment(started) : dates.span(started, about.closedAt)) ?? ''),
    ],
    [words.status, about.closedAt === null ? words.notClosed : words.closed],
  ])
  const outcome = filledDefinitions([
    [words.decision, decision === null ? '' : words.decisions[decision]],
    [
      words.agreements,
      words.agreementCount(sessionAgreements(snapshot).filter(({ kind }) => kind !== 'earlier').length),
    ],
    [words.escalated, asked === 0 ? '' : words.requestCount(asked, decided)],
  ])
  return [
    { kind: 'definitions', items: course },
    ...(present.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.present.title },
          {
            kind: 'table',
            caption: words.present.title,
            columns: [
              { title: words.present.name, width: 'normal' },
              { title: words.present.organisation, width: 'normal' },
              { title: words.present.role, width: 'normal' },
            ],
            rows: present,
            rowHeaders: 'each',
          },
        ] satisfies Block[])),
    { kind: 'heading', level: 2, text: words.steps.title },
    stepsTable(snapshot, language),
    { kind: 'heading', level: 2, text: words.outcome },
    { kind: 'definitions', items: outcome },
  ]
}
