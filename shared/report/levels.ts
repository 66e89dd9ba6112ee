import type { Language, Text } from '../method/method.ts'
import { type Result, refuse } from '../result.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { buildReport, hasOpenRound, type ReportOptions } from './build-report.ts'
import { createDates } from './dates.ts'
import { levelWords } from './level-words.ts'
import { isResident, processReport } from './process-report.ts'
import { joined, oneLine } from './text.ts'
import type { ReportTree } from './tree.ts'
import { reportWords } from './words.ts'

/** How much a report says: that it took place, how it went, or everything. */
export type ReportLevel = 'took-place' | 'process' | 'full'

/** The levels in the order in which they are offered, with what each says. */
export const reportLevels: readonly {
  readonly id: ReportLevel
  readonly label: Text
  readonly about: Text
}[] = [
  {
    id: 'took-place',
    label: { nl: 'Dat het plaatsvond', en: 'That it took place' },
    about: {
      nl: 'De methode, de dag en de organisaties. Geen titel, geen namen, geen inhoud.',
      en: 'The method, the day and the organisations. No title, no names, no content.',
    },
  },
  {
    id: 'process',
    label: { nl: 'Het proces', en: 'The process' },
    about: {
      nl: 'Ook wie erbij was en in welke rol, welke stappen zijn gezet, hoeveel afspraken er zijn en of er een besluit is. Geen titel, geen inhoud.',
      en: 'Also who was there and in which role, which steps were taken, how many agreements there are and whether there is a decision. No title, no content.',
    },
  },
  {
    id: 'full',
    label: { nl: 'Volledig', en: 'Full' },
    about: { nl: 'Alles wat in het verslag staat.', en: 'Everything in the report.' },
  },
]

/** On which day, without the hour: the day alone says that it took place. */
const dayOf = ({ about }: SessionSnapshot, language: Language, timeZone: string): string => {
  const day = createDates(language, timeZone).moment(about.startedAt ?? about.plannedAt ?? about.createdAt)
  return day?.split(', ')[0] ?? ''
}

const organisations = ({ attendees }: SessionSnapshot): readonly string[] => {
  const found = new Map<string, string>()
  for (const { organisation, role } of attendees) {
    if (isResident(role)) continue
    const name = oneLine(organisation)
    const key = name.toLocaleLowerCase('nl')
    if (name !== '' && !found.has(key)) found.set(key, name)
  }
  return [...found.values()]
}

/**
 * A report at one of three levels. What members wrote is in `full` alone: the others are not made by leaving out but by saying what they may
 * say, so that a new kind of field adds nothing to them. They have no title either, because a title often tells the case.
 */
export const buildReportAt = (
  level: ReportLevel,
  snapshot: SessionSnapshot,
  options: ReportOptions,
): Result<ReportTree, 'round-open'> => {
  if (level === 'full') return buildReport(snapshot, options)
  if (hasOpenRound(snapshot)) return refuse('round-open')
  const { language, now, timeZone } = options
  const words = levelWords[language]
  const general = reportWords[language]
  const { method } = snapshot
  const madeAt = createDates(language, timeZone).moment(now)
  const day = dayOf(snapshot, language, timeZone)
  // At the level of the process they stand in the table of who was there.
  const present = level === 'took-place' ? organisations(snapshot) : []
  const facts = [
    { term: general.facts.method, lines: [joined([method.title[language], method.credit[language]])] },
    { term: general.facts.date, lines: [day] },
    { term: words.organisations, lines: present },
  ].map(({ term, lines }) => ({ term, lines: lines.filter((line) => line !== '') }))
  return {
    ok: true,
    value: {
      language,
      kind: method.kind,
      title: words.title[level](oneLine(method.title[language])),
      madeAt: now,
      facts: facts.filter(({ lines }) => lines.length > 0),
      blocks: [
        { kind: 'notice', tone: 'information', text: words.notice[level] },
        ...(level === 'process' ? processReport(snapshot, options) : []),
      ],
      footer: madeAt === null ? general.made : general.madeAt(madeAt),
    },
  }
}
