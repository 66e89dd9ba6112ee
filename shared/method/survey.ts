import { ok, type Result, refuse } from '../result.ts'
import { methodLimits } from './limits.ts'
import type { Method, Text } from './method.ts'
import { isPlainText } from './plain-text.ts'

/** A survey that an organisation holds now and then: its own questions, as a method like any other. */

/** More than these nobody answers with attention. */
export const mostQuestions = 40

/** A survey as an organisation writes it down. */
export interface SurveyText {
  readonly title: string
  readonly introduction: string
  /** One question per line; numbers and dashes in front of them are no part of the question. */
  readonly questions: string
  /** The words of the lowest and the highest answer. */
  readonly low: string
  readonly high: string
}

export const emptySurvey: SurveyText = { title: '', introduction: '', questions: '', low: '', high: '' }

export type SurveyProblem =
  | 'title-missing'
  | 'introduction-missing'
  | 'questions-missing'
  | 'too-many-questions'
  | 'question-twice'
  | 'low-missing'
  | 'high-missing'
  | 'too-long'
  | 'not-plain'

/** Where a problem stands, so that a form can say it there. */
export type SurveyPart = keyof SurveyText

const mark = /^\s*(?:\d{1,3}\s*[.):]|[-*•–])(?:\s+|$)/

/** The questions of a text, without what numbers them. */
export const questionsIn = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(mark, '').trim())
    .filter((line) => line !== '')

const labels: readonly (readonly [SurveyPart, RegExp])[] = [
  ['title', /^(?:titel|title)\s*:/i],
  ['introduction', /^(?:inleiding|introductie|introduction)\s*:/i],
  ['low', /^(?:laagste|lowest)(?: (?:antwoord|answer))?\s*:/i],
  ['high', /^(?:hoogste|highest)(?: (?:antwoord|answer))?\s*:/i],
  ['questions', /^(?:vragen|questions)\s*:/i],
]

/**
 * Takes a text apart that somebody pasted or brought in as a file: lines that begin with "Titel:", "Inleiding:", "Laagste
 * antwoord:", "Hoogste antwoord:" and "Vragen:" (or the English words). An introduction goes on until the next of these;
 * every other line is a question.
 */
export const surveyFromText = (text: string): SurveyText => {
  const parts: Record<SurveyPart, string[]> = {
    title: [],
    introduction: [],
    questions: [],
    low: [],
    high: [],
  }
  let part: SurveyPart = 'questions'
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const label = labels.find(([, begin]) => begin.test(line.trim()))
    if (label !== undefined) [part] = label
    const words = label === undefined ? line.trim() : line.trim().replace(label[1], '').trim()
    if (words !== '') parts[part].push(words)
    // A title and the two answers are one line each.
    if (part !== 'introduction' && words !== '') part = 'questions'
  }
  const joined = (name: SurveyPart): string => parts[name].join('\n')
  return {
    title: parts.title.join(' '),
    introduction: joined('introduction'),
    questions: joined('questions'),
    low: parts.low.join(' '),
    high: parts.high.join(' '),
  }
}

const partProblem = (part: SurveyPart, { [part]: text }: SurveyText): SurveyProblem | null => {
  const words = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim()
  if (words === '') return `${part}-missing`
  if (!isPlainText(words)) return 'not-plain'
  if (part !== 'questions') return words.length > methodLimits.text - 40 ? 'too-long' : null
  const questions = questionsIn(words)
  if (questions.length === 0) return 'questions-missing'
  if (questions.length > mostQuestions) return 'too-many-questions'
  if (new Set(questions).size < questions.length) return 'question-twice'
  return questions.some((question) => question.length > methodLimits.text) ? 'too-long' : null
}

const partNames = [
  'title',
  'introduction',
  'questions',
  'low',
  'high',
] as const satisfies readonly SurveyPart[]

/** Everything that a survey still lacks, by part; empty when a method can be made of it. */
export const surveyProblems = (text: SurveyText): Readonly<Partial<Record<SurveyPart, SurveyProblem>>> =>
  Object.fromEntries(
    partNames.flatMap((part) => {
      const problem = partProblem(part, text)
      return problem === null ? [] : [[part, problem]]
    }),
  )

/** An organisation writes in one language; both languages of the interface show it. */
const both = (words: string): Text => {
  const plain = words.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim()
  return { nl: plain, en: plain }
}

