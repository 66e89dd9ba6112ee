// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sessionOf } from '../agreements/agreements.fixture.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { Platform, Vault } from '../platform/platform.ts'
import { deviceStorage } from '../platform/storage/device-storage.ts'
import { ContinueLast } from './continue-last.tsx'
import { lastPlacesIn } from './last-place.ts'
import { useLastPlace, usePlaceInRoom } from './use-last-place.ts'
import { useOfferedSession } from './use-offered-session.ts'

const kept = async (vault: Vault): Promise<unknown> => {
  const read = await vault.read('last-place')
  return read.ok ? read.value : null
}

/** The vault as the page after this one finds it. */
const nextPage = ({ read, write, remove, names }: Vault): Vault => ({ read, write, remove, names })

describe('the last place', () => {
  it('R-WINDOW-2 is kept while a session is open, and gone once it was left', async () => {
    const vault = deviceStorage().vault
    const places = lastPlacesIn(vault)
    places.enter('room-a')
    await expect.poll(() => kept(vault)).toMatchObject({ roomId: 'room-a', stepId: null })
    places.note({ stepId: 'facts', scroll: 320 })
    await expect.poll(() => kept(vault)).toMatchObject({ stepId: 'facts', scroll: 320 })
    expect(await lastPlacesIn(nextPage(vault)).before()).toMatchObject({ roomId: 'room-a', stepId: 'facts' })
    places.leave()
    await expect.poll(() => kept(vault)).toBeNull()
    expect(await lastPlacesIn(nextPage(vault)).before()).toBeNull()
  })

  it('R-WINDOW-2 what the page before left is offered until a session is opened here', async () => {
    const vault = deviceStorage().vault
    await vault.write('last-place', { roomId: 'room-a', stepId: 'facts', scroll: 0, at: 1 })
    const places = lastPlacesIn(vault)
    expect(await places.offered()).toMatchObject({ roomId: 'room-a' })
    places.leave()
    expect(await places.offered()).toMatchObject({ roomId: 'room-a' })
    places.enter('room-b')
    expect([await places.offered(), await places.before()]).toMatchObject([null, { roomId: 'room-a' }])
  })

  it('R-WINDOW-2 a record that is none, and a vault that fails, is no place', async () => {
    for (const value of ['text', { roomId: 1 }, { roomId: 'a', stepId: 2, scroll: 0, at: 0 }, null]) {
      const vault = deviceStorage().vault
      await vault.write('last-place', value)
      expect(await lastPlacesIn(vault).before()).toBeNull()
    }
    const failing = { ...deviceStorage().vault, read: () => Promise.reject(new Error('disk')) }
    expect(await lastPlacesIn(failing).offered()).toBeNull()
  })
})

describe('on the screen', () => {
  let page: ShownPage | null = null
  beforeAll(() => startWords('nl'))
  afterEach(async () => {
    await page?.close()
    page = null
  })
  const at = new Date(2026, 10, 26, 9, 30).getTime()
  const session = sessionOf('Gezin M.', { roomId: 'room-a' })

  const Offer = ({ now }: { readonly now: number }) => {
    const offered = useOfferedSession([session])
    return offered === null ? null : <ContinueLast offered={offered} now={now} />
  }

  it('R-WINDOW-2 the overview leads to the session that was open last, and says when', async () => {
    const vault = deviceStorage().vault
    await vault.write('last-place', { roomId: 'room-a', stepId: null, scroll: 0, at })
    page = await showPage(<Offer now={at + 60_000} />, { platform: { vault } })
    await expect.poll(() => page?.text()).toContain('Laatst open: vandaag, 09:30')
    expect(page.find('a', 'Verder met ‘Gezin M.’').getAttribute('href')).toBe('#/beraad/room-a')
  })

  it('R-WINDOW-2 of a session that is no longer here nothing is offered, nor kept', async () => {
    const vault = deviceStorage().vault
    await vault.write('last-place', { roomId: 'room-gone', stepId: null, scroll: 0, at })
    page = await showPage(<Offer now={at} />, { platform: { vault } })
    await expect.poll(() => kept(vault)).toBeNull()
    expect(page.text()).toBe('')
  })

  const shellOf = (wasRecovered: boolean): Platform['shell'] => ({
    wasRecovered,
    hasFile: () => false,
    takeFile: () => null,
    onFile: () => () => {},
    onMenu: () => () => {},
    offerCommands: () => {},
    onLeaving: () => {},
  })
  const Room = ({ lookAt }: { readonly lookAt: (stepId: string) => void }) => {
    useLastPlace({ page: 'room', roomId: 'room-a' })
    usePlaceInRoom({
      roomId: 'room-a',
      stepId: 'values',
      hasStep: (stepId) => stepId === 'facts',
      lookAt,
      work: { current: null },
    })
    return null
  }

  it.each([
    ['room-a', 'facts', true, ['facts']],
    ['room-a', 'facts', false, []],
    ['room-a', 'no-such-step', true, []],
    ['room-b', 'facts', true, []],
  ])('R-WINDOW-6 %s, step %s, after a fall: %s', async (roomId, stepId, wasRecovered, shown) => {
    const vault = deviceStorage().vault
    await vault.write('last-place', { roomId, stepId, scroll: 0, at })
    const lookAt = vi.fn()
    page = await showPage(<Room lookAt={lookAt} />, { platform: { vault, shell: shellOf(wasRecovered) } })
    await expect.poll(() => kept(vault)).toMatchObject({ roomId: 'room-a', stepId: 'values' })
    expect(lookAt.mock.calls.flat()).toEqual(shown)
    expect(page.text().includes('Je bent terug waar je was.')).toBe(wasRecovered)
  })
})
