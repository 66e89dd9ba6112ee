// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { startWords } from '../i18n/i18n.ts'
import {
  closeEditor,
  device,
  drawn,
  leaveField,
  own,
  ownMethods,
  pressFirst,
  rewrite,
  show,
} from './editor-page.fixture.tsx'

beforeAll(() => startWords('nl'))
afterEach(closeEditor)

describe('a method that comes with the program', () => {
  it('R-PAGE-50 opens as a copy that is nowhere until it is saved, and then has an address of its own', async () => {
    const shown = await show('dilemma')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Eigen versie van Dilemmamethode')
    expect(shown.find<HTMLTextAreaElement>('textarea', 'Naar wie').value).toBe(dilemma.credit.nl)
    await rewrite(shown, 'Titel', 'Wijkteam weegt')
    expect(device.kept).toEqual([])
    await shown.press('Methode opslaan')
    expect(device.kept).toHaveLength(1)
    expect(device.kept[0]).toMatchObject({
      version: 1,
      copiedFrom: { id: 'dilemma', version: 1 },
      credit: dilemma.credit,
    })
    expect(device.kept[0]?.id).toMatch(/^eigen-/)
    expect(window.location.hash).toBe(`#/methoden/${device.kept[0]?.id}/aanpassen`)
    expect(shown.text()).toContain('Opgeslagen als versie 1')
    // The work goes on where it was: what was done before saving can still be undone.
    await shown.press('Ongedaan maken')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Eigen versie van Dilemmamethode')
  })

  it('R-PAGE-50 says so when a method is not on this device', async () => {
    const shown = await show('eigen-weg')
    expect(shown.text()).toContain('Deze methode staat niet op dit apparaat')
  })
})

describe('a step', () => {
  it('R-PAGE-51 is renamed, moved and given more minutes, and the total follows', async () => {
    const shown = await show('dilemma')
    await pressFirst('Alternatieven')
    await rewrite(shown, 'Titel van de stap', 'Derde wegen')
    await rewrite(shown, 'Minuten', '16')
    await shown.press('Omhoog: Derde wegen')
    expect(shown.text()).toContain('100 minuten in totaal')
    expect(shown.text()).toContain('Stap 5 van 10')
    await shown.press('Methode opslaan')
    const [method] = device.kept
    expect(method?.steps.map(({ title }) => title.nl).slice(4, 6)).toEqual(['Derde wegen', 'Perspectieven'])
    expect(method?.steps[4]?.title.en).toBe('Derde wegen')
    expect(method?.minutes).toBe(100)
  })

  it('R-PAGE-51 says what goes out of sight when it moves', async () => {
    const shown = await show('dilemma')
    await pressFirst('Dilemma en vraag')
    await shown.press('Omlaag: Dilemma en vraag')
    expect(shown.text()).toContain('Niet meer in beeld bij “Verhelderen”: Het dilemma, De morele vraag')
  })

  it('R-PAGE-51 is added behind the chosen one with the keyboard at its title, and removed after asking', async () => {
    const shown = await show('dilemma')
    await pressFirst('De casus')
    await shown.press('Stap toevoegen')
    await drawn()
    expect(document.activeElement).toBe(shown.find('input', 'Titel van de stap'))
    expect(shown.text()).toContain('Stap 3 van 11')
    await shown.press('Stap weghalen')
    expect(shown.text()).toContain('Stap “Nieuwe stap” weghalen?')
    await shown.press('Weghalen')
    await drawn()
    expect(shown.text()).toContain('Stap 3 van 10')
    expect(document.activeElement?.textContent).toBe('Dilemma en vraag')
  })

  it('R-PAGE-51 that closes stays, and says so', async () => {
    const shown = await show('dilemma')
    await pressFirst('Conclusie en afspraken')
    expect(shown.text()).toContain('Hier wordt het gesprek afgesloten')
    expect(() => shown.find('button', 'Stap weghalen')).toThrow()
  })

  it('R-PAGE-51 keeps a number that is none, and says which are right', async () => {
    const shown = await show('dilemma')
    await pressFirst('De casus')
    await act(async () => shown.find('input', 'Minuten').focus())
    await shown.write('Minuten', '0')
    expect(shown.text()).toContain('Vul een getal in van 1 tot en met 480.')
    await leaveField()
    expect(shown.find<HTMLInputElement>('input', 'Minuten').value).toBe('8')
  })
})

