// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Services, ServicesProvider } from '../app/services.tsx'
import { openScreen, prepareScreen, type TestScreen } from '../circles/screen.fixture.tsx'
import type { PendingKnock, Sessions } from '../live/sessions.ts'
import WaitingPage from './waiting-page.tsx'

let screen: TestScreen
let asked: string[]
beforeAll(prepareScreen)
beforeEach(() => {
  asked = []
  window.location.hash = '#/wachtkamer/hal'
  screen = openScreen()
})
afterEach(() => screen.close())

const knockIn = (state: PendingKnock['state']): PendingKnock => ({
  roomId: 'hal',
  name: 'Noor',
  fingerprint: '01821 14914 23088 93311',
  state,
  sessionRoomId: state === 'admitted' ? 'kamer' : null,
})

/** A device that waits at `hal`, and how to change how that stands. */
const open = async (knock: PendingKnock | null) => {
  let current = knock
  const listeners = new Set<() => void>()
  const sessions: Pick<Sessions, 'knockAt' | 'subscribe' | 'withdrawKnock'> = {
    knockAt: (roomId) => (roomId === 'hal' ? current : null),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    withdrawKnock: async (roomId) => {
      asked.push(`withdraw ${roomId}`)
    },
  }
  const services = { sessions, platform: {} } as unknown as Services
  await screen.show(
    <ServicesProvider services={services}>
      <WaitingPage roomId="hal" />
    </ServicesProvider>,
  )
  return (next: PendingKnock): Promise<void> =>
    act(async () => {
      current = next
      for (const listener of listeners) listener()
    })
}

describe('waiting to be let in', () => {
  it('R-PAGE-26 shows the fingerprint to read aloud, and goes on by itself once admitted', async () => {
    const become = await open(knockIn('connecting'))
    expect(screen.text()).toContain('01821 14914 23088 93311')
    const status = (): string => document.querySelector('[role=status]')?.textContent ?? ''
    expect(status()).toContain('Verbinding met de wachtkamer')
    await become(knockIn('waiting'))
    expect(status()).toContain('Je wacht, Noor.')
    await become(knockIn('admitted'))
    expect(window.location.hash).toBe('#/beraad/kamer')
  })

  it.each([
    ['turned-away', 'heeft je niet toegelaten'],
    ['closed', 'Deze wachtkamer is gesloten'],
  ] as const)('R-PAGE-26 says that it is over: %s', async (state, sentence) => {
    await open(knockIn(state))
    expect(document.querySelector('[role=status]')?.textContent).toContain(sentence)
    expect(screen.text()).not.toContain('01821')
    await screen.press('Een andere link gebruiken')
    expect(window.location.hash).toBe('#/deelnemen')
    expect(asked).toEqual(['withdraw hal'])
  })

  it('R-PAGE-26 an unreachable relay is said, and one can stop waiting', async () => {
    await open(knockIn('unreachable'))
    expect(document.querySelector('[role=status]')?.textContent).toContain('De relay is niet bereikbaar.')
    await screen.press('Niet meer wachten')
    expect(window.location.hash).toBe('#/')
    expect(asked).toEqual(['withdraw hal'])
  })

  it('R-PAGE-26 a tab that forgot the waiting asks for the link again', async () => {
    await open(null)
    expect(screen.text()).toContain('Dit tabblad kent het beraad niet meer')
    expect(screen.field('Uitnodigingslink')).toBeDefined()
  })
})
