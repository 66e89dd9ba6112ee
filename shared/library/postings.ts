/** A term with what it counts: less for what only resembles what was asked. */
export interface Weighed {
  readonly term: string
  readonly weight: number
}

/** A numbered text in which something was found, and in how many of the words that were asked. */
export interface Scored {
  readonly number: number
  readonly score: number
  readonly words: number
}

/** Which terms stand in which numbered texts, and how often. In memory only. */
export interface Postings {
  /** The terms of each field of a text; its number is higher than any that came before. */
  readonly add: (number: number, fields: readonly Iterable<string>[]) => void
  /** Takes a text away; `fields` as it was added. */
  readonly remove: (number: number, fields: readonly Iterable<string>[]) => void
  readonly knows: (term: string) => boolean
  readonly terms: () => Iterable<string>
  /** How well each text answers words, each given as the terms that it may be found by. Only `only` when that is given. */
  readonly score: (words: readonly (readonly Weighed[])[], only?: readonly number[]) => readonly Scored[]
  /** Which of these terms stand in each of these texts. */
  readonly standIn: (
    numbers: readonly number[],
    terms: readonly string[],
  ) => ReadonlyMap<number, ReadonlySet<string>>
}

/** Where a term stands. A library has a million places: each is one small number, so that they cost no more than that. */
interface Entry {
  readonly term: string
  /** `(number * fieldsMost + field) * timesMost + times`, in the order in which they came. */
  places: number[]
  /** By field: how many texts have it there. */
  readonly having: number[]
}

const fieldsMost = 8
const timesMost = 256
const ofOneText = fieldsMost * timesMost

/** The usual figures of BM25+: how soon a word that is repeated adds no more, and how much a long text is held against it. */
const saturation = 1.2
const lengthMatters = 0.7
const atLeast = 0.5

export const createPostings = (weights: readonly number[]): Postings => {
  const entries = new Map<string, Entry>()
  /** Different terms by text and field. */
  const lengths: number[] = []
  const totals = weights.map(() => 0)
  let texts = 0
  let highest = 0

  const entryOf = (term: string): Entry => {
    const known = entries.get(term)
    if (known !== undefined) return known
    const entry = { term, places: [], having: weights.map(() => 0) }
    entries.set(term, entry)
    return entry
  }

  /** Calls `visit` for each place of an entry with how much it says there. */
  const eachScore = (
    { places, having }: Entry,
    wanted: readonly number[],
    visit: (number: number, score: number) => void,
  ): void => {
    const rarity = having.map((count) => Math.log(1 + (texts - count + 0.5) / (count + 0.5)))
    const average = totals.map((total) => total / Math.max(1, texts))
    for (const place of places) {
      const times = place % timesMost
      const at = (place - times) / timesMost
      const field = at % fieldsMost
      const number = (at - field) / fieldsMost
      const weight = wanted.includes(field) ? (weights[field] ?? 0) : 0
      if (weight === 0) continue
      const length = lengths[number * weights.length + field] ?? 0
      const long = 1 - lengthMatters + (lengthMatters * length) / (average[field] ?? 1)
      const told = atLeast + (times * (saturation + 1)) / (times + saturation * long)
      visit(number, weight * (rarity[field] ?? 0) * told)
    }
  }

  return {
    add: (number, fields) => {
      texts++
      highest = Math.max(highest, number)
      let field = 0
      for (const terms of fields) {
        const first = (number * fieldsMost + field) * timesMost
        let different = 0
        for (const term of terms) {
          const { places, having } = entryOf(term)
          const last = places.length - 1
          const place = places[last] ?? -1
          if (place < first) {
            places.push(first + 1)
            having[field] = (having[field] ?? 0) + 1
            different++
          } else if (place < first + timesMost - 1) places[last] = place + 1
        }
        lengths[number * weights.length + field] = different
        totals[field] = (totals[field] ?? 0) + different
        field++
      }
    },
    remove: (number, fields) => {
      texts--
      const from = number * ofOneText
      const isHere = (place: number): boolean => place >= from && place < from + ofOneText
      for (const term of new Set(fields.flatMap((terms) => [...terms]))) {
        const entry = entries.get(term)
        if (entry === undefined) continue
        for (const place of entry.places.filter(isHere)) {
          const field = Math.floor((place - from) / timesMost)
          entry.having[field] = (entry.having[field] ?? 1) - 1
        }
        entry.places = entry.places.filter((place) => !isHere(place))
        if (entry.places.length === 0) entries.delete(term)
      }
      for (const field of weights.keys())
        totals[field] = (totals[field] ?? 0) - (lengths[number * weights.length + field] ?? 0)
    },
    knows: (term) => entries.has(term),
    terms: () => entries.keys(),
    score: (words, only = [...weights.keys()]) => {
      const scores = new Float64Array(highest + 1)
      const found = new Uint16Array(highest + 1)
      const lastWord = new Int32Array(highest + 1).fill(-1)
      for (const [at, terms] of words.entries())
        for (const { term, weight } of terms) {
          const entry = entries.get(term)
          if (entry === undefined) continue
          eachScore(entry, only, (number, score) => {
            scores[number] = (scores[number] ?? 0) + score * weight
            if (lastWord[number] === at) return
            lastWord[number] = at
            found[number] = (found[number] ?? 0) + 1
          })
        }
      const scored: Scored[] = []
      for (const [number, count] of found.entries())
        if (count > 0) scored.push({ number, score: scores[number] ?? 0, words: count })
      return scored
    },
    standIn: (numbers, terms) => {
      const found = new Map(numbers.map((number) => [number, new Set<string>()]))
      for (const term of terms)
        for (const place of entries.get(term)?.places ?? [])
          found.get(Math.floor(place / ofOneText))?.add(term)
      return found
    },
  }
}
