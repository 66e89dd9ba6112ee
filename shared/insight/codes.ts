import { themes } from '../library/themes.ts'
import { escalationLadder } from '../method/escalation-ladder.ts'
import { knownDomains } from '../method/life-domains.ts'
import type { Text } from '../method/method.ts'
import { methods } from '../method/registry.ts'
import { valueVocabulary } from '../method/values.ts'

/** A code with the words that people read. */
export interface Code {
  readonly id: string
  readonly label: Text
}

const code = (id: string, nl: string, en: string): Code => ({ id, label: { nl, en } })

export const kinds = ['deliberation', 'conference'] as const
/** Stands for a method that an organisation made itself: its id could be words of its own. */
export const ownMethod = 'own'
export const voices = ['present', 'represented', 'absent'] as const
export const bands = ['one', 'few', 'some', 'many', 'crowd'] as const

/** What became of an agreement. Every agreement is exactly one of these, so that they add up. */
export const outcomes = ['in-time', 'late', 'done', 'not-done', 'overtaken', 'escalated', 'open'] as const
export type Outcome = (typeof outcomes)[number]

const askedQuestions: readonly Code[] = methods
  .flatMap(({ steps }) => steps.flatMap(({ fields }) => fields))
  .flatMap((field) => (field.kind === 'pulse' ? field.questions : []))
  .map(({ id, text }) => ({ id, label: text }))

/** Questions of a pulse as the methods that come with the program ask them, once for each id. */
const questions = askedQuestions.filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at)

/** Whether a question of that id is asked in words that the program brings: other words may ask the opposite. */
export const isKnownQuestion = (id: string, words: Text): boolean =>
  askedQuestions.some((question) => question.id === id && question.label.nl === words.nl)

/** Every code that counts can hold, and how it reads. A code's id is never given another meaning. */
export const codes = {
  kind: [
    code('deliberation', 'moreel beraad', 'moral deliberation'),
    code('conference', 'casusoverleg', 'case conference'),
  ],
  method: [
    ...methods.map(({ id, title }): Code => ({ id, label: title })),
    code(ownMethod, 'eigen methode', 'own method'),
  ],
  theme: themes.map(({ id, label }): Code => ({ id, label })),
  domain: knownDomains.map(({ id, title }): Code => ({ id, label: title })),
  value: valueVocabulary.map(({ id, label }): Code => ({ id, label })),
  blocker: [
    code('rule', 'regel', 'rule'),
    code('money', 'geld', 'money'),
    code('mandate', 'mandaat', 'mandate'),
    code('waiting-list', 'wachtlijst', 'waiting list'),
    code('disagreement', 'verschil van inzicht', 'disagreement'),
  ],
  rung: escalationLadder.map(({ id, title }): Code => ({ id, label: title })),
  learning: [code('learning', 'leerpunt voor beleid opgeschreven', 'learning point for policy written down')],
  outcome: [
    code('in-time', 'op tijd gedaan', 'done in time'),
    code('late', 'te laat gedaan', 'done late'),
    code('done', 'gedaan, zonder uiterste datum', 'done, without a due date'),
    code('not-done', 'niet gedaan', 'not done'),
    code('overtaken', 'achterhaald', 'overtaken'),
    code('escalated', 'opgeschaald', 'escalated'),
    code('open', 'nog open', 'still open'),
  ],
  voice: [
    code('present', 'inwoner of naaste aan tafel', 'resident or relative at the table'),
    code('represented', 'iemand sprak namens de inwoner', 'somebody spoke for the resident'),
    code('absent', 'stem van de inwoner niet opgeschreven', 'the resident’s voice not written down'),
  ],
  participants: [
    code('one', '1 deelnemer', '1 participant'),
    code('few', '2 tot en met 4 deelnemers', '2 to 4 participants'),
    code('some', '5 tot en met 8 deelnemers', '5 to 8 participants'),
    code('many', '9 tot en met 12 deelnemers', '9 to 12 participants'),
    code('crowd', 'meer dan 12 deelnemers', 'more than 12 participants'),
  ],
  pulse: questions,
} as const satisfies Readonly<Record<string, readonly Code[]>>

export type CodeList = keyof typeof codes

/** Ids of a list, in its own order. */
export const idsOf = (list: CodeList): readonly string[] => codes[list].map(({ id }) => id)

/** Those ids of a list that are among the given ones: each once, in the list's own order, and nothing else. */
export const coded = (list: CodeList, found: Iterable<string>): readonly string[] => {
  const wanted = new Set(found)
  return idsOf(list).filter((id) => wanted.has(id))
}
