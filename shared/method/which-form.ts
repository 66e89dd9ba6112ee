import type { Text } from './method.ts'
import type { OutcomeId } from './which-form-outcomes.ts'

/**
 * Which form of conversation fits, if any. The idea that a doubt goes up by levels, and no higher than it needs, is
 * METAP's; questions, rules and words are our own.
 */
export interface Question {
  readonly id: string
  readonly text: Text
  readonly options: readonly { readonly id: 'yes' | 'doubt' | 'no'; readonly label: Text }[]
}

type AnswerId = Question['options'][number]['id']

const yes = { id: 'yes', label: { nl: 'Ja', en: 'Yes' } } as const
const no = { id: 'no', label: { nl: 'Nee', en: 'No' } } as const

/** In the order in which they are asked: what may make everything simple comes first. */
export const questions = [
  {
    id: 'solve',
    text: {
      nl: 'Kun jij, of iemand die je nu kunt bellen, dit vandaag goed oplossen?',
      en: 'Can you, or someone you can call now, solve this well today?',
    },
    options: [yes, no],
  },
  {
    id: 'torn',
    text: {
      nl: 'Botsen er waarden of belangen, en doet elke keuze iemand tekort?',
      en: 'Do values or interests clash, and does every choice fall short for someone?',
    },
    options: [yes, { id: 'doubt', label: { nl: 'Ik twijfel', en: 'I am not sure' } }, no],
  },
  {
    id: 'blocked',
    text: {
      nl: 'Is duidelijk wat er moet gebeuren, maar mag niemand die erbij is dat besluiten?',
      en: 'Is it clear what has to happen, while nobody involved may decide it?',
    },
    options: [yes, no],
  },
  {
    id: 'others',
    text: {
      nl: 'Heb je mensen van andere organisaties nodig om het hele verhaal te zien?',
      en: 'Do you need people of other organisations to see the whole story?',
    },
    options: [yes, no],
  },
  {
    id: 'gather',
    text: {
      nl: 'Kun je er op tijd een groep voor bij elkaar krijgen?',
      en: 'Can you bring a group together for it in time?',
    },
    options: [yes, no],
  },
] as const satisfies readonly Question[]

export type QuestionId = (typeof questions)[number]['id']

/** A question that has no answer yet is left out. */
export type FormAnswers = Readonly<Partial<Record<QuestionId, AnswerId>>>

interface Rule {
  readonly when: Readonly<Partial<Record<QuestionId, readonly AnswerId[]>>>
  readonly outcome: OutcomeId
  readonly why: readonly Text[]
}

