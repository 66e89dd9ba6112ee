// @vitest-environment happy-dom

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { ok, type Refusal, refuse } from '../../shared/result.ts'
import type { Card } from '../../shared/room/types.ts'
import { startWords } from '../i18n/i18n.ts'
import type { JoinRefusal, LinkKind, Profile, SessionSummary, Sessions } from '../live/sessions.ts'
import type { DeviceTrust, Platform } from '../platform/platform.ts'
import SettingsPage from '../settings/settings-page.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { App } from './app.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { ServicesProvider } from './services.tsx'

let container: HTMLElement
let root: Root
/** What was asked of the services, in order. */
let asked: string[]

const text = (): string => document.body.textContent ?? ''
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent) === name,
  )
  if (found === undefined) throw new Error(`no button ${name} in: ${text()}`)
  return found
}
const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll('input')].find(
    (input) => input.labels?.[0]?.textContent === label,
  )
  if (found === undefined) throw new Error(`no field ${label} in: ${text()}`)
  return found
}
const press = (name: string): Promise<void> => act(async () => button(name).click())
const write = (label: string, value: string): Promise<void> =>
  act(async () => {
    const input = field(label)
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })

interface Device {
  readonly profile?: Profile
  readonly trust?: DeviceTrust
  readonly invitation?: string
  readonly refusal?: Refusal<JoinRefusal>
  /** What its invitation opens; then joining works. */
  readonly opens?: LinkKind
  readonly list?: readonly SessionSummary[]
}

/** Services of one device in memory: what they are asked is written down. */
const servicesOf = (device: Device): { readonly platform: Platform; readonly sessions: Sessions } => {
  const listeners = new Set<() => void>()
  let profile = device.profile ?? null
  let trust = device.trust ?? null
  let list = device.list ?? []
  let invitation = device.invitation ?? null
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const preferences = { language: 'nl', theme: 'light', contentProtection: false } as const
  const nothing = (): (() => void) => () => {}
  const missing = (): never => {
    throw new Error('not part of these pages')
  }
  const sharedRoom = {
    state: () => null,
    subscribe: nothing,
    start: missing,
    invite: missing,
    leave: missing,
  }
  return {
    platform: {
      kind: 'browser',
      preferences: { read: () => preferences, write: () => {}, subscribe: nothing },
      trust: () => trust,
      setTrust: async (wanted) => {
        asked.push(`trust ${wanted}`)
        trust = wanted
      },
      vault: { read: async () => refuse('absent'), write: missing, remove: missing, names: missing },
      entries: { load: missing, append: missing, replace: missing, erase: missing },
      persistent: () => trust === 'own',
      problems: () => [],
      fileSetAside: null,
      deviceKey: null,
      hosting: null,
      defaultRelay: missing,
      webAddress: missing,
      saveFile: missing,
      print: missing,
      copyText: missing,
      takeInvitation: () => {
        const taken = invitation
        invitation = null
        return taken
      },
      onInvitation: nothing,
      warnBeforeClose: nothing,
      shell: null,
      updates: null,
      policy: () => noPolicy,
      keepRecoveryAccess: null,
    },
    sessions: {
      library: {
        ...sharedRoom,
        documents: () => null,
        isDamaged: () => false,
        fetchAgain: missing,
        deviceId: () => '',
        members: () => [],
        storage: () => null,
        now: () => 0,
        put: missing,
        remove: missing,
        answer: missing,
        offer: missing,
        approve: missing,
        giveBack: missing,
        followUp: missing,
        supersede: missing,
        withdraw: missing,
        trust: missing,
      },
      region: {
        ...sharedRoom,
        counts: () => null,
        contributions: async () => new Map(),
        contribute: missing,
        withdraw: missing,
        storage: () => null,
      },
      insights: {
        counted: () => [],
        uncounted: () => [],
        count: missing,
        chooseThemes: missing,
        subscribe: () => () => {},
      },
      recovery: { recover: missing, hasSeen: async () => true, keepSeen: missing },
      backups: { known: () => [], make: missing, read: missing, restore: missing },
      destroy: missing,
      receipts: async () => [],
      destroyed: async () => null,
      retention: {
        relayNow: () => null,
        owns: async () => false,
        unsent: async () => 0,
        waiting: async () => [],
        withBeside: missing,
        news: async () => [],
        read: missing,
      },
      methods: {
        list: () => [],
        find: findMethod,
        versions: () => [],
        save: missing,
        remove: missing,
        subscribe: nothing,
      },
      profile: () => profile,
      setProfile: async (card: Card) => {
        asked.push(`profile ${card.name} / ${card.organisation}`)
        profile = { ...card, fingerprint: '3F2A 91BC' }
        tell()
      },
      list: () => [...list],
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      start: missing,
      preview: async (given) => {
        asked.push(`preview ${given}`)
        return (
          device.refusal ??
          ok({
            kind: device.opens ?? 'session',
            role: device.opens === 'lobby' ? 'visitor' : 'participant',
            relay: 'ws://127.0.0.1:9',
            roomId: 'kamer',
            sessionId: 'beraad',
            known: false,
          })
        )
      },
      join: async (given, card) => {
        asked.push(`join ${given} ${card.name} / ${card.organisation}`)
        return device.opens === undefined ? refuse('damaged') : ok({ roomId: 'kamer' })
      },
      knock: async (given, card) => {
        asked.push(`knock ${given} ${card.name} / ${card.organisation}`)
        return ok({ roomId: 'hal' })
      },
      knockAt: (roomId) =>
        roomId === 'hal'
          ? { roomId, name: 'Noor', fingerprint: '3F2A', state: 'waiting', sessionRoomId: null }
          : null,
      knocks: () => [],
      withdrawKnock: missing,
      joinWrapped: missing,
      openRequest: () => new Promise(() => {}),
      change: missing,
      register: {
        ...sharedRoom,
        experts: () => [],
        write: missing,
        remove: missing,
      },
      openDemo: missing,
      open: missing,
      fetchAgain: missing,
      leave: async () => {},
      forget: async (roomId) => {
        asked.push(`forget ${roomId}`)
        list = list.filter((session) => session.roomId !== roomId)
        tell()
        return null
      },
    },
  }
}

