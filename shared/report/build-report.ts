import type { Language, Step } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ParkedItem, SessionSnapshot } from '../session/model.ts'
import { isStillSealed } from './contributions.ts'
import { createDates } from './dates.ts'
import { factsOf } from './facts.ts'
import { definitions } from './fields/definitions.ts'
import type { ReportContext } from './fields/field-report.ts'
import { fieldReport } from './fields/registry.ts'
import { journalReport } from './journal-report.ts'
import { isBlank, oneLine, own } from './text.ts'
import type { Block, ReportTree } from './tree.ts'
import { reportWords } from './words.ts'

export interface ReportOptions {
  readonly language: Language
  /** When the report is made, ms since 1970. */
  readonly now: number
  /** IANA name of the zone in which times are written, for instance `Europe/Amsterdam`. */
  readonly timeZone: string
}

/**
 * Whether something in a session is still sealed, so that there can be no report yet. A contribution that was
 * closed as not opened is not waited for.
 */
export const hasOpenRound = ({ method, values }: SessionSnapshot): boolean =>
  method.steps.some((step) =>
    step.fields.some((field) => {
      const value = own(values, field.id)
      if (value?.kind === 'round') return isStillSealed(value)
      const first = value !== undefined && 'first' in value ? value.first : undefined
      return first !== undefined && isStillSealed(first)
    }),
  )

interface StepReport {
  readonly step: Step
  readonly blocks: readonly Block[]
  /** Titles of fields without content that closing asks for. */
  readonly stillNeeded: readonly string[]
}

/** Without the field's own heading, what stands below it moves up, so that no level is skipped. */
const raised = (block: Block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block)

const reportStep = (step: Step, snapshot: SessionSnapshot, context: ReportContext): StepReport => {
  const stepTitle = oneLine(step.title[context.language])
  const fields = step.fields.map((field) => ({
    field,
    title: oneLine(field.title[context.language]),
    blocks: fieldReport(field, own(snapshot.values, field.id), context),
  }))
  const filled = fields.filter(({ blocks }) => blocks.length > 0)
  return {
    step,
    blocks: filled.flatMap(({ title, blocks }): readonly Block[] =>
      title === stepTitle ? blocks.map(raised) : [{ kind: 'heading', level: 3, text: title }, ...blocks],
    ),
    stillNeeded: fields.flatMap(({ field, title, blocks }) =>
      field.neededToClose !== undefined && blocks.length === 0 ? [title] : [],
    ),
  }
}

/** Which steps left nothing behind, and what is missing that closing asks for: a reader must not have to guess. */
const aboutReport = (
  steps: readonly StepReport[],
  { progress }: SessionSnapshot,
  { words, language }: ReportContext,
): readonly Block[] => {
  const empty = steps.filter(({ blocks }) => blocks.length === 0)
  const titles = (of: readonly StepReport[]) => of.map(({ step }) => oneLine(step.title[language])).join('\n')
  const wasAt = ({ step }: StepReport) => progress.visited.includes(step.id)
  const said = definitions([
    [words.notUsed, titles(empty.filter((step) => !wasAt(step)))],
    [words.withoutNotes, titles(empty.filter(wasAt))],
    [words.stillNeeded, steps.flatMap(({ stillNeeded }) => stillNeeded).join('\n')],
  ])
  return [
    { kind: 'heading', level: 2, text: words.aboutReport },
    ...(said.length > 0
      ? said
      : [{ kind: 'paragraph', look: 'plain', runs: [{ text: words.everythingUsed }] } satisfies Block]),
  ]
}

const listUnder = (heading: string, texts: readonly string[]): readonly Block[] =>
  texts.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'list', ordered: false, items: texts.map((text) => ({ depth: 0, runs: [{ text }] })) },
      ]

/** What was parked and what became of it; what is carried over to a later session stands apart. */
const parkedReport = (parked: readonly ParkedItem[], words: ReportContext['words']): readonly Block[] => {
  const said = parked.filter(({ text }) => !isBlank(text))
  const stayed = said.flatMap(({ text, outcome }) =>
    outcome === 'carried' ? [] : [`${oneLine(text)} (${words.parkedOutcome[outcome]})`],
  )
  const carried = said.flatMap(({ text, outcome }) => (outcome === 'carried' ? [oneLine(text)] : []))
  return [...listUnder(words.parked, stayed), ...listUnder(words.carriedOver, carried)]
}

/**
 * The report of a session, complete also when steps were skipped; empty fields are left out.
 * `round-open`: somebody's contribution is still sealed, see `hasOpenRound`.
 */
export const buildReport = (
  snapshot: SessionSnapshot,
  { language, now, timeZone }: ReportOptions,
): Result<ReportTree, 'round-open'> => {
  if (hasOpenRound(snapshot)) return refuse('round-open')
  const words = reportWords[language]
  const dates = createDates(language, timeZone)
  const context: ReportContext = {
    language,
    words,
    dates,
    attendees: snapshot.attendees,
    genuine: snapshot.genuine ?? {},
    fromCircles: snapshot.fromCircles ?? {},
  }
  const { about, method, parked } = snapshot
  const steps = method.steps.map((step) => reportStep(step, snapshot, context))
  const madeAt = dates.moment(now)
  return ok({
    language,
    kind: method.kind,
    title: isBlank(about.title) ? words.untitled : oneLine(about.title),
    madeAt: now,
    facts: factsOf(snapshot, context),
    blocks: [
      ...(about.closedAt === null
        ? [{ kind: 'notice', tone: 'information', text: words.notClosed(madeAt) } satisfies Block]
        : []),
      ...steps.flatMap(({ step, blocks }): readonly Block[] =>
        blocks.length === 0
          ? []
          : [{ kind: 'heading', level: 2, text: oneLine(step.title[language]) }, ...blocks],
      ),
      ...parkedReport(parked, words),
      ...journalReport(snapshot, context),
      ...aboutReport(steps, snapshot, context),
    ],
    footer: madeAt === null ? words.made : words.madeAt(madeAt),
  })
}
