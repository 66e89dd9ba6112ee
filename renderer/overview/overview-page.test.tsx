// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, sessionOf } from '../agreements/agreements.fixture.ts'
import { type Device, type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { OverviewPage } from './overview-page.tsx'

let page: ShownPage | null = null
const open = async (device: Device): Promise<ShownPage> => {
  page = await showPage(<OverviewPage />, device)
  return page
}

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

describe('the overview', () => {
  it('R-PAGE-29 offers an example of both kinds', async () => {
    const asked: unknown[] = []
    const { press } = await open({
      sessions: {
        openDemo: async (kind) => {
          asked.push(kind)
          return { roomId: 'voorbeeld' }
        },
      },
    })
    await press('Voorbeeld openen')
    await press('Voorbeeld casusoverleg openen')
    expect(asked).toEqual(['deliberation', 'conference'])
  })

  it('R-PAGE-29 names the waiting rooms where this device waits', async () => {
    const { text } = await open({
      sessions: {
        knocks: () => [
          { roomId: 'deur', name: 'Samira', fingerprint: '3F2A', state: 'waiting', sessionRoomId: null },
        ],
      },
    })
    expect(text()).toContain('De gespreksleider ziet dat Samira wacht.')
    expect(document.querySelector('a[href="#/wachtkamer/deur"]')).not.toBeNull()
  })

  it('R-PAGE-29 shows the most urgent agreements and leads to the others', async () => {
    const agreements = Array.from({ length: 12 }, (_, at) => agreementOf(`afspraak ${at}`, ''))
    const { find } = await open({ list: [sessionOf('Gezin M.', { agreements })] })
    expect(document.querySelectorAll('table tbody tr')).toHaveLength(8)
    expect(find('a', 'Alle 12 afspraken die aandacht vragen, en de rest').getAttribute('href')).toBe(
      '#/afspraken',
    )
  })

  it('R-PAGE-29 shows all closed sessions when asked', async () => {
    const list = Array.from({ length: 25 }, (_, at) => sessionOf(`Gesprek ${at}`, { closedAt: at + 1 }))
    const { press } = await open({ list })
    expect(document.querySelectorAll('main h3')).toHaveLength(20)
    await press('Toon alle 25 afgesloten gesprekken')
    expect(document.querySelectorAll('main h3')).toHaveLength(25)
    await press('Toon er minder')
    expect(document.querySelectorAll('main h3')).toHaveLength(20)
  })

  it('R-PAGE-20 the menu counts what asks for this person’s attention, and says so in words', async () => {
    const mine = { person: 'Samira El Amrani' }
    await open({
      list: [
        sessionOf('Gezin M.', {
          agreements: [agreementOf('bellen', '', 'open', mine), agreementOf('x', '')],
        }),
      ],
    })
    expect(document.querySelector('nav a[href="#/afspraken"]')?.textContent).toBe(
      'Afspraken1, 1 vraagt je aandacht',
    )
  })
})
