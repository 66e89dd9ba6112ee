// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import type { MandateRequest, SignedDecision } from '../../shared/session/model.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { LiveRequest } from '../live/sessions.ts'
import RequestPage from './request-page.tsx'

const request: MandateRequest = {
  id: 'verzoek',
  rungId: 'director',
  rung: { nl: 'Directeur of wethouder', en: 'Director or alderman' },
  blocker: 'Niemand mag de huur overnemen',
  options: '',
  question: 'Mag de huur twee maanden worden overgenomen?',
  deadline: '2026-12-01',
  askedBy: { name: 'Joris', organisation: 'De Kade' },
  askedAt: Date.UTC(2026, 10, 22, 12),
}

let page: ShownPage | null = null
let unsafe: (() => boolean) | null = null

/** A request's room in memory. */
const roomOf = async (start: MandateRequest | null) => {
  const listeners = new Set<() => void>()
  const decided: Parameters<LiveRequest['decide']>[0][] = []
  const change = (next: Partial<LiveRequest>): void => {
    current = { ...current, ...next }
    for (const listener of listeners) listener()
  }
  let current: LiveRequest = {
    roomId: 'kamer',
    request: start,
    decision: null,
    storage: { kind: 'on-device', reason: 'offline', connection: 'offline' },
    fingerprint: await fingerprint('wit'),
    decide: async (answer) => {
      decided.push(answer)
      const signed: SignedDecision = {
        ...answer,
        requestId: 'verzoek',
        name: 'Mevrouw De Wit',
        organisation: 'Gemeente',
        at: request.askedAt,
        deviceId: 'wit',
        signature: 's',
      }
      change({ decision: signed })
      return ok(null)
    },
  }
  return {
    decided,
    change,
    opened: {
      current: () => current,
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  }
}
const shown = async (start: MandateRequest | null = request) => {
  const room = await roomOf(start)
  page = await showPage(<RequestPage roomId="kamer" />, {
    sessions: { openRequest: async () => ok(room.opened) },
    platform: {
      warnBeforeClose: (isUnsafe) => {
        unsafe = isUnsafe
        return () => {
          unsafe = null
        }
      },
    },
  })
  return { ...page, ...room }
}

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

describe('the request', () => {
  it('R-CONF-8 shows what is asked, by whom and since when, and that this is all', async () => {
    const { text } = await shown()
    for (const words of [
      'Je ziet alleen dit verzoek, niet de rest van de casus',
      'Directeur of wethouder',
      request.blocker,
      request.question,
      'Niet ingevuld',
      '1 december 2026',
      'Joris van De Kade vraagt dit sinds 22 november 2026',
    ])
      expect(text()).toContain(words)
  })

  it('R-CONF-8 is signed with a verdict, a decision and reasons, none of them left out', async () => {
    const { press, choose, write, text, decided, change } = await shown()
    await press('Ondertekenen')
    for (const words of ['Kies wat je besluit.', 'Schrijf op wat je besluit.', 'Schrijf op waarom'])
      expect(text()).toContain(words)
    expect(decided).toEqual([])
    await choose('Toestaan')
    await write('Besluit', ' Twee maanden ')
    expect(unsafe?.()).toBe(true)
    await write('Motivering', 'Ontruiming kost meer')
    await press('Ondertekenen')
    expect(decided).toEqual([
      { verdict: 'granted', decision: 'Twee maanden', reason: 'Ontruiming kost meer' },
    ])
    await act(async () => {})
    expect(text()).toContain('Getekend')
    expect(text()).toContain(await fingerprint('wit'))
    expect(text()).toContain('Op dit apparaat opgeslagen: geen verbinding met de relay')
    expect(text()).toContain('Laat dit scherm open')
    expect(unsafe?.()).toBe(true)
    await act(async () => change({ storage: { kind: 'on-relay', reason: null, connection: 'connected' } }))
    expect(text()).toContain('Op de relay opgeslagen')
    expect(unsafe?.()).toBe(false)
    expect(document.querySelector('form')).toBeNull()
  })

  it('R-CONF-8 appears by itself when it was still on its way', async () => {
    const { text, change } = await shown(null)
    expect(text()).toContain('Er is geen verbinding met de relay.')
    await act(async () => change({ request }))
    expect(text()).toContain(request.question)
  })

  it('R-CONF-8 that does not open says why and what to do', async () => {
    page = await showPage(<RequestPage roomId="kamer" />, {
      sessions: { openRequest: async () => refuse('unknown-session') },
    })
    expect(page.text()).toContain('Dit verzoek staat niet op dit apparaat.')
  })
})
