import type { SessionSnapshot } from '../session/model.ts'
import type { ReportOptions } from './build-report.ts'
import { createDates, isIsoDay } from './dates.ts'
import { knownLine } from './known-fields.ts'
import { residentSlots, residentWords } from './resident-words.ts'
import { type ListedAgreement, sessionAgreements } from './session-agreements.ts'
import { isBlank, linesOf, oneLine } from './text.ts'
import type { Block, ReportTree } from './tree.ts'
import { reportWords } from './words.ts'

export type ResidentSlot = (typeof residentSlots)[number]['id']

/** What the facilitator wrote for the resident, by slot; every line is a paragraph, or an item where the slot is a list. */
export type ResidentTexts = Readonly<Record<ResidentSlot, string>>

/** Somebody's words as a sentence: a capital at the start and a sign at the end. */
const sentence = (text: string): string => {
  const line = oneLine(text)
  const whole = `${line.slice(0, 1).toLocaleUpperCase('nl')}${line.slice(1)}`
  return /[.?!…]["'”’)]*$/u.test(whole) ? whole : `${whole}.`
}

/** What may be told: of this case, and not out of a closed circle. */
const told = (snapshot: SessionSnapshot): readonly ListedAgreement[] =>
  sessionAgreements(snapshot).filter(
    ({ kind, circle, agreement }) =>
      kind === 'case' &&
      circle === null &&
      (agreement.status === 'open' || agreement.status === 'escalated') &&
      !isBlank(agreement.action),
  )

/** When the session is looked at again: the first day on which an agreement is evaluated. */
const firstEvaluation = (listed: readonly ListedAgreement[]): string | undefined =>
  listed
    .map(({ agreement }) => agreement.evaluation.trim())
    .filter(isIsoDay)
    .sort()[0]

/**
 * What the facilitator begins with: what the session knows already as plain sentences, and a text on disagreeing. What was talked about and
 * decided stays empty: nobody but a person can say that in this person's words.
 */
export const residentDraft = (
  snapshot: SessionSnapshot,
  { language, timeZone }: Pick<ReportOptions, 'language' | 'timeZone'>,
): ResidentTexts => {
  const words = residentWords[language]
  const dates = createDates(language, timeZone)
  const listed = told(snapshot)
  const next = listed.map(({ agreement: { action, person, organisation, due, condition } }) => {
    const names = [person, organisation].map(oneLine).filter((name) => name !== '')
    const [first = '', second] = names
    const who = second === undefined ? first : words.from(first, second)
    return [
      who === '' ? words.somebodyDoes(sentence(action)) : words.doesThis(who, sentence(action)),
      ...(isIsoDay(due.trim()) ? [words.doneBy(dates.day(due.trim()))] : []),
      ...(isBlank(condition) ? [] : [words.provided(sentence(condition))]),
    ].join(' ')
  })
  const director = knownLine(snapshot, 'caseDirector')
  const evaluation = firstEvaluation(listed)
  return {
    about: '',
    decided: '',
    next: next.join('\n'),
    contact: director === '' ? '' : words.call(director),
    again:
      knownLine(snapshot, 'nextLook') ||
      (evaluation === undefined ? '' : words.lookAgain(dates.day(evaluation))),
    disagree: words.disagree,
  }
}

/** Slots in which nothing was written yet, in the order of the page. */
export const emptyResidentSlots = (texts: ResidentTexts): readonly ResidentSlot[] =>
  residentSlots.flatMap(({ id, required }) => (required && isBlank(texts[id]) ? [id] : []))

const slotBlocks = (text: string, isList: boolean): readonly Block[] => {
  const lines = linesOf(text)
  return isList
    ? [{ kind: 'list', ordered: false, items: lines.map((line) => ({ depth: 0, runs: [{ text: line }] })) }]
    : lines.map((line) => ({ kind: 'paragraph', look: 'plain', runs: [{ text: line }] }))
}

/**
 * The version for the resident, in plain words: a tree like every report, so every format that walks one can carry it. It holds what the
 * facilitator wrote and, of the session, no more than its day. Empty slots are left out.
 */
export const residentReport = (
  snapshot: SessionSnapshot,
  texts: ResidentTexts,
  { language, now, timeZone }: ReportOptions,
): ReportTree => {
  const words = residentWords[language]
  const dates = createDates(language, timeZone)
  const { startedAt, plannedAt, createdAt } = snapshot.about
  const day = dates.moment(startedAt ?? plannedAt ?? createdAt)?.split(', ')[0]
  const madeAt = dates.moment(now)
  return {
    language,
    kind: snapshot.method.kind,
    title: words.title,
    madeAt: now,
    facts: [],
    blocks: [
      {
        kind: 'paragraph',
        look: 'plain',
        runs: [{ text: `${words.greeting} ${day === undefined ? words.introWithoutDay : words.intro(day)}` }],
      },
      ...residentSlots.flatMap(({ id, heading, list }): readonly Block[] =>
        isBlank(texts[id])
          ? []
          : [{ kind: 'heading', level: 2, text: heading[language] }, ...slotBlocks(texts[id], list)],
      ),
    ],
    footer: madeAt === null ? reportWords[language].made : reportWords[language].madeAt(madeAt),
  }
}
