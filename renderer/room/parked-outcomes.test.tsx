// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { park } from '../../shared/session/commands.ts'
import { aboutQuery, parkedQuery } from '../../shared/session/queries.ts'
import { actorOf, newSession, type Replica } from '../../shared/session/session.fixture.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive, memberOf } from '../circles/fake-live.fixture.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ClosingPanel } from './closing-panel.tsx'
import { ParkingLot } from './parking-lot.tsx'

let page: ShownPage
let documents: Replica
beforeAll(prepareScreen)
beforeEach(() => {
  documents = newSession()
  const actor = actorOf('samira')
  for (const text of ['Reiskosten', 'Bijstand', 'Beleid']) park(documents, actor, text)
})
afterEach(() => page.close())

/** The closing step and the parking lot beside it. */
const sitDown = async (change: Partial<LiveSession> = {}): Promise<void> => {
  page = await showPage(
    <LiveProvider session={fakeLive(change, documents).live}>
      <ClosingPanel method={dilemma} here="evaluation" goTo={() => {}} />
      <ParkingLot />
    </LiveProvider>,
    {},
  )
}
const button = (name: string, within: ParentNode = document): HTMLButtonElement => {
  const found = [...within.querySelectorAll('button')].find((one) => one.textContent === name)
  if (found === undefined) throw new Error(`no button ${name}`)
  return found
}
const press = (name: string, within?: ParentNode) => act(async () => button(name, within).click())
const group = (text: string, within: ParentNode): HTMLElement => {
  const found = within.querySelector<HTMLElement>(`fieldset[aria-label="${text}"]`)
  if (found === null) throw new Error(`no choice for ${text}`)
  return found
}
const dialog = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role=alertdialog]')
  if (found === null) throw new Error('no dialog')
  return found
}
const outcomes = () => parkedQuery.of(documents).map(({ outcome }) => outcome)

describe('R-INTERFACE-76 the parking lot at closing', () => {
  it('an item is handled or taken along, says so, and can be taken back', async () => {
    await sitDown()
    await press('Afgehandeld', group('Reiskosten', document))
    await press('Meenemen naar een vervolg', group('Bijstand', document))
    expect(outcomes()).toEqual(['handled', 'carried', ''])
    expect(page.text()).toContain('Van 1 geparkeerd punt is nog niet gezegd')
    expect(button('Afgehandeld', group('Reiskosten', document)).getAttribute('aria-pressed')).toBe('true')
    expect(page.text()).toContain('Gaat mee naar een vervolg')
    await press('Afgehandeld', group('Reiskosten', document))
    expect(outcomes()).toEqual(['', 'carried', ''])
  })

  it('the dialog that closes says what is asked, has the buttons for it, and closes then', async () => {
    await sitDown()
    await press('Beraad afronden')
    await press('Toch afronden', dialog())
    expect(dialog().querySelector('[role=alert]')?.textContent).toContain('Van 3 geparkeerde punten')
    expect(aboutQuery.of(documents).closedAt).toBeNull()
    await press('Afgehandeld', group('Beleid', dialog()))
    await press('Alles meenemen', dialog())
    expect(outcomes()).toEqual(['carried', 'carried', 'handled'])
    expect(dialog().querySelector('[role=alert]')).toBeNull()
    expect(button('Alles meenemen', dialog()).getAttribute('aria-disabled')).toBe('true')
    await press('Toch afronden', dialog())
    expect(aboutQuery.of(documents).closedAt).not.toBeNull()
    expect(document.querySelector('[role=alertdialog]')).toBeNull()
  })

  it('whoever only listens reads the outcomes and chooses none', async () => {
    const listener = memberOf('Tom', { role: 'observer' })
    await sitDown({ me: () => listener, mayLead: () => false })
    expect(document.querySelector('fieldset')).toBeNull()
    expect(page.text()).toContain('Nog open')
    expect(page.text()).not.toContain('Alles meenemen')
  })
})
