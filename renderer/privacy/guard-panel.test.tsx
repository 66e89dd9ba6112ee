// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { replaced } from '../../shared/deidentify/replace.ts'
import { findPersonalData } from '../../shared/privacy/find.ts'
import type { Alias } from '../../shared/privacy/finding.ts'
import type { PlacedText } from '../../shared/privacy/scan-texts.ts'
import { startWords } from '../i18n/i18n.ts'
import type { Guard } from './guard-contract.ts'
import type { GuardOptions } from './guard-items.ts'
import { GuardPanel } from './guard-panel.tsx'
import type { PrivacyGuard } from './privacy-guard.ts'
import { useGuard } from './use-guard.ts'

const aliases: readonly Alias[] = [{ name: 'Fatima El Amrani', alias: 'mevrouw A.' }]
const texts: readonly PlacedText[] = [
  { place: 'De casus › Het verhaal', text: 'Fatima belde met 06-12345678. Haar BSN is 111222333.' },
  { place: 'Afspraken › Afspraak 1', text: 'Jan de Vries belt Fatima terug.' },
  { place: 'Doel', text: 'Niets bijzonders.' },
]

/** Reads as the worker does, and remembers what it was asked; `read` says what becomes of a text. */
const readerOf =
  (asked: string[], read = findPersonalData): (() => PrivacyGuard) =>
  () => {
    let list: readonly Alias[] = []
    return {
      ask: async (text) => {
        asked.push(text)
        return read(text, { aliases: list })
      },
      setAliases: (given) => {
        list = given
      },
      close: () => {},
    }
  }

let root: Root | null = null
let guard: Guard

const Screen = (props: {
  readonly of: readonly PlacedText[] | null
  readonly options: GuardOptions
  readonly create: () => PrivacyGuard
}) => {
  guard = useGuard(props.of, props.options, props.create)
  return <GuardPanel guard={guard} />
}

const show = async (
  of: readonly PlacedText[] | null,
  options: Partial<GuardOptions>,
  create: () => PrivacyGuard,
) => {
  if (root === null) {
    const place = document.createElement('div')
    document.body.append(place)
    root = createRoot(place)
  }
  await act(async () =>
    root?.render(<Screen of={of} options={{ aliases, strict: true, ...options }} create={create} />),
  )
}

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  await startWords('nl')
})
afterEach(async () => {
  await act(async () => root?.unmount())
  root = null
  document.body.replaceChildren()
})

const status = () => document.querySelector('[role="status"]')?.textContent
const item = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-guard-item]')].find((one) =>
    one.querySelector('strong')?.textContent?.includes(words),
  )
