// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyOf } from '../../shared/method/copy-method.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Method } from '../../shared/method/method.ts'
import { parseMethod } from '../../shared/method/parse.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { useRoute } from '../app/use-route.ts'
import { startWords } from '../i18n/i18n.ts'
import type { OwnMethods } from '../live/sessions.ts'
import MethodEditorPage from './method-editor-page.tsx'

let page: ShownPage | null = null
let kept: Method[] = []
let isUnsafe: () => boolean = () => false

/** Methods of a device, in memory; every one that is filed must be one that can be read back. */
const ownMethods = (): OwnMethods => {
  const listeners = new Set<() => void>()
  const versions = (id: string): readonly Method[] => kept.filter((method) => method.id === id)
  return {
    list: () => kept,
    find: (id) => versions(id)[0] ?? findMethod(id),
    versions,
    save: async (method) => {
      const parsed = parseMethod(JSON.parse(JSON.stringify(method)))
      if (!parsed.ok) throw new Error('cannot be read back')
      const filed = { ...parsed.value, version: versions(method.id).length + 1 }
      kept = [filed, ...kept]
      for (const listener of listeners) listener()
      return filed
    },
    remove: async () => {},
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const show = async (methodId: string, methods = ownMethods()): Promise<ShownPage> => {
  // As the program does: whoever goes elsewhere leaves the page.
  const Program = () =>
    useRoute().page === 'edit-method' ? <MethodEditorPage methodId={methodId} /> : 'elsewhere'
  page = await showPage(<Program />, {
    sessions: { methods },
    platform: {
      warnBeforeClose: (ask) => {
        isUnsafe = ask
        return () => {}
      },
    },
  })
  return page
}

/** Until what asks for the keyboard has got it. */
const drawn = (): Promise<void> =>
  act(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    await new Promise((done) => setTimeout(done))
  })

/** Presses what begins with these words, as the rail's steps do, and waits for the keyboard to follow. */
const pressFirst = async (words: string): Promise<void> => {
  await act(async () => {
    const found = [...document.querySelectorAll('button')].find((button) =>
      (button.textContent ?? '').includes(words),
    )
    if (found === undefined) throw new Error(`no button with ${words}`)
    found.click()
  })
  await drawn()
}

const leaveField = (): Promise<void> =>
  act(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })

/** Writes like a person: goes to the field, types, and goes on. */
const rewrite = async (shown: ShownPage, name: string, words: string): Promise<void> => {
  await act(async () => shown.find('input, textarea', name).focus())
  await shown.write(name, words)
  await leaveField()
}

const own = (change: Partial<Method> = {}): Method => ({ ...copyOf(dilemma, () => 0.1), ...change })

beforeAll(() => startWords('nl'))
beforeEach(() => {
  kept = []
  window.location.hash = '#/methoden/dilemma/aanpassen'
})
afterEach(async () => {
  await page?.close()
  page = null
})

describe('a method that comes with the program', () => {
  it('R-PAGE-50 opens as a copy that is nowhere until it is saved, and then has an address of its own', async () => {
    const shown = await show('dilemma')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Dilemmamethode (eigen versie)')
    expect(shown.find<HTMLInputElement>('input', 'Naar wie').value).toBe(dilemma.credit.nl)
    expect(kept).toEqual([])
    await shown.press('Methode opslaan')
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({
      version: 1,
      copiedFrom: { id: 'dilemma', version: 1 },
      credit: dilemma.credit,
    })
    expect(kept[0]?.id).toMatch(/^eigen-/)
    expect(window.location.hash).toBe(`#/methoden/${kept[0]?.id}/aanpassen`)
    expect(shown.text()).toContain('Opgeslagen als versie 1')
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
    const [method] = kept
    expect(method?.steps.map(({ title }) => title.nl).slice(4, 6)).toEqual(['Derde wegen', 'Perspectieven'])
    expect(method?.steps[4]?.title.en).toBe('Alternatives')
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
    expect(document.activeElement).toBe(shown.find('input', 'Vraag 3'))
    await shown.press('Methode opslaan')
    expect(kept[0]?.steps[1]?.prompts.map(({ nl }) => nl)).toEqual([third, first, 'Wat maakt dit moeilijk?'])
  })
})

