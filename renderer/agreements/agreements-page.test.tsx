// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { addAgreement } from '../../shared/session/commands.ts'
import { agreementsQuery } from '../../shared/session/queries.ts'
import { actorOf, newSession } from '../../shared/session/session.fixture.ts'
import { type Device, type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { LiveSession } from '../live/live.ts'
import type { Sessions } from '../live/sessions.ts'
import { agreementOf, sessionOf } from './agreements.fixture.ts'
import AgreementsPage from './agreements-page.tsx'
import ChainPage from './chain-page.tsx'

let page: ShownPage | null = null
const open = async (device: Device, what = <AgreementsPage />): Promise<ShownPage> => {
  page = await showPage(what, device)
  return page
}
const rows = (): readonly string[] =>
  [...document.querySelectorAll('tr[data-row] strong')].map((cell) => cell.textContent ?? '')

beforeAll(() => startWords('nl'))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) })
})
afterEach(async () => {
  await page?.close()
  page = null
  vi.useRealTimers()
})

const mine = { person: 'samira el amrani', organisation: 'Werkplein Noord' }
const board = [
  sessionOf('Gezin M.', {
    agreements: [
      agreementOf('urgentie aanvragen', '2026-11-20'),
      agreementOf('mevrouw bellen', '2026-11-25', 'open', mine),
      agreementOf('ooit eens', '', 'open', { ...mine, person: '' }),
      agreementOf('al gedaan', '2026-11-01', 'done', mine),
    ],
  }),
]

/** A live session with one agreement, as far as the board needs it. */
const liveWith = (agreement: ReturnType<typeof agreementOf>) => {
  const documents = newSession()
  const id = addAgreement(documents, actorOf('samira'), 'agreements', { action: agreement.action })
  const live = { documents, actor: () => actorOf('samira') } as unknown as LiveSession
  const change: Sessions['change'] = async (_roomId, apply) => {
    await apply(live)
    return ok(null)
  }
  return { id, change, agreements: () => agreementsQuery('agreements').of(documents) }
}

