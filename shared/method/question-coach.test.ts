import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coachQuestion } from './question-coach.ts'

describe('R-METHOD-10 a moral question that is short, open and free of an answer gets no hint', () => {
  test.each([
    'Mogen wij de taaleis een half jaar uitstellen?',
    'Moet ik dit melden?',
    'Kun je iemand vragen te liegen?',
    'Durven wij het gezin te vertellen wat we weten?',
    'Willen wij dat de regel hier wint?',
    'May we wait for another six months?',
    'Should I tell her?',
    'Should we do what they want?',
    '  “Mag ik dit delen met de huisarts?”  ',
  ])('%s', (question) => {
    expect(coachQuestion(question)).toEqual([])
  })
})

describe('R-METHOD-10 the coach says what could be clearer', () => {
  test.each([
    ['Hoe lossen we dit op?', ['starts-with-how']],
    ['How do we solve this?', ['starts-with-how']],
    ['Waarom krijgt zij geen hulp?', ['starts-otherwise']],
    ['Is het eerlijk om haar te korten?', ['starts-otherwise']],
    ['Mogen wij dit doen', ['no-question-mark']],
    ['Mogen wij wachten, of moeten wij nu iets doen?', ['has-comma']],
    ['Moeten wij niet gewoon helpen?', ['built-in-conclusion']],
    ['Mogen wij haar korten omdat ze niet kwam?', ['built-in-conclusion']],
    ['Should we obviously refuse?', ['built-in-conclusion']],
    ['May we refuse because of the rule?', ['built-in-conclusion']],
    ['Mogen wij weigeren want zo is de regel?', ['built-in-conclusion']],
    ['What do they want?', ['starts-otherwise']],
    [
      'Mogen wij de taaleis een half jaar uitstellen voor een moeder die vier nachten per week in een ziekenhuis werkt?',
      ['too-long'],
    ],
    [
      'Hoe kunnen wij haar nou toch helpen, terwijl ze telkens niet komt op de afspraken die we met haar maken',
      ['too-long', 'starts-with-how', 'has-comma', 'built-in-conclusion', 'no-question-mark'],
    ],
  ])('%s', (question, hints) => {
    expect(coachQuestion(question)).toEqual(hints)
  })
})

test('R-METHOD-10 fifteen words are short enough and sixteen are not', () => {
  const question = (words: number) => `Mag ${Array.from({ length: words - 1 }, () => 'ik').join(' ')}?`
  expect(coachQuestion(question(15))).toEqual([])
  expect(coachQuestion(question(16))).toEqual(['too-long'])
})

test('R-METHOD-10 an empty question gets no hint, and no text makes the coach fail', () => {
  expect(coachQuestion('')).toEqual([])
  expect(coachQuestion(' \n ')).toEqual([])
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const hints = coachQuestion(text)
      expect(new Set(hints).size).toBe(hints.length)
    }),
  )
})
