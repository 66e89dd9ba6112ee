// @vitest-environment happy-dom
import type { ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { ok, refuse } from '../../shared/result.ts'
import { changeAbout } from '../../shared/session/commands.ts'
import type { JournalEntry } from '../../shared/session/model.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { newSession } from '../../shared/session/session.fixture.ts'
import { type Services, ServicesProvider } from '../app/services.tsx'
import { fakeLive, joris, memberOf, samira } from '../circles/fake-live.fixture.ts'
import { openScreen, prepareScreen, type TestScreen } from '../circles/screen.fixture.tsx'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { organisationsWithoutGround } from './grounds.ts'
import { JournalPanel } from './journal-panel.tsx'
import { PurposePanel } from './purpose-panel.tsx'
import { RemoveMember } from './remove-member.tsx'

let screen: TestScreen
let asked: string[]
beforeAll(prepareScreen)
beforeEach(() => {
  asked = []
  screen = openScreen()
})
afterEach(() => screen.close())

/** A computer for which nobody set anything. */
const services = { platform: { policy: () => noPolicy } } as unknown as Services

const show = (live: LiveSession, part: ReactNode): Promise<void> =>
  screen.show(
    <ServicesProvider services={services}>
      <ToastProvider>
        <LiveProvider session={live}>{part}</LiveProvider>
      </ToastProvider>
    </ServicesProvider>,
  )

describe('purpose and ground in the room', () => {
  it('R-INTERFACE-23 shows them, with the organisations that have none yet', async () => {
    const { live } = fakeLive()
    await show(live, <PurposePanel kind="conference" />)
    for (const words of [
      'Samen bepalen wat goed is om te doen',
      'Werkplein Noord: Publieke taak',
      'Nog geen grondslag: De Kade',
      'Ja: Op 18 november besproken',
      '22 november 2027',
    ])
      expect(screen.text()).toContain(words)
  })

  it('R-INTERFACE-23 asks no ground of a resident, and takes spelling lightly', () => {
    const grounds = [{ organisation: 'werkplein noord ', ground: 'Publieke taak' }]
    const table = [samira, joris, joris, memberOf('Mevrouw M.', { organisation: 'thuis', role: 'resident' })]
    expect(organisationsWithoutGround(grounds, table)).toEqual(['De Kade'])
  })

  it('R-INTERFACE-23 is changed by whoever leads, under the checks of a new session', async () => {
    const documents = newSession()
    const { live } = fakeLive({}, documents)
    await show(live, <PurposePanel kind="conference" />)
    await screen.press('Doel en grondslag aanpassen')
    await screen.fill('Doel van het gesprek', '')
    await screen.press('Opslaan')
    expect(screen.text()).toContain('Schrijf in één zin waarvoor jullie bij elkaar komen.')
    await screen.fill('Doel van het gesprek', 'Eén plan voor het gezin')
    await screen.press('Opslaan')
    const about = aboutQuery.of(documents)
    expect(about.purpose).toBe('Eén plan voor het gezin')
    expect(about.legalGrounds).toEqual([{ organisation: 'Werkplein Noord', ground: 'Publieke taak' }])
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('R-INTERFACE-23 nobody else is offered to change it, and a missing purpose is said', async () => {
    const documents = newSession()
    changeAbout(documents, { purpose: ' ' })
    await show(fakeLive({ mayLead: () => false }, documents).live, <PurposePanel kind="conference" />)
    expect(screen.text()).toContain('Er staat nog geen doel.')
    expect(document.querySelector('button')).toBeNull()
  })
})

describe('what happened', () => {
  const entry = (kind: JournalEntry['kind'], by: string, subject: string, label: string, at: number) => ({
    id: `${kind} ${at}`,
    kind,
    at,
    by,
    subject,
    label,
    signature: 's',
  })

  it('R-INTERFACE-24 stands newest first, with who did it, also when they take no part any more', async () => {
    const { live } = fakeLive({
      journal: () => [
        entry('joined', 'piet', 'piet', 'Piet', 1),
        entry('exported', 'piet', 'pdf', 'PDF', 2),
        entry('removed', 'samira', 'piet', 'Piet', 3),
      ],
    })
    await show(live, <JournalPanel />)
    const lines = [...document.querySelectorAll('li')].map((line) => line.textContent ?? '')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^Piet is uit het beraad gehaald door Samira · /)
    expect(lines[1]).toMatch(/^Geëxporteerd: PDF door Piet · /)
    expect(lines[2]).toMatch(/^Piet kwam erbij · /)
  })
})

describe('taking a member out', () => {
  it('R-INTERFACE-21 says what it does and cannot do, and why it did not work', async () => {
    let code: 'offline' | null = 'offline'
    const { live } = fakeLive({
      removeMember: async (deviceId) => {
        asked.push(deviceId)
        return code === null ? ok({ roomId: 'nieuw' }) : refuse(code)
      },
    })
    await show(live, <RemoveMember kind="conference" asked={joris} onDone={() => asked.push('done')} />)
    const dialog = document.querySelector('[role=alertdialog]')
    expect(dialog?.textContent).toContain('Joris houdt wat dit apparaat al had')
    expect(dialog?.textContent).toContain('kan niemand terughalen')
    await screen.press('Uit het beraad halen')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('geen verbinding')
    code = null
    await screen.press('Uit het beraad halen')
    expect(asked).toEqual(['joris', 'joris', 'done'])
    expect(screen.text()).toContain('Joris doet niet meer mee.')
  })
})
