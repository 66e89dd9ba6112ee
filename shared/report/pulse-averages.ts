import type { FieldOf } from '../method/method.ts'
import type { PulseAnswer } from '../session/model.ts'
import { own } from './text.ts'

/** Fewer answers than this could be traced to persons, so no average is given. */
const fewestAnswers = 3

export interface PulseAverage {
  readonly questionId: string
  readonly answers: number
  /** One to five with one decimal; null when there are too few answers. */
  readonly average: number | null
}

/** The group's answers, question by question, without who gave them. */
export const pulseAverages = (
  { questions }: FieldOf<'pulse'>,
  answers: readonly PulseAnswer[],
): readonly PulseAverage[] =>
  questions.map(({ id }) => {
    const scores = answers
      .map((answer) => own(answer.scores, id))
      .filter((score) => score !== undefined && score >= 1 && score <= 5)
    const sum = scores.reduce<number>((total, score) => total + (score ?? 0), 0)
    return {
      questionId: id,
      answers: scores.length,
      average: scores.length < fewestAnswers ? null : Math.round((sum / scores.length) * 10) / 10,
    }
  })
