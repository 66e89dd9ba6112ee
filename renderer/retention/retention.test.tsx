// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import {
  asFile,
  type DestructionReceipt,
  readReceipt,
  receiptFile,
  signBeside,
  signReceipt,
} from '../../shared/retention/receipt.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { sessionOf } from '../agreements/agreements.fixture.ts'
import { isoDay } from '../app/dates.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import type { Retention } from '../live/destroy-contract.ts'
import type { LiveSession } from '../live/live.ts'
import type { SessionSummary, Sessions } from '../live/sessions.ts'
import { OverviewPage } from '../overview/overview-page.tsx'
import { ForgetSessions } from '../settings/forget-sessions.tsx'
import ReceiptsPage from './receipts-page.tsx'

const day = 86_400_000
const identity = await createIdentity()
const inDays = (days: number): string => isoDay(Date.now() + days * day)
const receiptOf = (change: Partial<DestructionReceipt> = {}): Promise<DestructionReceipt> =>
  signReceipt(identity, {
    ...{ id: 'bewijs-1', scope: 'everywhere', cause: 'asked-here', at: Date.now(), unsent: 0 },
    by: { name: 'Samira', organisation: 'Werkplein Noord' },
    rooms: [
      { kind: 'session', state: 'destroyed' },
      { kind: 'lobby', state: 'waiting' },
    ],
    devices: [{ role: 'participant', organisation: 'De Kade', reached: false }],
    ...change,
  })

let page: ShownPage | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

interface Given {
  readonly list?: readonly SessionSummary[]
  readonly live?: Partial<LiveSession>
  readonly retention?: Partial<Retention>
  readonly sessions?: Partial<Sessions>
  readonly saved?: string[]
}

const show = async (
  what: 'overview' | 'settings' | 'receipts',
  { list = [], live = {}, retention = {}, sessions = {}, saved = [] }: Given,
): Promise<ShownPage> => {
  const pages = { overview: <OverviewPage />, settings: <ForgetSessions />, receipts: <ReceiptsPage /> }
  page = await showPage(pages[what], {
    list,
    platform: {
      saveFile: async ({ content }) => {
        saved.push(String(content))
        return ok(null)
      },
    },
    sessions: {
      change: async (_roomId, apply) => {
        await apply(fakeLive(live).live)
        return ok(null)
      },
      retention: {
        relayNow: () => Date.now(),
        owns: async () => true,
        unsent: async () => 0,
        waiting: async () => [],
        withBeside: async (receipt, beside) => asFile(receipt, await signBeside(identity, receipt, beside)),
        news: async () => [],
        read: async () => {},
        ...retention,
      },
      ...sessions,
    },
  })
  return page
}

/** What is fetched when it is needed, and what is signed, takes a moment; what then changes is drawn by itself. */
const eventually = async (look: () => void): Promise<void> => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  try {
    await vi.waitFor(look, { timeout: 10_000, interval: 20 })
  } finally {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  }
}

const due = (title: string, days: number, change: Partial<SessionSummary> = {}): SessionSummary =>
  sessionOf(title, { retainUntil: inDays(days), ...change })

