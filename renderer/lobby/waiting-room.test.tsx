// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { openScreen, prepareScreen, type TestScreen } from '../circles/screen.fixture.tsx'
import type { AdmitRefusal, LiveSession, Waiting } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { WaitingRoom } from './waiting-room.tsx'

const noor: Waiting = {
  id: 'klop',
  name: 'Noor',
  organisation: 'De Kade',
  deviceId: 'noor',
  fingerprint: '01821 14914 23088 93311',
  role: 'resident',
  at: 0,
  known: false,
}

let screen: TestScreen
/** What was asked of the session, in order. */
let asked: string[]
beforeAll(prepareScreen)
beforeEach(() => {
  asked = []
  screen = openScreen()
})
afterEach(() => screen.close())

const open = async (change: Partial<LiveSession>) => {
  const { live, tell } = fakeLive(change)
  await screen.show(
    <ToastProvider>
      <LiveProvider session={live}>
        <WaitingRoom kind="conference" />
      </LiveProvider>
    </ToastProvider>,
  )
  return tell
}
const region = (): HTMLElement | null => document.querySelector('section')
const dialog = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role=dialog]')
  if (found === null) throw new Error('no dialog')
  return found
}

describe('the waiting room of whoever leads', () => {
  it('R-INTERFACE-20 tells once of everybody who comes, and lists who they are', async () => {
    let waiting: readonly Waiting[] = []
    const tell = await open({ waiting: () => waiting })
    expect(region()).toBeNull()
    waiting = [noor]
    await act(async () => tell('lobby'))
    expect(document.querySelector('[role=log]')?.textContent).toBe('Noor (De Kade) staat in de wachtkamer.')
    await act(async () => tell('lobby'))
    expect(document.querySelectorAll('[role=log] > div')).toHaveLength(1)
    const name = region()?.getAttribute('aria-labelledby') ?? ''
    expect(document.getElementById(name)?.textContent?.trim()).toBe('Wachtkamer')
    for (const part of ['Noor', 'De Kade', '01821 14914 23088 93311'])
      expect(region()?.textContent).toContain(part)
    expect(screen.field('Rol van Noor').value).toBe('resident')
  })

  it('R-INTERFACE-20 admits in the chosen role after saying that the history becomes readable', async () => {
    await open({
      waiting: () => [noor],
      admit: async (id, role) => {
        asked.push(`admit ${id} as ${role}`)
        return ok(null)
      },
    })
    await screen.fill('Rol van Noor', 'observer')
    await screen.press('Toelaten')
    expect(asked).toEqual([])
    expect(dialog().textContent).toContain('ook wat eerder is geschreven')
    expect(dialog().textContent).toContain('01821 14914 23088 93311')
    await screen.press('Toelaten', dialog())
    expect(asked).toEqual(['admit klop as observer'])
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(screen.text()).toContain('Noor is toegelaten.')
  })

  it.each([
    ['already-in', 'Noor doet op dit apparaat al mee.'],
    ['gone', 'Noor wacht niet meer.'],
    ['not-owner', 'Alleen wie het beraad beheert'],
    ['offline', 'Er is geen verbinding met de relay.'],
  ] as const)('R-INTERFACE-20 a refusal %s is said in the dialog', async (code: AdmitRefusal, sentence) => {
    await open({ waiting: () => [{ ...noor, known: true }], admit: async () => refuse(code) })
    expect(region()?.textContent).toContain('doet al mee')
    await screen.press('Toelaten')
    await screen.press('Toelaten', dialog())
    expect(dialog().querySelector('[role=alert]')?.textContent).toContain(sentence)
    await screen.press('Annuleren')
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('R-INTERFACE-20 turns away without letting anything be read', async () => {
    await open({
      waiting: () => [noor],
      turnAway: async (id) => {
        asked.push(`turn away ${id}`)
      },
    })
    await screen.press('Weigeren')
    expect(asked).toEqual(['turn away klop'])
    expect(screen.text()).toContain('Noor is niet toegelaten.')
  })
})
