import { describe, expect, it } from 'vitest'
import { draftFrom, emptyDraft, type NewSessionDraft, onlyConsent, problemsOf, sessionOf } from './draft.ts'

const today = '2026-11-22'
const filled: NewSessionDraft = {
  ...emptyDraft('dilemma', 'Werkplein Noord', today),
  title: ' Taaleis of tempo ',
  purpose: 'Samen bepalen wat goed is',
}

describe('a new session', () => {
  it('R-PAGE-9 is kept for a year unless another day is chosen', () => {
    expect(filled.retainUntil).toBe('2027-11-22')
  })

  it('R-PAGE-9 needs a title and a purpose, and says so per field', () => {
    expect(problemsOf(emptyDraft('dilemma', '', today), today)).toEqual({
      title: 'titleMissing',
      purpose: 'purposeMissing',
    })
    expect(problemsOf(filled, today)).toEqual({})
  })

  it.each([
    [{ residentAnswer: 'no' }, { residentExplanation: 'residentWhyNotMissing' }],
    [{ residentAnswer: 'yes' }, {}],
    [{ planned: 'morgen' }, { planned: 'plannedWrong' }],
    [{ planned: '2026-11-26T10:00' }, {}],
    [{ retainUntil: '' }, { retainUntil: 'retainMissing' }],
    [{ retainUntil: today }, { retainUntil: 'retainPast' }],
    [{ retainUntil: '2026-11-23' }, {}],
  ] as const)('R-PAGE-9 with %j the problems are %j', (change, expected) => {
    expect(problemsOf({ ...filled, ...change }, today)).toEqual(expected)
  })

  it('R-PAGE-9 starts with trimmed words and only the grounds that say something', () => {
    const session = sessionOf({
      ...filled,
      planned: '2026-11-26T10:00',
      residentAnswer: 'unknown',
      residentExplanation: 'niet meer van toepassing',
      grounds: [
        { id: 0, organisation: 'Werkplein Noord ', choice: 'own-words', words: ' Participatiewet ' },
        { id: 1, organisation: 'De Kade', choice: '', words: '' },
        { id: 2, organisation: 'Duinrand', choice: 'public-task-support', words: 'oud' },
        { id: 3, organisation: 'Politie', choice: 'legal-obligation', words: ' Politiewet ' },
      ],
    })
    expect(session.methodId).toBe('dilemma')
    expect(session.about).toEqual({
      title: 'Taaleis of tempo',
      purpose: 'Samen bepalen wat goed is',
      plannedAt: new Date(2026, 10, 26, 10).getTime(),
      residentInformed: { answer: 'unknown', explanation: '' },
      legalGrounds: [
        { organisation: 'Werkplein Noord', ground: 'Participatiewet' },
        { organisation: 'Duinrand', ground: 'public-task-support' },
        { organisation: 'Politie', ground: 'Wettelijke verplichting: Politiewet' },
      ],
      retainUntil: '2027-11-22',
      origin: null,
    })
  })

  it('R-PAGE-24 does not start where an organisation has nothing but consent', () => {
    const consent = { id: 0, organisation: 'De Kade', choice: 'consent', words: '' }
    const task = { id: 1, organisation: 'de kade ', choice: 'public-task-support', words: '' }
    const told = { id: 2, organisation: 'Duinrand', choice: 'own-words', words: 'Toestemming van mevrouw' }
    const none = { id: 3, organisation: 'Politie', choice: '', words: '' }
    expect(problemsOf({ ...filled, grounds: [consent, none] }, today)).toEqual({
      grounds: 'groundsOnlyConsent',
    })
    expect(onlyConsent([consent, task, told])).toEqual(['Duinrand'])
    expect(problemsOf({ ...filled, grounds: [consent, task, none] }, today)).toEqual({})
  })

  it('R-PAGE-24 a session that comes out of another keeps its grounds, in the list or in words', () => {
    const draft = draftFrom(emptyDraft('dilemma', 'Eigen', today), {
      title: 'Vervolg',
      purpose: 'Kijken wat er van kwam',
      grounds: [
        { organisation: 'Werkplein Noord', ground: 'public-task-participation' },
        { organisation: 'De Kade', ground: 'Huisvestingswet' },
      ],
      residentAnswer: 'yes',
      residentExplanation: 'aan tafel',
    })
    const { about } = sessionOf(draft)
    expect(draft.grounds.map(({ choice }) => choice)).toEqual(['public-task-participation', 'own-words'])
    expect(about.legalGrounds).toEqual([
      { organisation: 'Werkplein Noord', ground: 'public-task-participation' },
      { organisation: 'De Kade', ground: 'Huisvestingswet' },
    ])
    expect(about.residentInformed).toEqual({ answer: 'yes', explanation: 'aan tafel' })
  })
})
