import type { Language, Text } from '../method/method.ts'
import type { RealName } from './names.ts'

/** A sort of organisation, in words that point at none. */
interface OrganisationType {
  readonly id: string
  readonly label: Text
  /** By what its name may be recognised, in small letters. */
  readonly cues: readonly string[]
}

/** In the order in which they are tried. */
export const organisationTypes: readonly OrganisationType[] = [
  {
    id: 'benefits-agency',
    label: { nl: 'uitvoeringsorganisatie', en: 'benefits agency' },
    cues: ['uwv', 'svb', 'duo', 'belastingdienst', 'cak'],
  },
  {
    id: 'debt-help',
    label: { nl: 'schuldhulpverlening', en: 'debt help' },
    cues: ['schuld', 'kredietbank', 'budget', 'bewind', 'debt'],
  },
  {
    id: 'housing',
    label: { nl: 'woningcorporatie', en: 'housing corporation' },
    cues: ['woning', 'woon', 'wonen', 'housing'],
  },
  {
    id: 'mental-health',
    label: { nl: 'geestelijke gezondheidszorg', en: 'mental health care' },
    cues: ['ggz', 'psych', 'verslaving', 'mental'],
  },
  {
    id: 'youth',
    label: { nl: 'jeugdhulp', en: 'youth care' },
    cues: ['jeugd', 'kinder', 'veilig thuis', 'youth'],
  },
  {
    id: 'refugees',
    label: { nl: 'vluchtelingenhulp', en: 'help for refugees' },
    cues: ['vluchteling', 'inburger', 'taalhuis', 'refugee'],
  },
  {
    id: 'work',
    label: { nl: 'werkorganisatie', en: 'employment service' },
    cues: ['werkplein', 'werkbedrijf', 'werk', 'sociale dienst', 'work'],
  },
  {
    id: 'team',
    label: { nl: 'wijkteam', en: 'neighbourhood team' },
    cues: ['wijkteam', 'sociaal team', 'welzijn', 'neighbourhood'],
  },
  {
    id: 'police',
    label: { nl: 'politie of justitie', en: 'police or justice' },
    cues: ['politie', 'reclassering', 'justitie', 'police', 'openbaar ministerie'],
  },
  {
    id: 'school',
    label: { nl: 'onderwijs', en: 'education' },
    cues: ['school', 'college', 'roc', 'onderwijs'],
  },
  {
    id: 'care',
    label: { nl: 'zorgorganisatie', en: 'care organisation' },
    cues: ['zorg', 'huisarts', 'ziekenhuis', 'ggd', 'kliniek', 'care', 'hospital'],
  },
  {
    id: 'municipality',
    label: { nl: 'gemeente', en: 'municipality' },
    cues: ['gemeente', 'municipality', 'wijk'],
  },
]

const other: Text = { nl: 'organisatie', en: 'organisation' }

/** What sort of organisation a name seems to be: a suggestion, for a person to change. */
export const organisationTypeOf = (organisation: string): Text => {
  const name = organisation.toLowerCase().slice(0, 200)
  return organisationTypes.find(({ cues }) => cues.some((cue) => name.includes(cue)))?.label ?? other
}

export interface Participant {
  readonly name: string
  readonly organisation: string
  /** The role as the report names it. */
  readonly role: string
}

/** Everybody who took part once, by their role, with a number where there are more of it. */
const byRole = (
  participants: readonly Participant[],
  language: Language,
): readonly (Participant & { readonly alias: string })[] => {
  const people = [
    ...new Map(participants.map((one) => [`${one.name}\n${one.organisation}`, one])).values(),
  ].filter(({ name }) => name.trim() !== '')
  return people.map((person) => {
    const alike = people.filter(({ role }) => role === person.role)
    const number = alike.length > 1 ? ` ${alike.indexOf(person) + 1}` : ''
    const role =
      person.role.trim() === '' ? (language === 'nl' ? 'deelnemer' : 'participant') : person.role.trim()
    return { ...person, alias: `${role}${number}` }
  })
}

/** Aliases for who took part where their organisation is named beside them: their role alone. */
export const roleAliases = (participants: readonly Participant[], language: Language): readonly RealName[] =>
  byRole(participants, language).map(({ name, alias }) => ({ name, alias }))

/** Aliases for who took part: their role and the sort of organisation. */
export const participantAliases = (
  participants: readonly Participant[],
  language: Language,
): readonly RealName[] =>
  byRole(participants, language).map(({ name, organisation, alias }) => ({
    name,
    alias: organisation.trim() === '' ? alias : `${alias} (${organisationTypeOf(organisation)[language]})`,
  }))

/** A table of organisations by their sort, to go with that of places; two of one sort are told apart by a letter. */
export const organisationTable = (
  organisations: readonly string[],
  language: Language,
): readonly { readonly name: string; readonly becomes: string }[] =>
  [...new Set(organisations)]
    .map((name) => ({ name, sort: organisationTypeOf(name)[language] }))
    .map(({ name, sort }, _, all) => {
      const alike = all.filter((one) => one.sort === sort)
      const letter = String.fromCharCode(65 + alike.findIndex((one) => one.name === name))
      return { name, becomes: alike.length > 1 && alike.length <= 26 ? `${sort} ${letter}` : sort }
    })