const radio = (words: string, label: string): HTMLInputElement => {
  const found = [...(item(words)?.querySelectorAll('label') ?? [])].find((one) =>
    one.textContent?.startsWith(label),
  )
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement
}
const press = async (target: Element | null, key: string) =>
  act(async () => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
const through = (text: string) => replaced(text, guard.pass(text))

test('R-PRIVACY-22 what is found is grouped by kind with its place and the sentence around it, and is decided once', async () => {
  await show(texts, {}, readerOf([]))
  expect([...document.querySelectorAll('h4')].map((one) => one.textContent)).toEqual([
    'Namen (2)',
    'Burgerservicenummers (1)',
    'Telefoonnummers (1)',
  ])
  expect(item('Fatima')?.textContent).toContain('Afspraken › Afspraak 1')
  expect(item('Fatima')?.querySelector('mark')?.textContent).toContain('gevonden: “Fatima”')
  expect(status()).toBe('Nog 4 om over te beslissen.')
  expect(guard.isDecided).toBe(false)
  await act(async () => radio('Fatima', 'Vervangen door “mevrouw A.”').click())
  await act(async () => radio('111222333', 'Weglaten').click())
  expect(status()).toBe('Nog 2 om over te beslissen.')
  expect(through(texts[1]?.text ?? '')).toBe('[weggelaten] belt mevrouw A. terug.')
})

test('R-PRIVACY-23 whatever stays has a reason, which is told without the words; nothing undecided leaves', async () => {
  await show(texts, {}, readerOf([]))
  expect(through('Haar BSN is 111222333.')).toBe('Haar BSN is [weggelaten].')
  await act(async () => guard.decideAll({ kind: 'replace' }))
  expect(guard.isDecided).toBe(true)
  expect(status()).toBe('Over alles is beslist.')
  await act(async () => radio('Jan de Vries', 'Laten staan').click())
  expect(guard.isDecided).toBe(false)
  const [first] = guard.items
  const id = guard.items.find(({ findings }) => findings[0]?.text === 'Jan de Vries')?.id ?? first?.id ?? ''
  await act(async () => guard.decide(id, { kind: 'keep', reason: ' Hij zit zelf aan tafel. ' }))
  expect(guard.isDecided).toBe(true)
  expect(guard.kept).toEqual([{ kind: 'name', times: 1, reason: 'Hij zit zelf aan tafel.' }])
  expect(through(texts[1]?.text ?? '')).toBe('Jan de Vries belt mevrouw A. terug.')
})

test('R-PRIVACY-24 one key decides and goes on to the next open one, and after the last to the heading', async () => {
  await show(texts, {}, readerOf([]))
  radio('Fatima', 'Weglaten').focus()
  await press(document.activeElement, 'v')
  expect(item('Jan de Vries')?.contains(document.activeElement)).toBe(true)
  await press(document.activeElement, 'l')
  expect(document.activeElement).toBe(item('Jan de Vries')?.querySelector('input:not([type="radio"])'))
  await press(document.activeElement, 'Enter')
  expect(item('111222333')?.contains(document.activeElement)).toBe(true)
  await press(document.activeElement, 'w')
  await press(document.activeElement, 'w')
  // Round again to the one that still lacks its reason.
  expect(item('Jan de Vries')?.contains(document.activeElement)).toBe(true)
  await press(item('Jan de Vries')?.querySelector('input[type="radio"]') ?? null, 'w')
  expect(document.activeElement?.tagName).toBe('H3')
  expect(guard.isDecided).toBe(true)
})

test('R-PRIVACY-25 a decision stays when the texts are read again, and only what changed is read', async () => {
  const asked: string[] = []
  const create = readerOf(asked)
  await show(texts, {}, create)
  await act(async () => guard.decideAll({ kind: 'leave-out' }))
  const moved = [
    { place: 'Elders', text: texts[1]?.text ?? '' },
    { place: 'Nieuw', text: 'Bel Fatima op 06-87654321.' },
  ]
  await show(moved, {}, create)
  expect(asked).toEqual([...texts.map(({ text }) => text), 'Bel Fatima op 06-87654321.'])
  expect(status()).toBe('Nog 1 om over te beslissen.')
  expect(
    guard.items.filter(({ decision }) => decision === null).map(({ findings }) => findings[0]?.text),
  ).toEqual(['06-87654321'])
})

test('R-PRIVACY-26 what is only likely is asked for a publication and may be passed over elsewhere; own names are no finding', async () => {
  await show(texts, { strict: false, own: ['Jan de Vries'] }, readerOf([]))
  expect(item('Jan de Vries')).toBeUndefined()
  const likely = [{ place: 'Doel', text: 'Piet belde.' }]
  await show(likely, { strict: false }, readerOf([]))
  expect(guard.items.map(({ isAsked }) => isAsked)).toEqual([false])
  expect(guard.isDecided).toBe(true)
  expect(through('Piet belde.')).toBe('Piet belde.')
  await show(likely, { strict: true }, readerOf([]))
  expect(guard.isDecided).toBe(false)
})

test('R-PRIVACY-27 a text that cannot be read is never taken for clean', async () => {
  await show(texts, {}, () => ({ ask: async () => null, setAliases: () => {}, close: () => {} }))
  expect(guard.state).toBe('failed')
  expect(guard.isDecided).toBe(false)
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('kon niet worden nagelezen')
})
