// @vitest-environment happy-dom
import { act, useRef, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { findPersonalData } from '../../shared/privacy/find.ts'
import type { Alias } from '../../shared/privacy/finding.ts'
import { fakeLive, memberOf } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { LiveProvider } from '../live/use-live.tsx'
import type { PrivacyGuard } from './privacy-guard.ts'
import { TypingHint } from './typing-hint.tsx'

const fatima: Alias = { name: 'Fatima El Amrani', alias: 'mevrouw A.' }
const bsn = '111222333'

/** Reads as the worker does, and remembers what it was asked. */
const readerOf = (asked: string[]) => (): PrivacyGuard => {
  let aliases: readonly Alias[] = []
  return {
    ask: async (text) => {
      asked.push(text)
      return findPersonalData(text, { aliases })
    },
    setAliases: (given) => {
      aliases = given
    },
    close: () => {},
  }
}

let root: Root | null = null
let removeField: () => void

const Page = ({ create }: { readonly create: () => PrivacyGuard }) => {
  const work = useRef<HTMLElement>(null)
  const [text, setText] = useState('')
  const [isThere, setThere] = useState(true)
  removeField = () => setThere(false)
  return (
    <main ref={work}>
      {isThere ? (
        <textarea aria-label="Feiten" value={text} onChange={(event) => setText(event.target.value)} />
      ) : null}
      <input aria-label="Gesloten" readOnly defaultValue={bsn} />
      <TypingHint within={work} create={create} />
    </main>
  )
}

const show = async (asked: string[] = []) => {
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  const { live } = fakeLive({
    members: () => [memberOf('Samira'), memberOf('Joris', { name: 'Joris van Veen' })],
    aliases: { list: () => [fatima], write: () => {} },
  })
  const create = readerOf(asked)
  await act(async () =>
    root?.render(
      <LiveProvider session={live}>
        <Page create={create} />
      </LiveProvider>,
    ),
  )
}

const field = (): HTMLTextAreaElement => {
  const found = document.querySelector('textarea')
  if (found === null) throw new Error('no field')
  return found
}
const pause = () => act(async () => vi.advanceTimersByTimeAsync(500))

/** Types a text, with the caret at `caret`, and pauses. */
const type = async (text: string, caret = text.length) => {
  await act(async () => {
    field().focus()
    field().setRangeText(text, 0, field().value.length, 'end')
    field().setSelectionRange(caret, caret)
    field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await pause()
}
const status = () => document.querySelector('[role="status"]')?.textContent ?? ''
const buttons = () => [...document.querySelectorAll('button')].map((button) => button.textContent)
const press = async (name: string) => {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === name)
  await act(async () => button?.click())
  await act(async () => vi.advanceTimersByTimeAsync(0))
}

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  await startWords('nl')
})
beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  await act(async () => root?.unmount())
  document.body.replaceChildren()
  vi.useRealTimers()
})

test('R-PRIVACY-29 what is certain is told after a pause, with the field, and nothing is read while somebody types', async () => {
  const asked: string[] = []
  await show(asked)
  field().focus()
  for (const text of ['Haar BSN', `Haar BSN is ${bsn}`]) {
    await act(async () => {
      field().setRangeText(text, 0, field().value.length, 'end')
      field().dispatchEvent(new InputEvent('input', { bubbles: true }))
      await vi.advanceTimersByTimeAsync(300)
    })
    expect(status()).toBe('')
  }
  expect(asked).toEqual([])
  await pause()
  expect(asked).toEqual([`Haar BSN is ${bsn}`])
  expect(status()).toBe(`Burgerservicenummer: “${bsn}”. Is dit nodig? In “Feiten”.`)
  expect(buttons()).toEqual(['Weglaten', 'Laten staan'])
  expect(document.activeElement).toBe(field())
})

test('R-PRIVACY-29 a member, what is only likely and what nobody can change are not told', async () => {
  await show()
  await type('Joris van Veen sprak met Tom in Utrecht.')
  expect(status()).toBe('')
  const closed = document.querySelector('input')
  await act(async () => closed?.focus())
  await pause()
  expect(status()).toBe('')
})

test('R-PRIVACY-30 a listed name becomes its alias wherever it stands, as whole words, and the caret stays between the same letters', async () => {
  await show()
  const before = 'Fatimaplein. Fatima belt. Straks belt Fatima'
  await type(`${before}. Daarna`, before.indexOf('Straks'))
  expect(status()).toBe('“Fatima” staat op je namenlijst. In “Feiten”.')
  await press('Vervangen door “mevrouw A.”')
  expect(field().value).toBe('Fatimaplein. mevrouw A. belt. Straks belt mevrouw A. Daarna')
  expect(field().value.slice(field().selectionStart)).toBe('Straks belt mevrouw A. Daarna')
  expect(document.activeElement).toBe(field())
  expect(status()).toBe('')
})

test('R-PRIVACY-30 what is left out goes, and the next thing in the field is told', async () => {
  await show()
  await type(`BSN ${bsn} en mail a.bakker@dekade.nl`)
  expect(status()).toContain('En nog 1 in dit veld.')
  await press('Weglaten')
  expect(field().value).toBe('BSN [weggelaten] en mail a.bakker@dekade.nl')
  expect(status()).toBe('E-mailadres: “a.bakker@dekade.nl”. Is dit nodig? In “Feiten”.')
})

test('R-PRIVACY-31 what may stay is not told again, also not in other capitals; something else is', async () => {
  await show()
  await type('Mail A.Bakker@dekade.nl')
  await press('Laten staan')
  expect([status(), document.activeElement === field()]).toEqual(['', true])
  await type('Mail a.bakker@dekade.nl')
  expect(status()).toBe('')
  await type(`Mail a.bakker@dekade.nl over ${bsn}`)
  expect(status()).toContain('Burgerservicenummer')
})

test('R-PRIVACY-29 the hint goes with its field', async () => {
  await show()
  await type(`BSN ${bsn}`)
  expect(status()).not.toBe('')
  await act(async () => removeField())
  await act(async () => vi.advanceTimersByTimeAsync(0))
  expect([status(), buttons()]).toEqual(['', []])
})