/** A title by which a survey is known as one. */
const titleOf = (words: string): Text => {
  const { nl } = both(words)
  return {
    nl: /vragenlijst/i.test(nl) ? nl : `Vragenlijst: ${nl}`,
    en: /survey|questionnaire|vragenlijst/i.test(nl) ? nl : `Survey: ${nl}`,
  }
}

/** Reading and choosing take about twenty seconds for each question. */
const minutesFor = (questions: number): number => Math.max(5, Math.ceil(questions / 3))
const closingMinutes = 10

/** The method of a survey under that id, or what it lacks first; `detail` is the part where. */
export const surveyMethod = (text: SurveyText, id: string): Result<Method, SurveyProblem> => {
  const problems = surveyProblems(text)
  for (const part of partNames) {
    const problem = problems[part]
    if (problem !== undefined) return refuse(problem, part)
  }
  const questions = questionsIn(text.questions.replaceAll('\t', ' '))
  const minutes = minutesFor(questions.length)
  return ok({
    id,
    version: 1,
    kind: 'deliberation',
    title: titleOf(text.title),
    credit: {
      nl: 'naar een vragenlijst die de organisatie zelf meebrengt',
      en: 'after a survey that the organisation brings itself',
    },
    chooseWhen: {
      nl: 'Als jullie willen weten hoe het ervoor staat, over meer gesprekken heen.',
      en: 'When you want to know how things stand, over several conversations.',
    },
    chooseNotWhen: {
      nl: 'Niet als er een casus op tafel ligt, of als jullie met minder dan drie zijn.',
      en: 'Not when there is a case on the table, or when there are fewer than three of you.',
    },
    groupSize: { min: 3, max: 40 },
    minutes: minutes + closingMinutes,
    phases: [{ id: 'survey', title: { nl: 'Vragenlijst', en: 'Survey' } }],
    steps: [
      {
        id: 'answers',
        title: { nl: 'Antwoorden', en: 'Answers' },
        heading: { nl: 'Hoe is het volgens jou?', en: 'How is it, in your view?' },
        goal: {
          nl: 'Iedereen antwoordt voor zichzelf, op een moment dat schikt.',
          en: 'Everyone answers for themselves, at a moment that suits them.',
        },
        minutes,
        phase: 'survey',
        prompts: [
          {
            nl: 'Antwoord op wat je zelf ervaart. Er is geen goed of fout.',
            en: 'Answer from what you experience yourself. There is no right or wrong.',
          },
          {
            nl: 'Je mag een vraag overslaan.',
            en: 'You may skip a question.',
          },
        ],
        pitfalls: [
          {
            nl: 'Meekijken of samen invullen. Dan antwoordt niemand meer voor zichzelf.',
            en: 'Looking over a shoulder or answering together. Then nobody answers for themselves any more.',
          },
        ],
        fields: [
          {
            kind: 'pulse',
            id: 'survey',
            title: titleOf(text.title),
            hint: both(text.introduction),
            questions: questions.map((question, at) => ({
              id: `question-${at + 1}`,
              text: both(question),
              low: both(text.low),
              high: both(text.high),
            })),
          },
        ],
        context: [],
        closing: false,
      },
      {
        id: 'closing',
        title: { nl: 'Wat valt op', en: 'What stands out' },
        heading: {
          nl: 'Wat zien we, en wat doen we ermee?',
          en: 'What do we see, and what do we do with it?',
        },
        goal: {
          nl: 'Lees de gemiddelden samen en kies waar je verder over praat.',
          en: 'Read the averages together and choose what to talk about further.',
        },
        minutes: closingMinutes,
        phase: 'survey',
        prompts: [
          {
            nl: 'Wat verrast je in de gemiddelden?',
            en: 'What surprises you in the averages?',
          },
          {
            nl: 'Waarover wil je een volgend gesprek voeren?',
            en: 'What would you like to have a next conversation about?',
          },
        ],
        pitfalls: [
          {
            nl: 'Raden wie wat heeft geantwoord.',
            en: 'Guessing who answered what.',
          },
        ],
        fields: [
          {
            kind: 'note',
            id: 'stands-out',
            title: { nl: 'Wat valt op, en wat doen we ermee', en: 'What stands out, and what we do with it' },
          },
        ],
        context: [],
        closing: true,
      },
    ],
  })
}
