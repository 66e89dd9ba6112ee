// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addField } from '../../shared/method/edit-fields.ts'
import { textPlaces, whereIs } from '../../shared/method/edit-text.ts'
import { addableKinds, newField } from '../../shared/method/new-field.ts'
import { startWords } from '../i18n/i18n.ts'
import {
  closeEditor,
  device,
  drawn,
  leaveField,
  own,
  pressFirst,
  rewrite,
  show,
} from './editor-page.fixture.tsx'
import { controlAt } from './focus-soon.ts'

beforeAll(() => startWords('nl'))
afterEach(closeEditor)

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
    expect(device.kept[0]?.steps[1]?.fields.at(-1)).toMatchObject({
      kind: 'list',
      title: { nl: 'Wie was erbij?', en: 'Wie was erbij?' },
      columns: [
        { id: 'what', input: 'text' },
        {
          id: 'remark',
          title: { nl: 'Rol' },
          input: 'choice',
          choices: [{ label: { nl: 'aanwezig', en: 'aanwezig' } }, { label: { nl: 'nee' } }],
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
    expect(JSON.stringify(device.kept[0])).not.toContain('horns')
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
    const field = device.kept[0]?.steps[1]?.fields[1]
    expect(field?.title.nl).toBe('Het hittepunt')
    expect(field).not.toHaveProperty('hint')
  })
})

describe('languages', () => {
  it('R-PAGE-53 every text of every kind of field has a place where it is written', async () => {
    const kinds = addableKinds('conference').flatMap((group) => group.kinds)
    const withAll = ['clarification', 'alternatives'].reduce(
      (method, stepId, half) =>
        kinds
          .filter((_, at) => at % 2 === half)
          .reduce((before, kind) => addField(before, stepId, newField(kind, `all-${kind}`)), method),
      own(),
    )
    device.kept = [withAll]
    await show(withAll.id)
    const missing: string[] = []
    const look = (stepId: string | null): void => {
      for (const { place } of textPlaces(withAll))
        if (whereIs(withAll, place).stepId === stepId && document.querySelector(controlAt(place)) === null)
          missing.push(place)
    }
    look(null)
    for (const { id, title } of withAll.steps) {
      await pressFirst(title.nl)
      await act(async () => {
        for (const opener of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) opener.click()
      })
      look(id)
    }
    expect(missing).toEqual([])
  })

  it('R-PAGE-53 one is edited at a time, and what is not translated is counted and found', async () => {
    const shown = await show('dilemma')
    expect(shown.text()).not.toContain('nog niet vertaald')
    await shown.press('Stap toevoegen')
    await shown.press('Vraag toevoegen')
    await rewrite(shown, 'Vraag 1', 'Wat blijft er?')
    expect(shown.text()).toContain('1 tekst nog niet vertaald')
    await pressFirst('Over de methode')
    await shown.select('Taal van de tekst', 'en')
    await pressFirst('nog niet vertaald')
    await drawn()
    expect(document.activeElement).toBe(shown.find('textarea', 'Vraag 1'))
    await rewrite(shown, 'Vraag 1', 'What remains?')
    expect(shown.text()).not.toContain('nog niet vertaald')
    await shown.select('Taal van de tekst', 'nl')
    expect(shown.find<HTMLTextAreaElement>('textarea', 'Vraag 1').value).toBe('Wat blijft er?')
  })
})
