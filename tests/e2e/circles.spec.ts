import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test'
import { findIn, findInFolder } from './canary.ts'
import {
  admit,
  field,
  firstUse,
  invite,
  inviteToLobby,
  knock,
  newPage,
  nextStep,
  startSession,
  storedOnRelay,
  typeIn,
} from './member.ts'
import { joinWithoutScreen } from './node-member.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }
const note = 'Wat de inwoner zelf wil'
const kinds = [
  ['Feit', 'Feiten'],
  ['Kracht', 'Krachten'],
  ['Zorg', 'Zorgen'],
  ['Onbekend', 'Nog onbekend'],
] as const

/** A word that no program, font or dictionary contains, made anew for every field. */
const canaries: string[] = []
const canary = (): string => {
  const word = `kringvogel${canaries.length}zz${Math.random().toString(36).slice(2, 10)}`
  canaries.push(word)
  return word
}

const circleOf = (members: number): string =>
  `Besloten kring hulpverlening · ${members} ${members === 1 ? 'deelnemer' : 'deelnemers'}`

/** All that a page shows or holds ready to show. */
const screenOf = async (page: Page) => {
  const text = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')]
    const values = fields.map((one) => (one as HTMLInputElement).value)
    return [document.documentElement.outerHTML, document.body.innerText, ...values].join('\n')
  })
  return { where: 'the screen', bytes: Buffer.from(text) }
}
type Held = readonly { readonly where: string; readonly bytes: Buffer }[]
const findAll = (held: Held, texts: readonly string[] = canaries): readonly string[] =>
  held.flatMap(({ where, bytes }) => findIn(where, bytes, texts))

/** The life domain that stands in the circle, in the list of domains. */
const health = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: 'Gezondheid', exact: true }) })

/** Opens the domain and writes something of these kinds in it, each with a source and a day. */
const writeInHealth = async (page: Page, chosen: readonly string[]): Promise<void> => {
  const toggle = health(page).getByRole('button', { name: 'Gezondheid', exact: true })
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
  for (const [kind, group] of kinds) {
    if (!chosen.includes(kind)) continue
    const items = health(page)
      .getByRole('list', { name: `${group} bij Gezondheid` })
      .getByRole('listitem')
    const before = await items.count()
    await health(page)
      .getByRole('button', { name: new RegExp(`^${kind}e? toevoegen bij Gezondheid$`) })
      .click()
    await expect(items).toHaveCount(before + 1)
    const item = items.last()
    await item.getByRole('textbox', { name: `${kind} bij Gezondheid` }).fill(canary())
    await item.getByLabel('Bron').fill(canary())
    await item.getByLabel('Datum').fill('2026-03-14')
  }
}
const choosePoint = (page: Page, which: 'Nu' | 'Gewenst', point: number): Promise<void> =>
  health(page)
    .getByRole('radiogroup', { name: `${which} bij Gezondheid` })
    .getByRole('radio')
    .nth(point - 1)
    .check()

/** The radar's picture and the same in words, as this page shows them. */
const radarOf = async (page: Page) => {
  const figure = page.getByRole('figure', { name: 'Beeld in één oogopslag' })
  const table = figure.getByRole('table', { includeHidden: true })
  const row = table.getByRole('row', { includeHidden: true }).filter({ hasText: /^Gezondheid/ })
  return {
    name: await figure.getByRole('img').getAttribute('aria-label'),
    marks: await figure.getByRole('img').locator('[class*=mark]').count(),
    words: ((await row.textContent()) ?? '').replace(/\s+/g, ' '),
  }
}

const formats = ['HTML', 'Markdown', 'JSON'] as const

/** Saves the report in every format, and returns what stands in the files and what the page showed. */
const exportAll = async (page: Page, withCircle: boolean): Promise<Held> => {
  await page.getByRole('button', { name: 'Verslag', exact: true }).click()
  await expect(page.getByRole('article')).toBeVisible()
  const held = []
  for (const format of formats) {
    await page.getByRole('button', { name: 'Exporteren' }).click()
    const dialog = page.getByRole('dialog', { name: 'Verslag exporteren' })
    await dialog.getByRole('radio', { name: new RegExp(format) }).check({ force: true })
    if (withCircle) await dialog.getByRole('checkbox', { name: /hulpverlening/ }).check({ force: true })
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Opslaan' }).click()
    held.push({ where: `exported ${format}`, bytes: await readFile(await (await download).path()) })
    await expect(dialog).toBeHidden()
  }
  held.push({ ...(await screenOf(page)), where: 'the report on the screen' })
  await page.getByRole('button', { name: 'Terug naar het beraad' }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
  return held
}

test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 15_000 })

let relay: RelayProcess
let profile: string
let outsider: BrowserContext
let lead: Page
let member: Page
let outside: Page
let device: Awaited<ReturnType<typeof joinWithoutScreen>>
const problems: string[] = []
const frames: Buffer[] = []

