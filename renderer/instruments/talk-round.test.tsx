// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { floorQuery, giveFloor } from '../../shared/session/floor.ts'
import { actorOf, newSession } from '../../shared/session/session.fixture.ts'
import { finishTurn, passTurn, startTalkRound, talkRoundQuery } from '../../shared/session/talk-round.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { ConversationHelp } from './conversation-help.tsx'
import { ConversationStrip } from './conversation-strip.tsx'
import { presenceOf, sitDown, type Table } from './instruments.fixture.tsx'

const samira = actorOf('samira')
const order = ['nadia', 'samira', 'tom']
let shown: Table[] = []
beforeAll(prepareScreen)
afterEach(async () => {
  for (const table of shown) await table.close()
  shown = []
})
const sit = async (...parts: Parameters<typeof sitDown>): Promise<Table> => {
  const table = await sitDown(...parts)
  shown.push(table)
  return table
}
const begun = (seconds = 120) => {
  const documents = newSession()
  startTalkRound(documents, samira, { order, seconds })
  return documents
}
const buttons = (): readonly string[] =>
  [...document.querySelectorAll('[aria-label="Nu in het gesprek"] button')]
    .map((button) => button.textContent ?? '')
    .filter((words) => !words.startsWith('Volgorde'))
const spoken = (): string => document.querySelector('[role=log]')?.textContent ?? ''

describe('R-INTERFACE-40 beginning a talking round', () => {
  it('offers everybody here, the resident first and two minutes each, and ends the floor', async () => {
    const documents = newSession()
    giveFloor(documents, samira, 'tom')
    const table = await sit(<ConversationHelp kind="deliberation" />, 'samira', {}, documents)
    await table.press('Hulp bij het gesprek')
    await table.press('Ronde langs iedereen')
    expect(table.field('Tijd per beurt').value).toBe('2')
    await table.press('Ronde starten')
    expect(talkRoundQuery.of(documents)).toMatchObject({ order, seconds: 120, current: 'nadia' })
    expect(floorQuery.of(documents)).toBeNull()
    expect(table.text()).toContain('De ronde loopt.')
  })

  it('takes the order, the people and the time that were chosen, and says where somebody moved', async () => {
    const table = await sit(<ConversationHelp kind="deliberation" />)
    await table.press('Hulp bij het gesprek')
    await table.press('Ronde langs iedereen')
    await table.press('Omhoog: Tom')
    expect(spoken()).toContain('Tom staat nu op plaats 2 van 3')
    await table.press('Omhoog: Tom')
    // At the top that button is spent; the keyboard is at the one beside it.
    expect(table.button('Omhoog: Tom').disabled).toBe(true)
    expect(document.activeElement).toBe(table.button('Omlaag: Tom'))
    await table.check('Samira')
    await table.fill('Tijd per beurt', '5')
    await table.press('Ronde starten')
    expect(talkRoundQuery.of(table.documents)).toMatchObject({ order: ['tom', 'nadia'], seconds: 300 })
  })

  it('says that the resident begins only where there is one', async () => {
    for (const role of ['resident', 'participant'] as const) {
      const presence = () =>
        presenceOf('samira').map((tab) =>
          tab.deviceId === 'nadia' && tab.member !== null ? { ...tab, member: { ...tab.member, role } } : tab,
        )
      const table = await sit(<ConversationHelp kind="deliberation" />, 'samira', { presence })
      await table.press('Hulp bij het gesprek')
      await table.press('Ronde langs iedereen')
      expect(table.text()).toContain('Haal het vinkje weg')
      expect(table.text().includes('De inwoner begint.')).toBe(role === 'resident')
      await table.close()
      shown = []
    }
  })

  it('does not begin a round of nobody', async () => {
    const table = await sit(<ConversationHelp kind="deliberation" />)
    await table.press('Hulp bij het gesprek')
    await table.press('Ronde langs iedereen')
    for (const name of ['Nadia', 'Samira', 'Tom']) await table.check(name)
    expect(table.text()).toContain('Vink ten minste één persoon aan.')
    expect(table.button('Ronde starten').disabled).toBe(true)
  })

  it('R-INTERFACE-53 has its own heading among the instruments, also while it is under way', async () => {
    for (const documents of [newSession(), begun()]) {
      const table = await sit(<ConversationHelp kind="deliberation" />, 'samira', {}, documents)
      await table.press('Hulp bij het gesprek')
      const headings = [...document.querySelectorAll('h3, legend')].map((heading) => heading.textContent)
      expect(headings).toContain('Ronde')
      await table.close()
      shown = []
    }
  })

  it('R-INTERFACE-53 is not offered to who does not lead', async () => {
    const table = await sit(<ConversationHelp kind="deliberation" />, 'tom')
    expect(document.querySelector('button, section')).toBeNull()
    expect(table.text()).toBe('')
  })
})

