// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { floorQuery, giveFloor } from '../../shared/session/floor.ts'
import { actorOf, newSession } from '../../shared/session/session.fixture.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { handQueue, peopleHere } from '../room/people.ts'
import { ConversationStrip } from './conversation-strip.tsx'
import { FloorQueue } from './floor-queue.tsx'
import { SaySpeaking } from './floor-say.tsx'
import { presenceOf, sitDown, type Table } from './instruments.fixture.tsx'
import { hasFinished } from './use-floor-manners.ts'

const samira = actorOf('samira')
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

describe('R-INTERFACE-43 the floor', () => {
  const queue = handQueue(peopleHere(presenceOf('samira', { tom: { hand: 2 }, nadia: { hand: 1 } }), ''))

  it('is given to the first in the queue with one press, or to another by name', async () => {
    const table = await sit(<FloorQueue queue={queue} />)
    const named = [...document.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    )
    expect(named).toEqual(['Geef het woord aan Tom', 'Geef het woord aan Nadia'])
    await table.press('Geef het woord aan Nadia')
    expect(floorQuery.of(table.documents)?.deviceId).toBe('nadia')
    await table.press('Geef het woord aan Tom')
    expect(floorQuery.of(table.documents)?.deviceId).toBe('tom')
  })

  it('everybody sees who has it, and whoever leads takes it back', async () => {
    const documents = newSession()
    giveFloor(documents, samira, 'tom')
    const other = await sit(<ConversationStrip />, 'nadia', {}, documents)
    expect(other.text()).toContain('Aan het woord: Tom')
    expect(document.querySelector('button')).toBeNull()
    await other.close()
    shown = []
    const lead = await sit(<ConversationStrip />, 'samira', {}, documents)
    await lead.press('Woord terugnemen')
    expect(floorQuery.of(documents)).toBeNull()
    expect(lead.text()).not.toContain('Aan het woord')
  })
})

describe('R-INTERFACE-44 what a device does by itself around the floor', () => {
  it('lowers the hand of who gets it, and speaks for them from then on, whatever the clocks say', async () => {
    const documents = newSession()
    const table = await sit(<ConversationStrip />, 'tom', {}, documents)
    expect(table.told).toEqual([])
    await act(async () => giveFloor(documents, { ...samira, now: samira.now + 5000 }, 'tom'))
    expect(table.told).toEqual([{ hand: null, speaking: samira.now + 5000 }])
    expect(table.text()).toContain('Jij bent aan het woord')
  })

  it('leaves everybody else’s hand where it is, and ends what they said of themself', async () => {
    const documents = newSession()
    const presence = () => presenceOf('nadia', { nadia: { hand: 1, speaking: 1 } })
    const table = await sit(<ConversationStrip />, 'nadia', { presence }, documents)
    await act(async () => giveFloor(documents, samira, 'tom'))
    expect(table.told).toEqual([{ speaking: null }])
  })

  it('takes the floor back, where it is led, when the speaker says to have finished', async () => {
    const documents = newSession()
    giveFloor(documents, samira, 'tom')
    let speaking: number | null = samira.now
    const presence = () => presenceOf('samira', { tom: { speaking } })
    const table = await sit(<ConversationStrip />, 'samira', { presence }, documents)
    expect(floorQuery.of(documents)?.deviceId).toBe('tom')
    speaking = null
    await act(async () => table.tell('presence'))
    expect(floorQuery.of(documents)).toBeNull()
  })

  it('knows finishing from being away, from not having begun and from an earlier turn', () => {
    const floor = { deviceId: 'tom', since: 100 }
    const silent = presenceOf('samira')
    expect(hasFinished(floor, new Map([['tom', 100]]), silent)).toBe(true)
    expect(hasFinished(floor, new Map([['tom', 99]]), silent)).toBe(false)
    expect(hasFinished(floor, new Map(), silent)).toBe(false)
    expect(hasFinished(floor, new Map([['nadia', 100]]), silent)).toBe(false)
    const away = silent.filter(({ deviceId }) => deviceId !== 'tom')
    expect(hasFinished(floor, new Map([['tom', 100]]), away)).toBe(false)
    const goesOn = presenceOf('samira', { tom: { speaking: 100 } })
    expect(hasFinished(floor, new Map([['tom', 100]]), goesOn)).toBe(false)
  })
})

describe('R-INTERFACE-45 saying it of oneself', () => {
  it('a member says to be speaking, everybody sees it, and the same member says to have finished', async () => {
    const said: boolean[] = []
    let now: string | null = null
    const change = {
      speakingNow: () => now,
      setSpeaking: (isSpeaking: boolean) => {
        said.push(isSpeaking)
      },
    }
    const table = await sit(
      <>
        <SaySpeaking />
        <ConversationStrip />
      </>,
      'tom',
      change,
    )
    await table.press('Ik ben aan het woord')
    now = 'tom'
    await act(async () => table.tell('presence'))
    expect(table.text()).toContain('Jij bent aan het woord')
    expect(table.text()).not.toContain('Ik ben aan het woord')
    await table.press('Klaar')
    expect(said).toEqual([true, false])
    await table.close()
    shown = []
    const other = await sit(<ConversationStrip />, 'nadia', change)
    expect(other.text()).toContain('Aan het woord: Tom')
  })
})
