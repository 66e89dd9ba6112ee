// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { DeviceKey, DeviceKeyNeed } from '../platform/platform.ts'
import { DeviceKeyScreen } from './device-key-screen.tsx'
import { DeviceKeySettings } from './device-key-settings.tsx'

const notAsked = (): never => {
  throw new Error('not part of this screen')
}

const state = { keeper: 'keychain', keptBy: '', keychain: null, waitSeconds: 0 } as const

const keyOf = (changes: Partial<DeviceKey>): DeviceKey => ({
  keyring: async () => ({ ok: true, value: state }),
  choosePassphrase: notAsked,
  unlock: notAsked,
  changePassphrase: notAsked,
  keepInKeychain: notAsked,
  lock: notAsked,
  startAgain: notAsked,
  ...changes,
})

const done = async () => ({ ok: true, value: null }) as const

let page: ShownPage | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
  vi.useRealTimers()
  location.hash = ''
})

const show = async (need: DeviceKeyNeed, changes: Partial<DeviceKey>, tries = 0) => {
  const decided: string[] = []
  page = await showPage(
    <DeviceKeyScreen
      need={need}
      deviceKey={keyOf(changes)}
      language="nl"
      tries={tries}
      onDecided={(decision) => decided.push(decision)}
    />,
    {},
  )
  return { decided, ...page }
}

describe('R-KEY-10 what stands before everything else without a key', () => {
  test('a passphrase is long enough and kept before it is chosen', async () => {
    const chosen: string[] = []
    const screen = await show('passphrase-unset', {
      choosePassphrase: async ({ passphrase }) => {
        chosen.push(passphrase)
        return { ok: true, value: null }
      },
    })
    await screen.write('Wachtzin voor dit apparaat', 'te kort')
    await screen.press('Bewaar met deze wachtzin')
    expect(screen.text()).toContain('minstens twaalf tekens')
    await screen.write('Wachtzin voor dit apparaat', 'drie fietsen naast een molen')
    await screen.press('Bewaar met deze wachtzin')
    expect(screen.text()).toContain('Bewaar eerst de wachtzin')
    expect(chosen).toEqual([])
    await screen.choose('Ik heb de wachtzin opgeschreven of bewaard')
    await screen.press('Bewaar met deze wachtzin')
    expect([chosen, screen.decided]).toEqual([['drie fietsen naast een molen'], ['again']])
  })

  test('going on in memory is a choice; a disk that takes nothing is said', async () => {
    const screen = await show('passphrase-unset', {
      choosePassphrase: async () => ({ ok: false, code: 'not-written' }),
    })
    await screen.press('Stel een wachtzin voor')
    await screen.choose('Ik heb de wachtzin opgeschreven of bewaard')
    await screen.press('Bewaar met deze wachtzin')
    expect([screen.text().includes('De schijf neemt niets aan'), screen.decided]).toEqual([true, []])
    await screen.press('Alleen in dit venster bewaren')
    expect(screen.decided).toEqual(['memory'])
  })

  test('R-KEY-6 who has to wait is told how long and when it is over, and the button waits along', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const tried: string[] = []
    const screen = await show('passphrase-locked', {
      unlock: async ({ passphrase }) => {
        tried.push(passphrase)
        return { ok: false, code: 'wrong-passphrase' }
      },
      keyring: async () => ({ ok: true, value: { ...state, waitSeconds: 5 } }),
    })
    await screen.write('Wachtzin', 'de verkeerde')
    await screen.press('Ontgrendelen')
    expect(screen.text()).toContain('Deze wachtzin past niet')
    expect(screen.text()).toContain('Wacht nog 5 seconden')
    await screen.press('Ontgrendelen')
    expect(tried).toEqual(['de verkeerde'])
    await act(async () => vi.advanceTimersByTime(5000))
    vi.useRealTimers()
    expect(screen.text()).toContain('Je kunt het weer proberen')
    await screen.press('Ontgrendelen')
    expect(tried).toHaveLength(2)
  })

  test('R-KEY-9 unlocking moves the key to a keychain that came, for whoever wants that', async () => {
    const asked: string[] = []
    const screen = await show('passphrase-locked', {
      keyring: async () => ({ ok: true, value: { ...state, keychain: 'kwallet6' } }),
      unlock: async () => {
        asked.push('unlock')
        return { ok: true, value: null }
      },
      keepInKeychain: async () => {
        asked.push('keepInKeychain')
        return { ok: true, value: null }
      },
    })
    await screen.write('Wachtzin', 'drie fietsen naast een molen')
    await screen.choose('Bewaar de sleutel voortaan in de sleutelbos')
    await screen.press('Ontgrendelen')
    expect([asked, screen.decided]).toEqual([['unlock', 'keepInKeychain'], ['again']])
  })

  test.each([
    ['keychain-locked', 'De sleutelbos van deze computer is niet open'],
    ['keychain-damaged', 'De sleutel van dit apparaat gaat niet meer open'],
  ] as const)(
    '%s is explained, with which keychain it was, and can be tried again',
    async (need, heading) => {
      const screen = await show(
        need,
        { keyring: async () => ({ ok: true, value: { ...state, keptBy: 'gnome_libsecret' } }) },
        1,
      )
      expect(screen.text()).toContain(heading)
      expect(screen.text()).toContain('“GNOME Keyring”')
      expect(screen.text()).toContain('Het lukt nog niet')
      await screen.press('Opnieuw proberen')
      expect(screen.decided).toEqual(['again'])
    },
  )

  test('R-KEY-8 starting again is asked once more, and leads to the copy of whoever has one', async () => {
    const startAgain = vi.fn(done)
    const screen = await show('keychain-damaged', { startAgain })
    await screen.press('Opnieuw beginnen op dit apparaat')
    await screen.press('Niet doen')
    expect(startAgain).not.toHaveBeenCalled()
    await screen.press('Opnieuw beginnen op dit apparaat')
    await screen.choose('Ik heb een kopie. Open daarna “Kopie terugzetten”.')
    await screen.press('Opnieuw beginnen')
    expect([startAgain.mock.calls.length, screen.decided, location.hash]).toEqual([
      1,
      ['again'],
      '#/terugzetten',
    ])
  })

  test('R-KEY-8 a forgotten passphrase leads to the same way out, and back', async () => {
    const screen = await show('passphrase-locked', { startAgain: done })
    await screen.press('Wachtzin vergeten?')
    expect(screen.text()).toContain('Ook wij kunnen dat niet')
    await screen.press('Toch de wachtzin typen')
    expect(screen.text()).toContain('Ontgrendel Beraad')
    expect(screen.decided).toEqual([])
  })
})

