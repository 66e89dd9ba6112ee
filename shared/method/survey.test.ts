import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { methodFile, readMethodFile } from './file.ts'
import { methodLimits } from './limits.ts'
import { parseMethod } from './parse.ts'
import {
  emptySurvey,
  mostQuestions,
  questionsIn,
  type SurveyText,
  surveyFromText,
  surveyMethod,
  surveyProblems,
} from './survey.ts'

const text: SurveyText = {
  title: 'Moreel beraad bij ons',
  introduction: 'Twee keer per jaar vragen we hoe het gaat.\nHet kost vijf minuten.',
  questions: '1. Ik durf te twijfelen.\n2) We nemen de tijd.\n\n- Er verandert iets.\n2030 wordt ons jaar.',
  low: 'nooit',
  high: 'altijd',
}
const made = (change: Partial<SurveyText> = {}) => surveyMethod({ ...text, ...change }, 'survey-1')

describe('R-METHOD-67 a survey', () => {
  test('becomes a sound method of two steps that comes back from its file', () => {
    const survey = made()
    if (!survey.ok) throw new Error(survey.code)
    const { value } = survey
    expect(parseMethod(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value })
    expect(readMethodFile(methodFile(value))).toEqual({ ok: true, value })
    expect(value.kind).toBe('deliberation')
    expect(value.title).toEqual({
      nl: 'Vragenlijst: Moreel beraad bij ons',
      en: 'Survey: Moreel beraad bij ons',
    })
    expect(value.steps.map(({ closing }) => closing)).toEqual([false, true])
    const [field] = value.steps[0]?.fields ?? []
    if (field?.kind !== 'pulse') throw new Error('no questions')
    expect(field.hint?.nl).toBe(text.introduction)
    expect(field.questions.map((question) => question.text.nl)).toEqual([
      'Ik durf te twijfelen.',
      'We nemen de tijd.',
      'Er verandert iets.',
      '2030 wordt ons jaar.',
    ])
    expect(new Set(field.questions.map(({ id }) => id)).size).toBe(4)
    expect(field.questions[0]).toMatchObject({ low: { nl: 'nooit' }, high: { en: 'altijd' } })
  })

  test('is called one once, and takes longer with more questions', () => {
    const named = made({ title: 'Jaarlijkse vragenlijst' })
    const many = made({
      questions: Array.from({ length: mostQuestions }, (_, at) => `Vraag ${at}`).join('\n'),
    })
    expect(named.ok && named.value.title.nl).toBe('Jaarlijkse vragenlijst')
    expect(named.ok && named.value.minutes).toBe(15)
    expect(many.ok && many.value.minutes).toBe(24)
  })

  test.each([
    [{ title: '  ' }, 'title-missing', 'title'],
    [{ introduction: '' }, 'introduction-missing', 'introduction'],
    [{ questions: '\n - \n' }, 'questions-missing', 'questions'],
    [{ questions: ' \n' }, 'questions-missing', 'questions'],
    [{ low: '' }, 'low-missing', 'low'],
    [{ high: '\n' }, 'high-missing', 'high'],
    [{ questions: 'Een\nTwee\n3. Een' }, 'question-twice', 'questions'],
    [
      { questions: Array.from({ length: mostQuestions + 1 }, (_, at) => `Vraag ${at}`).join('\n') },
      'too-many-questions',
      'questions',
    ],
    [{ questions: 'a'.repeat(methodLimits.text + 1) }, 'too-long', 'questions'],
    [{ title: 'a'.repeat(methodLimits.text) }, 'too-long', 'title'],
    [{ introduction: 'Kijk <a href="x">hier</a>' }, 'not-plain', 'introduction'],
    [{ questions: 'Een\n\u202eTwee' }, 'not-plain', 'questions'],
  ] as const)('that lacks something says what and where: %j', (change, code, part) => {
    expect(made(change)).toEqual({ ok: false, code, detail: part })
    expect(surveyProblems({ ...text, ...change })).toEqual({ [part]: code })
  })

  test('that is empty lacks everything at once', () => {
    expect(Object.keys(surveyProblems(emptySurvey))).toEqual([
      'title',
      'introduction',
      'questions',
      'low',
      'high',
    ])
  })

  test.each([
    [
      'Dutch',
      'Titel: Hoe gaat het\nInleiding: Even kijken.\nNog een regel.\nLaagste antwoord: nooit\nHoogste: altijd\nVragen:\n1. Een?\n2. Twee?',
    ],
    [
      'English',
      'title: Hoe gaat het\r\nIntroduction:\r\nEven kijken.\r\nNog een regel.\r\nLowest answer: nooit\r\nhighest: altijd\r\n\r\n1. Een?\r\n2. Twee?',
    ],
    [
      'a text with a byte order mark',
      '\ufeffTitel: Hoe gaat het\nLaagste: nooit\nHoogste: altijd\nInleiding: Even kijken.\nNog een regel.\nVragen: 1. Een?\n2. Twee?',
    ],
  ])('is taken apart from a text in %s', (_, pasted) => {
    const read = surveyFromText(pasted)
    expect({ ...read, questions: questionsIn(read.questions) }).toEqual({
      title: 'Hoe gaat het',
      introduction: 'Even kijken.\nNog een regel.',
      low: 'nooit',
      high: 'altijd',
      questions: ['Een?', 'Twee?'],
    })
  })

  test('of any text is sound or refused', () => {
    const words = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Een', '1. Een\n2. Twee', 'a\tb', '\r\n'),
    )
    const any = fc.record({ title: words, introduction: words, questions: words, low: words, high: words })
    fc.assert(
      fc.property(any, (survey) => {
        const result = surveyMethod(survey, 'survey-1')
        expect(result.ok).toBe(Object.keys(surveyProblems(survey)).length === 0)
        if (result.ok) expect(readMethodFile(methodFile(result.value))).toEqual(result)
      }),
    )
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (pasted) => typeof surveyFromText(pasted).title === 'string',
      ),
    )
  })
})
