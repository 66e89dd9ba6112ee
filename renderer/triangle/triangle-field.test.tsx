// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FieldOf } from '../../shared/method/method.ts'
import type { Replica } from '../../shared/session/session.fixture.ts'
import { cornerQuery, setCornerScore } from '../../shared/session/triangle.ts'
import { memberOf } from '../circles/fake-live.fixture.ts'
import type { Screen } from '../fields/conference-screen.fixture.tsx'
import { ContextView } from '../fields/context-view.tsx'
import { sessionWith, showField } from '../fields/one-field-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { TriangleField } from './triangle-field.tsx'

const both = (words: string) => ({ nl: words, en: words })
const longName = 'Betrokkenheid van bewoners en beroepskrachten bij elkaar'
const field: FieldOf<'triangle'> = {
  kind: 'triangle',
  id: 'values',
  title: both('Waardendriehoek'),
  corners: [
    { id: 'legitimacy', title: both('Legitimiteit'), about: both('Past het bij de wet') },
    { id: 'involvement', title: both(longName) },
    { id: 'return', title: both('Rendement') },
  ],
  scale: ['helemaal niet', 'nauwelijks', 'een beetje', 'grotendeels', 'helemaal'].map(both),
}
const score = (replica: Replica, corner: string, point: number | null) =>
  setCornerScore(replica, field.id, corner, point)

let screen: Screen | null = null
const show = async (replica = sessionWith(field), role: 'facilitator' | 'observer' = 'facilitator') => {
  screen = await showField(
    field,
    <TriangleField field={field} />,
    { me: () => memberOf('Samira', { role }) },
    replica,
  )
  return screen
}
const picture = () => document.querySelector('svg[role=img]')

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

describe('the triangle of values', () => {
  it('R-TRIANGLE-1 each value has its words for and against, and five points by the words of the method', async () => {
    const { write, find, press, text, replica } = await show()
    expect(text()).toContain('Past het bij de wet')
    await write('Wat ervoor pleit bij Legitimiteit', 'De wet laat ruimte')
    await write('Wat ertegen pleit bij Rendement', 'Het kost eerst geld')
    const group = find('[role=radiogroup]', 'Hoe ver gediend: Legitimiteit')
    const radios = [...group.querySelectorAll('input')]
    expect(radios.map((radio) => radio.getAttribute('aria-label'))).toEqual(field.scale.map(({ nl }) => nl))
    await act(async () => radios[3]?.click())
    expect(cornerQuery(field.id, 'legitimacy').of(replica)).toEqual({
      for: 'De wet laat ruimte',
      against: '',
      score: 4,
    })
    expect(cornerQuery(field.id, 'return').of(replica).against).toBe('Het kost eerst geld')
    await press('Wissen: Hoe ver gediend: Legitimiteit')
    expect(cornerQuery(field.id, 'legitimacy').of(replica).score).toBeNull()
  })

  it('R-TRIANGLE-2 the picture says the points, has a table that everybody can open, and follows every change', async () => {
    const replica = sessionWith(field)
    score(replica, 'legitimacy', 4)
    score(replica, 'involvement', 3)
    score(replica, 'return', 3)
    await show(replica)
    const image = picture()
    expect(image?.getAttribute('aria-label')).toBe(
      `De drie waarden in één oogopslag. Legitimiteit: grotendeels, 4 van 5. ${longName}: een beetje, 3 van 5. Rendement: een beetje, 3 van 5`,
    )
    const details = document.getElementById(image?.getAttribute('aria-details') ?? '')
    expect(details?.querySelector('summary')?.textContent).toBe('Als tabel')
    const rows = () =>
      [...(details?.querySelectorAll('tbody tr') ?? [])].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      )
    expect(rows()).toEqual([
      ['Legitimiteit', '4 · grotendeels'],
      [longName, '3 · een beetje'],
      ['Rendement', '3 · een beetje'],
    ])
    await act(async () => score(replica, 'return', 5))
    expect(rows()[2]).toEqual(['Rendement', '5 · helemaal'])
    expect(picture()?.getAttribute('aria-label')).toContain('Rendement: helemaal, 5 van 5')
  })

  it('R-TRIANGLE-2 every name stands whole in the drawing, a long one too', async () => {
    await show()
    const bare = (words: string) => words.replace(/[\s-]/g, '')
    const labels = [...(picture()?.querySelectorAll('text') ?? [])].map((label) =>
      bare(label.textContent ?? ''),
    )
    expect(labels).toEqual(field.corners.map(({ title }) => bare(title.nl)))
  })

  it('R-TRIANGLE-3 a value without a point is not drawn, and is named in words', async () => {
    const replica = sessionWith(field)
    score(replica, 'legitimacy', 4)
    score(replica, 'involvement', 4)
    const { text } = await show(replica)
    expect(picture()?.querySelectorAll('circle')).toHaveLength(2)
    expect(text()).toContain('Rendement heeft nog geen punt en staat niet in de tekening.')
    expect(picture()?.getAttribute('aria-label')).toContain('Rendement: geen punt')
    await act(async () => score(replica, 'legitimacy', null))
    expect(text()).toContain('Legitimiteit en Rendement hebben nog geen punt')
    await act(async () => {
      score(replica, 'legitimacy', 4)
      score(replica, 'return', 3)
    })
    expect(picture()?.querySelectorAll('circle')).toHaveLength(3)
    expect(text()).not.toContain('nog geen punt')
  })

  it('R-TRIANGLE-4 names what stays behind by two points or more, and says nothing otherwise', async () => {
    const replica = sessionWith(field)
    score(replica, 'legitimacy', 5)
    score(replica, 'involvement', 4)
    const { text } = await show(replica)
    expect(text()).not.toContain('achter')
    await act(async () => score(replica, 'return', 3))
    expect(text()).toContain('Rendement blijft achter.')
    await act(async () => score(replica, 'involvement', 1))
    expect(text()).toContain(`${longName} en Rendement blijven achter.`)
    await act(async () => {
      score(replica, 'involvement', 4)
      score(replica, 'return', 4)
    })
    expect(text()).not.toContain('achter')
  })

  it('R-TRIANGLE-1 whoever only looks on changes nothing', async () => {
    const replica = sessionWith(field)
    score(replica, 'return', 2)
    const { find } = await show(replica, 'observer')
    expect(find<HTMLTextAreaElement>('textarea', 'Wat ervoor pleit bij Rendement').readOnly).toBe(true)
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    expect(radios).toHaveLength(15)
    expect(radios.every(({ disabled }) => disabled)).toBe(true)
    expect(document.querySelector('button')).toBeNull()
  })

  it('R-TRIANGLE-5 a later step shows each value that something was said of, with nothing to change', async () => {
    const replica = sessionWith(field)
    const shown = await show(replica)
    await shown.write('Wat ertegen pleit bij Rendement', 'Het kost eerst geld')
    await act(async () => score(replica, 'legitimacy', 2))
    await shown.close()
    screen = await showField(field, <ContextView field={field} />, {}, replica)
    expect([...document.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      'Legitimiteit: nauwelijks',
      'Rendement: geen puntWat ertegen pleit: Het kost eerst geld',
    ])
    expect(document.querySelector('input, textarea, select, button')).toBeNull()
  })
})
