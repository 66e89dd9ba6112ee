// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { plainCounts } from '../../shared/insight/counts.fixture.ts'
import { contributionOf, type SessionCounts } from '../../shared/insight/counts.ts'
import { ok, refuse } from '../../shared/result.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { CountedSession, Insights } from '../live/insight-contract.ts'
import type { RegionRoom } from '../live/region-contract.ts'
import type { SessionSummary } from '../live/sessions.ts'
import InsightPage from './insight-page.tsx'

const sessionOf = (at: number, change: Partial<SessionSummary> = {}): SessionSummary => ({
  roomId: `r${at}`,
  sessionId: `s${at}`,
  title: `Gesprek ${at}`,
  purpose: '',
  kind: 'deliberation',
  methodTitle: { nl: 'Dilemmamethode', en: 'Dilemma method' },
  stepTitle: null,
  stepNumber: 0,
  stepCount: 9,
  people: [],
  myRole: 'facilitator',
  plannedAt: null,
  closedAt: Date.UTC(2026, 0, 10 + at),
  lastOpenedAt: 0,
  retainUntil: '2027-01-01',
  agreements: [],
  demo: false,
  ...change,
})

const countedOf = (at: number, counts: Partial<SessionCounts> = {}, learning = ''): CountedSession => ({
  session: sessionOf(at),
  counts: { ...plainCounts, ...counts },
  learning: learning === '' ? [] : [{ from: 'note', rungId: '', text: learning }],
  mayContribute: true,
})

const many = (count: number, change: Partial<SessionCounts> = {}): readonly CountedSession[] =>
  Array.from({ length: count }, (_, at) => countedOf(at, change))

/** Counts and a region in memory. */
const deviceWith = (
  counted: readonly CountedSession[],
  uncounted: readonly SessionSummary[] = [],
  state: ReturnType<RegionRoom['state']> = null,
  others: readonly SessionCounts[] = [],
) => {
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  let own = counted
  let waiting = uncounted
  const there = new Map<string, SessionCounts>()
  const asked: string[] = []
  const insights: Insights = {
    counted: () => own,
    uncounted: () => waiting,
    count: async (roomId) => {
      asked.push(`count ${roomId}`)
      const found = waiting.find((one) => one.roomId === roomId)
      if (found === undefined || found.title === 'stuk') return refuse('not-counted')
      waiting = waiting.filter((one) => one !== found)
      own = [...own, { ...countedOf(90), session: found }]
      tell()
      return ok(null)
    },
    chooseThemes: async (sessionId, themes) => {
      own = own.map((one) =>
        one.session.sessionId === sessionId ? { ...one, counts: { ...one.counts, themes } } : one,
      )
      tell()
    },
    subscribe,
  }
  const region: RegionRoom = {
    state: () => state,
    subscribe,
    start: async () => {},
    invite: async () => ({ link: 'beraad://join#u=x', browserLink: null }),
    leave: async () => {},
    counts: () => ({ counts: [...others, ...there.values()], ignored: 0 }),
    contributions: async () => new Map(there),
    contribute: async (sessionId, counts) => {
      // What comes back from a room has its keys in another order.
      const { period, ...rest } = contributionOf(counts)
      there.set(sessionId, { ...rest, period })
      tell()
      return ok(null)
    },
    withdraw: async (sessionId) => {
      there.delete(sessionId)
      tell()
      return ok(null)
    },
    storage: () => null,
  }
  return { sessions: { insights, region }, asked, there }
}

const noord = { roomId: 'r', name: 'Noord', mayWrite: true, mayInvite: true }

let page: ShownPage | null = null
const open = async (device: ReturnType<typeof deviceWith>): Promise<ShownPage> => {
  page = await showPage(<InsightPage />, { sessions: device.sessions })
  return page
}
const figures = (): readonly string[] =>
  [...document.querySelectorAll('figure h3')].map(({ textContent }) => textContent ?? '')

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

