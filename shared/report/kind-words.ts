import type { Language } from '../method/method.ts'
import type { Argument, Effect, Fact, Stakeholder } from '../session/model.ts'

/** A choice in words; where nobody chose there is nothing to say. */
type Chosen<Choice extends string> = Readonly<Record<Exclude<Choice, ''>, string>>

/** The report's words for arguments, facts, stakeholders, effects and the triangle of values. */
export interface KindWords {
  readonly arguments: {
    readonly sides: Readonly<Record<Argument['side'], string>>
    readonly argument: string
    readonly option: string
    readonly basis: string
    readonly bases: Chosen<Argument['basis']>
    readonly weight: string
    readonly weights: Chosen<Argument['weight']>
    readonly why: string
  }
  readonly facts: {
    readonly dimension: string
    readonly fact: string
    readonly source: string
    readonly certainty: string
    readonly certainties: Chosen<Fact['certainty']>
  }
  readonly stakeholders: {
    readonly who: string
    readonly presence: string
    readonly presences: Chosen<Stakeholder['presence']>
    readonly rights: string
    readonly interests: string
    readonly view: string
  }
  readonly effects: {
    readonly who: string
    readonly terms: Readonly<Record<Effect['term'], string>>
    readonly directions: Chosen<Effect['direction']>
  }
  readonly triangle: {
    readonly value: string
    readonly score: string
    readonly point: (words: string, point: number) => string
    readonly for: string
    readonly against: string
  }
}

const nl: KindWords = {
  arguments: {
    sides: { for: 'Argumenten voor', against: 'Argumenten tegen', '': 'Argumenten, nog niet voor of tegen' },
    argument: 'Argument',
    option: 'Over welke optie',
    basis: 'Berust op',
    bases: { principle: 'een beginsel', consequence: 'gevolgen' },
    weight: 'Gewicht',
    weights: { light: 'licht', middle: 'weegt mee', heavy: 'zwaar' },
    why: 'Waarom dit gewicht',
  },
  facts: {
    dimension: 'Over',
    fact: 'Wat er bekend is',
    source: 'Van wie',
    certainty: 'Hoe zeker',
    certainties: { sure: 'zeker', unsure: 'onzeker', unknown: 'niet bekend' },
  },
  stakeholders: {
    who: 'Wie',
    presence: 'Aan tafel',
    presences: { here: 'zit aan tafel', represented: 'wordt vertegenwoordigd', absent: 'niet aan tafel' },
    rights: 'Rechten',
    interests: 'Belangen',
    view: 'Hoe zij het zien',
  },
  effects: {
    who: 'Voor wie',
    terms: { short: 'Op korte termijn', long: 'Op lange termijn', '': 'Termijn niet benoemd' },
    directions: { good: 'Gunstig', mixed: 'Gemengd', bad: 'Ongunstig' },
  },
  triangle: {
    value: 'Waarde',
    score: 'Hoe ver gediend',
    point: (words, point) => `${words} (${point} van 5)`,
    for: 'Wat ervoor pleit',
    against: 'Wat ertegen pleit',
  },
}

const en: KindWords = {
  arguments: {
    sides: { for: 'Arguments for', against: 'Arguments against', '': 'Arguments, not yet for or against' },
    argument: 'Argument',
    option: 'About which option',
    basis: 'Rests on',
    bases: { principle: 'a principle', consequence: 'consequences' },
    weight: 'Weight',
    weights: { light: 'light', middle: 'weighs in', heavy: 'heavy' },
    why: 'Why this weight',
  },
  facts: {
    dimension: 'About',
    fact: 'What is known',
    source: 'From whom',
    certainty: 'How sure',
    certainties: { sure: 'sure', unsure: 'unsure', unknown: 'not known' },
  },
  stakeholders: {
    who: 'Who',
    presence: 'At the table',
    presences: { here: 'at the table', represented: 'spoken for by somebody', absent: 'not at the table' },
    rights: 'Rights',
    interests: 'Interests',
    view: 'How they see it',
  },
  effects: {
    who: 'For whom',
    terms: { short: 'Soon', long: 'Later', '': 'When was not said' },
    directions: { good: 'Favourable', mixed: 'Mixed', bad: 'Unfavourable' },
  },
  triangle: {
    value: 'Value',
    score: 'How far served',
    point: (words, point) => `${words} (${point} of 5)`,
    for: 'What speaks for it',
    against: 'What speaks against it',
  },
}

export const kindWords = { nl, en } as const satisfies Record<Language, KindWords>
