import type { Role } from '../room/types.ts'
import { groundTitle } from '../session/legal-grounds.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { filledDefinitions } from './fields/definitions.ts'
import type { ReportContext } from './fields/field-report.ts'
import { isBlank, joined, oneLine, own } from './text.ts'
import type { Definition } from './tree.ts'
import type { ReportWords } from './words.ts'

/** The name of a role; a role that this version does not know as it stands. */
export const roleName = (role: string, words: ReportWords): string =>
  own<string>(words.roles satisfies Record<Role, string>, role) ?? oneLine(role)

const when = ({ about }: SessionSnapshot, { dates, words }: ReportContext): string => {
  if (about.startedAt !== null)
    return (
      (about.closedAt === null
        ? dates.moment(about.startedAt)
        : dates.span(about.startedAt, about.closedAt)) ?? ''
    )
  if (about.plannedAt !== null) {
    const planned = dates.moment(about.plannedAt)
    return planned === null ? '' : words.planned(planned)
  }
  return dates.moment(about.createdAt) ?? ''
}

/** One line per person: somebody with two devices is one person. */
const present = ({ attendees }: SessionSnapshot, { words }: ReportContext): string => {
  const people = attendees.map(({ name, organisation, role }) => {
    const named = roleName(role, words)
    const who = joined([isBlank(name) ? words.unnamed : name, organisation])
    return named === '' ? who : `${who} (${named})`
  })
  return [...new Set(people)].join('\n')
}

/** What stands under the title: what it was, when, with whom, what for, on what ground, and until when. */
export const factsOf = (snapshot: SessionSnapshot, context: ReportContext): readonly Definition[] => {
  const { about, method } = snapshot
  const { words, language, dates } = context
  return filledDefinitions([
    [words.facts.method, joined([method.title[language], method.credit[language]])],
    [words.facts.date, when(snapshot, context)],
    [words.facts.present, present(snapshot, context)],
    [
      words.conference.origin.term,
      about.origin === null || isBlank(about.origin.title)
        ? ''
        : words.conference.origin.says[about.origin.kind](oneLine(about.origin.title)),
    ],
    [words.facts.purpose, about.purpose],
    [
      words.facts.grounds,
      about.legalGrounds
        .filter(({ ground }) => !isBlank(ground))
        .map(({ organisation, ground }) => joined([organisation, groundTitle(ground)[language]], ': '))
        .join('\n'),
    ],
    [
      words.facts.resident,
      joined(
        [words.residentInformed[about.residentInformed.answer], about.residentInformed.explanation],
        '. ',
      ),
    ],
    [words.facts.retention, dates.day(about.retainUntil)],
  ])
}
