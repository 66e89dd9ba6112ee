// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { Expert, Register } from '../live/sessions.ts'
import { foundExperts } from './register-list.ts'
import RegisterPage from './register-page.tsx'

const housing: Expert = {
  id: 'b',
  organisation: 'De Kade',
  name: 'Loket urgentie',
  domains: ['housing'],
  knows: 'Wanneer urgentie kán',
  contact: 'urgentie@dekade.example',
}
const debts: Expert = {
  id: 'a',
  organisation: 'Duinrand',
  name: 'Mirjam Kok',
  domains: ['income-and-debts', 'housing'],
  knows: 'Schulden en huurachterstand',
  contact: '',
}

/** A register in memory; what it is asked is written down. */
const registerWith = (experts: readonly Expert[], state: ReturnType<Register['state']>) => {
  const listeners = new Set<() => void>()
  const asked: unknown[] = []
  let now = { experts, state }
  const become = (next: Partial<typeof now>): void => {
    now = { ...now, ...next }
    for (const listener of listeners) listener()
  }
  const register: Register = {
    state: () => (now.state === null ? null : { ...now.state }),
    experts: () => [...now.experts],
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async (name) => {
      asked.push(['start', name])
      become({ state: { roomId: 'r', name, mayWrite: true, mayInvite: true } })
    },
    invite: async () => ({ link: 'beraad://join#u=x', browserLink: 'https://relay.invalid/#u=x' }),
    write: (expert) => {
      asked.push(['write', expert])
      become({ experts: [...now.experts.filter(({ id }) => id !== expert.id), expert] })
    },
    remove: (id) => {
      asked.push(['remove', id])
      become({ experts: now.experts.filter((expert) => expert.id !== id) })
    },
    leave: async () => {
      asked.push(['leave'])
      become({ state: null, experts: [] })
    },
  }
  return { register, asked }
}

const own = { roomId: 'r', name: 'Noordkop', mayWrite: true, mayInvite: true }

let page: ShownPage | null = null
const open = async (register: Register): Promise<ShownPage> => {
  page = await showPage(<RegisterPage />, { sessions: { register } })
  return page
}
const names = (): readonly string[] =>
  [...document.querySelectorAll('tbody strong')].map((cell) => cell.textContent ?? '')

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

describe('the expertise register', () => {
  it('R-PAGE-27 finds experts by every word and by life domain, in a steady order', () => {
    expect(foundExperts([debts, housing], '', '')).toEqual([housing, debts])
    expect(foundExperts([debts, housing], 'KAN urgentie', '')).toEqual([housing])
    expect(foundExperts([debts, housing], '', 'income-and-debts')).toEqual([debts])
    expect(foundExperts([debts, housing], 'kade', 'income-and-debts')).toEqual([])
  })

  it('R-PAGE-27 without a register it says what one is for, and starts one with a name', async () => {
    const { register, asked } = registerWith([], null)
    const { press, write, text } = await open(register)
    expect(text()).toContain('Een register voor je regio')
    await press('Register beginnen')
    expect(text()).toContain('Geef het register een naam.')
    await write('Naam van het register', ' Noordkop ')
    await press('Register beginnen')
    expect(asked).toEqual([['start', 'Noordkop']])
    expect(document.querySelector('h1')?.textContent).toBe('Expertise: Noordkop')
    expect(text()).toContain('Nog niemand in het register')
  })

  it('R-PAGE-27 adds an expert with at least an organisation and a life domain', async () => {
    const { register, asked } = registerWith([], own)
    const { press, write, choose, text } = await open(register)
    await press('Expert toevoegen')
    await press('Opslaan')
    expect(text()).toContain('Vul de organisatie in.')
    expect(text()).toContain('Kies minstens één leefgebied.')
    expect(asked).toEqual([])
    await write('Organisatie', ' De Kade ')
    await choose('Wonen')
    await press('Opslaan')
    expect(asked).toMatchObject([['write', { organisation: 'De Kade', domains: ['housing'] }]])
    expect(names()).toEqual(['De Kade'])
  })

  it('R-PAGE-27 filters by life domain, changes and, after asking, removes', async () => {
    const { register, asked } = registerWith([debts, housing], own)
    const { press, write, select } = await open(register)
    expect(names()).toEqual(['De Kade', 'Duinrand'])
    await select('Leefgebied', 'income-and-debts')
    expect(names()).toEqual(['Duinrand'])
    await press('Aanpassen: Mirjam Kok')
    await write('Bereikbaar via', '072 000 00 00')
    await press('Opslaan')
    expect(asked).toEqual([['write', { ...debts, contact: '072 000 00 00' }]])
    await press('Weghalen: Mirjam Kok')
    await press('Annuleren')
    expect(asked).toHaveLength(1)
    await press('Weghalen: Mirjam Kok')
    await press('Weghalen')
    expect(asked.at(-1)).toEqual(['remove', 'a'])
  })

  it('R-PAGE-27 who may only read sees no way to change anything', async () => {
    const { register } = registerWith([housing], { ...own, mayWrite: false, mayInvite: false })
    const { text } = await open(register)
    expect(names()).toEqual(['De Kade'])
    expect(text()).toContain('lezen, niet veranderen')
    const buttons = [...document.querySelectorAll('main button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    )
    expect(buttons).toEqual(['Register van dit apparaat halen'])
  })

  it('R-PAGE-27 whoever made it invites others by link', async () => {
    const { register } = registerWith([housing], own)
    const { press, find } = await open(register)
    await press('Anderen uitnodigen')
    await act(async () => {})
    expect(find<HTMLInputElement>('input', 'Uitnodigingslink').value).toBe('https://relay.invalid/#u=x')
    expect(find<HTMLInputElement>('input', 'Link voor de app').value).toBe('beraad://join#u=x')
  })
})