describe('the board of agreements', () => {
  it('R-PAGE-19 begins with what is mine and goes to the other views by radios with their counts', async () => {
    const { choose, text } = await open({ list: board })
    expect(rows()).toEqual(['mevrouw bellen'])
    await choose('Mijn organisatie 2')
    expect(rows()).toEqual(['mevrouw bellen', 'ooit eens'])
    await choose('Te laat 1')
    expect(rows()).toEqual(['urgentie aanvragen'])
    expect(text()).toContain('2 dagen te laat')
    await choose('Alle 3')
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Te laat',
      'Deze week',
      'Zonder datum',
    ])
    await choose('Ook afgeronde tonen (1)')
    expect(rows()).toContain('al gedaan')
  })

  it('R-PAGE-19 searches, and says so when there is nothing', async () => {
    const { choose, write, text } = await open({ list: board })
    await choose('Alle 3')
    await write('Zoeken in afspraken', 'gezin URGENTIE')
    expect(rows()).toEqual(['urgentie aanvragen'])
    await write('Zoeken in afspraken', 'xyz')
    expect(rows()).toEqual([])
    expect(text()).toContain('Niets gevonden')
  })

  it('R-PAGE-20 an example is marked, and a draft says what it is', async () => {
    const { choose, text } = await open({
      list: [sessionOf('Voorbeeld', { demo: true, agreements: [agreementOf('iets', '')] })],
    })
    await choose('Alle 1')
    const row = document.querySelector('tr[data-row]')?.textContent ?? ''
    expect(row).toContain('Voorbeeld')
    expect(row).toContain('concept')
    expect(text()).not.toContain('Kies: iets')
  })

  it('R-PAGE-21 changes the status in the session, with a reason where it needs one', async () => {
    const agreement = agreementOf('mevrouw bellen', '2026-11-25', 'open', mine)
    const live = liveWith(agreement)
    const { press, choose, write, text } = await open({
      list: [sessionOf('Gezin M.', { agreements: [{ ...agreement, id: live.id }] })],
      sessions: { change: live.change },
    })
    await press('Status veranderen: mevrouw bellen')
    await press('Status vastleggen')
    expect(text()).toContain('Kies een andere status')
    await choose('niet gedaan')
    await press('Status vastleggen')
    expect(text()).toContain('Schrijf kort op waarom')
    await write('Toelichting', ' Zij nam niet op ')
    await press('Status vastleggen')
    expect(live.agreements()[0]).toMatchObject({ status: 'not-done', reason: 'Zij nam niet op' })
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(text()).toContain('Vastgelegd: niet gedaan')
  })

  it.each([
    ['a session that does not open', async () => refuse('damaged-store' as const), 'niet vastgelegd'],
    [
      'a session that fails',
      async () => {
        throw new Error('kapot')
      },
      'niet vastgelegd',
    ],
    [
      'an agreement that is gone',
      liveWith(agreementOf('iets anders', '')).change,
      'staat niet meer in het gesprek',
    ],
  ] as const)('R-PAGE-21 with %s it says so and keeps the dialog', async (_what, change, sentence) => {
    const { press, choose } = await open({ list: board, sessions: { change } })
    await press('Status veranderen: mevrouw bellen')
    await choose('gedaan')
    await press('Status vastleggen')
    expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain(sentence)
  })

  it('R-PAGE-21 whoever only looks on in a session changes nothing in it', async () => {
    const { text } = await open({
      list: board.map((session) => ({ ...session, myRole: 'observer' as const })),
    })
    expect(rows()).toEqual(['mevrouw bellen'])
    expect(text()).not.toContain('Status veranderen')
    expect(document.querySelector('[aria-label^="Status veranderen"]')).toBeNull()
  })

  it('R-PAGE-23 puts the chosen agreements in a calendar file, without what they are about', async () => {
    const files: string[] = []
    const { choose, press, text } = await open({
      list: board,
      platform: {
        saveFile: async ({ content }) => {
          files.push(String(content))
          return ok(null)
        },
      },
    })
    await choose('Kies: mevrouw bellen')
    expect(text()).toContain('1 afspraak gekozen')
    await press('Gekozen in agenda zetten')
    await act(() => vi.dynamicImportSettled())
    await press('Bewaren')
    expect(files[0]).toContain('DTSTART;VALUE=DATE:20261125')
    expect(files[0]?.replaceAll('UID:mevrouw-bellen', '')).not.toContain('mevrouw')
  })

  it('R-PAGE-19 draws a part of a long board, and the keyboard goes on where the rest begins', async () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      agreementOf(`afspraak ${String(at).padStart(3, '0')}`, '2026-12-24', 'open', mine),
    )
    const { press } = await open({ list: [sessionOf('Veel', { agreements: many })] })
    expect(rows()).toHaveLength(30)
    await press('Toon er nog 20')
    expect(rows()).toHaveLength(50)
    expect(document.activeElement?.closest('tr')?.textContent).toContain('afspraak 030')
  })

  it('R-PAGE-22 the chain agreements say who is responsible, from when and when they are reviewed', async () => {
    const chain = agreementOf('Eén loket voor urgentie', '', 'open', {
      scope: 'chain',
      start: '2026-12-01',
      evaluation: '2026-11-20',
    })
    const { text } = await open(
      { list: [sessionOf('Gezin M.', { agreements: [chain, agreementOf('alleen hier', '')] })] },
      <ChainPage />,
    )
    expect(document.querySelectorAll('tbody tr')).toHaveLength(1)
    expect(text()).toContain('De Kade · Joris Veen')
    expect(text()).toContain('di 1 dec')
    expect(text()).toContain('evaluatie nodig')
  })

  it('R-PAGE-19 without agreements it says what will come here', async () => {
    const { text } = await open({})
    expect(text()).toContain('Nog geen afspraken')
  })
})
