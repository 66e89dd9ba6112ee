import type { Text } from '../method/method.ts'
import type { About } from './model.ts'

/**
 * Legal grounds that an organisation can choose for taking part, in our own short words. Not legal advice: the list
 * helps to name a ground, whether it holds is for each organisation and its privacy officer to judge.
 *
 * The kinds of ground are those of article 6(1) of the General Data Protection Regulation, whose last sentence keeps
 * legitimate interest from public authorities in the performance of their tasks. The Dutch laws named are among those
 * that give municipalities and their partners a task. That consent cannot carry a conference alone follows the Dutch
 * supervisor's account of municipalities in the social domain.
 */
export interface LegalGround {
  readonly id: string
  readonly title: Text
  /** What to look out for when choosing it. */
  readonly note: Text | null
  /** Never enough by itself. */
  readonly onlyAlongside: boolean
}

const ground = (id: string, title: Text, note: Text | null = null): LegalGround => ({
  id,
  title,
  note,
  onlyAlongside: false,
})

export const legalGrounds: readonly LegalGround[] = [
  ground('public-task-participation', {
    nl: 'Publieke taak: Participatiewet (werk en inkomen)',
    en: 'Public task: Participation Act (work and income)',
  }),
  ground('public-task-debt', {
    nl: 'Publieke taak: Wet gemeentelijke schuldhulpverlening',
    en: 'Public task: Municipal Debt Assistance Act',
  }),
  ground('public-task-support', {
    nl: 'Publieke taak: Wmo 2015 (maatschappelijke ondersteuning)',
    en: 'Public task: Social Support Act 2015',
  }),
  ground('public-task-youth', {
    nl: 'Publieke taak: Jeugdwet',
    en: 'Public task: Youth Act',
  }),
  ground('public-task-integration', {
    nl: 'Publieke taak: Wet inburgering 2021',
    en: 'Public task: Civic Integration Act 2021',
  }),
  ground(
    'public-task-other',
    { nl: 'Publieke taak: een andere wet', en: 'Public task: another law' },
    { nl: 'Schrijf erbij welke wet en welke taak.', en: 'Write down which law and which task.' },
  ),
  ground(
    'partnership',
    {
      nl: 'Wet gegevensverwerking door samenwerkingsverbanden (Wgs)',
      en: 'Data Processing by Partnerships Act (Wgs)',
    },
    {
      nl: 'Alleen voor de vier samenwerkingsverbanden die de wet noemt, zoals de Zorg- en Veiligheidshuizen. Een gewoon casusoverleg valt er niet onder.',
      en: 'Only for the four partnerships that the law names, such as the Care and Safety Houses. An ordinary case conference is not one of them.',
    },
  ),
  ground(
    'legal-obligation',
    { nl: 'Wettelijke verplichting', en: 'Legal obligation' },
    {
      nl: 'Schrijf erbij welke wet je organisatie hiertoe verplicht.',
      en: 'Write down which law obliges your organisation.',
    },
  ),
  ground('contract', {
    nl: 'Uitvoering van een overeenkomst met de inwoner',
    en: 'Carrying out an agreement with the resident',
  }),
  ground(
    'vital-interest',
    { nl: 'Vitaal belang', en: 'Vital interest' },
    {
      nl: 'Alleen als iemands leven of gezondheid in gevaar is en er geen andere grondslag is.',
      en: 'Only when somebody’s life or health is in danger and there is no other ground.',
    },
  ),
  ground(
    'legitimate-interest',
    { nl: 'Gerechtvaardigd belang', en: 'Legitimate interest' },
    {
      nl: 'Een overheidsorgaan kan dit niet gebruiken voor zijn taak. Anderen wegen hun belang af tegen dat van de inwoner.',
      en: 'A public body cannot use this for its task. Others weigh their interest against that of the resident.',
    },
  ),
  {
    id: 'consent',
    title: { nl: 'Toestemming van de inwoner', en: 'Consent of the resident' },
    note: {
      nl: 'Nooit de enige grondslag: wie van hulp afhangt, is niet vrij om nee te zeggen.',
      en: 'Never the only ground: who depends on help is not free to say no.',
    },
    onlyAlongside: true,
  },
]

/** The ground that an organisation chose, or null when it is written in its own words. */
export const legalGroundOf = (stored: string): LegalGround | null =>
  legalGrounds.find(({ id }) => id === stored.trim()) ?? null

/** What to show of a stored ground: the title of one of the list, or the organisation's own words. */
export const groundTitle = (stored: string): Text =>
  legalGroundOf(stored)?.title ?? { nl: stored.trim(), en: stored.trim() }

export interface GroundProblem {
  readonly organisation: string
  /** `none`: it names no ground · `only-consent`: it names consent and nothing else. */
  readonly code: 'none' | 'only-consent'
}

/** How people name consent, and nothing else, when they write the ground themselves. */
const consentAlone =
  /^(?:(?:uitdrukkelijke|expliciete|schriftelijke|mondelinge|explicit|written|oral|the) )*(?:toestemming|consent)(?: (?:van|door|of|by|from)(?: [\p{L}.]+){1,4})?\.?$/iu

const isOnlyAlongside = (stored: string): boolean =>
  legalGroundOf(stored)?.onlyAlongside ?? consentAlone.test(stored.trim())

const nameKey = (organisation: string): string =>
  organisation.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl')

/**
 * Organisations whose grounds are not enough, in the order in which they are first named. Several entries of one
 * organisation count together.
 */
export const groundProblems = (grounds: About['legalGrounds']): readonly GroundProblem[] => {
  const byOrganisation = new Map<string, { readonly organisation: string; readonly stored: string[] }>()
  for (const { organisation, ground: stored } of grounds) {
    const key = nameKey(organisation)
    const known = byOrganisation.get(key) ?? { organisation: organisation.trim(), stored: [] }
    byOrganisation.set(key, known)
    if (stored.trim() !== '') known.stored.push(stored)
  }
  return [...byOrganisation.values()].flatMap(({ organisation, stored }): readonly GroundProblem[] => {
    if (stored.length === 0) return [{ organisation, code: 'none' }]
    return stored.every(isOnlyAlongside) ? [{ organisation, code: 'only-consent' }] : []
  })
}
