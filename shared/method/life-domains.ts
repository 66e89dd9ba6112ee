import type { Field, LifeDomain, Method, Text } from './method.ts'

/**
 * The lists of life domains that come with the program, in our own words. A list is data: an organisation takes one and
 * extends or rewords it. An id says which part of life is meant, so that the same id in two lists is the same part,
 * even where a list cuts it wider or narrower in its words.
 */
export const genericDomains = [
  {
    id: 'income-and-debts',
    title: { nl: 'Inkomen en schulden', en: 'Income and debts' },
    about: {
      nl: 'Waar het geld vandaan komt, wat eraf gaat en wat er openstaat.',
      en: 'Where the money comes from, what goes off it and what is owed.',
    },
  },
  {
    id: 'work-and-activities',
    title: { nl: 'Werk en dagbesteding', en: 'Work and activities' },
    about: {
      nl: 'Betaald of onbetaald werk, school, een ritme in de week.',
      en: 'Paid or unpaid work, school, a rhythm in the week.',
    },
  },
  {
    id: 'housing',
    title: { nl: 'Wonen', en: 'Housing' },
    about: {
      nl: 'Een dak, de staat van het huis, de buurt, en of het zo kan blijven.',
      en: 'A roof, the state of the home, the neighbours, and whether it can stay that way.',
    },
  },
  {
    id: 'health',
    title: { nl: 'Gezondheid', en: 'Health' },
    about: {
      nl: 'Klachten, behandeling, en wat iemand op een dag aankan.',
      en: 'Complaints, treatment, and what somebody can manage in a day.',
    },
  },
  {
    id: 'mental-health',
    title: { nl: 'Psychische gezondheid', en: 'Mental health' },
    about: {
      nl: 'Stemming, spanning, verlies, gebruik van middelen.',
      en: 'Mood, tension, loss, use of substances.',
    },
  },
  {
    id: 'family-and-children',
    title: { nl: 'Gezin en kinderen', en: 'Family and children' },
    about: {
      nl: 'Hoe het thuis gaat, met de kinderen en met elkaar.',
      en: 'How things are at home, with the children and with each other.',
    },
  },
  {
    id: 'network',
    title: { nl: 'Netwerk', en: 'Network' },
    about: {
      nl: 'Familie, vrienden, buren, geloof, vereniging: wie er is als het nodig is.',
      en: 'Relatives, friends, neighbours, faith, clubs: who is there when needed.',
    },
  },
  {
    id: 'language-and-integration',
    title: { nl: 'Taal en inburgering', en: 'Language and integration' },
    about: {
      nl: 'Verstaan, lezen, formulieren, en wat er nog moet voor de inburgering.',
      en: 'Understanding, reading, forms, and what integration still asks for.',
    },
  },
  {
    id: 'safety-and-law',
    title: { nl: 'Veiligheid en recht', en: 'Safety and law' },
    about: {
      nl: 'Of het thuis en buiten veilig is, en wat er loopt bij politie of rechter.',
      en: 'Whether home and street are safe, and what is pending with police or court.',
    },
  },
  {
    id: 'taking-part',
    title: { nl: 'Meedoen', en: 'Taking part' },
    about: {
      nl: 'Ergens bij horen, iets te doen hebben dat ertoe doet.',
      en: 'Belonging somewhere, having something to do that matters.',
    },
  },
] as const satisfies readonly LifeDomain[]

type GenericId = (typeof genericDomains)[number]['id']

/** A domain of the generic list, where a list wants so with words of its own. */
const generic = (id: GenericId, words: Partial<Pick<LifeDomain, 'title' | 'about'>> = {}): LifeDomain => {
  const found = genericDomains.find((domain) => domain.id === id)
  if (found === undefined) throw new Error(`no life domain ${id}`)
  return { ...found, ...words }
}

/** Few enough to speak of in a quarter of an hour and to read in one picture. */
export const conferenceDomains: readonly LifeDomain[] = [
  generic('work-and-activities'),
  generic('income-and-debts'),
  generic('housing'),
  generic('health', {
    about: {
      nl: 'Lichaam en geest: klachten, behandeling, en wat iemand aankan.',
      en: 'Body and mind: complaints, treatment, and what somebody can manage.',
    },
  }),
  generic('language-and-integration'),
  generic('family-and-children', {
    title: { nl: 'Gezin en netwerk', en: 'Family and network' },
    about: {
      nl: 'Thuis, de kinderen, en wie er verder om hen heen staat.',
      en: 'Home, the children, and who else stands around them.',
    },
  }),
  generic('safety-and-law'),
]

