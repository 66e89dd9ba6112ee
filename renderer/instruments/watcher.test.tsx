// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { askToWatch, watcherQuery } from '../../shared/session/floor.ts'
import { newSession } from '../../shared/session/session.fixture.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import type { LiveSession, Signal, SignalKind } from '../live/live.ts'
import { ConversationHelp, ForWhoLeads } from './conversation-help.tsx'
import { sitDown, type Table } from './instruments.fixture.tsx'
import { WatcherPanel } from './watcher-panel.tsx'

let table: Table
beforeAll(prepareScreen)
afterEach(() => table.close())

const watched = (who: string) => {
  const documents = newSession()
  askToWatch(documents, who)
  return documents
}
const signal: Signal = { id: 's1', kind: 'tension', from: 'Tom', at: Date.UTC(2026, 10, 22, 12) }
const spoken = (): string => document.querySelector('[role=log]')?.textContent ?? ''

describe('R-INTERFACE-48 asking somebody to watch', () => {
  it('whoever leads asks somebody else, reads who can read the signals, and can stop it', async () => {
    table = await sitDown(<ConversationHelp kind="deliberation" />)
    await table.press('Hulp bij het gesprek')
    expect(table.text()).toContain('“Let jij op hoe het met iedereen gaat?”')
    expect(table.text()).toContain('Alleen de apparaten van wie leidt (Samira) kunnen een signaal lezen.')
    const options = [...table.field('Wie let op').querySelectorAll('option')]
    expect(options.map((option) => option.textContent)).toEqual(['Nadia', 'Tom'])
    await table.fill('Wie let op', 'tom')
    await table.press('Vragen')
    expect(watcherQuery.of(table.documents)).toBe('tom')
    expect(table.text()).toContain('Tom let op hoe het met iedereen gaat.')
    await table.press('Niet meer nodig')
    expect(watcherQuery.of(table.documents)).toBeNull()
  })

  it('who is asked is told', async () => {
    const documents = newSession()
    table = await sitDown(<WatcherPanel />, 'tom', {}, documents)
    expect(table.text()).toBe('')
    await act(async () => askToWatch(documents, 'tom'))
    expect(spoken()).toContain('Jij bent gevraagd om te letten op hoe het met iedereen gaat.')
  })
})

describe('R-INTERFACE-49 giving a signal', () => {
  const asTom = (change: Partial<LiveSession>) => sitDown(<WatcherPanel />, 'tom', change, watched('tom'))

  it('has three kinds, and says that it was sent and not more than is known', async () => {
    const sent: SignalKind[] = []
    table = await asTom({
      sendSignal: async (kind) => {
        sent.push(kind)
        return ok(null)
      },
    })
    expect(table.text()).toContain('Alleen op het apparaat van Samira is het te lezen.')
    for (const words of ['Er is spanning', 'Iemand valt stil', 'Even pauze']) await table.press(words)
    expect(sent).toEqual(['tension', 'withdrawn', 'break'])
    expect(document.querySelector('[role=status]')?.textContent).toMatch(
      /^Verstuurd om \d\d:\d\d\. Of het al gezien is, weet dit apparaat niet\.$/,
    )
  })

  it('says so when it did not leave', async () => {
    table = await asTom({ sendSignal: async () => refuse('nobody-leads') })
    await table.press('Er is spanning')
    expect(table.text()).toContain('Niet verstuurd. Er is niemand die leidt en het kan lezen.')
    await table.close()
    table = await asTom({ sendSignal: () => Promise.reject(new Error('no key')) })
    await table.press('Er is spanning')
    expect(table.text()).toContain('Niet verstuurd. Probeer het opnieuw, of zeg het hardop.')
    await table.close()
    table = await asTom({
      sendSignal: async () => ok(null),
      storage: () => ({ kind: 'on-device', reason: 'offline', connection: 'offline' }),
    })
    await table.press('Er is spanning')
    expect(table.text()).toContain('Er is nu geen verbinding.')
  })
})

describe('R-INTERFACE-50 receiving a signal', () => {
  it('whoever leads sees who gave it, what it says and what can be done, until it was seen', async () => {
    let signals: readonly Signal[] = []
    table = await sitDown(<ForWhoLeads kind="deliberation" />, 'samira', {
      signals: () => signals,
      dismissSignal: (id) => {
        signals = signals.filter((one) => one.id !== id)
      },
    })
    signals = [signal]
    await act(async () => table.tell('signals'))
    expect(table.text()).toContain('Signaal van Tom')
    expect(table.text()).toContain('Er is spanning.')
    expect(table.text()).toContain('Je kunt het benoemen')
    // What pops up where others may look along says no more than that there is one.
    expect(spoken()).toBe('Er is een signaal voor jou.')
    // It looks like news, not like something that succeeded.
    expect(document.querySelector('[role=log] svg')?.classList.contains('lucide-info')).toBe(true)
    const [seen] = [...document.querySelectorAll('button')]
    expect(seen?.textContent).toBe('Gezien')
    await act(async () => seen?.click())
    await act(async () => table.tell('signals'))
    expect(table.text()).not.toContain('Signaal van Tom')
  })

  it('nobody else sees anything of it, whatever their device would say', async () => {
    for (const me of ['tom', 'nadia'] as const) {
      table = await sitDown(
        <>
          <ForWhoLeads kind="deliberation" />
          <ConversationHelp kind="deliberation" />
          <WatcherPanel />
        </>,
        me,
        { signals: () => [signal], talkTime: () => [], quietVoices: () => ['nadia'] },
        watched('somebody else'),
      )
      expect(table.text()).toBe('')
      if (me === 'tom') await table.close()
    }
  })
})