const open = (device: Device, page = <App />): Promise<void> =>
  act(async () => root.render(<ServicesProvider services={servicesOf(device)}>{page}</ServicesProvider>))

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  await startWords('nl')
})

beforeEach(() => {
  asked = []
  window.location.hash = ''
  container = document.createElement('div')
  document.body.append(container)
  root = createRoot(container)
})

afterEach(async () => {
  await act(async () => root.unmount())
  container.remove()
})

const samira: Profile = {
  name: 'Samira El Amrani',
  organisation: 'Werkplein Noord',
  fingerprint: '3F2A 91BC',
}

const summary: SessionSummary = {
  roomId: 'kamer',
  sessionId: 'beraad',
  title: 'Taaleis of tempo',
  purpose: '',
  kind: 'deliberation',
  methodTitle: { nl: 'Dilemmamethode', en: 'Dilemma method' },
  stepTitle: null,
  stepNumber: 1,
  stepCount: 10,
  people: [],
  myRole: 'facilitator',
  plannedAt: null,
  closedAt: null,
  lastOpenedAt: 0,
  retainUntil: '2099-01-01',
  agreements: [],
  demo: false,
}

describe('first use', () => {
  it('R-PAGE-10 nothing is kept before the person said whose device it is', async () => {
    await open({})
    await press('Verder')
    expect(text()).toContain('Vul je naam in.')
    expect(asked).toEqual([])
    await write('Je naam', ' Samira ')
    await write('Organisatie', 'Werkplein Noord')
    expect(field('Alleen van mij').checked).toBe(true)
    await press('Verder')
    expect(asked).toEqual(['trust own', 'profile Samira / Werkplein Noord'])
    expect(document.querySelector('nav')?.getAttribute('aria-label')).toBe('Hoofdmenu')
    expect(document.querySelector('h1')?.textContent).toMatch(/, Samira$/)
    expect(document.title).toBe('Overzicht · Beraad')
  })

  it('R-PAGE-10 who was asked before is not asked again', async () => {
    await open({ trust: 'shared' })
    expect(text()).not.toContain('Dit apparaat')
  })
})

