import type { PulseAnswer } from './model.ts'

/** Fewer answers than this could be traced to persons, so no average is given, on a screen or in a report. */
const fewestAnswers = 3

export const scores = [1, 2, 3, 4, 5] as const

export interface PulseAverage {
  readonly count: number
  /** One to five with one decimal; null while there are too few answers. */
  readonly average: number | null
}

/** The group's answer to one question, as far as it may be known. */
export const pulseAverage = (answers: readonly PulseAnswer[], questionId: string): PulseAverage => {
  const given = answers
    .map(({ scores: own }) => (Object.hasOwn(own, questionId) ? own[questionId] : undefined))
    .filter((score) => score !== undefined && score >= 1 && score <= 5)
  const sum = given.reduce<number>((total, score) => total + (score ?? 0), 0)
  return {
    count: given.length,
    average: given.length < fewestAnswers ? null : Math.round((sum / given.length) * 10) / 10,
  }
}
