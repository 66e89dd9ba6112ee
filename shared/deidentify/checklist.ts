import type { Text } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DateChange } from './dates.ts'

/** What only a person can see. Everything must be confirmed; an id keeps its meaning, because records bear it. */
export const deidentifyChecklist = [
  {
    id: 'read',
    text: {
      nl: 'Ik heb de hele tekst gelezen, ook tabellen, koppen en citaten.',
      en: 'I have read the whole text, tables, headings and quotes too.',
    },
  },
  {
    id: 'names',
    text: {
      nl: 'Er staat geen naam meer in van een inwoner, naaste, collega of organisatie die iemand herkenbaar maakt. Ook geen bijnaam, initialen of gebruikersnaam.',
      en: 'No name is left of a resident, relative, colleague or organisation that makes somebody recognisable. No nickname, initials or user name either.',
    },
  },
  {
    id: 'places',
    text: {
      nl: 'Plaatsen, straten, scholen, werkgevers en bijzondere gebouwen zijn algemeen gemaakt.',
      en: 'Places, streets, schools, employers and particular buildings have been made general.',
    },
  },
  {
    id: 'dates',
    text: {
      nl: 'Er staat geen dag in waaraan iemand te herkennen is, ook niet in woorden (“de dag na kerst”).',
      en: 'No day is left by which somebody can be recognised, not in words either (“the day after Christmas”).',
    },
  },
  {
    id: 'numbers',
    text: {
      nl: 'Er staan geen zaaknummers, kenmerken, kentekens of precieze bedragen in die bij één persoon horen.',
      en: 'No case numbers, references, licence plates or exact amounts are left that belong to one person.',
    },
  },
  {
    id: 'rare',
    text: {
      nl: 'Ik heb de gemarkeerde combinaties bekeken. Niemand springt eruit door wat er samen staat.',
      en: 'I have looked at the marked combinations. Nobody stands out by what stands together.',
    },
  },
  {
    id: 'quotes',
    text: {
      nl: 'Letterlijke woorden zijn weg of zo gezegd dat de buurt niet hoort wie het zei.',
      en: 'Literal words are gone, or said so that the neighbours do not hear who said it.',
    },
  },
  {
    id: 'insider',
    text: {
      nl: 'Iemand die de inwoner kent, zou niet zeker weten om wie het gaat.',
      en: 'Somebody who knows the resident would not be sure who it is about.',
    },
  },
  {
    id: 'alias-list',
    text: {
      nl: 'De lijst met echte namen gaat niet mee en staat niet bij dit bestand.',
      en: 'The list of real names does not go along and is not kept beside this file.',
    },
  },
  {
    id: 'purpose',
    text: {
      nl: 'Ik weet wie dit krijgt en waarvoor. Onherkenbaar gemaakt is niet hetzelfde als anoniem: ik deel het alleen met hen.',
      en: 'I know who gets this and what for. De-identified is not the same as anonymous: I share it with them only.',
    },
  },
] as const satisfies readonly { readonly id: string; readonly text: Text }[]

export type CheckId = (typeof deidentifyChecklist)[number]['id']

/** What was done and who looked: goes with the copy, and tells nothing of what was taken away. */
export interface DeidentifyRecord {
  readonly confirmed: readonly CheckId[]
  readonly by: string
  /** ms since 1970. */
  readonly at: number
  /** `shift` without by how much. */
  readonly dates: 'shift' | 'month' | 'quarter' | 'season' | 'kept'
  readonly replaced: Readonly<Record<Replaced, number>>
  /** Findings that were kept on purpose: their kind and why. */
  readonly kept: readonly { readonly kind: string; readonly reason: string }[]
  /** How many combinations were marked. */
  readonly rare: number
}

export type Replaced = 'names' | 'findings' | 'places' | 'dates' | 'ages'

export const datesInRecord = (change: DateChange | null): DeidentifyRecord['dates'] =>
  change === null ? 'kept' : change.kind === 'shift' ? 'shift' : change.to

/** The record, once everything on the list is confirmed by somebody. */
export const confirmDeidentified = (
  done: Omit<DeidentifyRecord, 'confirmed' | 'by' | 'at'>,
  confirmed: readonly string[],
  { by, at }: { readonly by: string; readonly at: number },
): Result<DeidentifyRecord, 'not-confirmed' | 'nobody'> => {
  if (by.trim() === '') return refuse('nobody')
  const missing = deidentifyChecklist.filter(({ id }) => !confirmed.includes(id))
  if (missing.length > 0) return refuse('not-confirmed', missing.map(({ id }) => id).join(' '))
  const { dates, replaced, kept, rare } = done
  return ok({
    confirmed: deidentifyChecklist.map(({ id }) => id),
    by: by.trim(),
    at,
    dates,
    replaced,
    kept,
    rare,
  })
}