/** The first rule that fits counts; the last one always fits. */
export const rules: readonly Rule[] = [
  {
    when: { torn: ['yes'], gather: ['yes'] },
    outcome: 'deliberation',
    why: [
      {
        nl: 'Elke keuze doet iemand tekort. Dat weeg je beter samen dan alleen.',
        en: 'Every choice falls short for someone. That is weighed better together than alone.',
      },
      { nl: 'Er is tijd om een groep te vragen.', en: 'There is time to ask a group.' },
    ],
  },
  {
    when: { torn: ['yes'] },
    outcome: 'solo',
    why: [
      {
        nl: 'Elke keuze doet iemand tekort, dus verdient de vraag aandacht.',
        en: 'Every choice falls short for someone, so the question deserves attention.',
      },
      {
        nl: 'Een groep lukt niet op tijd. Alleen of met een collega lukt wel.',
        en: 'A group cannot be there in time. Alone or with a colleague is possible.',
      },
    ],
  },
  {
    when: { solve: ['yes'], torn: ['no'] },
    outcome: 'solve',
    why: [
      {
        nl: 'Het kan vandaag goed worden opgelost, en er botst niets.',
        en: 'It can be solved well today, and nothing clashes.',
      },
    ],
  },
  {
    when: { solve: ['yes'] },
    outcome: 'colleague',
    why: [
      {
        nl: 'Het kan vandaag worden opgelost, maar je twijfelt of er iets botst.',
        en: 'It can be solved today, but you are not sure whether something clashes.',
      },
      {
        nl: 'Een collega hoort snel of die twijfel meer vraagt.',
        en: 'A colleague hears quickly whether that doubt asks for more.',
      },
    ],
  },
  {
    when: { blocked: ['yes'] },
    outcome: 'escalate',
    why: [
      {
        nl: 'Wat er moet gebeuren is duidelijk. Nog een gesprek maakt dat niet duidelijker.',
        en: 'What has to happen is clear. Another conversation does not make it clearer.',
      },
      {
        nl: 'Alleen iemand met mandaat kan het verder brengen.',
        en: 'Only somebody with a mandate can take it further.',
      },
    ],
  },
  {
    when: { others: ['yes'] },
    outcome: 'conference',
    why: [
      {
        nl: 'Niemand heeft het hele verhaal alleen.',
        en: 'Nobody has the whole story alone.',
      },
      {
        nl: 'Komt er onderweg een morele vraag op? Die kan vanuit het casusoverleg een eigen beraad krijgen.',
        en: 'Does a moral question come up on the way? It can get a deliberation of its own out of the conference.',
      },
    ],
  },
  {
    when: { torn: ['doubt'] },
    outcome: 'colleague',
    why: [
      {
        nl: 'Je twijfelt of er iets botst, en er zijn geen anderen nodig om het verhaal te kennen.',
        en: 'You are not sure whether something clashes, and no others are needed to know the story.',
      },
      {
        nl: 'Een collega hoort snel of die twijfel meer vraagt.',
        en: 'A colleague hears quickly whether that doubt asks for more.',
      },
    ],
  },
  {
    when: {},
    outcome: 'colleague',
    why: [
      {
        nl: 'Er lijkt geen waarde in de knel te zitten, en er zijn geen anderen voor nodig.',
        en: 'No value seems to be at stake, and no others are needed for it.',
      },
      {
        nl: 'Iemand die de regels of de weg kent, helpt je sneller dan een beraad.',
        en: 'Someone who knows the rules or the way will help you faster than a deliberation.',
      },
    ],
  },
]

const fits = ({ when }: Rule, answers: FormAnswers): boolean =>
  questions.every(({ id }) => {
    const answer = answers[id]
    const wanted = when[id]
    return wanted === undefined || (answer !== undefined && wanted.includes(answer))
  })

/** Every way in which the questions that are still open can be answered. */
export const completionsOf = (answers: FormAnswers): readonly FormAnswers[] =>
  questions.reduce<readonly FormAnswers[]>(
    (all, { id, options }) =>
      answers[id] === undefined
        ? all.flatMap((one) => options.map((option) => ({ ...one, [id]: option.id })))
        : all,
    [answers],
  )

const ruleFor = (answers: FormAnswers): Rule | undefined => rules.find((rule) => fits(rule, answers))

export interface Guidance {
  /** Null until the answers are enough. */
  readonly outcome: OutcomeId | null
  readonly why: readonly Text[]
  /** Questions without an answer that can still make a difference; empty once there is an outcome. */
  readonly needed: readonly QuestionId[]
}

/** Where the answers lead. A question that can make no difference any more need not be answered. */
export const whichForm = (answers: FormAnswers): Guidance => {
  const needed = questions.flatMap(({ id, options }) => {
    if (answers[id] !== undefined) return []
    const matters = completionsOf(answers).some(
      (one) => new Set(options.map((option) => ruleFor({ ...one, [id]: option.id }))).size > 1,
    )
    return matters ? [id] : []
  })
  const rule = needed.length > 0 ? undefined : ruleFor(completionsOf(answers)[0] ?? answers)
  return { outcome: rule?.outcome ?? null, why: rule?.why ?? [], needed }
}
