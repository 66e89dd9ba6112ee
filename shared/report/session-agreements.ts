import type { Agreement, Enclosed, SessionSnapshot } from '../session/model.ts'
import { isEmptyAgreement } from './fields/agreements.ts'
import { isBlank, oneLine, own } from './text.ts'

/** An agreement of a session, with what the report says of where it stands. */
export interface ListedAgreement {
  readonly agreement: Agreement
  /** `earlier`: of a session before this one, with how it went. */
  readonly kind: Agreement['scope'] | 'earlier'
  /** The circle out of which it was brought along. */
  readonly circle: Enclosed | null
}

/** Every agreement of a session in which something was written, in the order of the report. */
export const sessionAgreements = ({
  method,
  values,
  fromCircles = {},
}: SessionSnapshot): readonly ListedAgreement[] =>
  method.steps.flatMap((step) =>
    step.fields.flatMap((field) => {
      const value = own(values, field.id)
      if (value === undefined || (value.kind !== 'agreements' && value.kind !== 'review')) return []
      if (value.kind !== field.kind) return []
      const circle = own(fromCircles, field.id) ?? null
      return value.agreements
        .filter((agreement) => !isEmptyAgreement(agreement))
        .map(
          (agreement): ListedAgreement => ({
            agreement,
            kind: value.kind === 'review' ? 'earlier' : agreement.scope,
            circle,
          }),
        )
    }),
  )

/** Names are the same whatever their capitals, accents as typed and white space. */
const folded = (name: string): string => oneLine(name).normalize('NFKC').toLocaleLowerCase('nl')

/** A cell that names several organisations, taken apart; a name that has such a sign in it still counts as a whole. */
const namesIn = (cell: string): readonly string[] => [
  cell,
  ...cell.split(/[,;/+&\n|]/u),
  ...cell.split(/[,;/+&\n|]|\s(?:en|and|met|with)\s/u),
]

/** The organisation of a person, when everybody present of that name is of the same one. */
const organisationOf = (person: string, { attendees }: SessionSnapshot): string => {
  const name = folded(person)
  const found = new Set(
    attendees.flatMap((one) =>
      name !== '' && folded(one.name) === name && !isBlank(one.organisation)
        ? [oneLine(one.organisation)]
        : [],
    ),
  )
  const [only = ''] = found
  return found.size === 1 ? only : ''
}

/** What an agreement says about whose it is; where it names a person alone, the organisation for which they were there. */
const heldBy = ({ agreement }: ListedAgreement, snapshot: SessionSnapshot): string =>
  isBlank(agreement.organisation) ? organisationOf(agreement.person, snapshot) : agreement.organisation

/**
 * The agreements that concern one organisation: those that name it, alone or with others, and those of a person who was there for
 * it when they name no organisation.
 */
export const agreementsOf = (snapshot: SessionSnapshot, organisation: string): readonly ListedAgreement[] => {
  const name = folded(organisation)
  return name === ''
    ? []
    : sessionAgreements(snapshot).filter((listed) =>
        namesIn(heldBy(listed, snapshot)).some((one) => folded(one) === name),
      )
}

/** The session with the agreements that concern one organisation and no other. */
export const forOrganisation = (snapshot: SessionSnapshot, organisation: string): SessionSnapshot => {
  const kept = new Set(agreementsOf(snapshot, organisation).map(({ agreement }) => agreement))
  const values = Object.entries(snapshot.values).map(([id, value]) => [
    id,
    value.kind === 'agreements' || value.kind === 'review'
      ? { ...value, agreements: value.agreements.filter((agreement) => kept.has(agreement)) }
      : value,
  ])
  return { ...snapshot, values: Object.fromEntries(values) }
}

/** The agreements of which nobody can tell whose they are: they are in the text of no organisation. */
export const agreementsOfNobody = (snapshot: SessionSnapshot): readonly ListedAgreement[] =>
  sessionAgreements(snapshot).filter((listed) => isBlank(heldBy(listed, snapshot)))

/**
 * The organisations that were there or that an agreement names, each once in its first spelling: those that were there first. A
 * cell that names several known ones adds none.
 */
export const organisationsOf = (snapshot: SessionSnapshot): readonly string[] => {
  const found = new Map<string, string>()
  const add = (name: string): void => {
    if (!isBlank(name) && !found.has(folded(name))) found.set(folded(name), oneLine(name))
  }
  for (const { organisation } of snapshot.attendees) add(organisation)
  for (const listed of sessionAgreements(snapshot)) {
    const cell = heldBy(listed, snapshot)
    if (!namesIn(cell).some((one) => found.has(folded(one)))) add(cell)
  }
  return [...found.values()]
}
