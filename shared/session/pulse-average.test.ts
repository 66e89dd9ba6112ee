import { describe, expect, it } from 'vitest'
import { pulseAverage } from './pulse-average.ts'

const answer = (deviceId: string, score: number) => ({ deviceId, scores: { useful: score } })

describe('pulse', () => {
  it('R-INTERFACE-12 shows no average below three answers', () => {
    expect(pulseAverage([answer('a', 4), answer('b', 5)], 'useful')).toEqual({ count: 2, average: null })
  })

  it('R-INTERFACE-12 shows the average from three answers on, with one decimal', () => {
    expect(pulseAverage([answer('a', 4), answer('b', 5), answer('c', 4)], 'useful')).toEqual({
      count: 3,
      average: 4.3,
    })
  })

  it('R-INTERFACE-12 leaves out unanswered questions and scores outside the scale', () => {
    const answers = [answer('a', 9), answer('b', 1), answer('c', 1), { deviceId: 'd', scores: {} }]
    expect(pulseAverage(answers, 'useful')).toEqual({ count: 2, average: null })
  })
})