describe('R-RETENTION-7 the overview says what may not be kept any longer', () => {
  it('R-RETENTION-7 longest due first, in words, and not what has time or is an example', async () => {
    const { text, find } = await show('overview', {
      list: [
        due('Straks', 10),
        due('Vandaag', 0),
        due('Lang', -12),
        due('Later', 90),
        due('Proef', -5, { demo: true }),
      ],
    })
    const section = document.querySelector('a[href="#/bewijzen"]')?.closest('section')
    const titles = [...(section?.querySelectorAll('h3') ?? [])].map((title) => title.textContent)
    expect(titles).toEqual(['Lang', 'Vandaag', 'Straks'])
    expect(text()).toContain('Bewaartermijn 12 dagen voorbij: exporteren of vernietigen')
    expect(text()).toContain('Bewaartermijn vandaag voorbij')
    expect(text()).toContain('Bewaartermijn loopt over 10 dagen af')
    expect(text()).toContain('Van 2 beraden is de bewaartermijn voorbij.')
    expect(find('a', 'Exporteren: Lang').getAttribute('href')).toBe('#/beraad/Lang/verslag')
  })

  it('R-RETENTION-7 by the clock of this device alone it is said to be uncertain, and cannot be confirmed', async () => {
    const { text, press } = await show('overview', {
      list: [due('Lang', -12)],
      retention: { relayNow: () => null },
    })
    expect(text()).toContain('Bewaartermijn voorbij volgens de klok van dit apparaat.')
    expect(text()).not.toContain('is de bewaartermijn voorbij.')
    await press('Vernietigen: Lang')
    await eventually(() => expect(text()).toContain('Alleen de klok van dit apparaat zegt'))
    expect(document.querySelector('fieldset')).toBeNull()
  })

  it('R-RETENTION-7 who does not own it takes it off this device; what waits for the relay cannot be asked twice', async () => {
    const forgotten: string[] = []
    const { text, press } = await show('overview', {
      list: [due('Van een ander', -1), due('Wacht', -2)],
      retention: { owns: async () => false, unsent: async () => 3, waiting: async () => ['Wacht'] },
      sessions: {
        forget: async (roomId) => {
          forgotten.push(roomId)
          return null
        },
      },
    })
    expect(text()).toContain('Wordt vernietigd zodra de relay antwoordt.')
    expect(document.querySelectorAll('[aria-label^="Vernietigen"]')).toHaveLength(0)
    expect(document.querySelectorAll('[aria-label^="Van dit apparaat halen"]')).toHaveLength(1)
    await press('Van dit apparaat halen: Van een ander')
    await eventually(() => expect(text()).toContain('Van 3 wijzigingen weet dit apparaat niet'))
    expect(text()).not.toContain('Je leidt dit beraad.')
    await press('Beraad weghalen')
    expect(forgotten).toEqual(['Van een ander'])
  })
})

describe('R-RETENTION-8 the question before destroying', () => {
  const ask = async (given: Given, title = 'Lang') => {
    const shown = await show('overview', { list: [due(title, -12)], ...given })
    await shown.press(`Vernietigen: ${title}`)
    await eventually(() => expect(shown.text()).toContain('Wat verdwijnt'))
    return shown
  }
  const confirm = (shown: ShownPage): HTMLButtonElement => shown.find('button', 'Beraad vernietigen')

  it('R-RETENTION-8 each thing that is lost is ticked, and a word is typed for what is in use', async () => {
    const receipt = await receiptOf()
    const destroyed: string[] = []
    const shown = await ask({
      sessions: {
        destroy: async (roomId) => {
          destroyed.push(roomId)
          return ok(receipt)
        },
      },
    })
    expect(shown.text()).toContain('Op het andere apparaat: alles, zodra het weer verbinding maakt.')
    expect(confirm(shown).disabled).toBe(true)
    await shown.choose('Het beraad is niet afgesloten.')
    await shown.choose(
      'Er is hier nog geen verslag opgeslagen. Wat bewaard moet blijven, moet eerst naar het dossier.',
    )
    expect(confirm(shown).disabled).toBe(true)
    await shown.write('Typ “vernietigen” om door te gaan', 'Vernietigen ')
    expect(confirm(shown).disabled).toBe(false)
    await shown.press('Beraad vernietigen')
    await eventually(() => expect(shown.text()).toContain('moet nog worden gesloten'))
    expect(destroyed).toEqual(['Lang'])
  })

  it('R-RETENTION-8 without a connection nothing can be confirmed, and one can look again', async () => {
    let connection: 'offline' | 'connected' = 'offline'
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const shown = await show('overview', {
        list: [due('Lang', -12)],
        live: { storage: () => ({ kind: 'on-device', reason: 'offline', connection }) },
      })
      await shown.press('Vernietigen: Lang')
      await act(() => vi.advanceTimersByTimeAsync(10_000))
      await eventually(() => expect(shown.text()).toContain('Zonder verbinding wordt er niets vernietigd'))
      expect(confirm(shown).disabled).toBe(true)
      connection = 'connected'
      await shown.press('Opnieuw kijken')
      await eventually(() => expect(shown.text()).toContain('Vink aan dat je dit weet'))
      expect(shown.text()).not.toContain('Zonder verbinding')
    } finally {
      vi.useRealTimers()
    }
  })

  it('R-RETENTION-8 a refusal says in words what happened and what did not', async () => {
    for (const [code, words] of [
      ['offline', 'Maak verbinding en probeer het opnieuw.'],
      ['unfinished', 'Tot dan staat alles er nog, hier en bij de anderen.'],
      ['not-owner', 'Vernietigen mag alleen wie het beraad leidt.'],
    ] as const) {
      const shown = await ask({ sessions: { destroy: async () => refuse(code) } })
      for (const box of document.querySelectorAll<HTMLInputElement>('fieldset input'))
        await act(async () => box.click())
      await shown.write('Typ “vernietigen” om door te gaan', 'vernietigen')
      await shown.press('Beraad vernietigen')
      await eventually(() => expect(document.querySelector('[role=alert]')?.textContent).toContain(words))
      await page?.close()
    }
    page = null
  })

  it('R-RETENTION-8 it can be asked in the settings too, for whoever owns it', async () => {
    const shown = await show('settings', { list: [due('Lang', 90)] })
    await shown.press('Vernietigen: Lang')
    await eventually(() => expect(shown.text()).toContain('De bewaartermijn is nog niet voorbij.'))
  })
})