describe('joining', () => {
  it('R-PAGE-11 an invitation leads to joining, on a shared device unless the person says otherwise', async () => {
    await open({ invitation: '#u=geheim' })
    expect(window.location.hash).toBe('#/deelnemen')
    expect(text()).toContain('Je bent uitgenodigd als deelnemer')
    expect(text()).toContain('127.0.0.1:9')
    expect(document.body.innerHTML).not.toContain('geheim')
    expect(field('Gedeeld').checked).toBe(true)
    await write('Je naam', 'Joris Veen')
    await write('Organisatie', 'De Kade')
    await press('Deelnemen')
    expect(asked.filter((line) => !line.startsWith('preview'))).toEqual([
      'trust shared',
      'join #u=geheim Joris Veen / De Kade',
    ])
    expect(text()).toContain('De uitnodiging is beschadigd')
  })

  it('R-PAGE-25 R-PAGE-26 a guest without a profile knocks at a waiting room, and waits there', async () => {
    await open({ invitation: '#u=geheim', opens: 'lobby' })
    expect(text()).toContain('Je komt eerst in de wachtkamer.')
    expect(text()).toContain('Van het beraad zie je nog niets.')
    await write('Je naam', 'Noor')
    await write('Organisatie', 'De Kade')
    await press('Deelnemen')
    expect(asked.at(-1)).toBe('knock #u=geheim Noor / De Kade')
    expect(window.location.hash).toBe('#/wachtkamer/hal')
    await vi.waitFor(() => expect(text()).toContain('Je wacht, Noor.'), { timeout: 20_000 })
    expect(document.title).toBe('Wachtkamer · Beraad')
  })

  it.each([
    ['request', 'Er is een besluit aan je gevraagd', '#/verzoek/kamer'],
    ['register', 'Je bent uitgenodigd voor een expertiseregister', '#/expertise'],
    ['library', 'Je bent uitgenodigd voor een bibliotheek', '#/moresprudentie'],
    ['region', 'Je bent uitgenodigd om tellingen te delen in de regio', '#/inzicht'],
    ['session', 'Deelnemen aan een beraad', '#/beraad/kamer'],
  ] as const)('R-PAGE-25 a link that opens a %s says so and leads there', async (opens, heading, hash) => {
    await open({ invitation: '#u=geheim', opens })
    expect(document.querySelector('h1')?.textContent).toBe(heading)
    await write('Je naam', 'Noor')
    await write('Organisatie', 'De Kade')
    await press('Deelnemen')
    expect(asked.at(-1)).toBe('join #u=geheim Noor / De Kade')
    expect(window.location.hash).toBe(hash)
  })

  it.each([
    ['truncated', 'De link is niet compleet'],
    ['foreign', 'Dit is geen uitnodiging voor Beraad'],
    ['newer', 'nieuwere versie'],
    ['damaged', 'De uitnodiging is beschadigd'],
  ] as const)('R-PAGE-11 a refusal %s says what happened and what to do', async (code, sentence) => {
    await open({ profile: samira, invitation: 'x', refusal: refuse(code) })
    expect(document.querySelector('[role=alert]')?.textContent).toContain(sentence)
    expect(field('Uitnodigingslink').value).toBe('')
  })

  it('R-PAGE-11 a link can be pasted, and an empty field is not read', async () => {
    window.location.hash = '#/deelnemen'
    await open({ profile: samira })
    await press('Uitnodiging lezen')
    expect(text()).toContain('Plak eerst de hele link')
    await write('Uitnodigingslink', ' https://relay.voorbeeld.invalid/#u=abc ')
    await press('Uitnodiging lezen')
    expect(asked).toEqual(['preview https://relay.voorbeeld.invalid/#u=abc'])
    expect(field('Je naam').value).toBe('Samira El Amrani')
  })
})

describe('settings', () => {
  it('R-PAGE-18 a session leaves the device only after asking', async () => {
    const page = (
      <ToastProvider>
        <SettingsPage />
      </ToastProvider>
    )
    await open({ profile: samira, trust: 'own', list: [summary] }, page)
    await press('Weghalen: Taaleis of tempo')
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('“Taaleis of tempo”')
    await press('Annuleren')
    expect(asked).toEqual([])
    await press('Weghalen: Taaleis of tempo')
    await press('Beraad weghalen')
    expect(asked).toEqual(['forget kamer'])
    expect(text()).toContain('Er staat geen beraad op dit apparaat.')
  })
})

describe('a screen that fails', () => {
  it('R-PAGE-17 says so without quoting the error', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => {})
    const Broken = (): never => {
      throw new Error('wat mevrouw vertelde')
    }
    await open(
      {},
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    )
    silence.mockRestore()
    expect(document.querySelector('h1')?.textContent).toBe('Er ging iets mis op dit scherm')
    expect(text()).not.toContain('mevrouw')
    expect(button('Opnieuw laden')).toBeDefined()
  })
})
