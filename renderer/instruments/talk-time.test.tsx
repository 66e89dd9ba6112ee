// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { floorQuery } from '../../shared/session/floor.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { ConversationHelp, ForWhoLeads } from './conversation-help.tsx'
import { sitDown, type Table } from './instruments.fixture.tsx'

const minute = 60_000
const counted = {
  talkTime: () => [
    { deviceId: 'tom', ms: 9 * minute },
    { deviceId: 'samira', ms: 3 * minute },
    { deviceId: 'nadia', ms: 0 },
  ],
  quietVoices: () => ['nadia'],
}
let table: Table
beforeAll(prepareScreen)
afterEach(() => table.close())

describe('R-INTERFACE-46 talk-time', () => {
  it('is a table with everybody’s part in words, that says where it comes from and where it stays', async () => {
    table = await sitDown(<ConversationHelp kind="deliberation" />, 'samira', counted)
    await table.press('Hulp bij het gesprek')
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent)
    expect(rows).toEqual(['Samira25%3 minuten', 'Nadia0%nog niet', 'Tom75%9 minuten'])
    expect(document.querySelectorAll('table[aria-label] th[scope=row]')).toHaveLength(3)
    expect(table.text()).toContain('Er luistert geen microfoon mee')
    expect(table.text()).toContain('Dit staat alleen op dit apparaat en komt in geen verslag.')
  })

  it('a press on a name starts that time, and a press on who has the floor stops it', async () => {
    let speaking: string | null = null
    table = await sitDown(<ConversationHelp kind="deliberation" />, 'samira', {
      ...counted,
      speakingNow: () => speaking,
    })
    await table.press('Hulp bij het gesprek')
    await table.press('Tom')
    expect(floorQuery.of(table.documents)?.deviceId).toBe('tom')
    speaking = 'tom'
    await act(async () => table.tell('presence'))
    expect(table.button('Tom').getAttribute('aria-pressed')).toBe('true')
    expect(table.button('Nadia').getAttribute('aria-pressed')).toBe('false')
    await table.press('Tom')
    expect(floorQuery.of(table.documents)).toBeNull()
  })

  it('R-INTERFACE-53 stands under a heading that folds away', async () => {
    table = await sitDown(<ConversationHelp kind="deliberation" />, 'samira', counted)
    expect(table.text()).toBe('Hulp bij het gesprek')
    const fold = table.button('Hulp bij het gesprek')
    expect(fold.getAttribute('aria-expanded')).toBe('false')
    await table.press('Hulp bij het gesprek')
    expect(fold.getAttribute('aria-expanded')).toBe('true')
    expect(document.querySelector('table')).not.toBeNull()
  })

  it('R-INTERFACE-53 is nobody else’s to see', async () => {
    table = await sitDown(
      <>
        <ForWhoLeads kind="deliberation" />
        <ConversationHelp kind="deliberation" />
      </>,
      'tom',
      counted,
    )
    expect(table.text()).toBe('')
  })
})

describe('R-INTERFACE-47 who has hardly spoken', () => {
  const hint = 'Nadia is nog weinig aan het woord geweest. Wil je vragen wat Nadia ervan vindt?'

  it('is said to whoever leads, and can be put away', async () => {
    table = await sitDown(<ForWhoLeads kind="deliberation" />, 'samira', counted)
    expect(table.text()).toContain(hint)
    await table.press('Niet nu')
    expect([...document.querySelectorAll('p')].some((line) => line.textContent === hint)).toBe(false)
  })

  it('is about one person at a time', async () => {
    table = await sitDown(<ForWhoLeads kind="deliberation" />, 'samira', {
      ...counted,
      quietVoices: () => ['nadia', 'tom'],
    })
    expect([...document.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Niet nu'])
    expect(table.text()).not.toContain('Tom')
  })
})