describe('prompts', () => {
  it('R-PAGE-51 are added, moved and removed, and the keyboard stays at the one that moved', async () => {
    const shown = await show('dilemma')
    await pressFirst('De casus')
    const [first, second, third] = dilemma.steps[1].prompts.map(({ nl }) => nl)
    await shown.press(`Omlaag: ${first}`)
    await drawn()
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Omlaag: ${first}`)
    await shown.press(`Omlaag: ${first}`)
    await drawn()
    // At the end there is no further; the keyboard is at the way back.
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`Omhoog: ${first}`)
    await shown.press(`Weghalen: ${second}`)
    await shown.press('Vraag toevoegen')
    await drawn()
    expect(document.activeElement).toBe(shown.find('textarea', 'Vraag 3'))
    await shown.press('Methode opslaan')
    expect(device.kept[0]?.steps[1]?.prompts.map(({ nl }) => nl)).toEqual([
      third,
      first,
      'Wat maakt dit moeilijk?',
    ])
  })
})

describe('saving', () => {
  it('R-PAGE-54 is held up by a fault, which is said at its place and in words', async () => {
    const shown = await show('dilemma')
    await rewrite(shown, 'Kleinste groep', '12')
    expect(shown.text()).toContain('De kleinste groep is groter dan de grootste.')
    await shown.press('Methode opslaan')
    expect(device.kept).toEqual([])
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Opslaan kan nog niet')
    await pressFirst('De casus')
    await shown.press('Ga erheen')
    await drawn()
    expect(document.activeElement).toBe(shown.find('input', 'Kleinste groep'))
    await rewrite(shown, 'Kleinste groep', '4')
    await shown.press('Methode opslaan')
    expect(device.kept[0]?.groupSize).toEqual({ min: 4, max: 10 })
  })

  it('R-PAGE-54 that fails is said, and keeps what was changed', async () => {
    const methods = { ...ownMethods(), save: () => Promise.reject(new Error('full')) }
    const shown = await show('dilemma', methods)
    await rewrite(shown, 'Titel', 'Mijn methode')
    await shown.press('Methode opslaan')
    expect(shown.text()).toContain('Opslaan is niet gelukt')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Mijn methode')
    expect(device.isUnsafe()).toBe(true)
  })

  it('R-PAGE-54 an edit is undone and redone, and nothing is unsaved once it is undone', async () => {
    const shown = await show('dilemma')
    expect(device.isUnsafe()).toBe(false)
    await rewrite(shown, 'Titel', 'Mijn methode')
    expect(device.isUnsafe()).toBe(true)
    await shown.press('Ongedaan maken')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Eigen versie van Dilemmamethode')
    expect(device.isUnsafe()).toBe(false)
    await drawn()
    // Nothing is left to undo; the keyboard is at the way forward.
    expect(document.activeElement).toBe(shown.find('button', 'Opnieuw'))
    await shown.press('Opnieuw')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Mijn methode')
  })
})

describe('versions', () => {
  it('R-PAGE-55 are looked at, and an old one is restored as the newest', async () => {
    const old = own({ title: { nl: 'Zoals het was', en: 'As it was' } })
    device.kept = [{ ...own(), version: 2 }, old]
    const shown = await show(old.id)
    await pressFirst('Versies')
    expect(shown.text()).toContain('Gesprekken die al lopen, houden de versie waarmee ze begonnen.')
    await shown.press('Bekijken: versie 1')
    expect(shown.text()).toContain('Je kijkt naar versie 1.')
    await shown.press('Verder bewerken')
    await shown.press('Deze versie terugzetten: versie 1')
    expect(device.kept[0]).toMatchObject({ version: 3, title: { nl: 'Zoals het was' } })
    expect(document.querySelector('h1')?.textContent).toBe('Zoals het was')
    expect(shown.text()).toContain('Versie 1 teruggezet als versie 3')
    await shown.press('Ongedaan maken')
    expect(document.querySelector('h1')?.textContent).toBe('Eigen versie van Dilemmamethode')
  })
})

describe('leaving', () => {
  it('R-PAGE-56 with unsaved edits asks, and goes on only after the answer', async () => {
    const shown = await show('dilemma')
    await rewrite(shown, 'Titel', 'Mijn methode')
    const goAway = (): Promise<void> =>
      act(async () => {
        window.location.hash = '#/afspraken'
        await new Promise((done) => setTimeout(done, 5))
      })
    await goAway()
    expect(window.location.hash).toBe('#/methoden/dilemma/aanpassen')
    expect(shown.text()).toContain('Weggaan zonder op te slaan?')
    await shown.press('Blijven')
    expect(shown.text()).not.toContain('Weggaan zonder op te slaan?')
    await goAway()
    await shown.press('Weggaan zonder opslaan')
    await act(async () => new Promise((done) => setTimeout(done, 5)))
    expect(window.location.hash).toBe('#/afspraken')
    expect(shown.text()).toBe('elsewhere')
  })

  it('R-PAGE-56 without edits asks nothing', async () => {
    const shown = await show('dilemma')
    await act(async () => {
      window.location.hash = '#/afspraken'
      await new Promise((done) => setTimeout(done, 5))
    })
    expect(window.location.hash).toBe('#/afspraken')
    expect(shown.text()).toBe('elsewhere')
  })
})

it('R-PAGE-57 the preview shows each step with its question, fields and prompts, to look at only', async () => {
  const shown = await show('dilemma')
  await pressFirst('Eigen afweging')
  await shown.press('Voorbeeld bekijken')
  const heading = (): string => document.querySelector('[data-preview-heading]')?.textContent ?? ''
  expect(heading()).toBe('Wat vind jij hier het goede om te doen?')
  expect(shown.text()).toContain('Ik kiesA · B · anders')
  await pressFirst('De casus')
  expect(heading()).toBe('Wat is er gebeurd, en waar schuurt het?')
  expect(shown.text()).toContain('Op welk moment schuurde het het meest?')
  expect(document.querySelectorAll('main :is(input, textarea)')).toHaveLength(0)
})
