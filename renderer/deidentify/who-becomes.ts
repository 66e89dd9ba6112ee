import type { RealName } from '../../shared/deidentify/names.ts'
import { organisationTable, roleAliases } from '../../shared/deidentify/participants.ts'
import type { Language } from '../../shared/method/method.ts'
import type { Alias } from '../../shared/privacy/finding.ts'
import { roleName } from '../../shared/report/facts.ts'
import { organisationsOf } from '../../shared/report/session-agreements.ts'
import { reportWords } from '../../shared/report/words.ts'
import type { SessionSnapshot } from '../../shared/session/model.ts'

const hasWord = (name: string): boolean => /[\p{L}\p{N}]/u.test(name)

/** Everybody who is to be called otherwise: those on the list of the session first, then who took part. */
export const peopleOf = (
  { attendees }: SessionSnapshot,
  listed: readonly Alias[],
  language: Language,
  words: { readonly concerned: string; readonly person: (number: number) => string },
): readonly RealName[] => {
  const named = listed
    .filter(({ name }) => hasWord(name))
    .map(({ name, alias }, at) => ({ name, alias: alias.trim() === '' ? words.person(at + 1) : alias }))
  const others = attendees.filter(
    ({ name }) => hasWord(name) && !named.some((one) => one.name.trim() === name.trim()),
  )
  return [
    ...named,
    // The report names everybody's organisation beside them, which the table of organisations changes.
    ...roleAliases(
      others.map(({ name, organisation, role }) => ({
        name,
        organisation,
        role: role === 'resident' ? words.concerned : roleName(role, reportWords[language]),
      })),
      language,
    ),
  ]
}

/** The organisations of the session, each with its sort. Where a resident says to come from is none. */
export const organisationsBecome = (snapshot: SessionSnapshot, language: Language) => {
  const ofResidents = new Set(
    snapshot.attendees.flatMap(({ role, organisation }) =>
      role === 'resident' ? [organisation.trim()] : [],
    ),
  )
  const all = [...snapshot.attendees.map(({ organisation }) => organisation), ...organisationsOf(snapshot)]
    .map((organisation) => organisation.trim())
    .filter((organisation) => hasWord(organisation) && !ofResidents.has(organisation))
  return organisationTable(all, language)
}
