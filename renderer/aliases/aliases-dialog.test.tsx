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

test.each([
  ['its own device', true],
  ['a shared device', false],
])('R-PRIVACY-33 on %s the list says whether it goes with the window', async (_device, persistent) => {
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
  const said = document.body.textContent ?? ''
  expect(said).toContain('Deze lijst blijft op dit apparaat.')
  expect(said.includes('de lijst is weg als je dit venster sluit')).toBe(!persistent)
})
