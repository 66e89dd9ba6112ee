// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { actorOf, newSession } from '../../shared/session/session.fixture.ts'
import { askSilence, silenceQuery } from '../../shared/session/silence.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { sitDown, type Table } from './instruments.fixture.tsx'
import { SilenceBanner } from './silence-banner.tsx'
import { SilenceStart } from './silence-start.tsx'

let table: Table
beforeAll(prepareScreen)
afterEach(async () => {
  await table.close()
  vi.useRealTimers()
})
const banner = () => document.querySelector('section')
const log = () => document.querySelector('[role=log]')?.textContent
const left = () => document.querySelector('[role=timer]')?.textContent

describe('R-INTERFACE-74 silent minutes', () => {
  it('are asked for by whoever leads, and say what to do and what is left', async () => {
    table = await sitDown(
      <>
        <SilenceStart />
        <SilenceBanner />
      </>,
    )
    expect(banner()).toBeNull()
    expect([...document.querySelectorAll('fieldset button')].map((button) => button.textContent)).toEqual([
      '1 minuut',
      '2 minuten',
      '3 minuten',
      '5 minuten',
    ])
    await table.press('3 minuten')
    expect(silenceQuery.of(table.documents)?.minutes).toBe(3)
    expect(banner()?.textContent).toContain('Schrijf of denk; niemand praat.')
    expect(left()).toBe('03:00')
    expect(log()).toBe('Het is 3 minuten stil. Schrijf of denk; niemand praat.')
  })

  it('end by themselves, and that is said too', async () => {
    vi.useFakeTimers()
    const started = actorOf('samira').now
    let now = started + 58_000
    const documents = newSession()
    askSilence(documents, actorOf('samira', started), 1)
    table = await sitDown(
      <>
        <main>
          <h1 tabIndex={-1}>Stap</h1>
        </main>
        <SilenceBanner />
      </>,
      'samira',
      { now: () => now },
      documents,
    )
    expect(left()).toBe('00:02')
    await act(async () => table.button('Stilte beëindigen').focus())
    now = started + 59_000
    await act(async () => vi.advanceTimersByTime(1000))
    expect(left()).toBe('00:01')
    now = started + 60_000
    await act(async () => vi.advanceTimersByTime(1000))
    expect(banner()).toBeNull()
    expect(log()).toBe('De stilte is voorbij.')
    expect(document.activeElement?.tagName, 'R-INTERFACE-75').toBe('H1')
  })
})

describe('R-INTERFACE-75 ending a silence', () => {
  it('is for whoever leads; nobody else has a button', async () => {
    const documents = newSession()
    askSilence(documents, actorOf('samira'), 5)
    table = await sitDown(<SilenceBanner />, 'tom', {}, documents)
    expect(left()).toBe('05:00')
    expect(document.querySelector('button')).toBeNull()
    await table.close()
    table = await sitDown(<SilenceBanner />, 'samira', {}, documents)
    await table.press('Stilte beëindigen')
    expect(silenceQuery.of(documents)).toBeNull()
    expect(banner()).toBeNull()
    expect(log()).toBe('De stilte is voorbij.')
  })
})