describe('R-INTERFACE-41 a talking round that is under way', () => {
  it('shows everybody the order, whose turn it is, who comes then and what is left of the time', async () => {
    const documents = begun()
    const table = await sit(<ConversationStrip />, 'tom', { now: () => samira.now + 30_000 }, documents)
    for (const words of ['Nadia is aan de beurt', 'Daarna: Samira', '01:30'])
      expect(table.text()).toContain(words)
    expect(buttons()).toEqual([])
    await act(async () => passTurn(documents, actorOf('nadia'), 'nadia'))
    await act(async () => finishTurn(documents, samira))
    const lines = [...document.querySelectorAll('ol li')].map((line) => line.textContent)
    expect(lines).toEqual(['Nadia paste, komt nog een keer', 'Samira is geweest', 'Tom aan de beurt'])
  })

  it('says in words that the time of a turn is over, once, on a screen that saw it run', async () => {
    vi.useFakeTimers()
    try {
      const documents = begun(60)
      let now = samira.now + 59_000
      const table = await sit(<ConversationStrip />, 'tom', { now: () => now }, documents)
      expect(table.text()).not.toContain('Tijd is om')
      now = samira.now + 60_000
      await act(async () => vi.advanceTimersByTime(1000))
      expect(table.text()).toContain('Tijd is om')
      expect(spoken()).toBe('De tijd voor deze beurt is om')
      now = samira.now + 75_000
      await act(async () => finishTurn(documents, samira))
      // Samira's turn began a minute and a quarter ago: over as well, and not said to who just looks up.
      expect(table.text()).toContain('+00:15')
      expect(spoken()).toBe('Samira is aan de beurt')
    } finally {
      vi.useRealTimers()
    }
  })

  it('is told politely: that it begins, whose turn it is, and that it is over', async () => {
    const documents = newSession()
    await sit(<ConversationStrip />, 'tom', {}, documents)
    await act(async () => startTalkRound(documents, samira, { order, seconds: 60 }))
    expect(spoken()).toContain('Er begint een ronde langs iedereen. Nadia is aan de beurt')
    await act(async () => finishTurn(documents, samira))
    expect(spoken()).toContain('Samira is aan de beurt')
    await act(async () => finishTurn(documents, samira))
    expect(spoken()).toContain('Jij bent aan de beurt. Ben je uitgesproken, kies dan Klaar.')
    expect(document.querySelector('[aria-label="Nu in het gesprek"]')?.hasAttribute('data-mine')).toBe(true)
    await act(async () => finishTurn(documents, samira))
    expect(spoken()).toContain('Iedereen is aan de beurt geweest')
  })
})

describe('R-INTERFACE-42 the turns', () => {
  it('whose turn it is may pass, and the keyboard does not get lost', async () => {
    const documents = begun()
    const table = await sit(
      <>
        <main>
          <h1 tabIndex={-1}>De stap</h1>
        </main>
        <ConversationStrip />
      </>,
      'nadia',
      {},
      documents,
    )
    expect(buttons()).toEqual(['Klaar', 'Pas'])
    await act(async () => table.button('Pas').focus())
    await table.press('Pas')
    expect(talkRoundQuery.of(documents)).toMatchObject({ current: 'samira', again: ['nadia'] })
    expect(buttons()).toEqual([])
    expect(document.activeElement?.textContent).toBe('Volgorde (0/3)')
  })

  it('whose turn it is says to have finished, and the next one is up', async () => {
    const documents = begun()
    const table = await sit(<ConversationStrip />, 'nadia', {}, documents)
    await table.press('Klaar')
    expect(talkRoundQuery.of(documents)).toMatchObject({
      current: 'samira',
      again: [],
      done: [{ deviceId: 'nadia', outcome: 'spoke' }],
    })
    expect(buttons()).toEqual([])
  })

  it('whoever leads lets somebody take part who came later or was left out', async () => {
    const documents = newSession()
    startTalkRound(documents, samira, { order: ['nadia', 'samira'], seconds: 60 })
    const table = await sit(<ConversationStrip />, 'samira', {}, documents)
    await table.press('Tom laten meedoen')
    expect(talkRoundQuery.of(documents)).toMatchObject({
      order: ['nadia', 'samira', 'tom'],
      current: 'nadia',
    })
    expect(buttons()).toEqual(['Volgende', 'Sla over', 'Ronde stoppen'])
  })

  it('whoever leads goes on, passes for somebody, and stops', async () => {
    const documents = begun()
    const table = await sit(<ConversationStrip />, 'samira', {}, documents)
    expect(buttons()).toEqual(['Volgende', 'Sla over', 'Ronde stoppen'])
    await table.press('Sla over')
    expect(talkRoundQuery.of(documents)).toMatchObject({ current: 'samira', again: ['nadia'] })
    expect(buttons()).toEqual(['Pas', 'Volgende', 'Ronde stoppen'])
    for (let turn = 0; turn < 3; turn += 1) await table.press('Volgende')
    expect(table.text()).toContain('Iedereen is aan de beurt geweest')
    expect(buttons()).toEqual(['Ronde afsluiten'])
    await table.press('Ronde afsluiten')
    expect(talkRoundQuery.of(documents)).toBeNull()
    expect(document.querySelector('[aria-label="Nu in het gesprek"]')).toBeNull()
  })

  it('who only listens is offered no pass that would not arrive', async () => {
    const documents = begun()
    const listening = { deviceId: 'nadia', name: 'Nadia', organisation: '', agreementKey: '', verified: true }
    await sit(<ConversationStrip />, 'nadia', { me: () => ({ ...listening, role: 'observer' }) }, documents)
    expect(buttons()).toEqual([])
  })
})