describe('the key in the settings', () => {
  const settings = async (changes: Partial<DeviceKey>, isKept = true) => {
    page = await showPage(<DeviceKeySettings deviceKey={keyOf(changes)} onChange={() => {}} />, {
      platform: { persistent: () => isKept },
    })
    return page
  }
  const behindPassphrase = (keychain: string | null) => ({
    keyring: async () => ({ ok: true, value: { ...state, keeper: 'passphrase', keychain } }) as const,
  })

  test('R-KEY-7 behind a passphrase there is a lock', async () => {
    const lock = vi.fn(done)
    const shown = await settings({ ...behindPassphrase(null), lock })
    expect(shown.text()).not.toContain('Verplaats naar de sleutelbos')
    await shown.press('Vergrendelen')
    expect(lock).toHaveBeenCalledOnce()
  })

  test('R-KEY-5 another passphrase asks for the one there is', async () => {
    const asked: unknown[] = []
    const shown = await settings({
      ...behindPassphrase(null),
      changePassphrase: async (change) => {
        asked.push(change)
        return asked.length === 1 ? { ok: false, code: 'wrong-passphrase' } : { ok: true, value: null }
      },
    })
    await shown.press('Wachtzin wijzigen')
    await shown.write('Huidige wachtzin', 'de verkeerde')
    await shown.write('Nieuwe wachtzin', 'vier zwaluwen boven het kanaal')
    await shown.press('Nieuwe wachtzin bewaren')
    expect(shown.text()).toContain('Deze wachtzin past niet')
    await shown.write('Huidige wachtzin', 'drie fietsen naast een molen')
    await shown.press('Nieuwe wachtzin bewaren')
    expect(asked.at(-1)).toEqual({
      current: 'drie fietsen naast een molen',
      next: 'vier zwaluwen boven het kanaal',
    })
    expect(shown.text()).toContain('Je nieuwe wachtzin geldt vanaf nu')
  })

  test('R-KEY-9 a keychain that came is offered; one that refuses changes nothing', async () => {
    const shown = await settings({
      ...behindPassphrase('kwallet6'),
      keepInKeychain: async () => ({ ok: false, code: 'no-keychain' }),
    })
    await shown.press('Verplaats naar de sleutelbos')
    expect(shown.text()).toContain('Je wachtzin blijft gelden')
  })

  test('R-KEY-10 where nothing is kept a passphrase can still be chosen, but never over a key that is there', async () => {
    const none = await settings(
      { keyring: async () => ({ ok: true, value: { ...state, keeper: 'none' } }) },
      false,
    )
    await none.press('Een wachtzin kiezen')
    expect(none.find('input', 'Wachtzin voor dit apparaat')).toBeDefined()
    await none.close()
    const lost = await settings({}, false)
    expect(lost.text()).toContain('Sleutel opnieuw zoeken')
    expect(lost.text()).not.toContain('Een wachtzin kiezen')
  })
})
