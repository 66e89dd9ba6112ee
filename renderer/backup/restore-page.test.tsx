// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { OpenedFile } from '../../shared/desktop/window.ts'
import { refuse } from '../../shared/result.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import RestorePage from './restore-page.tsx'

const nobody = (): never => {
  throw new Error('not part of this page')
}

let page: ShownPage | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

it('R-WINDOW-4 a copy that somebody opened on their computer waits here for its passphrase; a later one takes its place', async () => {
  let waiting: OpenedFile | null = { name: 'huisbezoek.beraad', content: Uint8Array.of(1, 2, 3) }
  const listeners = new Set<() => void>()
  const read: unknown[] = []
  const shell = {
    wasRecovered: false,
    hasFile: () => waiting !== null,
    takeFile: () => {
      const taken = waiting
      waiting = null
      return taken
    },
    onFile: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onMenu: () => () => {},
    offerCommands: () => {},
    onLeaving: () => {},
  }
  page = await showPage(<RestorePage />, {
    platform: { shell },
    sessions: {
      backups: {
        ...{ known: () => [], make: nobody, restore: nobody },
        read: async (bytes) => {
          read.push([...bytes])
          return refuse('wrong-passphrase')
        },
      },
    },
  })
  expect(page.text()).toContain('huisbezoek.beraad')
  await page.write('Wachtzin van dit bestand', 'een lange wachtzin')
  await page.press('Openen')
  expect(read).toEqual([[1, 2, 3]])

  waiting = { name: 'te-groot.beraad', problem: 'too-large' }
  await act(async () => listeners.forEach((listener) => void listener()))
  expect(page.text()).not.toContain('huisbezoek.beraad')
  expect(document.querySelector('[role=alert]')?.textContent).not.toBe('')
})
