// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { FieldOf, Text } from '../../shared/method/method.ts'
import { argumentsQuery } from '../../shared/session/arguments.ts'
import { addRow, setCell } from '../../shared/session/commands.ts'
import { actorOf, type Replica } from '../../shared/session/session.fixture.ts'
import { memberOf } from '../circles/fake-live.fixture.ts'
import type { Screen } from '../fields/conference-screen.fixture.tsx'
import { ContextView } from '../fields/context-view.tsx'
import { sessionWith, showField } from '../fields/one-field-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { ArgumentsField } from './arguments-field.tsx'

const both = (nl: string, en: string): Text => ({ nl, en })
const field: FieldOf<'arguments'> = {
  kind: 'arguments',
  id: 'reasons',
  title: both('Argumenten', 'Arguments'),
  add: both('Argument toevoegen', 'Add argument'),
  asks: [],
}
const actor = actorOf('joris')
const read = (replica: Replica) => argumentsQuery(field.id).of(replica)
const add = (replica: Replica, cells: Record<string, string>): string =>
  addRow(replica, actor, field.id, cells)
/** The names of the cards in a list, in the order of the screen. */
const cardsIn = (list: string): readonly (string | null)[] =>
  [...document.querySelectorAll(`ol[aria-label="${list}"] > li`)].map((card) =>
    card.getAttribute('aria-label'),
  )
const onlooker = memberOf('Observer', { role: 'observer' })

let screen: Screen | null = null
const show = async (replica = sessionWith(field), asks: (typeof field)['asks'] = []): Promise<Screen> => {
  screen = await showField(field, <ArgumentsField field={{ ...field, asks }} />, {}, replica)
  return screen
}
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

it('R-WEIGH-2 each side has a button that adds to it, and the new argument gets the keyboard', async () => {
  const { replica, press, find, text } = await show()
  await press('Argument toevoegen: tegen')
  expect(read(replica)).toMatchObject([{ side: 'against', argument: '' }])
  expect(document.activeElement).toBe(find('textarea', 'Argument'))
  expect(cardsIn('Tegen')).toEqual(['Argument 1'])
  expect(text()).not.toContain('Nog niet voor of tegen')
  await act(async () => void add(replica, { argument: 'Het is een kwestie van tijd' }))
  expect(cardsIn('Nog niet voor of tegen')).toEqual(['Argument 2'])
})

it('R-WEIGH-3 an argument that moves takes its words along, and the keyboard stays at its side', async () => {
  const replica = sessionWith(field)
  add(replica, { side: 'for', argument: 'Rust', weight: 'heavy', why: 'Zij is op' })
  const { select, find } = await show(replica)
  await select('Voor of tegen', 'against')
  expect(cardsIn('Voor')).toEqual([])
  expect(cardsIn('Tegen')).toEqual(['Argument 1'])
  expect(read(replica)).toMatchObject([
    { side: 'against', argument: 'Rust', weight: 'heavy', why: 'Zij is op' },
  ])
  expect(document.activeElement).toBe(find('select', 'Voor of tegen'))
  expect(screen?.text()).toContain('Staat nu bij: Tegen')
})

it('R-WEIGH-4 a weight is one of three words with a word beside the number, and can be cleared', async () => {
  const replica = sessionWith(field)
  add(replica, { side: 'for', argument: 'Rust' })
  const { choose, press, find } = await show(replica)
  const card = find('li', 'Argument 1')
  expect(card.querySelector('[role=radiogroup]')?.textContent).toContain('Hoe zwaar weegt dit')
  expect([...card.querySelectorAll('[role=radiogroup] label')].map((label) => label.textContent)).toEqual([
    'Licht',
    'Weegt mee',
    'Zwaar',
  ])
  await choose('Zwaar')
  expect(read(replica)[0]?.weight).toBe('heavy')
  expect(card.dataset.weight).toBe('heavy')
  expect(card.querySelector('h4')?.parentElement?.textContent).toContain('Zwaar')
  await press('Gewicht wissen: Argument 1')
  expect(read(replica)[0]?.weight).toBe('')
  expect(document.activeElement).toBe(find('input', 'Licht'))
})

it('R-WEIGH-4 the option and what it rests on are asked only where the method does', async () => {
  const replica = sessionWith(field)
  add(replica, { side: 'for', argument: 'Rust' })
  const { text } = await show(replica)
  expect(text()).not.toContain('Over welke optie')
  expect(text()).not.toContain('Berust op')
  await screen?.close()
  const { select, write } = await show(replica, ['option', 'basis'])
  await select('Berust op', 'principle')
  await write('Over welke optie', 'Uitstel')
  expect(read(replica)).toMatchObject([{ basis: 'principle', option: 'Uitstel' }])
})

