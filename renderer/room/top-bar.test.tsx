// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { closeSession, reopenSession } from '../../shared/session/commands.ts'
import { actorOf, newSession } from '../../shared/session/session.fixture.ts'
import { servicesFor } from '../app/pages.fixture.tsx'
import { hashOf } from '../app/route.ts'
import { ServicesProvider } from '../app/services.tsx'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { showFields } from '../fields/conference-screen.fixture.tsx'
import { sitDown, type Table } from '../instruments/instruments.fixture.tsx'
import { ClosingPanel } from './closing-panel.tsx'
import { TopBar } from './top-bar.tsx'

let table: Table | null = null
beforeAll(prepareScreen)
afterEach(async () => {
  await table?.close()
  table = null
})

describe('R-INTERFACE-13 after rounding off', () => {
  it('the bar says so to everybody, at whatever step, until it is opened again', async () => {
    const documents = newSession()
    const bar = (
      <ServicesProvider services={servicesFor()}>
        <TopBar method={dilemma} />
      </ServicesProvider>
    )
    table = await sitDown(bar, 'tom', {}, documents)
    expect(table.text()).not.toContain('Afgerond')
    await act(async () => closeSession(documents, actorOf('samira')))
    expect(document.querySelector('header')?.textContent).toContain('Afgerond')
    await act(async () => reopenSession(documents))
    expect(table.text()).not.toContain('Afgerond')
  })

  it('the way to the report is the main one; only whoever leads opens the session again', async () => {
    for (const mayLead of [true, false]) {
      const documents = newSession()
      closeSession(documents, actorOf('samira'))
      const panel = <ClosingPanel method={dilemma} here="" goTo={() => {}} />
      const shown = await showFields(panel, { mayLead: () => mayLead }, documents)
      const report = [...document.querySelectorAll('a')].find(
        (link) => link.textContent?.trim() === 'Naar het verslag',
      )
      expect(report?.getAttribute('href')).toBe(hashOf({ page: 'report', roomId: shown.live.roomId }))
      expect(shown.text().includes('Weer openen')).toBe(mayLead)
      await shown.close()
    }
  })
})
