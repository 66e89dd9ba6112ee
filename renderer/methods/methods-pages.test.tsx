// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { copyOf } from '../../shared/method/copy-method.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { methodFile } from '../../shared/method/file.ts'
import type { Method } from '../../shared/method/method.ts'
import { findMethod, methods } from '../../shared/method/registry.ts'
import { ok, refuse } from '../../shared/result.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { OwnMethods } from '../live/sessions.ts'
import type { Platform } from '../platform/platform.ts'
import MethodPage from './method-page.tsx'
import MethodsPage from './methods-page.tsx'

const own: Method = { ...copyOf(dilemma, () => 0), title: { nl: 'Kustmethode', en: 'Coast method' } }

/** The methods of a device, in memory. */
const device = (...kept: readonly Method[]): OwnMethods & { readonly saved: Method[] } => {
  const stored = new Map(kept.map((method) => [method.id, method]))
  const listeners = new Set<() => void>()
  const saved: Method[] = []
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    saved,
    list: () => [...stored.values()],
    find: (id) => stored.get(id) ?? findMethod(id),
    versions: (id) => [stored.get(id) ?? []].flat(),
    save: async (method) => {
      const filed = { ...method, version: (stored.get(method.id)?.version ?? 0) + 1 }
      saved.push(filed)
      stored.set(method.id, filed)
      tell()
      return filed
    },
    remove: async (id) => {
      stored.delete(id)
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

let page: ShownPage | null = null
const open = async (
  content: Parameters<typeof showPage>[0],
  own_: OwnMethods,
  platform: Partial<Platform> = {},
): Promise<ShownPage> => {
  page = await showPage(content, { sessions: { methods: own_ }, platform })
  return page
}
const alertText = (): string => document.querySelector('[role=alert]')?.textContent ?? ''
/** Picks a file; whatever comes of it is told in an alert. */
const pickFile = async (content: string | Uint8Array<ArrayBuffer>): Promise<void> => {
  const before = alertText()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('nothing asks for a file')
  Object.defineProperty(input, 'files', { value: [new File([content], 'methode.json')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(alertText()).not.toBe(before)
  })
}

beforeAll(() => startWords('nl'))
beforeEach(() => {
  window.location.hash = ''
})
afterEach(async () => {
  await page?.close()
  page = null
})

describe('the library', () => {
  it('R-PAGE-60 shows every method with what it is for and what it is not for', async () => {
    const { text, find } = await open(<MethodsPage />, device(own))
    for (const method of [...methods, own]) {
      expect(find<HTMLAnchorElement>('h3 a', method.title.nl).hash).toBe(`#/methoden/${method.id}`)
      for (const words of [method.credit, method.chooseWhen, method.chooseNotWhen])
        expect(text()).toContain(words.nl)
    }
    expect(text()).toContain(`${methods.length + 1} methoden`)
  })

  it('R-PAGE-60 narrows down, says when nothing is left, and shows all again', async () => {
    const { text, write, press, select } = await open(<MethodsPage />, device(own))
    await write('Zoeken in methoden', 'kustmethode')
    expect(text()).toContain('Eén methode')
    await select('Soort gesprek', 'conference')
    expect(text()).toContain('Geen methode past hierbij')
    await press('Alle methoden tonen')
    expect(text()).toContain(`${methods.length + 1} methoden`)
  })

  it('R-PAGE-62 refuses a file with all that is wrong with it, and keeps nothing', async () => {
    const kept = device()
    const { press, text } = await open(<MethodsPage />, kept)
    await press('Methode inlezen')
    const file = methodFile(own)
      .replace('Kustmethode', '<script>')
      .replace('"minutes": 6', '"minutes": "zes"')
    await pickFile(file)
    expect(alertText()).toContain('2 dingen kloppen niet')
    expect(alertText()).toContain('titel, Nederlands: Dit is geen gewone tekst')
    expect(alertText()).toContain('stap 1, minuten: Wat hier staat, past niet')
    expect(alertText()).not.toContain('<script>')
    expect(text()).not.toContain('Klaar om in te lezen')
    await pickFile('x'.repeat(1_100_000))
    expect(alertText()).toContain('groter dan 1 MB')
    expect(kept.saved).toEqual([])
  })

  it('R-PAGE-62 brings in what is new as it is, and shows it', async () => {
    const kept = device()
    const { press, text } = await open(<MethodsPage />, kept)
    await press('Methode inlezen')
    await pickFile(methodFile(own))
    expect(text()).toContain('Klaar om in te lezen: Kustmethode')
    expect(text()).not.toContain('Als nieuwe versie')
    await press('Inlezen')
    expect(kept.saved).toEqual([own])
    expect(window.location.hash).toBe(`#/methoden/${own.id}`)
  })

  it('R-METHOD-65 brings in what is known as its next version', async () => {
    const kept = device(own)
    const { press } = await open(<MethodsPage />, kept)
    await press('Methode inlezen')
    await pickFile(methodFile(own))
    await press('Inlezen')
    expect(kept.saved).toEqual([{ ...own, version: 2 }])
  })

  it('R-METHOD-65 brings in what is known as a copy that is called one', async () => {
    const kept = device(own)
    const { press, choose } = await open(<MethodsPage />, kept)
    await press('Methode inlezen')
    await pickFile(methodFile(own))
    await choose('Als kopie')
    await press('Als kopie inlezen')
    const [copy] = kept.saved
    expect(copy?.id).not.toBe(own.id)
    expect(copy).toMatchObject({
      copiedFrom: { id: own.id, version: 1 },
      title: { nl: 'Eigen versie van Kustmethode', en: 'Own version of Coast method' },
    })
  })

  it('R-PAGE-62 brings in a method of the program as a copy only, and leaves a title that was changed', async () => {
    const kept = device()
    const { press, text } = await open(<MethodsPage />, kept)
    await press('Methode inlezen')
    await pickFile(methodFile({ ...dilemma, title: { nl: 'Kust', en: dilemma.title.en } }))
    expect(text()).toContain('wordt niet overschreven')
    await press('Als kopie inlezen')
    expect(kept.saved[0]).toMatchObject({
      copiedFrom: { id: 'dilemma' },
      title: { nl: 'Kust', en: 'Own version of Dilemma method' },
    })
  })

  it('R-PAGE-62 says so when a method is not kept', async () => {
    const kept = { ...device(), save: async () => Promise.reject(new Error('full')) }
    const { press, text } = await open(<MethodsPage />, kept)
    await press('Methode inlezen')
    await pickFile(methodFile(own))
    await press('Inlezen')
    expect(text()).toContain('De methode is niet bewaard')
  })
})

describe('a method', () => {
  it.each(methods.map((method) => [method.id, method] as const))(
    'R-PAGE-61 %s can be read as a whole',
    async (id, method) => {
      const { text } = await open(<MethodPage methodId={id} />, device())
      for (const step of method.steps) {
        for (const words of [step.title, step.heading, step.goal, ...step.prompts, ...step.pitfalls])
          expect(text()).toContain(words.nl)
        for (const field of step.fields) expect(text()).toContain(field.title.nl)
      }
      expect(document.querySelectorAll('h4[id]')).toHaveLength(method.steps.length)
      expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toContain(
        `${method.steps[0]?.title.nl} ${method.steps[0]?.minutes} min`,
      )
      expect(text()).not.toContain('Verwijderen')
    },
  )

  it('R-PAGE-61 leads to a session and to changing it, and is kept as a file under its title', async () => {
    const files: unknown[] = []
    const { press, text } = await open(<MethodPage methodId="dilemma" />, device(), {
      saveFile: async (file) => {
        files.push(file)
        return files.length === 1 ? ok(null) : refuse('failed')
      },
    })
    await press('Exporteren')
    expect(files).toEqual([
      {
        name: 'dilemmamethode.beraad-methode.json',
        mime: 'application/json',
        content: methodFile(dilemma),
        as: 'method',
      },
    ])
    expect(text()).toContain('De methode staat in een bestand.')
    await press('Exporteren')
    expect(text()).toContain('Het bestand is niet opgeslagen.')
    await press('Beraad met deze methode')
    expect(window.location.hash).toBe('#/nieuw/dilemma')
    await press('Kopie maken en aanpassen')
    expect(window.location.hash).toBe('#/methoden/dilemma/aanpassen')
  })

  it('R-PAGE-61 of one’s own says what it was made from, and is deleted after asking', async () => {
    const kept = device(own)
    const { press, text } = await open(<MethodPage methodId={own.id} />, kept)
    expect(text()).toContain('Versie 1 · Gemaakt van Dilemmamethode, versie 1')
    expect(text()).toContain('Aanpassen')
    await press('Verwijderen')
    expect(text()).toContain('Beraden die ermee begonnen houden hun eigen exemplaar.')
    await press('Annuleren')
    expect(kept.list()).toHaveLength(1)
    await press('Verwijderen')
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')]
    await act(async () => buttons.findLast(({ textContent }) => textContent === 'Verwijderen')?.click())
    expect(kept.list()).toEqual([])
    expect(window.location.hash).toBe('#/methoden')
  })

  it('R-PAGE-61 that is not here says so', async () => {
    const { text } = await open(<MethodPage methodId="nergens" />, device())
    expect(text()).toContain('Deze methode staat niet op dit apparaat')
  })
})
