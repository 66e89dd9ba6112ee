// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { floorQuery } from '../../shared/session/floor.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { presenceOf, sitDown, type Table } from '../instruments/instruments.fixture.tsx'
import { FootBar } from './foot-bar.tsx'
import { stepOf } from './steps.ts'
import type { Guidance } from './use-following.ts'

let table: Table
let hands: Record<string, { readonly hand: number | null }>
beforeAll(prepareScreen)
afterEach(() => table.close())

const step = stepOf(dilemma, '')
const guidance: Guidance = {
  following: { group: step.id, alone: null, held: null },
  shown: step.id,
  takesGroup: true,
  setTakesGroup: () => {},
  goTo: () => {},
  backToGroup: () => {},
  lookAt: () => {},
  choseMyself: { current: false },
}
const sit = async (me: 'samira' | 'tom'): Promise<void> => {
  hands = {}
  table = await sitDown(<FootBar method={dilemma} step={step} guidance={guidance} />, me, {
    presence: () => presenceOf(me, hands),
  })
}
const raise = (next: typeof hands) =>
  act(async () => {
    hands = next
    table.tell('presence')
  })
const spoken = (): string => document.querySelector('[role=log]')?.textContent ?? ''
const named = (): readonly string[] =>
  [...document.querySelectorAll('footer button')].map((button) => button.textContent ?? '')

describe('R-INTERFACE-43 a raised hand in the foot bar', () => {
  it('whoever leads gives the floor to the first who asked, and sees how many wait', async () => {
    await sit('samira')
    expect(named()[0]).toBe('Woord vragen')
    await raise({ tom: { hand: 2 } })
    expect(named()[0]).toBe('Geef het woord aan Tom')
    await raise({ tom: { hand: 2 }, nadia: { hand: 1 } })
    expect(named()[0]).toBe('Geef het woord aan Nadia (2 wachten)')
    await act(async () => table.button('Geef het woord aan Nadia (2 wachten)').focus())
    await table.press('Geef het woord aan Nadia (2 wachten)')
    expect(floorQuery.of(table.documents)?.deviceId).toBe('nadia')
    await raise({})
    expect(named()[0]).toBe('Woord vragen')
    // The button went; the keyboard stays in the bar.
    expect(document.activeElement).toBe(table.button('Woord vragen'))
  })

  it('is said once when it goes up, and again when it went down in between; never one’s own', async () => {
    await sit('samira')
    await raise({ samira: { hand: 1 } })
    expect(spoken()).toBe('')
    await raise({ tom: { hand: 2 } })
    expect(spoken()).toBe('Tom vraagt het woord.')
    await raise({ tom: { hand: 2 }, nadia: { hand: 3 } })
    expect(spoken()).toBe('Nadia vraagt het woord.')
    await raise({ tom: { hand: 2 } })
    expect(spoken()).toBe('Nadia vraagt het woord.')
    await raise({})
    await raise({ tom: { hand: 4 } })
    expect(spoken()).toBe('Tom vraagt het woord.')
  })

  it('is no button and no words for who does not lead', async () => {
    await sit('tom')
    await raise({ nadia: { hand: 1 } })
    expect(named()[0]).toBe('Woord vragen')
    expect(spoken()).toBe('')
  })
})