describe('R-RETENTION-9 the receipts', () => {
  it('R-RETENTION-9 stand on their page with what still waits, and are saved as they were signed', async () => {
    const receipt = await receiptOf()
    const saved: string[] = []
    const shown = await show('receipts', { saved, sessions: { receipts: async () => [receipt] } })
    expect(shown.text()).toContain('Nog één ruimte op de relay te sluiten')
    expect(shown.text()).toContain('Eén apparaat was er niet bij')
    await act(async () => document.querySelector<HTMLButtonElement>('[aria-label^="Bekijken"]')?.click())
    await eventually(() => expect(shown.text()).toContain('niet verbonden, moet nog volgen'))
    await shown.press('Bewijs opslaan')
    expect(readReceipt(saved[0] ?? '')).toEqual(ok(asFile(receipt)))
  })

  it('R-RETENTION-9 a file is checked: what is genuine, what was changed and what is something else', async () => {
    const receipt = await receiptOf()
    const shown = await show('receipts', {})
    expect(shown.text()).toContain('Nog geen bewijzen')
    const pick = async (content: string): Promise<void> => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]')
      if (input === null) throw new Error('no file is asked')
      Object.defineProperty(input, 'files', { value: [new File([content], 'b.json')], configurable: true })
      await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })))
    }
    const text = receiptFile(receipt)
    if (!text.ok) throw new Error(text.detail)
    await pick('{}')
    await eventually(() => expect(shown.text()).toContain('Dit bestand is geen bewijs dat klopt'))
    await pick(text.value)
    await eventually(() => expect(shown.text()).toContain('Een ander apparaat heeft het ondertekend'))
    await shown.press('Sluiten')
    await pick(text.value.replace('"unsent":0', '"unsent":2'))
    await eventually(() => expect(shown.text()).toContain('Ga niet af op dit bewijs'))
    expect(shown.text()).not.toContain('heeft het ondertekend')
  })
})

describe('R-RETENTION-10 what somebody else destroyed', () => {
  it('R-RETENTION-10 is said with its title as long as that is known, until it was read', async () => {
    const read: string[] = []
    const named = await receiptOf({ id: 'een', scope: 'this-device', cause: 'owner' })
    const unnamed = await receiptOf({
      ...{ id: 'twee', scope: 'this-device', cause: 'owner' },
      by: { name: '', organisation: '' },
    })
    const shown = await show('overview', {
      retention: {
        news: async () => [
          { receipt: named, title: 'Gezin M.' },
          { receipt: unnamed, title: null },
        ],
        read: async (id) => {
          read.push(id)
        },
      },
    })
    expect(shown.text()).toMatch(/“Gezin M.” is op .* vernietigd door Samira, Werkplein Noord\./)
    expect(shown.text()).toMatch(/Een beraad op dit apparaat is op .* vernietigd door de gespreksleider\./)
    await act(async () => document.querySelector<HTMLButtonElement>('[aria-label^="Gelezen"]')?.click())
    expect(read).toEqual(['een'])
  })
})
