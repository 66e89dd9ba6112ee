// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import { newReplica, newSession } from '../../shared/session/session.fixture.ts'
import { servicesFor } from '../app/pages.fixture.tsx'
import { ServicesProvider } from '../app/services.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { openScreen, prepareScreen, type TestScreen } from '../circles/screen.fixture.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import type { LiveSession } from './live.ts'
import { OpenSession } from './open-session.tsx'

let screen: TestScreen
beforeAll(prepareScreen)
beforeEach(() => {
  window.location.hash = '#/beraad/kamer/verslag'
  screen = openScreen()
})
afterEach(() => screen.close())

const open = async (change: Partial<LiveSession>, documents = newSession()) => {
  const { live, tell } = fakeLive(change, documents)
  const services = servicesFor({ sessions: { open: async () => ok(live) } })
  await screen.show(
    <ServicesProvider services={services}>
      <ToastProvider>
        <OpenSession roomId="kamer">
          <p>wat er staat</p>
        </OpenSession>
      </ToastProvider>
    </ServicesProvider>,
  )
  return tell
}

describe('a session that moved', () => {
  it('R-INTERFACE-22 is followed to the same page of it, and that is said once', async () => {
    let movedTo: string | null = null
    const tell = await open({ movedTo: () => movedTo })
    expect(screen.text()).toContain('wat er staat')
    movedTo = 'nieuw'
    await act(async () => tell('moved'))
    await act(async () => tell('moved'))
    expect(window.location.hash).toBe('#/beraad/nieuw/verslag')
    expect(screen.text().match(/Het beraad is verplaatst/g)).toHaveLength(1)
  })

  it('R-INTERFACE-22 whoever was not invited along is told, and can read what this device still has', async () => {
    let wasRemoved = false
    const tell = await open({
      wasRemoved: () => wasRemoved,
      readiness: () => (wasRemoved ? 'removed' : 'ready'),
    })
    wasRemoved = true
    await act(async () => tell('moved'))
    expect(document.querySelector('h1')?.textContent).toBe('Je doet niet meer mee aan dit beraad')
    expect(screen.text()).not.toContain('wat er staat')
    await screen.press('Lezen wat dit apparaat nog heeft')
    expect(screen.text()).toContain('wat er staat')
  })

  it('R-INTERFACE-22 a device with nothing of it is told, and is offered nothing to read', async () => {
    await open({ readiness: () => 'removed', wasRemoved: () => true }, newReplica())
    expect(document.querySelector('h1')?.textContent).toBe('Je doet niet meer mee aan dit beraad')
    expect(screen.text()).not.toContain('Lezen wat dit apparaat')
  })
})
