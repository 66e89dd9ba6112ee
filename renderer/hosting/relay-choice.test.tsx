// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { fakeHosting } from './hosting.fixture.ts'
import { InviteNote, reachOfLink } from './invite-note.tsx'
import { type ChosenRelay, RelayChoice, useRelayChoice } from './relay-choice.tsx'

beforeAll(() => startWords('nl'))
let page: ShownPage | null = null
afterEach(async () => {
  await page?.close()
  vi.unstubAllGlobals()
})

/** A network on which every relay is there, or none. */
const network = (isThere: boolean): void => {
  vi.stubGlobal(
    'WebSocket',
    class {
      onopen: (() => void) | null = null
      onerror: (() => void) | null = null
      close = (): void => undefined
      constructor() {
        queueMicrotask(() => (isThere ? this.onopen?.() : this.onerror?.()))
      }
    },
  )
}

const show = async (
  fake: ReturnType<typeof fakeHosting> | null,
  usual = 'wss://relay.voorbeeld.invalid',
): Promise<{ readonly page: ShownPage; readonly ready: () => ReturnType<ChosenRelay['ready']> }> => {
  let ready: ChosenRelay['ready'] = () => Promise.reject(new Error('not shown yet'))
  const Form = () => {
    const chosen = useRelayChoice()
    ready = chosen.ready
    return <RelayChoice chosen={chosen} />
  }
  page = await showPage(<Form />, {
    platform: { hosting: fake?.hosting ?? null, defaultRelay: () => usual },
  })
  return { page, ready: () => act(() => ready()) }
}

describe('where a new session stands', () => {
  it('R-HOST-17 is the usual relay unless somebody chooses this computer, which then starts its relay', async () => {
    network(true)
    const fake = fakeHosting()
    const { page: shown, ready } = await show(fake)
    expect(await ready()).toBeUndefined()
    await shown.choose('Op deze computer, zonder server')
    expect(await ready()).toBe('ws://192.168.1.5:4310/k7mq2xpdab')
    expect(fake.orders).toEqual(['network'])
    expect(await ready()).toBe('ws://192.168.1.5:4310/k7mq2xpdab')
    expect(fake.orders).toEqual(['network'])
  })

  it('R-HOST-17 a relay that was switched on for this computer alone stays so', async () => {
    network(true)
    const fake = fakeHosting({ phase: 'on', reach: 'device', own: 'ws://127.0.0.1:4310/k7mq2xpdab' })
    const { page: shown, ready } = await show(fake)
    await shown.choose('Op deze computer, zonder server')
    expect([await ready(), fake.orders]).toEqual(['ws://127.0.0.1:4310/k7mq2xpdab', []])
  })

  it('R-HOST-17 nothing is started when the relay does not start, and it is said why', async () => {
    network(true)
    const fake = fakeHosting()
    fake.fail('port-taken')
    const { page: shown, ready } = await show(fake)
    await shown.choose('Op deze computer, zonder server')
    expect(await ready()).toBeNull()
    expect(shown.text()).toContain('Er is geen poort vrij')
  })

  it('R-HOST-18 says when the usual relay cannot be reached, and offers this computer', async () => {
    network(false)
    const { page: shown } = await show(fakeHosting())
    expect(document.querySelector('[role=status]')?.textContent).toContain(
      'relay.voorbeeld.invalid is nu niet bereikbaar',
    )
    await shown.choose('Op deze computer, zonder server')
    expect(shown.text()).not.toContain('niet bereikbaar')
  })

  it('R-HOST-17 where the usual relay is this computer’s own, that is what is chosen', async () => {
    network(true)
    const fake = fakeHosting({ phase: 'on', reach: 'device', own: 'ws://127.0.0.1:4310/k7mq2xpdab' })
    const { ready } = await show(fake, 'ws://127.0.0.1:4310')
    expect(await ready()).toBe('ws://127.0.0.1:4310/k7mq2xpdab')
  })

  it('R-HOST-9 is not asked in a browser, or where the organisation does not allow it', async () => {
    const { page: browser, ready } = await show(null)
    expect([browser.text(), await ready()]).toEqual(['', undefined])
    await browser.close()
    const { page: shown, ready: still } = await show(fakeHosting({ allowed: 'off' }))
    expect([shown.text(), await still()]).toEqual(['', undefined])
  })
})

describe('an invitation to a relay on somebody’s computer', () => {
  const own = 'ws://127.0.0.1:4310/k7mq2xpdab'
  const note = async (relay: string, fake: ReturnType<typeof fakeHosting> | null): Promise<string> => {
    page = await showPage(<InviteNote relay={relay} />, { platform: { hosting: fake?.hosting ?? null } })
    return page.text()
  }

  it('R-HOST-19 says whom a link is for', () => {
    expect(
      ['wss://relay.voorbeeld.invalid', 'ws://192.168.1.5:4310/k7mq2xpdab', own, 'niets'].map(reachOfLink),
    ).toEqual(['all', 'app', 'here', 'all'])
  })

  it('R-HOST-19 asks for the app on the network, for anybody who invites', async () => {
    expect(await note('ws://192.168.1.5:4310/k7mq2xpdab', null)).toContain(
      'Alleen voor wie de app Beraad heeft',
    )
  })

  it('R-HOST-19 works on this computer only, or not at all while the relay is off', async () => {
    expect(await note(own, fakeHosting({ phase: 'on', own }))).toContain('werkt alleen op deze computer')
    await page?.close()
    expect(await note('ws://192.168.1.5:4310/k7mq2xpdab', fakeHosting({ own }))).toContain('staat uit')
    await page?.close()
    expect(await note('wss://relay.voorbeeld.invalid', fakeHosting({ own }))).toBe('')
  })
})
