import type { Text } from '../method/method.ts'

/**
 * What can together point at one person although nothing alone does. A warning, never a verdict: a person reads the
 * sentence and decides.
 */
interface Trait {
  readonly id: string
  readonly label: Text
  readonly pattern: RegExp
}

const word = (alternatives: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})`, 'iu')

const traits: readonly Trait[] = [
  {
    id: 'age',
    label: { nl: 'leeftijd', en: 'age' },
    pattern: /\d{1,2}–\d{1,2}|80\+|(?<!\p{L})(?:puber|kleuter|baby|peuter|bejaard|toddler|teenager)/iu,
  },
  {
    id: 'family',
    label: { nl: 'gezin', en: 'family' },
    pattern: word(
      'tweeling|drieling|twins?|triplets?|weduwe|weduwnaar|widow|(?:\\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five|six|seven|eight|nine|ten)\\s(?:kinderen|zonen|dochters|children|sons|daughters)',
    ),
  },
  {
    id: 'origin',
    label: { nl: 'herkomst of taal', en: 'origin or language' },
    pattern: word(
      'syri|eritr|afghan|somal|irak|iraq|iran|turk|marok|morocc|oekra|ukrain|pool|poland|roemen|roman|soedan|sudan|jemen|yemen|ethiop|surina|antill|chin|koerd|kurd|tigrin|arab|farsi|dari|pasht|asiel|asylum|vluchteling|refugee',
    ),
  },
  {
    id: 'belief',
    label: { nl: 'geloof of overtuiging', en: 'belief' },
    pattern: word(
      'moslim|islam|muslim|moskee|mosque|kerk|church|christ|joods|jewish|jehova|hindoe|hindu|boeddh|buddh',
    ),
  },
  {
    id: 'work',
    label: { nl: 'beroep of werkgever', en: 'work or employer' },
    pattern: word(
      'arts|huisarts|tandarts|advocaat|notaris|burgemeester|wethouder|raadslid|politieagent|brandweer|piloot|boer|visser|dominee|imam|leraar|lerares|docent|kunstenaar|muzikant|topsport|doctor|lawyer|mayor|pilot|farmer|teacher|artist|musician|athlete',
    ),
  },
  {
    id: 'health',
    label: { nl: 'ziekte of beperking', en: 'illness or disability' },
    pattern: word(
      'kanker|cancer|hiv|aids|als\\b|ms\\b|parkinson|alzheimer|dement|epilep|hersen|niet-aangeboren|rolstoel|wheelchair|blind|doof|deaf|schizofr|schizophr|psychos|autis|transplant|zwanger|pregnan',
    ),
  },
  {
    id: 'event',
    label: { nl: 'een gebeurtenis die bekend werd', en: 'an event that became known' },
    pattern: word(
      'krant|nieuws|televisie|facebook|rechtszaak|brand|ongeluk|moord|newspaper|television|trial|accident|murder',
    ),
  },
  {
    id: 'place',
    label: { nl: 'een bijzondere plek', en: 'a particular place' },
    pattern: word(
      'eiland|dorp|woonwagen|woonboot|klooster|kazerne|azc|island|village|houseboat|caravan|monastery|barracks',
    ),
  },
]

/** So many in one paragraph or cell are rare together; of the whole document, so many. */
const togetherInText = 3
const togetherInAll = 6

export interface RareCombination {
  /** Number of the text in the document, as `treeTexts` gives them; null for the document as a whole. */
  readonly text: number | null
  readonly traits: readonly { readonly id: string; readonly label: Text }[]
}

const longest = 20_000

/** Where several traits stand together that may point at one person. */
export const rareCombinations = (texts: readonly string[]): readonly RareCombination[] => {
  const all = new Set<Trait>()
  const found = texts.flatMap((text, at): readonly RareCombination[] => {
    const here = traits.filter(({ pattern }) => pattern.test(text.slice(0, longest)))
    for (const trait of here) all.add(trait)
    return here.length < togetherInText
      ? []
      : [{ text: at, traits: here.map(({ id, label }) => ({ id, label })) }]
  })
  const whole = traits.filter((trait) => all.has(trait)).map(({ id, label }) => ({ id, label }))
  return whole.length < togetherInAll ? found : [...found, { text: null, traits: whole }]
}
