// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Services, ServicesProvider } from '../app/services.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { openScreen, prepareScreen, type TestScreen } from '../circles/screen.fixture.tsx'
import { LiveProvider } from '../live/use-live.tsx'
import { InviteDialog } from './invite-dialog.tsx'

let screen: TestScreen
beforeAll(prepareScreen)
beforeEach(() => {
  screen = openScreen()
})
afterEach(() => screen.close())

describe('inviting', () => {
  it('R-INTERFACE-14 goes through the waiting room unless somebody chooses a direct link, which says that it is the key', async () => {
    const { live } = fakeLive({
      inviteToLobby: async (role) => ({ link: `beraad://lobby/${role}`, browserLink: null }),
      invite: async (role) => ({ link: `beraad://direct/${role}`, browserLink: null }),
    })
    await screen.show(
      <ServicesProvider services={{ platform: {}, sessions: {} } as unknown as Services}>
        <LiveProvider session={live}>
          <InviteDialog kind="conference" isOpen onOpenChange={() => {}} />
        </LiveProvider>
      </ServicesProvider>,
    )
    expect(screen.field('Uitnodigingslink').value).toBe('beraad://lobby/participant')
    expect(screen.text()).toContain('Deze link opent alleen de wachtkamer')
    expect(screen.text()).not.toContain('Deze link is de sleutel')
    await screen.check('Directe link')
    await screen.fill('Rol', 'resident')
    expect(screen.field('Uitnodigingslink').value).toBe('beraad://direct/resident')
    expect(screen.text()).toContain('Deze link is de sleutel')
    expect(screen.text()).toContain('ook wat eerder is geschreven')
  })
})
