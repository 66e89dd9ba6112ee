// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { version } from '../../package.json'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import AboutPage from './about-page.tsx'

beforeAll(() => startWords('nl'))

let shown: ShownPage | null = null
afterEach(async () => {
  await shown?.close()
  shown = null
  vi.unstubAllGlobals()
})

const parties = [
  { name: 'yjs', version: '13.6.33', licence: 'MIT', text: 'The MIT License, in full' },
  { name: 'zod', version: '4.6.7', licence: 'MIT', text: 'Another text' },
]

const open = async (answer: () => Response, kind: 'desktop' | 'browser' = 'desktop') => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return answer()
  })
  shown = await showPage(<AboutPage />, { platform: { kind } })
  return { ...shown, asked }
}

describe('about Beraad', () => {
  test('R-ABOUT-1 version, licence, what is kept where, and no way outside', async () => {
    const page = await open(() => Response.json(parties))
    expect(page.text()).toContain(`Versie ${version}`)
    expect(page.text()).toContain('EUPL-1.2')
    expect(page.text()).toContain('versleuteld op deze computer')
    const outside = [...document.querySelectorAll('a')].filter(
      (link) => !link.getAttribute('href')?.startsWith('#'),
    )
    expect(outside).toEqual([])
  })

  test('R-ABOUT-1 in a browser it says what a browser does', async () => {
    const page = await open(() => Response.json(parties), 'browser')
    expect(page.text()).toContain('versleuteld in deze browser')
    expect(page.text()).not.toContain('Electron')
  })

  test('R-ABOUT-2 the licences come from this build, each with its text', async () => {
    const page = await open(() => Response.json(parties))
    await expect.poll(page.text).toContain('2 pakketten')
    expect(page.asked).toEqual(['./third-party-licences.json'])
    expect(page.text()).not.toContain('The MIT License, in full')
    const [first] = document.querySelectorAll('details')
    if (first === undefined) throw new Error('no list')
    await act(async () => {
      first.open = true
      first.dispatchEvent(new Event('toggle'))
    })
    await expect.poll(page.text).toContain('The MIT License, in full')
    expect(page.text()).not.toContain('Another text')
  })

  test('R-ABOUT-2 what cannot be had is said, and tried again on request', async () => {
    let isThere = false
    const page = await open(() => (isThere ? Response.json(parties) : new Response('', { status: 404 })))
    await expect.poll(page.text).toContain('niet te laden')
    isThere = true
    await page.press('Opnieuw proberen')
    await expect.poll(page.text).toContain('2 pakketten')
  })
})
