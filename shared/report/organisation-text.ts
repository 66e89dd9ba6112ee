import type { Language } from '../method/method.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { createDates, type Dates } from './dates.ts'
import { knownLine, openDecisions } from './known-fields.ts'
import { agreementsOf, type ListedAgreement } from './session-agreements.ts'
import { isBlank, joined, linesOf, oneLine } from './text.ts'
import { reportWords } from './words.ts'

interface OrganisationWords {
  readonly title: (organisation: string) => string
  readonly none: string
  readonly caseDirector: string
  readonly decision: string
  readonly proposal: string
  readonly agreements: string
  readonly chain: string
  readonly earlier: string
  readonly who: string
  readonly due: string
  readonly fromCircle: (circle: string) => string
}

const organisationWords: Readonly<Record<Language, OrganisationWords>> = {
  nl: {
    title: (organisation) => `Afspraken voor ${organisation}`,
    none: 'Er zijn geen afspraken voor deze organisatie.',
    caseDirector: 'Casusregisseur',
    decision: 'Besluit',
    proposal: 'Voorstel (wie het mandaat heeft, moet nog tekenen)',
    agreements: 'AFSPRAKEN',
    chain: 'KETENAFSPRAKEN',
    earlier: 'EERDERE AFSPRAKEN',
    who: 'Wie',
    due: 'Uiterlijk',
    fromCircle: (circle) =>
      `Let op: uit de besloten kring ${circle}. Geef dit niet door aan wie daar niet in zit.`,
  },
  en: {
    title: (organisation) => `Agreements for ${organisation}`,
    none: 'There are no agreements for this organisation.',
    caseDirector: 'Case director',
    decision: 'Decision',
    proposal: 'Proposal (still to be signed by the holder of the mandate)',
    agreements: 'AGREEMENTS',
    chain: 'CHAIN AGREEMENTS',
    earlier: 'EARLIER AGREEMENTS',
    who: 'Who',
    due: 'No later than',
    fromCircle: (circle) =>
      `Note: from the closed circle ${circle}. Do not pass this on to anybody outside it.`,
  },
}

export interface OrganisationTextOptions {
  readonly language: Language
  /** IANA name of the zone in which times are written. */
  readonly timeZone: string
  readonly organisation: string
  /** Without, only the agreements: what was decided touches others too. */
  readonly withDecision: boolean
}

/** Lines of a term; a text of several lines stays below its term. */
const said = (term: string, text: string, indent: string): readonly string[] => {
  const [first, ...rest] = linesOf(text)
  return first === undefined
    ? []
    : [`${indent}${term}: ${first}`, ...rest.map((line) => `${indent}  ${line}`)]
}

const agreementLines = (
  { agreement, circle }: ListedAgreement,
  at: number,
  language: Language,
  dates: Dates,
): readonly string[] => {
  const own = organisationWords[language]
  const { agreement: words, conference, statuses } = reportWords[language]
  const number = `${at + 1}. `
  const indent = ' '.repeat(number.length)
  const [action = reportWords[language].agreement.number(at + 1), ...more] = linesOf(agreement.action)
  return [
    `${number}${action}`,
    ...more.map((line) => `${indent}${line}`),
    ...(circle === null ? [] : [`${indent}${own.fromCircle(oneLine(circle.circle))}`]),
    ...said(own.who, joined([agreement.person, agreement.organisation]), indent),
    ...said(words.condition, agreement.condition, indent),
    ...said(conference.chain.start, dates.day(agreement.start), indent),
    ...said(own.due, dates.day(agreement.due), indent),
    ...said(words.sign, agreement.sign, indent),
    ...said(words.evaluation, dates.day(agreement.evaluation), indent),
    ...said(words.status, statuses[agreement.status], indent),
    ...said(words.reason, agreement.reason, indent),
  ]
}

/**
 * What one organisation takes home, as plain text to paste into its case system: the agreements that concern it, who directs the case and, when
 * asked for, what was decided. No agreement of another organisation, no title and no word of the case's story. Lines end with CR LF, as the
 * fields of such systems expect.
 */
export const organisationText = (
  snapshot: SessionSnapshot,
  { language, timeZone, organisation, withDecision }: OrganisationTextOptions,
): string => {
  const words = organisationWords[language]
  const dates = createDates(language, timeZone)
  const { about, method } = snapshot
  const held = about.startedAt ?? about.plannedAt ?? about.createdAt
  const listed = agreementsOf(snapshot, organisation)
  const part = (kind: ListedAgreement['kind'], title: string): readonly string[] => {
    const of = listed.filter((one) => one.kind === kind)
    return of.length === 0
      ? []
      : ['', title, ...of.flatMap((one, at) => ['', ...agreementLines(one, at, language, dates)])]
  }
  const decisions = withDecision ? openDecisions(snapshot).filter(({ decision }) => !isBlank(decision)) : []
  const lines = [
    words.title(oneLine(organisation)),
    joined([method.title[language], dates.moment(held) ?? '']),
    ...said(words.caseDirector, knownLine(snapshot, 'caseDirector'), ''),
    ...decisions.flatMap(({ decision, present }) =>
      said(present === 'no' ? words.proposal : words.decision, decision, ''),
    ),
    ...(listed.length === 0 ? ['', words.none] : []),
    ...part('case', words.agreements),
    ...part('chain', words.chain),
    ...part('earlier', words.earlier),
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}
