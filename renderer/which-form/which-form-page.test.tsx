// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { methods } from '../../shared/method/registry.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { routeOf } from '../app/route.ts'
import { startWords } from '../i18n/i18n.ts'
import NewSessionPage from '../new-session/new-session-page.tsx'
import WhichFormPage from './which-form-page.tsx'

let shown: ShownPage
const words = {
  solve: 'Kun jij, of iemand die je nu kunt bellen, dit vandaag goed oplossen?',
  torn: 'Botsen er waarden of belangen, en doet elke keuze iemand tekort?',
  blocked: 'Is duidelijk wat er moet gebeuren, maar mag niemand die erbij is dat besluiten?',
  others: 'Heb je mensen van andere organisaties nodig om het hele verhaal te zien?',
  gather: 'Kun je er op tijd een groep voor bij elkaar krijgen?',
}
const groups = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=radiogroup]')]
const nameOf = (group: HTMLElement): string =>
  document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
const answer = (question: string, label: string): Promise<void> =>
  act(async () => {
    const group = groups().find((one) => nameOf(one) === question)
    const radio = [...(group?.querySelectorAll('input') ?? [])].find(
      (one) => one.labels?.[0]?.textContent === label,
    )
    if (radio === undefined) throw new Error(`no ${label} at ${question}`)
    radio.click()
  })
const status = (): string => document.querySelector('main [role=status]')?.textContent ?? ''
const chosen = (): readonly string[] =>
  [...document.querySelectorAll('main section a')].map((link) => link.getAttribute('href') ?? '')

beforeAll(() => startWords('nl'))
beforeEach(async () => {
  shown = await showPage(<WhichFormPage />, {})
})
afterEach(async () => {
  await shown.close()
  window.location.hash = ''
})

describe('the guide to a form', () => {
  it('R-PAGE-40 asks everything at once, and leads to a new session for whoever wants to choose', async () => {
    expect(groups().map(nameOf)).toEqual(Object.values(words))
    await shown.press('Zelf een methode kiezen')
    expect(routeOf(window.location.hash)).toEqual({ page: 'new-session' })
  })

  it('R-PAGE-41 says how many questions still matter, at which ones no longer, and what fits', async () => {
    expect(status()).toBe('Nog 5 vragen kunnen iets uitmaken.')
    await answer(words.torn, 'Ja')
    expect(status()).toBe('Nog één vraag om de methode te kiezen')
    const unneeded = groups().filter((group) =>
      group.textContent?.includes('maakt deze vraag niets meer uit'),
    )
    expect(unneeded.map(nameOf)).toEqual([words.solve, words.blocked, words.others])
    await answer(words.gather, 'Nee')
    expect(status()).toBe('Wat past: Korte vorm, alleen of met een collega')
    expect(shown.text()).toContain('Een groep lukt niet op tijd.')
    expect(groups()).toHaveLength(5)
  })

  it('R-PAGE-42 a short form leads to a method for one or two', async () => {
    await answer(words.torn, 'Ja')
    await answer(words.gather, 'Nee')
    const solo = methods.filter((method) => method.solo === true).map(({ id }) => `#/nieuw/${id}`)
    expect(chosen()).toEqual(solo.slice(0, 3))
  })

  it('R-PAGE-42 a deliberation asks what it must bring before it names methods', async () => {
    await answer(words.torn, 'Ja')
    await answer(words.gather, 'Ja')
    expect(chosen()).toEqual([])
    await answer('Wat moet dit gesprek vooral brengen?', 'Een keuze tussen twee dingen die allebei pijn doen')
    expect(shown.find('a', 'Kies Dilemmamethode').getAttribute('href')).toBe('#/nieuw/dilemma')
    expect(chosen().length).toBeLessThanOrEqual(3)
    expect(shown.text()).toContain('Voor een keuze tussen twee kwaden in een concrete casus.')
  })

  it('R-PAGE-42 escalating shows the ladder and the conferences that have it', async () => {
    await answer(words.solve, 'Nee')
    await answer(words.torn, 'Nee')
    await answer(words.blocked, 'Ja')
    expect(status()).toBe('Wat past: Opschalen')
    expect(shown.text()).toContain('Casusregisseur')
    expect(chosen().length).toBeGreaterThan(0)
  })

  it('R-PAGE-42 a talk with a colleague has three questions and needs no session', async () => {
    for (const question of Object.values(words)) await answer(question, 'Nee')
    expect(status()).toBe('Wat past: Collegiaal overleg')
    expect(document.querySelectorAll('main section ol li')).toHaveLength(3)
    expect(shown.text()).toContain('Een sessie in Beraad is niet nodig.')
  })

  it('R-PAGE-41 what can be solved leads to no method at all', async () => {
    await answer(words.solve, 'Ja')
    await answer(words.torn, 'Nee')
    expect(status()).toBe('Wat past: Los het op')
    expect(chosen()).toEqual([])
  })

  it('R-PAGE-44 an answer can be changed, and all taken back without losing the keyboard', async () => {
    await answer(words.torn, 'Ja')
    await answer(words.gather, 'Ja')
    await answer('Wat moet dit gesprek vooral brengen?', 'Een keuze tussen twee dingen die allebei pijn doen')
    await answer(words.gather, 'Nee')
    expect(status()).toContain('Korte vorm')
    const again = shown.find('button', 'Opnieuw beginnen')
    await act(async () => again.focus())
    await shown.press('Opnieuw beginnen')
    expect(document.activeElement).toBe(again)
    expect(document.querySelectorAll('input:checked')).toHaveLength(0)
    expect(status()).toBe('Nog 5 vragen kunnen iets uitmaken.')
  })
})

describe('a new session that was led to', () => {
  const isChosen = (name: string): boolean =>
    [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].some((radio) =>
      document.getElementById(radio.getAttribute('aria-labelledby') ?? '')?.textContent?.startsWith(name),
    )

  it('R-PAGE-43 has the method chosen already, and leads to the guide', async () => {
    await shown.close()
    shown = await showPage(<NewSessionPage methodId="vergunninghouders" />, {})
    expect(isChosen('Vergunninghouders')).toBe(true)
    expect(shown.find('a', 'Is een beraad hier nodig?').getAttribute('href')).toBe('#/wegwijzer')
  })

  it('R-PAGE-43 a method that is not known here is not chosen', async () => {
    await shown.close()
    shown = await showPage(<NewSessionPage methodId="van-een-ander" />, {})
    expect(isChosen('Dilemmamethode')).toBe(true)
  })
})
