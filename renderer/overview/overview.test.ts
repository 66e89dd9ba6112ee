import { describe, expect, it } from 'vitest'
import type { Agreement, AgreementStatus } from '../../shared/session/model.ts'
import type { SessionSummary } from '../live/sessions.ts'
import {
  agreementsNeedingAttention,
  allAgreements,
  closedSessions,
  countMine,
  countThisWeek,
  openSessions,
  partOfDay,
  stateOf,
} from './grouping.ts'
import { searchOver } from './search.ts'

const now = new Date(2026, 10, 22, 14).getTime()
const today = '2026-11-22'
const day = 86_400_000

const agreement = (action: string, due: string, status: AgreementStatus = 'open'): Agreement => ({
  id: action,
  addedBy: 'device',
  action,
  person: 'Joris Veen',
  organisation: 'De Kade',
  condition: '',
  due,
  sign: '',
  evaluation: '',
  status,
  reason: '',
  history: [],
})

const session = (title: string, change: Partial<SessionSummary> = {}): SessionSummary => ({
  roomId: title,
  title,
  purpose: 'Samen bepalen wat goed is',
  kind: 'deliberation',
  methodTitle: { nl: 'Dilemmamethode', en: 'Dilemma method' },
  stepTitle: null,
  stepNumber: 1,
  stepCount: 10,
  people: [],
  myRole: 'facilitator',
  plannedAt: null,
  closedAt: null,
  lastOpenedAt: now,
  retainUntil: '2027-11-22',
  agreements: [],
  demo: false,
  ...change,
})

const titles = (sessions: readonly SessionSummary[]): readonly string[] => sessions.map(({ title }) => title)

describe('the overview', () => {
  it('R-PAGE-6 shows open sessions by their time, and closed ones apart, the latest first', () => {
    const sessions = [
      session('zonder tijd, lang geleden', { lastOpenedAt: now - 9 * day }),
      session('zonder tijd'),
      session('over een week', { plannedAt: now + 7 * day }),
      session('morgen', { plannedAt: now + day }),
      session('vorig jaar', { closedAt: now - 365 * day }),
      session('gisteren', { closedAt: now - day }),
    ]
    expect(titles(openSessions(sessions))).toEqual([
      'morgen',
      'over een week',
      'zonder tijd',
      'zonder tijd, lang geleden',
    ])
    expect(titles(closedSessions(sessions))).toEqual(['gisteren', 'vorig jaar'])
    expect(countThisWeek(sessions, now)).toBe(1)
    expect(countThisWeek([session('bezig', { stepNumber: 4 })], now)).toBe(1)
    expect(countThisWeek([session('voorbeeld', { stepNumber: 4, demo: true })], now)).toBe(0)
  })

  it('R-PAGE-6 says how far a session is', () => {
    expect(stateOf(session('x', { stepNumber: 5, plannedAt: now + day }), now)).toBe('underway')
    expect(stateOf(session('x', { plannedAt: now + day }), now)).toBe('planned')
    expect(stateOf(session('x', { plannedAt: now + 60_000 }), now)).toBe('not-started')
    expect(stateOf(session('x'), now)).toBe('not-started')
  })

  it('R-PAGE-7 an agreement asks for attention when it is late, soon, escalated or without a day', () => {
    const sessions = [
      session('een', {
        agreements: [
          agreement('volgend jaar', '2027-11-22'),
          agreement('opgeschaald', '2027-01-01', 'escalated'),
          agreement('zonder dag', ''),
          agreement('geen dag', 'morgen'),
          agreement('over twee weken', '2026-12-06'),
          agreement('gedaan', '2026-11-20', 'done'),
        ],
      }),
      session('twee', { agreements: [agreement('te laat', '2026-11-20'), agreement('vandaag', today)] }),
    ]
    const attention = agreementsNeedingAttention(sessions, today)
    expect(attention.map(({ agreement: { action }, daysLeft }) => [action, daysLeft])).toEqual([
      ['te laat', -2],
      ['vandaag', 0],
      ['over twee weken', 14],
      ['zonder dag', null],
      ['geen dag', null],
      ['opgeschaald', 40],
    ])
    expect(countMine(attention, { name: 'Iemand', organisation: ' de kade' })).toBe(6)
    expect(countMine(attention, { name: 'joris veen', organisation: '' })).toBe(6)
    expect(countMine(attention, { name: '', organisation: '' })).toBe(0)
    const example = agreementsNeedingAttention(
      [session('x', { demo: true, agreements: [agreement('y', '')] })],
      today,
    )
    expect(countMine(example, { name: 'Joris Veen', organisation: '' })).toBe(0)
  })

  it.each([
    [3, 'goodNight'],
    [6, 'goodMorning'],
    [12, 'goodAfternoon'],
    [17, 'goodAfternoon'],
    [18, 'goodEvening'],
    [23, 'goodEvening'],
  ] as const)('R-PAGE-6 at %i o’clock the greeting is %s', (hour, greeting) => {
    expect(partOfDay(hour)).toBe(greeting)
  })

  it('R-PAGE-6 the search finds titles, purposes, people and agreements, whatever the accents', () => {
    const sessions = [
      session('Taaleis of tempo', {
        people: [{ name: 'Zoë Bakker', organisation: 'Duinrand' }],
        agreements: [agreement('Urgentieverklaring aanvragen', '')],
      }),
      session('Huisbezoek', { purpose: 'Vertrouwen herstellen' }),
    ]
    const search = searchOver(sessions, allAgreements(sessions, today))
    const found = (query: string) => {
      const { sessions: foundSessions, agreements } = search(query)
      return [...titles(foundSessions), ...agreements.map(({ agreement: { action } }) => action)]
    }
    expect(found('taal')).toEqual(['Taaleis of tempo'])
    expect(found('vertrouwen')).toEqual(['Huisbezoek'])
    expect(found('zoe')).toEqual(['Taaleis of tempo'])
    expect(found('urgentieverklarng')).toEqual(['Urgentieverklaring aanvragen'])
    expect(found('taaleis huisbezoek')).toEqual([])
    expect(found('kade')).toEqual(['Urgentieverklaring aanvragen'])
    expect(found('')).toEqual([])
  })
})
