// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { FieldOf, Text } from '../../shared/method/method.ts'
import { addRow } from '../../shared/session/commands.ts'
import { actorOf } from '../../shared/session/session.fixture.ts'
import { stakeholdersQuery } from '../../shared/session/stakeholders.ts'
import { memberOf } from '../circles/fake-live.fixture.ts'
import type { Screen } from '../fields/conference-screen.fixture.tsx'
import { ContextView } from '../fields/context-view.tsx'
import { sessionWith, showField } from '../fields/one-field-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { StakeholdersField } from './stakeholders-field.tsx'

const both = (nl: string, en: string): Text => ({ nl, en })
const field: FieldOf<'stakeholders'> = {
  kind: 'stakeholders',
  id: 'touched',
  title: both('Wie het raakt', 'Whom it touches'),
  add: both('Betrokkene toevoegen', 'Add stakeholder'),
  voices: [both('Inwoner', 'Resident'), both('Gezin of naaste', 'Family or relative')],
}
const actor = actorOf('joris')
const read = (of: Parameters<ReturnType<typeof stakeholdersQuery>['of']>[0]) =>
  stakeholdersQuery(field.id).of(of)
const cardNames = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-row]')].map((card) => card.getAttribute('aria-label'))
let screen: Screen | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

it('R-STAKE-1 a stakeholder has who, whether they are at the table, rights, interests and how they see it', async () => {
  screen = await showField(field, <StakeholdersField field={field} />)
  const { replica, press, write, select, text } = screen
  expect(text()).toContain('Nog niemand')
  await press('Betrokkene toevoegen')
  expect(document.activeElement).toBe(screen.find('input', 'Wie'))
  await write('Wie', 'De kinderen')
  await select('Aan tafel', 'represented')
  await write('Rechten', 'Een veilig thuis')
  await write('Belangen', 'Rust')
  await write('Hoe zij het zien', 'Zij willen blijven')
  expect(read(replica)).toMatchObject([
    {
      who: 'De kinderen',
      presence: 'represented',
      rights: 'Een veilig thuis',
      interests: 'Rust',
      view: 'Zij willen blijven',
    },
  ])
})

it('R-STAKE-2 a card is named by whom it is about, or by its number', async () => {
  const replica = sessionWith(field)
  addRow(replica, actor, field.id, { who: ' Mevrouw A. ' })
  addRow(replica, actor, field.id, {})
  screen = await showField(field, <StakeholdersField field={field} />, {}, replica)
  expect(cardNames()).toEqual(['Mevrouw A.', 'Betrokkene 2'])
  await screen.press('Verwijderen: Betrokkene 2')
  expect(cardNames()).toEqual(['Mevrouw A.'])
  // What holds something goes only after asking.
  await screen.press('Verwijderen: Mevrouw A.')
  expect(cardNames()).toEqual(['Mevrouw A.'])
  await screen.press('Laten staan')
  expect(read(replica)).toHaveLength(1)
})

it('R-STAKE-4 suggests who is missing, and puts the keyboard at whether they are at the table', async () => {
  screen = await showField(field, <StakeholdersField field={field} />)
  const { replica, press, find } = screen
  await press('Ontbreekt er iemand? 2 suggesties')
  await press('Inwoner toevoegen')
  expect(read(replica)).toMatchObject([{ who: 'Inwoner', presence: '' }])
  expect(document.activeElement).toBe(find('select', 'Aan tafel'))
  expect(screen.text()).toContain('Ontbreekt er iemand? 1 suggestie')
})

it('R-STAKE-3 whoever looks on changes nothing, and a later step says each in one line', async () => {
  const replica = sessionWith(field)
  addRow(replica, actor, field.id, { who: 'Inwoner', presence: 'absent', interests: 'Haar baan' })
  const onlooker = memberOf('Observer', { role: 'observer' })
  screen = await showField(field, <StakeholdersField field={field} />, { me: () => onlooker }, replica)
  expect(screen.find<HTMLSelectElement>('select', 'Aan tafel').disabled).toBe(true)
  for (const input of document.querySelectorAll<HTMLInputElement>('input, textarea'))
    expect(input.readOnly).toBe(true)
  expect(document.querySelector('button')).toBeNull()
  await screen.close()
  screen = await showField(field, <ContextView field={field} />, {}, replica)
  expect(screen.text()).toContain('Inwoner · niet aan tafel · belangen: Haar baan')
  expect(document.querySelector('input, textarea, select, button')).toBeNull()
  await act(async () => void addRow(replica, actor, field.id, {}))
  expect(document.querySelectorAll('li')).toHaveLength(1)
})