/** Work and participation: the person first, then what surrounds them. */
export const mensInBeeldDomains: readonly LifeDomain[] = [
  {
    id: 'can',
    title: { nl: 'Wat iemand kan', en: 'What someone can do' },
    about: {
      nl: 'Vak, talent, ervaring; ook wat nergens op papier staat.',
      en: 'Trade, talent, experience; also what is on paper nowhere.',
    },
  },
  {
    id: 'wants',
    title: { nl: 'Wat iemand wil', en: 'What someone wants' },
    about: {
      nl: 'Waar iemand warm voor loopt, en wat iemand beslist niet wil.',
      en: 'What someone is keen on, and what they definitely do not want.',
    },
  },
  {
    id: 'tried',
    title: { nl: 'Wat is geprobeerd', en: 'What has been tried' },
    about: {
      nl: 'Eerdere banen, trajecten en pogingen, en waardoor ze lukten of stopten.',
      en: 'Earlier jobs, programmes and attempts, and why they worked or stopped.',
    },
  },
  generic('work-and-activities', {
    about: {
      nl: 'Wat er nu is: uren, ritme, collega’s, een werkgever die iets wil.',
      en: 'What there is now: hours, rhythm, colleagues, an employer who is willing.',
    },
  }),
  generic('health', {
    title: { nl: 'Gezondheid en energie', en: 'Health and energy' },
    about: {
      nl: 'Alleen wat je moet weten om werk te vinden dat past.',
      en: 'Only what you must know to find work that fits.',
    },
  }),
  {
    id: 'learning',
    title: { nl: 'Taal en leren', en: 'Language and learning' },
    about: {
      nl: 'Lezen, schrijven, rekenen, digitaal, en zin om te leren.',
      en: 'Reading, writing, sums, digital skills, and appetite for learning.',
    },
  },
  {
    id: 'circumstances',
    title: { nl: 'Thuis, geld en vervoer', en: 'Home, money and transport' },
    about: {
      nl: 'Opvang, zorg voor anderen, schulden, reizen: wat werken licht of zwaar maakt.',
      en: 'Childcare, caring for others, debts, travel: what makes working light or heavy.',
    },
  },
  generic('taking-part'),
]

/** People with a residence permit who build a life here. */
export const vergunninghoudersDomains: readonly LifeDomain[] = [
  generic('language-and-integration', {
    title: { nl: 'Taal en leerroute', en: 'Language and learning route' },
    about: {
      nl: 'Welke route, welke les, hoe ver, en of het met de week te doen is.',
      en: 'Which route, which lessons, how far, and whether the week allows for it.',
    },
  }),
  {
    id: 'pip',
    title: { nl: 'PIP', en: 'PIP' },
    about: {
      nl: 'Het persoonlijk plan inburgering en participatie: wat erin staat en wat nog klopt.',
      en: 'The personal plan for integration and participation: what it says and what still holds.',
    },
  },
  {
    id: 'diplomas-and-experience',
    title: { nl: 'Diploma’s en ervaring', en: 'Diplomas and experience' },
    about: {
      nl: 'Wat iemand leerde en deed, en of dat hier wordt gezien.',
      en: 'What someone learned and did, and whether that is seen here.',
    },
  },
  {
    id: 'financial-relief',
    title: { nl: 'Ontzorgen en geld', en: 'Financial relief' },
    about: {
      nl: 'Welke vaste lasten de gemeente betaalt, tot wanneer, en wat daarna komt.',
      en: 'Which fixed costs the municipality pays, until when, and what comes after.',
    },
  },
  generic('housing'),
  {
    id: 'family-reunification',
    title: { nl: 'Gezinshereniging', en: 'Family reunification' },
    about: {
      nl: 'Wie er nog komt, hoever de aanvraag is, en wat dat met iemand doet.',
      en: 'Who is still to come, how far the application is, and what that does to someone.',
    },
  },
  {
    id: 'guidance',
    title: { nl: 'Begeleiding', en: 'Guidance' },
    about: {
      nl: 'Wie helpt waarmee, hoe vaak, en wanneer het stopt.',
      en: 'Who helps with what, how often, and when it ends.',
    },
  },
  generic('network'),
]

/** Every domain that the program knows, once, for whoever lists expertise. The widest words come first. */
export const knownDomains: readonly LifeDomain[] = [
  ...genericDomains,
  ...mensInBeeldDomains,
  ...vergunninghoudersDomains,
].filter((domain, at, all) => all.findIndex(({ id }) => id === domain.id) === at)

/** The words of five points, worst first. */
export type Scale = readonly [Text, Text, Text, Text, Text]

/** How things go in a part of life. */
export const lifeScale: Scale = [
  { nl: 'loopt vast', en: 'stuck' },
  { nl: 'wankelt', en: 'shaky' },
  { nl: 'houdt stand', en: 'holding' },
  { nl: 'gaat redelijk', en: 'going fairly well' },
  { nl: 'gaat goed', en: 'going well' },
]

/** How much something helps on the way to work. */
export const helpScale: Scale = [
  { nl: 'staat in de weg', en: 'stands in the way' },
  { nl: 'maakt het lastig', en: 'makes it hard' },
  { nl: 'maakt niet uit', en: 'makes no difference' },
  { nl: 'helpt', en: 'helps' },
  { nl: 'is een kracht', en: 'is a strength' },
]

const changeFields = (method: Method, change: (field: Field) => Field): Method => ({
  ...method,
  steps: method.steps.map((step) => ({ ...step, fields: step.fields.map(change) })),
})

/**
 * The method with more life domains, or with other words for the ones it has: a domain whose id the list knows takes its
 * place, any other comes at the end. Of two with the same id the last counts.
 */
export const withDomains = (method: Method, extra: readonly LifeDomain[]): Method => {
  const byId = new Map(extra.map((domain) => [domain.id, domain]))
  return changeFields(method, (field) => {
    if (field.kind !== 'domains') return field
    const known = new Set(field.domains.map(({ id }) => id))
    const added = [...byId.values()].filter(({ id }) => !known.has(id))
    return { ...field, domains: [...field.domains.map((domain) => byId.get(domain.id) ?? domain), ...added] }
  })
}

/** The method with other words for the five points. */
export const withScale = (method: Method, scale: Scale): Method =>
  changeFields(method, (field) => (field.kind === 'domains' ? { ...field, scale: [...scale] } : field))