describe('the page of insight', () => {
  it('R-INSIGHT-19 under five sessions it tells no number but how many there are, and why five', async () => {
    const { text } = await open(deviceWith(many(4)))
    expect(text()).toContain('Op dit apparaat zijn 4 gesprekken geteld')
    expect(text()).toContain('Er zijn vijf afgesloten gesprekken nodig')
    expect(figures()).toEqual([])
    expect(text()).not.toContain('Opslaan voor management')
  })

  it('R-INSIGHT-19 from five on there are figures, and a period is a column of what is told of all', async () => {
    const half = (at: number) => ({ themes: at % 2 === 0 ? ['housing'] : [], pulse: { heard: 4 } })
    const { select, text } = await open(
      deviceWith(
        Array.from({ length: 26 }, (_, at) =>
          countedOf(at, {
            ...half(at),
            period: at < 14 ? '2026-02' : '2026-05',
            values: ['moed', 'rust'].slice(at % 2),
          }),
        ),
      ),
    )
    const cells = () =>
      [...document.querySelectorAll('figure')]
        .find((figure) => figure.querySelector('h3')?.textContent === 'Thema’s')
        ?.querySelectorAll('tbody td')
    const told = () => [...(cells() ?? [])].map(({ textContent }) => textContent)
    expect(text()).toContain('26 afgesloten gesprekken')
    expect(told()).toEqual(['13', '7', '6'])
    await select('Periode', '2026-Q1')
    expect(text()).toContain('14 afgesloten gesprekken')
    expect(told()).toEqual(['7'])
  })

  it('R-INSIGHT-19 with enough sessions and every number withheld it says so', async () => {
    const { text } = await open(deviceWith(many(5)))
    expect(text()).toContain('5 afgesloten gesprekken')
    expect(text()).toContain('elk getal is nog afgeschermd')
    expect(figures()).toEqual([])
  })

  it('R-INSIGHT-19 counts what was closed before one by one, and says what it could not open', async () => {
    const device = deviceWith([], [sessionOf(1), sessionOf(2, { title: 'stuk' }), sessionOf(3)])
    const { press, text } = await open(device)
    expect(text()).toContain('3 gesprekken zijn nog niet geteld')
    await press('Nu tellen')
    expect(device.asked).toEqual(['count r1', 'count r2', 'count r3'])
    expect(text()).toContain('2 gesprekken zijn geteld. 1 gesprek kon niet worden geopend.')
    expect(document.activeElement?.textContent).toContain('2 gesprekken zijn geteld')
  })

  it('R-INSIGHT-19 what policy should learn stands with the session it comes from', async () => {
    const { text } = await open(deviceWith([countedOf(1, { learning: true }, 'De wachttijd is te lang.')]))
    expect(text()).toContain('De wachttijd is te lang.')
    const [link] = [...document.querySelectorAll<HTMLAnchorElement>('li a')].filter(
      ({ textContent }) => textContent === 'Gesprek 1',
    )
    expect(link?.getAttribute('href')).toContain('r1')
  })
})

describe('letting a session count in the region', () => {
  it('R-INSIGHT-20 shows what goes, lets themes be changed, and it can be taken back', async () => {
    const device = deviceWith([countedOf(1, { themes: ['housing'] }, 'De wachttijd is te lang.')], [], noord)
    const { press, choose, text } = await open(device)
    await press('Laten meetellen: Gesprek 1')
    const dialog = document.querySelector('[role="dialog"]')
    expect(dialog?.textContent).toContain('Dit gaat naar de regio, en niets anders.')
    expect(dialog?.querySelector('table')?.textContent).toContain('wonen en ontruiming')
    expect(dialog?.textContent).not.toContain('De wachttijd')
    await choose('wonen en ontruiming')
    await choose('schulden')
    expect(dialog?.querySelector('table')?.textContent).toContain('schulden')
    await press('Laten meetellen')
    expect([...device.there]).toEqual([['s1', contributionOf({ ...plainCounts, themes: ['debt'] })]])
    expect(document.querySelector('[role="dialog"]')).toBeNull()
    expect(text()).toContain('telt mee')
    expect(text()).not.toContain('daarna veranderd')
    await press('Terugnemen: Gesprek 1')
    expect(device.there.size).toBe(0)
    expect(text()).toContain('telt niet mee')
  })

  it('R-INSIGHT-20 all at once, but never one that somebody else leads', async () => {
    const led = { ...countedOf(3), mayContribute: false }
    const device = deviceWith([countedOf(1), countedOf(2), led], [], noord)
    const { press, text } = await open(device)
    expect(text()).toContain('Alleen wie het gesprek leidt')
    await press('Alle 2 gesprekken laten meetellen')
    expect(document.querySelectorAll('[role="dialog"] table')).toHaveLength(2)
    await press('Laten meetellen')
    expect([...device.there.keys()]).toEqual(['s1', 's2'])
  })

  it('R-INSIGHT-20 says when a session changed after it was let count, and brings that along', async () => {
    const device = deviceWith([countedOf(1)], [], noord)
    device.there.set('s1', contributionOf({ ...plainCounts, voice: 'present' }))
    const { press, text } = await open(device)
    expect(text()).toContain('telt mee, is daarna veranderd')
    await press('Bijwerken: Gesprek 1')
    await press('Laten meetellen')
    expect(device.there.get('s1')).toEqual(contributionOf(plainCounts))
  })

  it('R-INSIGHT-21 shows the numbers of the region by its name, and none that may not be told', async () => {
    const answered = { ...plainCounts, pulse: { heard: 4 } }
    const others = Array.from({ length: 4 }, () => contributionOf(answered))
    const device = deviceWith([countedOf(1)], [], noord, others)
    const { choose, text } = await open(device)
    await choose('Noord')
    expect(text()).toContain('In de regio tellen 4 gesprekken mee.')
    expect(figures()).toEqual([])
    await act(async () => {
      await device.sessions.region.contribute('s1', answered)
    })
    expect(text()).toContain('5 afgesloten gesprekken')
    expect(figures()).toEqual(['In één minuut: gemiddelde antwoorden van 1 tot en met 5'])
  })

  it('R-INSIGHT-21 whoever may only read the region cannot let anything count', async () => {
    const device = deviceWith([countedOf(1)], [], { ...noord, mayWrite: false, mayInvite: false })
    const { text } = await open(device)
    expect(text()).toContain('Je kunt de getallen van deze regio lezen')
    expect(text()).not.toContain('Laten meetellen')
    expect(text()).not.toContain('Anderen uitnodigen')
  })
})
