// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FieldOf } from '../../shared/method/method.ts'
import { addRow, removeRow } from '../../shared/session/commands.ts'
import { factsQuery } from '../../shared/session/facts.ts'
import { domainPlace } from '../../shared/session/place.ts'
import { actorOf, type Replica } from '../../shared/session/session.fixture.ts'
import { memberOf } from '../circles/fake-live.fixture.ts'
import type { Screen } from '../fields/conference-screen.fixture.tsx'
import { ContextView } from '../fields/context-view.tsx'
import { sessionWith, showField } from '../fields/one-field-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { FactsField } from './facts-field.tsx'

const field: FieldOf<'facts'> = {
  kind: 'facts',
  id: 'known',
  title: { nl: 'Wat weten we', en: 'What we know' },
  add: { nl: 'Feit toevoegen', en: 'Add a fact' },
  dimensions: [
    {
      id: 'health',
      title: { nl: 'Gezondheid', en: 'Health' },
      about: { nl: 'Lichaam en geest', en: 'Body and mind' },
    },
    { id: 'rules', title: { nl: 'Regels', en: 'Rules' } },
  ],
}
const actor = actorOf('joris')
const add = (replica: Replica, dimension: string, cells: Readonly<Record<string, string>>): string =>
  addRow(replica, actor, domainPlace(field.id, dimension), cells)
const written = (replica: Replica, dimension = 'health') => factsQuery(field.id, dimension).of(replica)

let screen: Screen | null = null
const show = async (replica = sessionWith(field), role: 'facilitator' | 'observer' = 'facilitator') => {
  screen = await showField(
    field,
    <FactsField field={field} />,
    { me: () => memberOf('Samira', { role }) },
    replica,
  )
  return screen
}

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

describe('facts per dimension', () => {
  it('R-FACTS-1 stand compact, each dimension with what belongs to it, and open to write', async () => {
    const replica = sessionWith(field)
    add(replica, 'health', { fact: 'Slaapt slecht', source: 'Huisarts', certainty: 'unsure' })
    const { text, find, press } = await show(replica)
    expect(text()).toContain('Lichaam en geest')
    expect(text()).toContain('Slaapt slecht onzeker · Huisarts')
    expect(text()).toContain('Nog niets opgeschreven')
    expect(document.querySelector('textarea')).toBeNull()
    await press('Gezondheid')
    expect(find('button', 'Gezondheid').getAttribute('aria-expanded')).toBe('true')
    expect(find<HTMLTextAreaElement>('textarea', 'Feit bij Gezondheid').value).toBe('Slaapt slecht')
    await press('Alles openen')
    expect(find('button', 'Regels').getAttribute('aria-expanded')).toBe('true')
    await press('Alles sluiten')
    expect(document.querySelector('textarea')).toBeNull()
  })

  it('R-FACTS-2 a new one gets the keyboard, and whoever takes part is suggested as its source', async () => {
    const { press, find, replica } = await show()
    await press('Gezondheid')
    await press('Feit toevoegen bij Gezondheid')
    expect(document.activeElement).toBe(find('textarea', 'Feit bij Gezondheid'))
    expect(written(replica)).toHaveLength(1)
    expect(written(replica, 'rules')).toEqual([])
    const list = find<HTMLInputElement>('input', 'Van wie').getAttribute('list') ?? ''
    const suggested = [...(document.getElementById(list)?.querySelectorAll('option') ?? [])]
    expect(suggested.map((option) => option.value)).toEqual(['Werkplein Noord', 'De Kade', 'Samira', 'Joris'])
  })

  it('R-FACTS-2 how sure it is can be chosen in words, and taken back', async () => {
    const replica = sessionWith(field)
    add(replica, 'health', { fact: 'Slaapt slecht' })
    const { press, select, find } = await show(replica)
    await press('Gezondheid')
    const options = [...find<HTMLSelectElement>('select', 'Hoe zeker').options].map((one) => one.textContent)
    expect(options).toEqual(['Kies', 'zeker', 'onzeker', 'nog onbekend'])
    await select('Hoe zeker', 'sure')
    expect(written(replica)[0]?.certainty).toBe('sure')
    await select('Hoe zeker', '')
    expect(written(replica)[0]?.certainty).toBe('')
  })

  it('R-FACTS-2 removing asks when words would be lost', async () => {
    const replica = sessionWith(field)
    add(replica, 'health', {})
    add(replica, 'health', { fact: 'Slaapt slecht' })
    const { press, text } = await show(replica)
    await press('Gezondheid')
    await press('Verwijderen: Feit bij Gezondheid')
    expect(written(replica).map(({ fact }) => fact)).toEqual(['Slaapt slecht'])
    await press('Verwijderen: Feit bij Gezondheid')
    expect(written(replica)).toHaveLength(1)
    expect(document.querySelector('[role=alertdialog]')).not.toBeNull()
    await press('Verwijderen')
    expect(written(replica)).toEqual([])
    expect(text()).not.toContain('Slaapt slecht')
  })

  it('R-FACTS-3 what is not known yet is gathered at the end, with its dimension, and follows every change', async () => {
    const replica = sessionWith(field)
    add(replica, 'health', { fact: 'Slaapt slecht', certainty: 'sure' })
    add(replica, 'rules', { fact: 'Mag de huur mee?', source: 'Werkplein', certainty: 'unknown' })
    add(replica, 'rules', { certainty: 'unknown' })
    const { text, press, select } = await show(replica)
    const list = () => [...document.querySelectorAll('section section li')].map((item) => item.textContent)
    expect(text()).toContain('Nog uit te zoeken')
    expect(list()).toEqual(['Mag de huur mee? Regels · Werkplein'])
    await press('Gezondheid')
    await select('Hoe zeker', 'unknown')
    expect(list()).toEqual(['Slaapt slecht Gezondheid', 'Mag de huur mee? Regels · Werkplein'])
    await act(async () => {
      for (const place of ['health', 'rules'])
        for (const { id } of written(replica, place)) removeRow(replica, domainPlace(field.id, place), id)
    })
    expect(text()).not.toContain('Nog uit te zoeken')
  })

  it('R-FACTS-4 whoever only looks on opens and reads everything and changes nothing', async () => {
    const replica = sessionWith(field)
    add(replica, 'health', { fact: 'Slaapt slecht', certainty: 'sure' })
    const { press, find, text } = await show(replica, 'observer')
    await press('Alles openen')
    expect(find<HTMLTextAreaElement>('textarea', 'Feit bij Gezondheid').readOnly).toBe(true)
    expect(find<HTMLSelectElement>('select', 'Hoe zeker').disabled).toBe(true)
    expect(text()).not.toContain('Feit toevoegen')
  })

  it('R-FACTS-4 a later step shows the dimensions of which something is known, with nothing to change', async () => {
    const replica = sessionWith(field)
    screen = await showField(field, <ContextView field={field} />, {}, replica)
    expect(screen.text()).toContain('Nog niet ingevuld')
    await act(async () => {
      add(replica, 'health', { fact: 'Slaapt slecht', source: 'Huisarts', certainty: 'sure' })
    })
    expect(screen.text()).toContain('Gezondheid')
    expect(screen.text()).toContain('Slaapt slecht zeker · Huisarts')
    expect(screen.text()).not.toContain('Regels')
    expect(document.querySelector('input, textarea, select, button')).toBeNull()
  })
})
