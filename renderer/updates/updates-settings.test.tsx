// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { UpdateState } from '../../shared/desktop/updates.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { UpdatesSettings } from './updates-settings.tsx'

const idle: UpdateState = {
  ...{ version: '1.0.0', status: 'idle', off: null, problem: null, next: null, percent: null },
  ...{ channel: 'stable', lastCheck: null, isAutomatic: false, locked: [] },
}

beforeAll(() => startWords('nl'))

let shown: ShownPage | null = null
afterEach(async () => {
  await shown?.close()
  shown = null
})

const show = async (first: Partial<UpdateState> = {}) => {
  let state: UpdateState = { ...idle, ...first }
  const listeners = new Set<() => void>()
  const done: unknown[] = []
  const page = await showPage(
    <UpdatesSettings
      updates={{
        read: async () => state,
        subscribe: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        change: async (change) => void done.push(change),
        check: async () => void done.push('check'),
        install: async () => void done.push('install'),
      }}
    />,
    {},
  )
  shown = page
  return {
    ...page,
    done,
    listeners,
    becomes: async (change: Partial<UpdateState>) => {
      state = { ...state, ...change }
      await act(async () => {
        for (const listener of listeners) listener()
      })
    },
  }
}

describe('updates in the settings', () => {
  test('R-UPDATE-3 one button says what comes next, and does only that', async () => {
    const page = await show()
    expect(page.text()).toContain('Je gebruikt Beraad 1.0.0.')
    expect(page.text()).toContain('Er is nog niet gezocht naar een update.')
    await page.press('Nu zoeken')
    await page.becomes({ status: 'available', next: '1.1.0', lastCheck: '2026-11-22T10:00:00Z' })
    expect(
      page.find<HTMLElement>('[role=status]', 'Versie 1.1.0 is er. Er is nog niets opgehaald.'),
    ).toBeTruthy()
    expect(page.text()).toContain('Laatst gezocht: 22 november 2026.')
    await page.press('Ophalen')
    await page.becomes({ status: 'ready' })
    await page.press('Sluiten en installeren')
    expect(page.done).toEqual(['check', 'install', 'install'])
  })

  test('R-UPDATE-3 while it looks or fetches a press does nothing', async () => {
    const page = await show({ status: 'downloading', next: '1.1.0', percent: 40 })
    await page.press('Ophalen')
    expect(page.done).toEqual([])
    expect(document.querySelector('progress')?.value).toBe(0.4)
  })

  test('R-UPDATE-4 a failure is read aloud and can be tried again', async () => {
    const page = await show({ status: 'failed', problem: 'not-trusted', next: '1.1.0' })
    expect(document.querySelector('[role=alert]')?.textContent).toContain(
      'niet wat de makers hebben ondertekend',
    )
    await page.press('Opnieuw ophalen')
    expect(page.done).toEqual(['install'])
  })

  test.each([
    ['managed', 'bijgewerkt door wie deze computer beheert'],
    ['no-feed', 'geen plek ingesteld'],
    ['organisation', 'Je organisatie heeft updates vanuit de app uitgezet'],
    ['unsigned', 'niet ondertekend'],
    ['source', 'vanuit de broncode'],
  ] as const)('R-UPDATE-1 %s: it says why, and there is nothing to press', async (off, words) => {
    const page = await show({ status: 'off', off })
    expect(page.text()).toContain(words)
    expect(document.querySelectorAll('button, input, select')).toHaveLength(0)
  })

  test('R-UPDATE-5 what the organisation set is shown, said, and cannot be changed', async () => {
    const page = await show({ locked: ['on', 'channel'], isAutomatic: true })
    const on = page.find<HTMLInputElement>('input', 'Zoek af en toe naar updates')
    expect(on.disabled).toBe(true)
    const described = document.getElementById(on.getAttribute('aria-describedby') ?? '')
    expect(described?.textContent).toBe('Ingesteld door je organisatie')
    expect(page.find<HTMLSelectElement>('select', 'Welke updates').disabled).toBe(true)
    expect(page.text()).toContain('Je organisatie laat updates vanzelf ophalen')
  })

  test('R-UPDATE-5 the person switches off and chooses', async () => {
    const page = await show()
    await page.choose('Zoek af en toe naar updates')
    await page.select('Welke updates', 'beta')
    expect(page.done).toEqual([{ on: false }, { channel: 'beta' }])
  })

  test('R-UPDATE-10 nobody listens any more when the page is gone', async () => {
    const page = await show()
    expect(page.listeners.size).toBe(1)
    await page.close()
    shown = null
    expect(page.listeners.size).toBe(0)
  })
})
