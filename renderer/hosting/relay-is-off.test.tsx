// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { fakeHosting } from './hosting.fixture.ts'
import { RelayIsOff } from './relay-is-off.tsx'

beforeAll(() => startWords('nl'))
let page: ShownPage | null = null
afterEach(() => page?.close())

const own = 'ws://127.0.0.1:4310/k7mq2xpdab'

const showRoomOn = async (relay: string, fake: ReturnType<typeof fakeHosting>): Promise<ShownPage> => {
  const { live } = fakeLive({ relay: () => relay })
  page = await showPage(
    <LiveProvider session={live}>
      <main tabIndex={-1}>
        <RelayIsOff />
      </main>
    </LiveProvider>,
    { platform: { hosting: fake.hosting } },
  )
  return page
}

it('R-HOST-20 a session on this computer says that the relay is off, and switches it on', async () => {
  const fake = fakeHosting({ own, reach: 'network' })
  const shown = await showRoomOn('ws://10.0.0.7:4310/k7mq2xpdab', fake)
  expect(shown.text()).toContain('Dit beraad staat op deze computer, en de relay staat uit')
  fake.fail('port-taken')
  await shown.press('Aanzetten')
  expect(shown.text()).toContain('Sluit programma’s die je niet gebruikt')
  fake.fail(null)
  await shown.press('Aanzetten')
  expect(fake.orders).toEqual(['network', 'network'])
  expect(shown.text()).not.toContain('de relay staat uit')
  expect(document.activeElement?.tagName).toBe('MAIN')
  await act(async () => fake.become({ phase: 'off' }))
  expect(shown.text()).toContain('de relay staat uit')
})

it('R-HOST-20 a session elsewhere says nothing', async () => {
  expect((await showRoomOn('wss://relay.voorbeeld.invalid', fakeHosting({ own }))).text()).toBe('')
})
