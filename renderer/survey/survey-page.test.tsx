// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Method } from '../../shared/method/method.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import SurveyPage from './survey-page.tsx'

const saved: Method[] = []
let isFull = false
let page: ShownPage | null = null
const open = async (): Promise<ShownPage> => {
  page = await showPage(<SurveyPage />, {
    sessions: {
      methods: {
        list: () => [],
        find: findMethod,
        versions: () => [],
        save: async (method) => {
          if (isFull) throw new Error('full')
          saved.push(method)
          return method
        },
        remove: async () => {},
        subscribe: () => () => {},
      },
    },
  })
  return page
}
const whole =
  'Titel: Hoe gaat het\nInleiding: Even kijken.\nLaagste antwoord: nooit\nHoogste antwoord: altijd\nVragen:\n1. Een?\n2. Twee?'
/** Picks a file and waits for the words that come of it. */
const pickFile = async (content: string | Uint8Array<ArrayBuffer>, words: string): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('nothing asks for a file')
  Object.defineProperty(input, 'files', { value: [new File([content], 'lijst.txt')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(async () => {
    await act(async () => {})
    expect(document.querySelector('[role=dialog]')?.textContent).toContain(words)
  })
}

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
  saved.length = 0
  isFull = false
})

describe('making a survey', () => {
  it('R-PAGE-63 says who sees which answers, and that it is not anonymous', async () => {
    const { text } = await open()
    expect(text()).toContain('vanaf drie antwoorden')
    expect(text()).toContain('Het is geen anonieme vragenlijst')
    expect(text()).toContain('kan dat antwoord uitrekenen')
  })

  it('R-PAGE-63 says at each field what is missing', async () => {
    const { press, find, text } = await open()
    await press('Vragenlijst maken')
    expect(text()).toContain('5 velden vragen nog je aandacht.')
    for (const name of [
      'Titel',
      'Inleiding',
      'Vragen',
      'Woord bij het laagste antwoord',
      'Woord bij het hoogste antwoord',
    ])
      expect(find('input, textarea', name).getAttribute('aria-invalid'), name).toBe('true')
    expect(saved).toEqual([])
  })

  it('R-PAGE-63 makes a method of what is typed and pasted', async () => {
    const { press, write, text } = await open()
    await write('Titel', 'Eerst een andere titel')
    await press('Tekst plakken of inlezen')
    await write('De hele tekst', whole)
    await press('Overnemen')
    expect(text()).toContain('2 vragen')
    await write('Woord bij het hoogste antwoord', 'steeds')
    await press('Vragenlijst maken')
    expect(saved).toMatchObject([{ title: { nl: 'Vragenlijst: Hoe gaat het' }, kind: 'deliberation' }])
    expect(JSON.stringify(saved)).toContain('steeds')
    expect(window.location.hash).toBe(`#/methoden/${saved[0]?.id}`)
  })

  it('R-PAGE-63 takes a text out of a file, and refuses what is no text', async () => {
    const { press, find, text } = await open()
    await press('Tekst plakken of inlezen')
    await pickFile(new Uint8Array([0xff, 0xfe, 0x00]), 'Dit bestand is geen gewone tekst.')
    await pickFile('a'.repeat(1_000_001), 'te groot voor een vragenlijst')
    await pickFile(whole, '1. Een?')
    expect(find<HTMLTextAreaElement>('textarea', 'De hele tekst').value).toBe(whole)
    expect(text()).not.toContain('te groot')
  })

  it('R-PAGE-63 says so when it is not kept', async () => {
    isFull = true
    const { press, write, text } = await open()
    await press('Tekst plakken of inlezen')
    await write('De hele tekst', whole)
    await press('Overnemen')
    await press('Vragenlijst maken')
    expect(text()).toContain('De vragenlijst is niet bewaard.')
  })
})
