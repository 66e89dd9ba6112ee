// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FieldOf } from '../../shared/method/method.ts'
import { addRow, setCell } from '../../shared/session/commands.ts'
import { effectsQuery } from '../../shared/session/effects.ts'
import { actorOf, type Replica } from '../../shared/session/session.fixture.ts'
import { memberOf } from '../circles/fake-live.fixture.ts'
import type { Screen } from '../fields/conference-screen.fixture.tsx'
import { ContextView } from '../fields/context-view.tsx'
import { sessionWith, showField } from '../fields/one-field-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { EffectsField } from './effects-field.tsx'

const field: FieldOf<'effects'> = {
  kind: 'effects',
  id: 'effects',
  title: { nl: 'Wat het teweegbrengt', en: 'What it brings about' },
  add: { nl: 'Effect toevoegen', en: 'Add an effect' },
}
const actor = actorOf('joris')
const add = (replica: Replica, cells: Readonly<Record<string, string>>): string =>
  addRow(replica, actor, field.id, cells)

let screen: Screen | null = null
const show = async (replica = sessionWith(field), role: 'facilitator' | 'observer' = 'facilitator') => {
  screen = await showField(
    field,
    <EffectsField field={field} />,
    { me: () => memberOf('Samira', { role }) },
    replica,
  )
  return screen
}
const grid = () => {
  const table = [...document.querySelectorAll('table')].find((one) => one.querySelector('caption') !== null)
  if (table === undefined) return null
  const words = (cell: Element) =>
    [...cell.querySelectorAll('li')].map((item) => item.textContent?.trim()).join('; ')
  return {
    name: table.querySelector('caption')?.textContent,
    columns: [...table.querySelectorAll('thead th')].map((cell) => cell.textContent),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('th')?.textContent,
      ...[...row.querySelectorAll('td')].map(words),
    ]),
  }
}

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

describe('effects over time', () => {
  it('R-EFFECTS-1 are rows with their choices in words; a new one gets the keyboard', async () => {
    const { press, find, select, replica } = await show()
    await press('Effect toevoegen')
    expect(document.activeElement).toBe(find('textarea', 'Voor wie'))
    await select('Termijn', 'long')
    await select('Hoe werkt het uit', 'mixed')
    expect(effectsQuery(field.id).of(replica)).toMatchObject([{ term: 'long', direction: 'mixed' }])
    const choices = (name: string) =>
      [...find<HTMLSelectElement>('select', name).options].map((option) => option.textContent)
    expect(choices('Termijn')).toEqual(['Kies', 'kort', 'lang'])
    expect(choices('Hoe werkt het uit')).toEqual(['Kies', 'gunstig', 'gemengd', 'ongunstig'])
  })

  it('R-EFFECTS-2 stand again as a grid of who by when, with a sign and a word, and it follows every change', async () => {
    const replica = sessionWith(field)
    const id = add(replica, { who: 'Moeder', effect: 'Rust', term: 'short', direction: 'good' })
    add(replica, { who: 'Werkplein', effect: 'Extra werk', term: 'short', direction: 'bad' })
    add(replica, { who: 'moeder', effect: 'Schuld blijft', term: 'long' })
    await show(replica)
    expect(grid()).toEqual({
      name: 'Wie merkt wat, en wanneer',
      columns: ['Voor wie', 'Op korte termijn', 'Op lange termijn'],
      rows: [
        ['Moeder', 'Rust (gunstig)', 'Schuld blijft'],
        ['Werkplein', 'Extra werk (ongunstig)', ''],
      ],
    })
    expect(document.querySelectorAll('caption ~ tbody li svg')).toHaveLength(2)
    await act(async () => setCell(replica, field.id, id, 'direction', 'mixed'))
    expect(grid()?.rows[0]).toEqual(['Moeder', 'Rust (gemengd)', 'Schuld blijft'])
  })

  it('R-EFFECTS-3 what has nobody or no time is not left out; the column without a time is there only then', async () => {
    const replica = sessionWith(field)
    add(replica, {})
    add(replica, { effect: 'Precedent', term: 'long', direction: 'bad' })
    const id = add(replica, { who: 'Buren', direction: 'good' })
    await show(replica)
    expect(grid()?.columns).toEqual(['Voor wie', 'Op korte termijn', 'Op lange termijn', 'Nog geen termijn'])
    expect(grid()?.rows).toEqual([
      ['Buren', '', '', 'nog niet beschreven (gunstig)'],
      ['Nog niemand genoemd', '', 'Precedent (ongunstig)', ''],
    ])
    await act(async () => setCell(replica, field.id, id, 'term', 'short'))
    expect(grid()?.columns).toHaveLength(3)
  })

  it('R-EFFECTS-2 there is no grid while there is nothing to see in it', async () => {
    await show()
    expect(grid()).toBeNull()
  })

  it('R-EFFECTS-4 whoever only looks on changes nothing, and a later step shows each in one sentence', async () => {
    const replica = sessionWith(field)
    add(replica, { who: 'Moeder', effect: 'Rust', term: 'short', direction: 'good' })
    add(replica, {})
    const { find, close } = await show(replica, 'observer')
    expect(find<HTMLSelectElement>('select', 'Termijn').disabled).toBe(true)
    expect(document.querySelector('button')).toBeNull()
    await close()
    screen = await showField(field, <ContextView field={field} />, {}, replica)
    expect([...document.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      'Moeder · Rust · op korte termijn · gunstig',
    ])
    expect(document.querySelector('input, textarea, select, button')).toBeNull()
  })
})
