import type { FieldOf } from '../method/method.ts'
import type { PulseAnswer } from '../session/model.ts'
import { pulseAverage } from '../session/pulse-average.ts'

export interface QuestionAverage {
  readonly questionId: string
  readonly answers: number
  /** One to five with one decimal; null when there are too few answers. */
  readonly average: number | null
}

/** The group's answers, question by question, without who gave them. */
export const pulseAverages = (
  { questions }: FieldOf<'pulse'>,
  answers: readonly PulseAnswer[],
): readonly QuestionAverage[] =>
  questions.map(({ id }) => {
    const { count, average } = pulseAverage(answers, id)
    return { questionId: id, answers: count, average }
  })
