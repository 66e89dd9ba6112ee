import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bridgeName } from '../../shared/desktop/names.ts'
import { findInFolder } from '../e2e/canary.ts'
import { field, firstUse, nextStep, startSession, storedOnRelay, typeIn } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import { startElsewhere } from './elsewhere.ts'
import { askTheMachine, goTo, reachForTheShell, runAndLoad } from './page-attacks.ts'
import { test } from './test.ts'

/** Ways to write an address that lies outside the bundle, or is no file of it. */
const crooked = [
  '/%2e%2e/main/main.js',
  '/..%2fmain%2fmain.js',
  '/..%5cmain%5cmain.js',
  '/%252e%252e/main/main.js',
  '/..\\main\\main.js',
  '//etc/passwd.txt',
  '/%00.js',
  '/index.html%00.js',
  '/INDEX.HTML',
  '/index.html.',
  '/C:/Windows/win.ini',
  '/NUL.js',
  '/package.json',
  '/assets/',
]

test('R-SEC-2 R-SEC-3 R-SEC-4 R-SEC-5 R-SEC-6 R-SEC-7 R-SEC-8 R-SEC-9 R-SEC-10 R-SEC-11 R-SEC-13 a page that somebody took over stays where it is, runs nothing of theirs and reaches nobody', async ({
  launchDesktop,
  target,
}) => {
  const elsewhere = await startElsewhere()
  try {
    test.setTimeout(90_000)
    const { page, main, windows, userData } = await launchDesktop({ args: ['--relay=wss://relay.example'] })
    await expect(page.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
    const here = page.url()
    expect(await page.evaluate(reachForTheShell, bridgeName)).toEqual([])
    expect(await page.evaluate(runAndLoad, elsewhere.address)).toEqual([])
    expect(await page.evaluate(askTheMachine)).toEqual([])

    const answers = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map(async (path) => {
            const { status, headers } = await fetch(location.origin + path)
            return { path, status, hasPolicy: headers.has('Content-Security-Policy') }
          }),
        ),
      crooked,
    )
    expect(answers).toEqual(crooked.map((path) => ({ path, status: 404, hasPolicy: true })))
    const posted = await page.evaluate(async () => {
      const { status, headers } = await fetch('/', { method: 'POST', body: 'x' })
      return { status, policy: headers.get('Content-Security-Policy') }
    })
    expect(posted).toEqual({ status: 405, policy: expect.stringContaining("default-src 'none'") })

    const { origin } = new URL(here)
    const places = [
      ...[`${elsewhere.address}/page`, 'file:///etc/passwd', 'data:text/html,<p>x</p>', 'chrome://version/'],
      ...["javascript:document.write('x')", 'ms-msdt:/id', 'smb://127.0.0.1/share'],
      ...[`${origin}/?x=1`, `${origin}/../main/main.js`, `${origin}/index.html/`],
      // On the stand-in these are no requests, and nobody is asked.
      ...(target === 'Electron' ? ['about:blank', 'about:srcdoc'] : []),
    ]
    expect(await page.evaluate(goTo, places)).toEqual([])
    expect(page.url()).toBe(here)
    await expect.poll(async () => (await windows()).length).toBe(1)
    expect(await main.openedOutside()).toEqual([])

    // A relay that nobody admitted is asked about, and is not reached when the answer is no.
    await page.evaluate((address) => void new WebSocket(address), elsewhere.address.replace('http', 'ws'))
    await expect
      .poll(async () => (await main.askedDialogs()).map(({ kind }) => kind))
      .toEqual(['message-box'])

    // What is kept as a download lies nowhere.
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['kwibusvogel uit de bladzijde']))
      link.download = 'kwibusvogel.txt'
      link.click()
    })

    // Of all addresses only that of a relay goes to the person's browser.
    await page.evaluate(() => {
      for (const address of [
        'http://relay.example/',
        'https://relay.example.evil.example/',
        'https://relay.example@evil.example/',
        'https://user:word@relay.example/',
        'https://relay.example:8443/',
        'https://rel\u0430y.example/',
        'ms-msdt:/id',
        'https://relay.example/uitleg',
      ])
        window.open(address)
    })
    await expect.poll(() => main.openedOutside()).toEqual(['https://relay.example/uitleg'])
    await expect.poll(async () => (await windows()).length).toBe(1)
    expect(elsewhere.reached()).toEqual([])
    expect(await findInFolder(userData, ['kwibusvogel uit de bladzijde'])).toEqual([])
  } finally {
    await elsewhere.close()
  }
})

test('R-SEC-17 after a session nothing of it stands readable in the folder of the app', async ({
  launchDesktop,
}) => {
  const relay = await startRelayProcess()
  const userData = await mkdtemp(join(tmpdir(), 'beraad-rest-'))
  const canaries = ['naam', 'organisatie', 'titel', 'doel', 'getypt', 'weggehaald'].map(
    (word) => `kwibusvogel${word}zz${Math.random().toString(36).slice(2, 10)}`,
  )
  const [name = '', organisation = '', title = '', purpose = '', typed = '', removed = ''] = canaries
  try {
    const desktop = await launchDesktop({ userData, args: [`--relay=ws://127.0.0.1:${relay.port}`] })
    const { page } = desktop
    await firstUse(page, page.url(), { name, organisation })
    await startSession(page, { title, purpose })
    await nextStep(page)
    const note = 'Het verhaal van de casus'
    await typeIn(page, note, `${typed} ${removed}`)
    await page.keyboard.press('Control+Backspace')
    await expect(field(page, note)).not.toContainText(removed)
    await storedOnRelay(page)
    await page.getByRole('button', { name: 'Verslag' }).click()
    await expect(page.getByRole('article')).toContainText(typed)
    expect(await desktop.close()).toBe(0)
    expect(await findInFolder(userData, canaries)).toEqual([])
    // The session is there all the same.
    const again = await launchDesktop({ userData, args: [`--relay=ws://127.0.0.1:${relay.port}`] })
    await expect(again.page.getByRole('link', { name: title }).first()).toBeVisible()
    expect(desktop.log() + again.log()).not.toContain('kwibusvogel')
  } finally {
    await relay.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

test('R-SEC-21 an installed app that is started with a debugger or without its sandbox says so and ends', async ({
  launchDesktop,
  target,
}) => {
  test.skip(target === 'Electron', 'Needs an installed app; there the fuses are tried as well.')
  for (const args of [
    ['--remote-debugging-port=0'],
    ['--no-sandbox', 'beraad://join#u=abc'],
    ['beraad://join#u=abc', '--relay=wss://evil.example'],
  ])
    await expect(launchDesktop({ isPackaged: true, args })).rejects.toThrow('ended with 1')
  const { page } = await launchDesktop({ isPackaged: true, args: ['--relay=wss://relay.example'] })
  await expect(page.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
})