/** Keeps every byte that this page sends to and gets from the relay. */
const watched = (page: Page): Page => {
  page.on('websocket', (socket) => {
    const keep = ({ payload }: { payload: string | Buffer }) => frames.push(Buffer.from(payload))
    socket.on('framesent', keep)
    socket.on('framereceived', keep)
  })
  return page
}
const circlesDialog = async () => {
  await lead.getByRole('button', { name: 'Besloten kringen' }).click()
  return lead.getByRole('dialog', { name: 'Besloten kringen' })
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  relay = await startRelayProcess()
  profile = await mkdtemp(joinPath(tmpdir(), 'beraad-outside-'))
  outsider = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.BERAAD_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  })
  lead = watched(await newPage(await browser.newContext(), problems))
  member = watched(await newPage(await browser.newContext(), problems))
  outside = watched(await newPage(outsider, problems))
  await firstUse(lead, relay.url, samira)
  await startSession(lead, {
    title: 'Gezin M.',
    purpose: 'Eén plan voor het gezin',
    method: 'Integraal casusoverleg',
  })
  const link = await inviteToLobby(lead)
  for (const [page, person] of [
    [member, joris],
    [outside, mirjam],
  ] as const) {
    await knock(page, link, person, 'Alleen van mij')
    await admit(lead, person)
    await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
  }
  device = await joinWithoutScreen(await invite(lead))

  const dialog = await circlesDialog()
  await dialog.getByRole('textbox', { name: 'Naam van de kring' }).fill('hulpverlening')
  await dialog.getByRole('checkbox', { name: /Joris Veen/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Kring maken' }).click()
  await expect(dialog.getByRole('heading', { name: circleOf(2) })).toBeVisible()
  for (const place of ['Beeld per leefgebied: Gezondheid', note]) {
    await dialog.getByRole('combobox', { name: 'In de kring zetten' }).selectOption({ label: place })
    await dialog.getByRole('button', { name: 'In de kring zetten' }).click()
    await expect(dialog.getByText(/^In de kring staat:/)).toContainText(place)
  }
  await lead.keyboard.press('Escape')
})

test.afterAll(async () => {
  await device?.close()
  await outsider?.close()
  await relay?.end()
  await rm(profile, { recursive: true, force: true })
})

test('R-CIRCLE-6 R-CIRCLE-11 who is outside sees that there is a circle and how many are in it, and nothing of what is written there', async () => {
  await nextStep(lead)
  for (const page of [lead, member])
    await expect(page.getByRole('group', { name: circleOf(2) }).first()).toBeVisible()
  await expect(field(outside, note)).toHaveCount(0)
  const panel = outside.getByRole('group', { name: `${note}, ${circleOf(2)}` })
  await expect(panel).toContainText('Wat hier staat, is alleen voor de leden van deze kring.')
  await storedOnRelay(lead)
  const documents = () => device.held().filter(({ where }) => where !== 'presence')
  let before = documents()
  const sameAsBefore = () => expect(documents()).toEqual(before)

  // The note, of both members.
  await typeIn(lead, note, canary())
  await typeIn(member, note, `${canary()} `)
  // Nobody outside is told that somebody's cursor stands in the note.
  const told = device.held().find(({ where }) => where === 'presence')
  expect(told?.bytes.toString()).toContain('"stepId":"resident"')
  expect(told?.bytes.toString()).not.toContain('goals')
  for (const page of [lead, member])
    for (const word of canaries) await expect(field(page, note)).toContainText(word)
  expect(findAll([await screenOf(outside)])).toEqual([])
  await storedOnRelay(member)
  sameAsBefore()

  // The life domain with all it can hold, of both members.
  await nextStep(lead)
  for (const page of [lead, member])
    await expect(health(page).getByRole('group', { name: circleOf(2) })).toBeVisible()
  await expect(health(outside).getByRole('group', { name: circleOf(2) })).toBeVisible()
  await storedOnRelay(lead)
  before = documents()
  await writeInHealth(
    lead,
    kinds.map(([kind]) => kind),
  )
  await choosePoint(lead, 'Nu', 2)
  await writeInHealth(member, ['Feit', 'Zorg'])
  await choosePoint(member, 'Gewenst', 4)
  await Promise.all([storedOnRelay(lead), storedOnRelay(member)])
  expect(canaries).toHaveLength(14)
  for (const page of [lead, member]) {
    await expect(health(page).getByRole('list', { name: 'Feiten bij Gezondheid' })).toBeVisible()
    await expect.poll(async () => (await radarOf(page)).name).toContain(': 1 van de 7')
    expect(await radarOf(page)).toMatchObject({
      marks: 2,
      words: expect.stringMatching(/hulpverlening ?2 · .*4 · /),
    })
    const shown = findAll([await screenOf(page)], canaries.slice(2))
    expect(new Set(shown.map((line) => line.split(' ')[0])).size).toBe(12)
  }
  expect(await radarOf(outside)).toEqual({
    name: expect.stringContaining(': 0 van de 7'),
    marks: 0,
    words: 'Gezondheid in besloten kring hulpverleningbesloten',
  })
  await expect(health(outside).getByRole('radio')).toHaveCount(0)
  await expect(health(outside).getByRole('button')).toHaveCount(0)
  // Nothing of the session changed: outside, nobody learns when or how much is written there.
  sameAsBefore()
  expect(findAll([await screenOf(outside), ...device.held()])).toEqual([])

  // At the next step the note stays in sight: for its members, and for nobody else.
  await nextStep(lead)
  await expect(member.getByText(canaries[0] ?? '').first()).toBeVisible()
  await expect(outside.getByText(circleOf(2)).first()).toBeVisible()
  expect(findAll([await screenOf(outside)])).toEqual([])
})

