// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { placesOf } from '../../shared/session/circles.ts'
import { method } from '../../shared/session/session.fixture.ts'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { CirclesButton } from './circles-dialog.tsx'
import { circleOf, fakeLive, joris, memberOf, samira } from './fake-live.fixture.ts'
import { openScreen, prepareScreen, type TestScreen } from './screen.fixture.tsx'

const noor = memberOf('Noor', { verified: false })
let screen: TestScreen
/** What was asked of the session, in order. */
let asked: string[]
beforeAll(prepareScreen)
beforeEach(() => {
  asked = []
  screen = openScreen()
})
afterEach(() => screen.close())

const open = async (change: Partial<LiveSession>): Promise<(topic: 'circles') => void> => {
  const { live, tell } = fakeLive({ members: () => [samira, joris, noor], ...change })
  await screen.show(
    <ToastProvider>
      <LiveProvider session={live}>
        <CirclesButton kind="conference" />
      </LiveProvider>
    </ToastProvider>,
  )
  await screen.press('Besloten kringen')
  return tell
}
const dialog = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role=dialog]')
  if (found === null) throw new Error('no dialog')
  return found
}
const alertText = (): string => document.querySelector('[role=alert]')?.textContent ?? ''

describe('closed circles', () => {
  it('R-INTERFACE-19 whoever leads makes one, is told that they can read it, and chooses who is in it', async () => {
    await open({
      createCircle: async (name, deviceIds) => {
        asked.push(`make ${name}: ${deviceIds.join()}`)
        return ok('zorg')
      },
    })
    expect(dialog().textContent).toContain('Jij maakt de kring en bent zelf lid')
    await screen.press('Kring maken')
    expect(asked).toEqual([])
    expect(screen.text()).toContain('Geef de kring een naam.')
    await screen.fill('Naam van de kring', ' hulpverlening ')
    await screen.check('Joris · De Kade')
    await screen.check('Noor · De Kade')
    await screen.check('Noor · De Kade')
    await screen.press('Kring maken')
    expect(asked).toEqual(['make hulpverlening: joris'])
    expect(screen.text()).toContain('De kring hulpverlening is gemaakt.')
  })

  it('R-INTERFACE-19 who is not in it sees how many are, and no names', async () => {
    await open({
      mayLead: () => false,
      circles: () => [circleOf('outside')],
      circleMembers: () => [],
    })
    expect(dialog().textContent).toContain('Besloten kring hulpverlening · 3 deelnemers')
    expect(dialog().textContent).toContain('Je bent geen lid van deze kring.')
    expect(dialog().textContent).not.toContain('Joris')
    expect(dialog().textContent).not.toContain('Nieuwe kring')
  })

  it('R-INTERFACE-19 nobody but who may lead is offered circles before there are any', async () => {
    await expect(open({ mayLead: () => false })).rejects.toThrow('no button Besloten kringen')
  })

  it('R-INTERFACE-19 taking somebody out is asked first, says what it does, and a refusal says why', async () => {
    let answer: 'offline' | null = 'offline'
    await open({
      circles: () => [circleOf('open', { isOwner: true, members: 2 })],
      circleMembers: () => [samira, joris],
      removeFromCircle: async (circle, deviceId) => {
        asked.push(`remove ${deviceId} from ${circle}`)
        return answer === null ? ok(null) : refuse(answer)
      },
    })
    await screen.press('Joris uit de kring halen')
    expect(asked).toEqual([])
    expect(alertText()).toContain('De kring krijgt nieuwe sleutels. Joris houdt wat al gelezen kon worden')
    await screen.press('Ja, uit de kring')
    expect(screen.text()).toContain('Er is geen verbinding met de relay.')
    answer = null
    await screen.press('Ja, uit de kring')
    expect(asked).toEqual(['remove joris from zorg', 'remove joris from zorg'])
    expect(screen.text()).toContain('Joris zit niet meer in de kring hulpverlening.')
  })

  it('R-INTERFACE-19 the last one in a circle is told that leaving closes it for ever', async () => {
    await open({
      circles: () => [circleOf('open', { isOwner: true, members: 1 })],
      circleMembers: () => [samira],
    })
    await screen.press('De kring verlaten')
    expect(alertText()).toContain('kan niemand nog openen wat erin staat')
  })

  it('R-INTERFACE-19 admits somebody of the session who is not in it yet', async () => {
    let inside = [samira]
    const tell = await open({
      circles: () => [circleOf('open', { isOwner: true, members: inside.length })],
      circleMembers: () => inside,
      admitToCircle: async (_, deviceId) => {
        asked.push(`admit ${deviceId}`)
        inside = [samira, joris]
        return ok(null)
      },
    })
    expect(screen.text()).toContain('Noor · De Kade (niet bevestigd)')
    await screen.press('Toelaten')
    expect(asked).toEqual(['admit joris'])
    await act(async () => tell('circles'))
    expect(document.querySelector('[aria-label="Leden van de kring hulpverlening"]')?.textContent).toContain(
      'Joris',
    )
  })

  it('R-INTERFACE-19 says why what was written already cannot be put in a circle', async () => {
    const [first] = placesOf(method)
    await open({
      circles: () => [circleOf('open', { isOwner: true })],
      circleMembers: () => [samira, joris, noor],
      placeInCircle: (place, circle) => {
        asked.push(`${place} in ${circle}`)
        return refuse('not-empty')
      },
    })
    await screen.press('In de kring zetten')
    expect(asked).toEqual([`${first?.place} in zorg`])
    expect(alertText()).toContain('heeft iedereen al kunnen lezen')
  })
})