it('R-WEIGH-5 the heaviest come first only when asked, and stay where they are until asked again', async () => {
  const replica = sessionWith(field)
  add(replica, { side: 'for', argument: 'Een', weight: 'light' })
  const second = add(replica, { side: 'for', argument: 'Twee' })
  const { press } = await show(replica)
  await act(async () => setCell(replica, field.id, second, 'weight', 'heavy'))
  expect(cardsIn('Voor')).toEqual(['Argument 1', 'Argument 2'])
  await press('Zwaarste eerst')
  expect(cardsIn('Voor')).toEqual(['Argument 2', 'Argument 1'])
  await act(async () => setCell(replica, field.id, second, 'weight', ''))
  expect(cardsIn('Voor')).toEqual(['Argument 2', 'Argument 1'])
  await press('Volgorde van noemen')
  expect(cardsIn('Voor')).toEqual(['Argument 1', 'Argument 2'])
  expect(read(replica).map(({ argument }) => argument)).toEqual(['Een', 'Twee'])
})

it('R-WEIGH-6 the picture has a name, counts nothing and says that counting is not weighing', async () => {
  const replica = sessionWith(field)
  const { text } = await show(replica)
  expect(document.querySelector('[role=img]')).toBeNull()
  await act(async () => {
    add(replica, { side: 'for', argument: 'Rust', weight: 'heavy' })
    add(replica, { side: 'against', argument: 'Gelijkheid', weight: 'light' })
    add(replica, { side: 'against', argument: 'Kosten' })
    add(replica, { side: 'against' })
  })
  const picture = document.querySelector('svg[role=img]')
  expect(picture?.getAttribute('aria-label')).toContain('De balk blijft recht')
  expect(picture?.querySelectorAll('rect')).toHaveLength(3)
  expect(picture?.textContent).toBe('VoorTegen')
  expect(document.querySelector('figure')?.textContent).not.toMatch(/%|[0-9]/)
  expect(text()).toContain('Argumenten tellen is niet wegen')
})

it('R-WEIGH-7 the table says the same as the picture: weight by side, in words', async () => {
  const replica = sessionWith(field)
  add(replica, { side: 'for', argument: 'Rust', weight: 'heavy' })
  add(replica, { side: 'against', argument: 'Gelijkheid', weight: 'heavy' })
  add(replica, { side: 'against', weight: 'light' })
  await show(replica)
  const cells = [...document.querySelectorAll('figure details tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
  expect(cells).toEqual([
    ['Zwaar', 'Rust', 'Gelijkheid'],
    ['Licht', '', 'Argument 3, nog zonder woorden'],
  ])
  const headers = [...document.querySelectorAll('figure details th[scope=col]')]
  expect(headers.map((header) => header.textContent)).toEqual(['Gewicht', 'Voor', 'Tegen'])
})

it('R-WEIGH-8 whoever looks on changes nothing, and a later step shows both sides with their weights', async () => {
  const replica = sessionWith(field)
  add(replica, { side: 'against', argument: 'Gelijkheid', weight: 'heavy', why: 'Anderen kregen dit niet' })
  add(replica, { side: 'for', argument: 'Rust' })
  screen = await showField(field, <ArgumentsField field={field} />, { me: () => onlooker }, replica)
  const controls = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
  expect(controls.length).toBeGreaterThan(0)
  for (const control of controls) expect(control.disabled || control.readOnly).toBe(true)
  expect([...document.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    'Zwaarste eerst',
    'Volgorde van noemen',
  ])
  await screen.close()
  screen = await showField(field, <ContextView field={field} />, {}, replica)
  expect(screen.text()).toContain('VoorRustTegenGelijkheid · zwaar · Anderen kregen dit niet')
  expect(document.querySelector('input, textarea, select, button')).toBeNull()
})

it('R-WEIGH-9 what holds something goes only after asking', async () => {
  const replica = sessionWith(field)
  add(replica, { side: 'for', argument: 'Rust' })
  add(replica, { side: 'for' })
  const { press } = await show(replica)
  await press('Verwijderen: Argument 2')
  expect(read(replica)).toHaveLength(1)
  await press('Verwijderen: Argument 1')
  expect(read(replica)).toHaveLength(1)
  await press('Verwijderen')
  expect(read(replica)).toHaveLength(0)
})