test('R-CIRCLE-12 a report carries what stands in a circle for its members alone, and only when they choose so', async () => {
  const byOutsider = await exportAll(outside, false)
  expect(findAll(byOutsider)).toEqual([])
  for (const { bytes } of byOutsider) expect(bytes.toString()).toContain('hulpverlening')
  const points = /"(now|wished)":\s*[1-5]/
  for (const { bytes } of byOutsider) expect(bytes.toString()).not.toMatch(points)
  expect(findAll(await exportAll(member, false))).toEqual([])
  const chosen = await exportAll(member, true)
  expect(chosen.find(({ where }) => where === 'exported JSON')?.bytes.toString()).toMatch(points)
  for (const format of formats) {
    const one = chosen.filter(({ where }) => where === `exported ${format}`)
    expect(new Set(findAll(one).map((line) => line.split(' ')[0])).size, format).toBe(canaries.length)
  }
})

test('R-CIRCLE-13 who is let into a circle reads what stands there; who is taken out gets nothing that is written after', async () => {
  // The device without a screen comes in: the same look that found nothing finds everything now.
  expect(await device.openCircles()).toBe(0)
  const dialog = await circlesDialog()
  await dialog
    .getByRole('combobox', { name: 'In de kring toelaten' })
    .selectOption({ label: 'Iemand · Elders (niet bevestigd)' })
  await dialog.getByRole('button', { name: 'Toelaten' }).click()
  await expect(dialog.getByRole('heading', { name: circleOf(3) })).toBeVisible()
  await expect.poll(() => device.openCircles()).toBe(1)
  const all = () => new Set(findAll(device.held()).map((line) => line.split(' ')[0])).size
  await expect.poll(all).toBe(canaries.length)
  await expect(outside.getByText(circleOf(3)).first()).toBeVisible()

  // Both go out again.
  for (const [name, left] of [
    ['Iemand', 2],
    [joris.name, 1],
  ] as const) {
    await dialog.getByRole('button', { name: `${name} uit de kring halen` }).click()
    await dialog.getByRole('button', { name: 'Ja, uit de kring' }).click()
    await expect(dialog.getByRole('heading', { name: circleOf(left) })).toBeVisible({ timeout: 30_000 })
  }
  await lead.keyboard.press('Escape')
  await expect(member.getByText(circleOf(1)).first()).toBeVisible()
  expect(findAll([await screenOf(member)])).toEqual([])

  const before = canaries.length
  await lead.getByRole('button', { name: /^Vorige stap/ }).click()
  await expect(health(lead).getByRole('group', { name: circleOf(1) })).toBeVisible()
  await writeInHealth(lead, ['Onbekend'])
  await choosePoint(lead, 'Nu', 5)
  await lead.getByRole('button', { name: /^Vorige stap/ }).click()
  await typeIn(lead, note, canary())
  await storedOnRelay(lead)
  const later = canaries.slice(before)
  expect(later).toHaveLength(3)
  for (const page of [member, outside]) {
    await expect(page.getByRole('group', { name: `${note}, ${circleOf(1)}` })).toBeVisible()
    expect(findAll([await screenOf(page)])).toEqual([])
  }
  expect(await device.openCircles()).toBe(0)
  expect(findAll(device.held(), later)).toEqual([])
  // A fresh start gives the former member nothing either.
  await member.reload()
  await expect(member.getByRole('group', { name: `${note}, ${circleOf(1)}` })).toBeVisible()
  await member.getByRole('button', { name: /^Beeld per leefgebied/ }).click()
  await expect(health(member).getByRole('group', { name: circleOf(1) })).toBeVisible()
  expect(await radarOf(member)).toMatchObject({ marks: 0 })
  expect(findAll([await screenOf(member)])).toEqual([])
  expect(findAll(await exportAll(member, false))).toEqual([])
})

test('R-LIVE-1 R-CIRCLE-7 what members of a circle write is readable neither on the relay, nor on the line, nor in an outsider’s profile', async () => {
  expect(problems).toEqual([])
  await storedOnRelay(outside)
  await outside.goto('about:blank')
  await outsider.close()
  expect(frames.length).toBeGreaterThan(100)
  const found = [
    ...frames.flatMap((frame, index) => findIn(`frame ${index}`, frame, canaries)),
    ...(await findInFolder(relay.data, canaries)),
    ...findIn('the relay’s log', Buffer.from(relay.log()), canaries),
    ...(await findInFolder(profile, canaries)),
  ]
  expect(found).toEqual([])
})