describe('a field', () => {
  it('R-PAGE-52 is added by kind, opens at its title, and takes its settings', async () => {
    const shown = await show('dilemma')
    await pressFirst('De casus')
    await shown.press('Veld toevoegen')
    await act(async () => {
      const radios = [...document.querySelectorAll<HTMLInputElement>('[role=dialog] [type=radio]')]
      const nameOf = (radio: HTMLElement) =>
        document.getElementById(radio.getAttribute('aria-labelledby') ?? '')?.textContent
      radios.find((radio) => nameOf(radio) === 'Lijst')?.click()
    })
    await act(async () => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
      buttons.find(({ textContent }) => textContent === 'Veld toevoegen')?.click()
    })
    await drawn()
    expect(document.activeElement).toBe(shown.find('input', 'Titel van het veld'))
    await rewrite(shown, 'Titel van het veld', 'Wie was erbij?')
    await rewrite(shown, 'Kolom 2', 'Rol')
    await act(async () => {
      const [, input] = [...document.querySelectorAll<HTMLSelectElement>('select')].filter((select) =>
        select.labels?.[0]?.textContent?.startsWith('Wat vul je hier in'),
      )
      if (input === undefined) throw new Error('each column says what is filled in')
      input.value = 'choice'
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await rewrite(shown, 'Keuze 1', 'aanwezig')
    await shown.choose('Eerst ieder voor zich, daarna onthullen zonder naam')
    await rewrite(shown, 'Waarschuwing bij het afsluiten', 'Nog niet opgeschreven wie erbij was.')
    await shown.press('Methode opslaan')
    expect(kept[0]?.steps[1]?.fields.at(-1)).toMatchObject({
      kind: 'list',
      title: { nl: 'Wie was erbij?', en: 'List' },
      columns: [
        { id: 'what', input: 'text' },
        {
          id: 'remark',
          title: { nl: 'Rol' },
          input: 'choice',
          choices: [{ label: { nl: 'aanwezig', en: 'yes' } }, { label: { nl: 'nee' } }],
        },
      ],
      writeFirst: 'hidden',
      neededToClose: {
        nl: 'Nog niet opgeschreven wie erbij was.',
        en: 'Nog niet opgeschreven wie erbij was.',
      },
    })
  })

  it('R-PAGE-52 is removed after asking, which says where it goes out of sight', async () => {
    const shown = await show('dilemma')
    await pressFirst('Dilemma en vraag')
    await shown.press('Weghalen: Het dilemma')
    expect(shown.text()).toContain('Het verdwijnt ook uit beeld bij: Verhelderen, Perspectieven')
    await shown.press('Weghalen')
    await shown.press('Methode opslaan')
    expect(JSON.stringify(kept[0])).not.toContain('horns')
  })

  it('R-PAGE-52 loses a text that may be left out, and keeps one that may not', async () => {
    const shown = await show('dilemma')
    await pressFirst('De casus')
    await pressFirst('Het hittepunt')
    await act(async () => shown.find('input', 'Titel van het veld').focus())
    await shown.write('Titel van het veld', '  ')
    expect(shown.text()).toContain('Hier moet iets staan')
    await leaveField()
    expect(shown.find<HTMLInputElement>('input', 'Titel van het veld').value).toBe('Het hittepunt')
    await rewrite(shown, 'Uitleg onder de titel', '')
    await shown.press('Methode opslaan')
    const field = kept[0]?.steps[1]?.fields[1]
    expect(field?.title.nl).toBe('Het hittepunt')
    expect(field).not.toHaveProperty('hint')
  })
})

describe('languages', () => {
  it('R-PAGE-53 one is edited at a time, and what is not translated is counted and found', async () => {
    const shown = await show('dilemma')
    expect(shown.text()).not.toContain('nog niet vertaald')
    await shown.press('Stap toevoegen')
    await rewrite(shown, 'Titel van de stap', 'Napraten')
    expect(shown.text()).not.toContain('nog niet vertaald')
    await shown.press('Vraag toevoegen')
    expect(shown.text()).toContain('1 tekst nog niet vertaald')
    await pressFirst('Over de methode')
    await shown.select('Taal van de tekst', 'en')
    await pressFirst('nog niet vertaald')
    await drawn()
    expect(document.activeElement).toBe(shown.find('input', 'Vraag 1'))
    await rewrite(shown, 'Vraag 1', 'What remains?')
    // As long as both were the same both change; from then on each has its own.
    await shown.select('Taal van de tekst', 'nl')
    expect(shown.find<HTMLInputElement>('input', 'Vraag 1').value).toBe('What remains?')
  })
})

describe('saving', () => {
  it('R-PAGE-54 is held up by a fault, which is said at its place and in words', async () => {
    const shown = await show('dilemma')
    await rewrite(shown, 'Kleinste groep', '12')
    expect(shown.text()).toContain('De kleinste groep is groter dan de grootste.')
    await shown.press('Methode opslaan')
    expect(kept).toEqual([])
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Opslaan kan nog niet')
    await pressFirst('De casus')
    await shown.press('Ga erheen')
    await drawn()
    expect(document.activeElement).toBe(shown.find('input', 'Kleinste groep'))
    await rewrite(shown, 'Kleinste groep', '4')
    await shown.press('Methode opslaan')
    expect(kept[0]?.groupSize).toEqual({ min: 4, max: 10 })
  })

  it('R-PAGE-54 that fails is said, and keeps what was changed', async () => {
    const methods = { ...ownMethods(), save: () => Promise.reject(new Error('full')) }
    const shown = await show('dilemma', methods)
    await rewrite(shown, 'Titel', 'Mijn methode')
    await shown.press('Methode opslaan')
    expect(shown.text()).toContain('Opslaan is niet gelukt')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Mijn methode')
    expect(isUnsafe()).toBe(true)
  })

  it('R-PAGE-54 an edit is undone and redone, and nothing is unsaved once it is undone', async () => {
    const shown = await show('dilemma')
    expect(isUnsafe()).toBe(false)
    await rewrite(shown, 'Titel', 'Mijn methode')
    expect(isUnsafe()).toBe(true)
    await shown.press('Ongedaan maken')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Dilemmamethode (eigen versie)')
    expect(isUnsafe()).toBe(false)
    await shown.press('Opnieuw')
    expect(shown.find<HTMLInputElement>('input', 'Titel').value).toBe('Mijn methode')
  })
})

describe('versions', () => {
  it('R-PAGE-55 are looked at, and an old one is restored as the newest', async () => {
    const old = own({ title: { nl: 'Zoals het was', en: 'As it was' } })
    kept = [{ ...own(), version: 2 }, old]
    const shown = await show(old.id)
    await pressFirst('Versies')
    expect(shown.text()).toContain('Gesprekken die al lopen, houden de versie waarmee ze begonnen.')
    await shown.press('Bekijken: versie 1')
    expect(shown.text()).toContain('Je kijkt naar versie 1.')
    await shown.press('Verder bewerken')
    await shown.press('Deze versie terugzetten: versie 1')
    expect(kept[0]).toMatchObject({ version: 3, title: { nl: 'Zoals het was' } })
    expect(document.querySelector('h1')?.textContent).toBe('Zoals het was')
    expect(shown.text()).toContain('Versie 1 teruggezet als versie 3')
    await shown.press('Ongedaan maken')
    expect(document.querySelector('h1')?.textContent).toBe('Dilemmamethode (eigen versie)')
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
