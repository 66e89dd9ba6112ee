// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Services, ServicesProvider } from '../app/services.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { AliasesDialog } from './aliases-dialog.tsx'

let root: Root | null = null
beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  await startWords('nl')
})
afterEach(async () => {
  await act(async () => root?.unmount())
  document.body.replaceChildren()
})

const open = async (persistent: boolean): Promise<void> => {
  // The list asks nothing of the device but whether it keeps things.
  const services = { platform: { persistent: () => persistent } } as unknown as Services
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  await act(async () =>
    root?.render(
      <ServicesProvider services={services}>
        <ToastProvider>
          <LiveProvider session={fakeLive().live}>
            <AliasesDialog kind="deliberation" onDone={() => {}} />
          </LiveProvider>
        </ToastProvider>
      </ServicesProvider>,
    ),
  )
}

const fields = (): readonly HTMLInputElement[] =>
  [...document.querySelectorAll('fieldset input')].flatMap((element) =>
    element instanceof HTMLInputElement ? [element] : [],
  )

const press = async (name: string | RegExp): Promise<void> => {
  const button = [...document.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').match(name),
  )
  if (button === undefined) throw new Error(`no button ${name}`)
  await act(async () => button.click())
}

const type = async (input: HTMLInputElement | undefined, words: string): Promise<void> => {
  if (input === undefined) throw new Error('no such field')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

test('the keyboard stays in the list when what was pressed goes away', async () => {
  await open(true)
  await type(fields()[0], 'Fatima Bouzidi')
  await press('Noem deze persoon mevrouw B.')
  expect(fields()[1]?.value).toBe('mevrouw B.')
  expect(document.activeElement).toBe(fields()[1])
  await press('Naam toevoegen')
  expect(document.activeElement).toBe(fields()[2])
  await press('Verwijder deze regel')
  expect(fields()).toHaveLength(2)
  expect(document.activeElement).toBe(fields()[0])
  await press('Verwijder Fatima Bouzidi')
  expect(fields()).toHaveLength(0)
  expect(document.activeElement?.textContent).toBe('Naam toevoegen')
})

test.each([
  ['its own device', true],
  ['a shared device', false],
])('R-PRIVACY-33 on %s the list says whether it goes with the window', async (_device, persistent) => {
  await open(persistent)
  const said = document.body.textContent ?? ''
  expect(said).toContain('Deze lijst blijft op dit apparaat.')
  expect(said.includes('de lijst is weg als je dit venster sluit')).toBe(!persistent)
})
