import { describe, expect, it } from 'vitest'
import { agreementOf as agreement, sessionOf as session } from '../agreements/agreements.fixture.ts'
import { allAgreements } from '../agreements/over-sessions.ts'
import type { SessionSummary } from '../live/sessions.ts'
import { closedSessions, countThisWeek, openSessions, partOfDay, stateOf } from './grouping.ts'
import { searchOver } from './search.ts'

const now = new Date(2026, 10, 22, 14).getTime()
const today = '2026-11-22'
const day = 86_400_000

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
