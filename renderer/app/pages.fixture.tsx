import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { refuse } from '../../shared/result.ts'
import type { SessionSummary, Sessions } from '../live/sessions.ts'
import type { Platform } from '../platform/platform.ts'
import { ToastProvider } from '../ui/toast.tsx'
import { type Services, ServicesProvider } from './services.tsx'

/** What a test of a page outside the room brings itself; whatever it does not bring is not asked by that page. */
export interface Device {
  readonly list?: readonly SessionSummary[]
  readonly sessions?: Partial<Sessions>
  readonly platform?: Partial<Platform>
}

const notAsked = (): never => {
  throw new Error('not part of this page')
}

const nothing = (): (() => void) => () => {}

const sharedOf = () => ({
  state: () => null,
  subscribe: nothing,
  start: notAsked,
  invite: notAsked,
  leave: notAsked,
})

const registerOf = (): Sessions['register'] => ({
  ...sharedOf(),
  experts: () => [],
  write: notAsked,
  remove: notAsked,
})

const libraryOf = (): Sessions['library'] => ({
  ...sharedOf(),
  isDamaged: () => false,
  fetchAgain: notAsked,
  documents: () => null,
  deviceId: () => '',
  members: () => [],
  storage: () => null,
  now: () => Date.now(),
  put: notAsked,
  remove: notAsked,
  answer: notAsked,
  offer: notAsked,
  approve: notAsked,
  giveBack: notAsked,
  followUp: notAsked,
  supersede: notAsked,
  withdraw: notAsked,
  trust: notAsked,
})

const samira = { name: 'Samira El Amrani', organisation: 'Werkplein Noord', fingerprint: '3F2A 91BC' }

const sessionsOf = ({ list = [], sessions }: Device): Sessions => ({
  profile: () => samira,
  setProfile: notAsked,
  list: () => list,
  subscribe: nothing,
  start: notAsked,
  preview: notAsked,
  join: notAsked,
  knock: notAsked,
  knockAt: () => null,
  knocks: () => [],
  withdrawKnock: notAsked,
  joinWrapped: notAsked,
  openRequest: notAsked,
  change: notAsked,
  register: registerOf(),
  library: libraryOf(),
  region: {
    ...sharedOf(),
    counts: () => null,
    contributions: async () => new Map(),
    contribute: notAsked,
    withdraw: notAsked,
    storage: () => null,
  },
  insights: {
    counted: () => [],
    uncounted: () => [],
    count: notAsked,
    chooseThemes: notAsked,
    subscribe: () => () => {},
  },
  recovery: { recover: notAsked, hasSeen: async () => true, keepSeen: notAsked },
  backups: { known: () => [], make: notAsked, read: notAsked, restore: notAsked },
  methods: {
    list: () => [],
    find: findMethod,
    versions: () => [],
    save: notAsked,
    remove: notAsked,
    subscribe: nothing,
  },
  openDemo: notAsked,
  open: notAsked,
  fetchAgain: notAsked,
  leave: async () => {},
  forget: notAsked,
  destroy: notAsked,
  receipts: async () => [],
  destroyed: async () => null,
  retention: {
    relayNow: () => null,
    owns: async () => false,
    unsent: async () => 0,
    waiting: async () => [],
    withBeside: notAsked,
    news: async () => [],
    read: notAsked,
  },
  ...sessions,
})

const preferences = { language: 'nl', theme: 'light', contentProtection: false } as const

const platformOf = ({ platform }: Device): Platform => ({
  kind: 'browser',
  preferences: { read: () => preferences, write: () => {}, subscribe: nothing },
  trust: () => 'own',
  setTrust: notAsked,
  vault: {
    read: async () => refuse('absent'),
    write: notAsked,
    remove: notAsked,
    names: notAsked,
  },
  entries: { load: notAsked, append: notAsked, replace: notAsked, erase: notAsked },
  persistent: () => true,
  problems: () => [],
  fileSetAside: null,
  deviceKey: null,
  hosting: null,
  updates: null,
  policy: () => noPolicy,
  keepRecoveryAccess: null,
  defaultRelay: notAsked,
  webAddress: notAsked,
  saveFile: notAsked,
  print: notAsked,
  copyText: notAsked,
  takeInvitation: () => null,
  onInvitation: nothing,
  warnBeforeClose: nothing,
  shell: null,
  ...platform,
})

/** The services of such a device. */
export const servicesFor = (device: Device = {}): Services => ({
  platform: platformOf(device),
  sessions: sessionsOf(device),
})

/** Shows a page and answers what one can do with it. */
export const showPage = async (page: ReactNode, device: Device) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  const services = servicesFor(device)
  await act(async () =>
    root.render(
      <ServicesProvider services={services}>
        <ToastProvider>{page}</ToastProvider>
      </ServicesProvider>,
    ),
  )
  const text = (): string => document.body.textContent ?? ''
  const named = <Found extends HTMLElement>(selector: string, name: string): Found => {
    const found = [...document.querySelectorAll<Found>(selector)].find((candidate) => {
      const label = 'labels' in candidate ? (candidate.labels as NodeListOf<HTMLElement> | null)?.[0] : null
      const words = candidate.getAttribute('aria-label') ?? (label ?? candidate).textContent ?? ''
      return words.replace(/\s+/g, ' ').trim() === name
    })
    if (found === undefined) throw new Error(`no ${selector} named ${name} in: ${text()}`)
    return found
  }
  const fieldSetter = (element: HTMLElement) =>
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, 'value')?.set
  return {
    text,
    find: named,
    press: (name: string) => act(async () => named('button', name).click()),
    choose: (name: string) => act(async () => named('input', name).click()),
    write: (name: string, value: string) =>
      act(async () => {
        const input = named('input, textarea', name)
        fieldSetter(input)?.call(input, value)
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    select: (name: string, value: string) =>
      act(async () => {
        const input = named('select', name)
        fieldSetter(input)?.call(input, value)
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    close: async () => {
      await act(async () => root.unmount())
      container.remove()
    },
  }
}

export type ShownPage = Awaited<ReturnType<typeof showPage>>
