import type { Text } from '../method/method.ts'
import { folded } from './fold.ts'

/** Laws that cases in the social domain often turn on, with the names by which people call them. */
interface Law {
  readonly id: string
  readonly label: Text
  /** Folded: small letters, no accents. */
  readonly names: readonly string[]
}

const law = (id: string, nl: string, en: string, ...names: readonly string[]): Law => ({
  id,
  label: { nl, en },
  names: [folded(nl), folded(en), ...names],
})

const laws: readonly Law[] = [
  law('participatiewet', 'Participatiewet', 'Participation Act', 'pw', 'p-wet'),
  law(
    'wmo',
    'Wmo 2015',
    'Social Support Act 2015',
    'wmo',
    'wet maatschappelijke ondersteuning',
    'social support act',
  ),
  law('jeugdwet', 'Jeugdwet', 'Youth Act'),
  law('schuldhulp', 'Wet gemeentelijke schuldhulpverlening', 'Municipal Debt Assistance Act', 'wgs'),
  law('wsnp', 'Wet schuldsanering natuurlijke personen', 'Debt Rescheduling Act', 'wsnp'),
  law(
    'inburgering',
    'Wet inburgering 2021',
    'Civic Integration Act 2021',
    'wi 2021',
    'wi2021',
    'wet inburgering',
  ),
  law('awb', 'Algemene wet bestuursrecht', 'General Administrative Law Act', 'awb'),
  law('avg', 'Algemene verordening gegevensbescherming', 'General Data Protection Regulation', 'avg', 'gdpr'),
  law('bw', 'Burgerlijk Wetboek', 'Civil Code', 'bw'),
  law('grondwet', 'Grondwet', 'Constitution', 'gw'),
  law(
    'evrm',
    'Europees Verdrag voor de Rechten van de Mens',
    'European Convention on Human Rights',
    'evrm',
    'echr',
  ),
  law(
    'ivrk',
    'Verdrag inzake de Rechten van het Kind',
    'Convention on the Rights of the Child',
    'ivrk',
    'kinderrechtenverdrag',
  ),
  law('wvggz', 'Wet verplichte ggz', 'Compulsory Mental Health Care Act', 'wvggz'),
  law('wzd', 'Wet zorg en dwang', 'Care and Coercion Act', 'wzd'),
  law('wlz', 'Wet langdurige zorg', 'Long-term Care Act', 'wlz'),
  law('zvw', 'Zorgverzekeringswet', 'Health Insurance Act', 'zvw'),
  law('huisvestingswet', 'Huisvestingswet 2014', 'Housing Act 2014', 'huisvestingswet'),
  law('leerplichtwet', 'Leerplichtwet', 'Compulsory Education Act'),
  law('vreemdelingenwet', 'Vreemdelingenwet 2000', 'Aliens Act 2000', 'vreemdelingenwet', 'vw 2000'),
  law('wgbo', 'Wet op de geneeskundige behandelingsovereenkomst', 'Medical Treatment Contracts Act', 'wgbo'),
]

/** A place in the law: the id of a known law or its folded name, and the article or ''. */
export interface LawReference {
  readonly law: string
  readonly article: string
}

const byName = new Map(laws.flatMap(({ id, names }) => names.map((name) => [name, id] as const)))
const byId = new Map(laws.map((one) => [one.id, one]))

/** What to call a law of a reference. */
export const lawLabel = (id: string): Text => byId.get(id)?.label ?? { nl: id, en: id }

/** Longer is read no further: references stand in sentences, not in books. */
const longest = 20_000
/** How far an article stands from the name of its law at most, in characters. */
const reach = 60

const named = [...byName.keys()].sort((a, b) => b.length - a.length)

const lawName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${named.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
const articleNumber =
  /(?<![\p{L}\p{N}])(?:artikel(?:en)?|art\.?|articles?|section) ?(\d{1,4}[a-z]{0,2}(?:[:.]\d{1,4}[a-z]{0,2}){0,3})(?![\p{L}\p{N}])/gu

interface Found {
  readonly from: number
  readonly to: number
  readonly what: string
}

const foundIn = (text: string, pattern: RegExp, what: (match: RegExpExecArray) => string): readonly Found[] =>
  [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    what: what(match),
  }))

/** The law of an article: the nearest that follows, "artikel 18 van de Participatiewet", else that goes before, "Pw, art. 18". */
const lawFor = (article: Found, names: readonly Found[], text: string): Found | undefined => {
  const isOneSentence = (from: number, to: number): boolean =>
    to - from <= reach && !/[;\n]/u.test(text.slice(from, to))
  const after = names.find(({ from }) => from >= article.to)
  if (after !== undefined && isOneSentence(article.to, after.from)) return after
  const before = names.findLast(({ to }) => to <= article.from)
  return before !== undefined && isOneSentence(before.to, article.from) ? before : undefined
}

/** The known laws that a text names, with their articles where it names those, each once. */
export const lawReferences = (text: string): readonly LawReference[] => {
  const searched = folded(text.slice(0, longest)).replace(/[^\S\n]+/gu, ' ')
  const names = foundIn(searched, lawName, ([name]) => byName.get(name) ?? name)
  const references = new Map<string, LawReference>()
  const add = (reference: LawReference) => references.set(`${reference.law}/${reference.article}`, reference)
  const withArticle = new Set<Found>()
  for (const article of foundIn(searched, articleNumber, ([, number = '']) => number)) {
    const of = lawFor(article, names, searched)
    if (of === undefined) continue
    withArticle.add(of)
    add({ law: of.what, article: article.what })
  }
  const known = new Set([...withArticle].map(({ what }) => what))
  for (const name of names) if (!known.has(name.what)) add({ law: name.what, article: '' })
  return [...references.values()]
}

/** One reference is written in many records. Neither it nor what it refers to tells anything of a person. */
const keptReferences = new Map<string, readonly LawReference[]>()
const mostKept = 2_000

const referencesOf = (written: string): readonly LawReference[] => {
  const known = keptReferences.get(written)
  if (known !== undefined) return known
  const found = lawReferences(written)
  if (keptReferences.size >= mostKept) keptReferences.clear()
  keptReferences.set(written, found)
  return found
}

/** The references of what people wrote in a record's list; a law that is not known goes by its own words. */
export const lawsOf = (written: readonly string[]): readonly LawReference[] => {
  const references = written.flatMap((one) => {
    const found = referencesOf(one)
    return found.length > 0 ? found : [{ law: folded(one).trim(), article: '' }]
  })
  return [...new Map(references.map((one) => [`${one.law}/${one.article}`, one])).values()]
}
