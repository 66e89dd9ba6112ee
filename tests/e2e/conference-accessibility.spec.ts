import { type Browser, expect, type Page } from '@playwright/test'
import { checkScreen, looksOnAWalk, seesEnglish } from './axe.ts'
import { checkNarrow } from './fits.ts'
import { typistOn } from './keyboard.ts'
import {
  field,
  firstUse,
  inviteToLobby,
  knock,
  newPage,
  nextStep,
  startSession,
  storedOnRelay,
} from './member.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const method = 'Integraal casusoverleg'

/** Where a screen is, in the words of one language. */
const words = {
  nl: {
    openExample: 'Voorbeeld casusoverleg openen',
    steps: 'Stappen',
    noteOpens: 'De notitie wordt geopend.',
    openAll: 'Alles openen',
    table: 'Als tabel',
    circles: 'Besloten kringen',
    close: 'Sluiten',
    report: 'Verslag',
    export: 'Exporteren',
    cancel: 'Annuleren',
    back: /^Terug/,
    agreements: 'Afspraken',
    status: /^Status veranderen/,
    chain: /^Ketenafspraken/,
    expertise: 'Expertise',
    nameRegister: 'Naam van het register',
    startRegister: 'Register beginnen',
    addExpert: 'Expert toevoegen',
    save: 'Opslaan',
    overview: 'Overzicht',
    followUp: 'Vervolgoverleg plannen',
    branch: 'Moreel beraad over deze vraag',
  },
  en: {
    openExample: 'Open the conference example',
    steps: 'Steps',
    noteOpens: 'The note is being opened.',
    openAll: 'Open all',
    table: 'As a table',
    circles: 'Closed circles',
    close: 'Close',
    report: 'Report',
    export: 'Export',
    cancel: 'Cancel',
    back: /^Back/,
    agreements: 'Agreements',
    status: /^Change the status/,
    chain: /^Chain agreements/,
    expertise: 'Expertise',
    nameRegister: 'Name of the register',
    startRegister: 'Start the register',
    addExpert: 'Add an expert',
    save: 'Save',
    overview: 'Overview',
    followUp: 'Plan a follow-up',
    branch: 'Moral deliberation on this question',
  },
} as const
type Language = keyof typeof words
type Check = (where: string) => Promise<void>

const menu = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true })
const main = (page: Page) => page.getByRole('main')
/** Everybody on the map around the household. */
const map = (page: Page) => main(page).getByRole('listbox').getByRole('option')

/** The conference example from the overview: each step, its dialogs, its report, and the pages that grow out of it. */
const walkTheExample = async (page: Page, language: Language, check: Check): Promise<void> => {
  const word = words[language]
  await page.getByRole('button', { name: word.openExample }).click()
  const steps = page.getByRole('navigation', { name: word.steps }).getByRole('button')
  await expect(steps).toHaveCount(8)
  const room = page.url()
  for (let at = 0; at < 8; at += 1) {
    await steps.nth(at).click()
    await expect(steps.nth(at)).toHaveAttribute('aria-current', 'step')
    // Notes bring their editor when they are first opened.
    await expect(page.getByText(word.noteOpens)).toHaveCount(0)
    await check(`step ${at + 1}`)
    const openAll = main(page).getByRole('button', { name: word.openAll })
    if ((await openAll.count()) === 0) continue
    await openAll.click()
    await main(page).getByText(word.table, { exact: true }).click()
    await map(page).first().focus()
    await check(`step ${at + 1}, everything open`)
  }
  await page.getByRole('button', { name: word.circles }).click()
  const circles = page.getByRole('dialog', { name: word.circles })
  await expect(circles.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await check('circles dialog')
  await circles.getByRole('button', { name: word.close }).last().click()

  await page.getByRole('button', { name: word.report, exact: true }).click()
  await expect(page.getByRole('article')).toBeVisible()
  await check('report')
  await page.getByRole('button', { name: word.export }).click()
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible()
  await check('export dialog with circles')
  await page.getByRole('dialog').getByRole('button', { name: word.cancel }).click()
  for (const [tail, heading] of [
    ['vervolg', word.followUp],
    ['moreel-beraad', word.branch],
  ] as const) {
    await page.goto(`${room}/${tail}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await check(heading)
  }
}

/** The pages over all sessions: the board, chain agreements, the register, and the overview that is filled now. */
const walkThePages = async (page: Page, language: Language, check: Check): Promise<void> => {
  const word = words[language]
  await menu(page, word.agreements).click()
  await expect(main(page).getByRole('table').first()).toBeVisible()
  await check('agreements board')
  await main(page).getByRole('button', { name: word.status }).first().click()
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeVisible()
  await check('changing a status')
  await page.keyboard.press('Escape')
  await main(page).getByRole('link', { name: word.chain }).click()
  await expect(main(page).getByRole('table').first()).toBeVisible()
  await check('chain agreements')
  await menu(page, word.expertise).click()
  await expect(main(page).getByRole('textbox', { name: word.nameRegister })).toBeVisible()
  await check('no register yet')
  await main(page).getByRole('textbox', { name: word.nameRegister }).fill('Regio Noord')
  await main(page).getByRole('button', { name: word.startRegister }).click()
  await main(page).getByRole('button', { name: word.addExpert }).first().click()
  const dialog = page.getByRole('dialog', { name: word.addExpert })
  await dialog.getByRole('button', { name: word.save }).click()
  await expect(dialog.getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true')
  await check('expert with what is missing')
  await dialog.getByRole('textbox').first().fill('Kredietbank')
  await dialog.getByRole('checkbox').first().check({ force: true })
  await dialog.getByRole('button', { name: word.save }).click()
  await expect(main(page)).toContainText('Kredietbank')
  await check('register')
  await menu(page, word.overview).click()
  await expect(main(page).getByRole('table').first()).toBeVisible()
  await check('filled overview')
}

test.use({ actionTimeout: 15_000 })

let relay: RelayProcess
test.beforeAll(async () => {
  relay = await startRelayProcess()
})
test.afterAll(async () => relay?.end())

/** Somebody new, with the overview in front of them. */
const newcomer = async (browser: Browser, problems: string[], language: Language): Promise<Page> => {
  const context = await browser.newContext()
  if (language === 'en')
    await context.addInitScript(() =>
      localStorage.setItem('beraad.preferences', '{"language":"en","theme":"system"}'),
    )
  const page = await newPage(context, problems)
  if (language === 'nl') await firstUse(page, relay.url, samira)
  else {
    await page.goto(relay.url)
    await page.getByRole('textbox').first().fill(samira.name)
    await page.getByRole('textbox').last().fill(samira.organisation)
    await page.keyboard.press('Enter')
  }
  return page
}

test('R-A11Y-1 R-A11Y-2 R-PHONE-2 R-PHONE-3 axe finds nothing in the conference example and its pages, and all of it fits on 360 px and at 200 %', async ({
  browser,
}) => {
  test.setTimeout(420_000)
  const found: string[] = []
  const page = await newcomer(browser, found, 'nl')
  const looks = looksOnAWalk()
  const check: Check = async (where) => {
    await checkScreen(page, where, found, { looks: looks() })
    await checkNarrow(page, where, found)
  }
  await walkTheExample(page, 'nl', check)
  await walkThePages(page, 'nl', check)
  expect(found).toEqual([])
})

test('R-A11Y-1 R-A11Y-3 R-PHONE-2 in English too', async ({ browser }) => {
  test.setTimeout(420_000)
  const found: string[] = []
  const page = await newcomer(browser, found, 'en')
  const check: Check = async (where) => {
    if (seesEnglish) await checkScreen(page, `English, ${where}`, found, { looks: ['light'] })
    await checkNarrow(page, `English, ${where}`, found)
  }
  await walkTheExample(page, 'en', check)
  await walkThePages(page, 'en', check)
  expect(found).toEqual([])
})

test('R-A11Y-1 R-A11Y-2 R-PHONE-2 axe finds nothing where people meet: invitation, waiting room, circles, and a request to a mandate', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const found: string[] = []
  const lead = await newcomer(browser, found, 'nl')
  const guest = await newPage(await browser.newContext(), found)
  const holder = await newPage(await browser.newContext(), found)
  const looks = looksOnAWalk()
  const check = async (page: Page, where: string): Promise<void> => {
    await checkScreen(page, where, found, { looks: looks() })
    await checkNarrow(page, where, found)
  }
  await startSession(lead, { title: 'Gezin M.', purpose: 'Eén plan voor het gezin', method })
  await lead.getByRole('button', { name: 'Uitnodigen' }).click()
  await expect(lead.getByRole('dialog').getByRole('textbox', { name: 'Uitnodigingslink' })).toHaveValue(/#/)
  await check(lead, 'invite dialog')
  await lead.keyboard.press('Escape')
  const link = await inviteToLobby(lead)
  await guest.goto(link)
  await expect(guest.getByRole('radiogroup', { name: 'Dit apparaat' })).toBeVisible()
  await check(guest, 'at the door')
  await knock(guest, link, joris)
  await expect(guest.getByRole('status').first()).toContainText('Je wacht, Joris Veen')
  await check(guest, 'waiting room page')
  const region = lead.getByRole('region', { name: 'Wachtkamer' })
  await expect(region.getByRole('listitem')).toHaveCount(1)
  await check(lead, 'somebody waits')
  await region.getByRole('button', { name: 'Toelaten' }).click()
  await check(lead, 'asking before somebody is let in')
  await lead.getByRole('dialog').getByRole('button', { name: 'Toelaten' }).click()
  await expect(guest.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
  // What stands below the waiting room moves up when it goes.
  await expect(region).toBeHidden()

  // Circles: one of two people, one of its maker alone, and what cannot be placed.
  await nextStep(lead)
  await lead.getByRole('button', { name: 'Besloten kringen' }).click()
  const circles = lead.getByRole('dialog', { name: 'Besloten kringen' })
  await circles.getByRole('button', { name: 'Kring maken' }).click()
  await check(lead, 'a circle without a name')
  await circles.getByRole('textbox', { name: 'Naam van de kring' }).fill('zorg')
  await circles.getByRole('button', { name: 'Kring maken' }).click()
  await expect(circles.getByRole('heading', { name: /^Besloten kring zorg/ })).toBeVisible()
  const place = circles.getByRole('combobox', { name: 'In de kring zetten' })
  for (const label of ['Beeld per leefgebied: Gezondheid', 'Wat de inwoner zelf wil']) {
    await place.selectOption({ label })
    await circles.getByRole('button', { name: 'In de kring zetten' }).click()
    await expect(circles.getByText(/^In de kring staat:/)).toContainText(label)
  }
  await check(lead, 'circles dialog')
  await circles.getByRole('button', { name: 'Toelaten' }).click()
  await circles.getByRole('button', { name: 'Joris Veen uit de kring halen' }).click()
  await check(lead, 'asking before somebody leaves a circle')
  await circles.getByRole('button', { name: 'Ja, uit de kring' }).click()
  await expect(circles.getByRole('heading', { name: 'Besloten kring zorg · 1 deelnemer' })).toBeVisible()
  await lead.keyboard.press('Escape')
  await check(lead, 'a note in my circle')
  await expect(main(guest)).toContainText('Wat hier staat, is alleen voor de leden van deze kring.')
  await check(guest, 'a note in somebody else’s circle')
  await nextStep(lead)
  await check(lead, 'a life domain in my circle')
  await check(guest, 'a life domain in somebody else’s circle')

  // A request: as a draft, its link, and at the holder of the mandate.
  for (let step = 0; step < 4; step += 1) await nextStep(lead)
  await lead.getByRole('button', { name: 'Verzoek toevoegen' }).click()
  const request = main(lead).getByRole('listitem', { name: 'Verzoek 1', exact: true })
  await check(lead, 'draft of a request')
  await request.getByRole('textbox', { name: 'Knelpunt' }).fill('Niemand mag de huur overnemen')
  await request.getByRole('textbox', { name: 'Wat vragen jullie te beslissen' }).fill('Mag het twee maanden?')
  await request.getByRole('combobox', { name: 'Trede' }).selectOption({ index: 2 })
  await request.getByRole('button', { name: 'Verzoek maken' }).click()
  const shown = lead.getByRole('dialog', { name: 'Link voor wie het mandaat heeft' })
  const linkField = shown.getByRole('textbox', { name: 'Link naar het verzoek' })
  await expect(linkField).toHaveValue(/#u=/, { timeout: 30_000 })
  await check(lead, 'link of a request')
  const requestLink = await linkField.inputValue()
  await lead.keyboard.press('Escape')
  await holder.goto(requestLink)
  await expect(holder.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
  await check(holder, 'link of a request opened')
  await holder.getByRole('textbox', { name: 'Je naam' }).fill('Hans Wit')
  await holder.getByRole('textbox', { name: 'Organisatie' }).fill('Gemeente')
  await holder.getByRole('button', { name: 'Deelnemen', exact: true }).click()
  await expect(main(holder)).toContainText('Mag het twee maanden?')
  await check(holder, 'request page')
  await holder.getByRole('button', { name: 'Ondertekenen' }).click()
  await expect(main(holder)).toContainText('Schrijf op waarom je zo besluit.')
  await check(holder, 'request page with what is missing')
  await main(holder).getByRole('radio').first().check({ force: true })
  await holder.getByRole('textbox', { name: 'Besluit' }).fill('Twee maanden.')
  await holder.getByRole('textbox', { name: 'Motivering' }).fill('Ontruiming kost meer.')
  await holder.getByRole('button', { name: 'Ondertekenen' }).click()
  await expect(main(holder)).toContainText('Je kunt dit scherm sluiten.')
  await check(holder, 'signed request')
  await expect(request).toContainText('Handtekening klopt')
  await check(lead, 'answered request')

  // Taking somebody out, as both see it.
  await lead.getByRole('button', { name: `Uit het beraad halen: ${joris.name}` }).click()
  await check(lead, 'asking before somebody is taken out')
  await lead
    .getByRole('alertdialog')
    .getByRole('button', { name: /Uit het beraad halen/ })
    .click()
  await expect(guest.getByRole('heading', { level: 1, name: /doet niet meer mee/ })).toBeVisible({
    timeout: 30_000,
  })
  await check(guest, 'taken out')
  expect(found).toEqual([])
})

/** What the radar draws, read from where its points stand; and what its table says. */
const radarOf = (page: Page) =>
  page.evaluate(() => {
    const figure = [...document.querySelectorAll('main figure')].find((one) =>
      one.querySelector('svg[role=img]'),
    )
    const svg = figure?.querySelector('svg[role=img]')
    if (!svg || !figure) throw new Error('no radar')
    const spokes = [...svg.querySelectorAll('line')]
      .filter((line) => line.parentElement?.getAttribute('class')?.includes('rings'))
      .map((line) => ({ x: line.x2.baseVal.value, y: line.y2.baseVal.value }))
    const pointsOf = (shape: string): readonly (number | null)[] => {
      const points: (number | null)[] = spokes.map(() => null)
      const marks = [...svg.querySelectorAll(`g[class*=${shape}] > [class*=mark]`)]
      for (const mark of marks) {
        const box = (mark as SVGGraphicsElement).getBBox()
        const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
        const along = spokes.map((spoke) => (spoke.x * at.x + spoke.y * at.y) / Math.hypot(spoke.x, spoke.y))
        const nearest = along.indexOf(Math.max(...along))
        const spoke = spokes[nearest] ?? { x: 1, y: 0 }
        points[nearest] = Math.round((5 * Math.hypot(at.x, at.y)) / Math.hypot(spoke.x, spoke.y))
      }
      return points
    }
    const inTable = (cell: Element | undefined): number | null => {
      const digit = /^[1-5](?= · )/.exec(cell?.textContent ?? '')
      return digit === null ? null : Number(digit[0])
    }
    const bare = (text: string) => text.toLowerCase().replace(/[\s-]/g, '')
    const rows = [...figure.querySelectorAll('tbody tr')].map((row) => {
      const [now, wished] = [...row.querySelectorAll('td')]
      return {
        title: bare(row.querySelector('th')?.firstChild?.textContent ?? ''),
        now: inTable(now),
        wished: inTable(wished),
      }
    })
    const [now, wished] = [pointsOf('now'), pointsOf('wished')]
    const drawn = [...svg.querySelectorAll('text')].map((label, at) => ({
      title: bare(label.textContent ?? '').replace(/\(inkring\)$|:besloten$/, ''),
      now: now[at] ?? null,
      wished: wished[at] ?? null,
    }))
    return { rows, drawn, name: svg.getAttribute('aria-label') }
  })

/** Who is on the map, as drawn and as it is read aloud; and what the lists say. */
const mapOf = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('main [role=listbox]')
    const lists = document.getElementById(map?.getAttribute('aria-details') ?? '')
    if (map === null || lists === null) throw new Error('no map with lists')
    const rowsOf = (at: number) =>
      [...(lists.querySelectorAll('table')[at]?.querySelectorAll('tbody tr') ?? [])].map((row) => ({
        chosen: [...row.querySelectorAll('select')].map((one) => one.selectedOptions[0]?.label ?? ''),
        written: [...row.querySelectorAll('textarea')].map((one) => one.value.trim()),
      }))
    const bare = (text: string) => text.replace(/[\s-]/g, '')
    const drawing = map.querySelector('svg')
    return {
      nodes: rowsOf(0).map(({ chosen: [kind = ''], written: [name = '', does = ''] }) => ({
        kind,
        name,
        does,
      })),
      links: rowsOf(1).map(({ chosen: [from = '', to = ''], written: [label = ''] }) => ({
        from,
        to,
        label,
      })),
      spoken: [...map.querySelectorAll('[role=option]')].map((one) => one.getAttribute('aria-label') ?? ''),
      lines: drawing?.querySelectorAll('g[aria-hidden] line').length,
      drawn: [...(drawing?.querySelectorAll('text') ?? [])].map((one) => bare(one.textContent ?? '')),
    }
  })

test('R-DOMAINS-6 R-NETWORK-5 R-A11Y-7 radar and map say in words all that they draw', async ({
  browser,
}) => {
  const problems: string[] = []
  const page = await newcomer(browser, problems, 'nl')
  await page.getByRole('button', { name: words.nl.openExample }).click()
  await page.getByRole('navigation', { name: 'Stappen' }).getByRole('button').nth(2).click()
  await expect(map(page).first()).toBeVisible()

  const radar = await radarOf(page)
  expect(radar.rows).toHaveLength(7)
  expect(radar.drawn).toEqual(radar.rows)
  const withPoint = radar.rows.filter(({ now, wished }) => now !== null || wished !== null).length
  expect(withPoint).toBeGreaterThan(4)
  expect(radar.name).toContain(`: ${withPoint} van de 7 leefgebieden`)
  // It follows a change, and a point that goes.
  const housing = main(page).getByRole('radiogroup', { name: 'Nu bij Wonen' })
  await housing.getByRole('radio', { name: 'gaat goed' }).check()
  await expect
    .poll(async () => (await radarOf(page)).drawn.find(({ title }) => title === 'wonen')?.now)
    .toBe(5)
  await housing.getByRole('radio', { name: 'gaat goed' }).press('Delete')
  await expect
    .poll(async () => (await radarOf(page)).drawn.find(({ title }) => title === 'wonen')?.now)
    .toBeNull()
  const changed = await radarOf(page)
  expect(changed.drawn).toEqual(changed.rows)

  const { nodes, links, spoken, drawn, lines } = await mapOf(page)
  const bare = (text: string) => text.replace(/[\s-]/g, '')
  expect(nodes.length).toBeGreaterThan(5)
  expect(spoken).toHaveLength(nodes.length)
  expect(lines).toBe(links.length)
  // Everybody's name stands in the drawing, and nothing that is not in the lists.
  const names = nodes.map(({ name }) => bare(name))
  expect(drawn).toEqual(expect.arrayContaining(names))
  for (const one of drawn) expect([...names, ...links.map(({ label }) => bare(label))]).toContain(one)
  for (const { kind, name, does } of nodes) {
    const words = spoken.find((one) => one.startsWith(`${kind}: ${name}`)) ?? ''
    expect(words).toContain(does)
    for (const { from, to, label } of links.filter((link) => [link.from, link.to].includes(name))) {
      expect(words).toContain(from === name ? to : from)
      if (label !== '') expect(words).toContain(`(${label})`)
    }
    if (!links.some((link) => [link.from, link.to].includes(name)))
      expect(words).toContain('Nog met niemand verbonden')
  }
  expect(problems).toEqual([])
})

test('R-A11Y-5 R-A11Y-8 a conference can be held with nothing but a keyboard', async ({ browser }) => {
  test.setTimeout(300_000)
  const problems: string[] = []
  const unseen: string[] = []
  const page = await newPage(await browser.newContext(), problems)
  const guest = await newPage(await browser.newContext(), problems)
  const lead = typistOn(page, unseen)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true })
  const seen = (text: string) => expect(main(guest)).toContainText(text)
  const holds = (name: string, text: string) => expect(field(guest, name).first()).toHaveValue(text)
  const goOn = async (step: string): Promise<void> => {
    await lead.press(button(`Volgende stap: ${step}`))
    await expect(main(page).getByRole('heading', { level: 1 })).toBeFocused()
    await expect(guest.getByRole('button', { name: new RegExp(`^${step}`) })).toHaveAttribute(
      'aria-current',
      'step',
    )
  }

  await page.goto(relay.url)
  await lead.write(textbox('Je naam'), samira.name)
  await lead.write(textbox('Organisatie'), samira.organisation)
  await page.keyboard.press('Enter')
  await lead.press(button('Nieuw beraad'))
  await lead.write(textbox('Titel'), 'Gezin M.')
  await lead.write(textbox('Doel van het gesprek'), 'Eén plan voor het gezin')
  await lead.choose(page.getByRole('radiogroup', { name: 'Methode' }), /^Integraal casusoverleg/)
  await lead.press(button('Beraad starten'))

  // The invitation to the waiting room, and letting somebody in.
  await lead.press(button('Uitnodigen'))
  const linkField = page.getByRole('dialog').getByRole('textbox', { name: 'Uitnodigingslink' })
  await expect(linkField).toHaveValue(/#u=/)
  const link = await linkField.inputValue()
  await page.keyboard.press('Escape')
  await expect(button('Uitnodigen')).toBeFocused()
  await knock(guest, link, joris)
  await lead.press(page.getByRole('region', { name: 'Wachtkamer' }).getByRole('button', { name: 'Toelaten' }))
  await lead.press(page.getByRole('dialog').getByRole('button', { name: 'Toelaten' }))
  await expect(guest.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const hasKeyboard = () => page.evaluate(() => document.activeElement !== document.body)
  await expect
    .poll(hasKeyboard, { message: 'the keyboard is somewhere after letting in the last one' })
    .toBe(true)

  // A circle is made and a life domain put in it; the keyboard stays in the dialog all the time.
  await lead.press(button('Besloten kringen'))
  const circles = page.getByRole('dialog', { name: 'Besloten kringen' })
  await lead.write(circles.getByRole('textbox', { name: 'Naam van de kring' }), 'hulpverlening')
  await lead.reach(circles.getByRole('checkbox', { name: /Joris Veen/ }))
  await page.keyboard.press('Space')
  await lead.press(circles.getByRole('button', { name: 'Kring maken' }))
  await expect(
    circles.getByRole('heading', { name: 'Besloten kring hulpverlening · 2 deelnemers' }),
  ).toBeVisible()
  const inDialog = () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)
  expect(await inDialog(), 'after making a circle the keyboard is in the dialog').toBe(true)
  const place = circles.getByRole('combobox', { name: 'In de kring zetten' })
  await lead.select(place, 'Beeld per leefgebied: Gezondheid')
  await lead.press(circles.getByRole('button', { name: 'In de kring zetten' }))
  await expect(circles.getByText(/^In de kring staat:/)).toContainText('Gezondheid')
  expect(await inDialog(), 'after placing the keyboard is in the dialog').toBe(true)
  await page.keyboard.press('Escape')
  await expect(circles).toBeHidden()
  await expect(button('Besloten kringen')).toBeFocused()

  // Opening: what we agree on, and what it must bring.
  await lead.reach(page.getByRole('checkbox', { name: /^We delen alleen wat nodig is/ }))
  await page.keyboard.press('Space')
  await lead.write(field(page, 'Dit overleg moet vandaag opleveren'), 'Rust in huis.')
  await holds('Dit overleg moet vandaag opleveren', 'Rust in huis.')

  await goOn('De inwoner aan het woord')
  await lead.write(field(page, 'Wat de inwoner zelf wil'), 'Eén iemand om te bellen.')
  await lead.write(field(page, 'Wie sprak voor de inwoner?'), 'Mevrouw zelf')
  await lead.choose(
    main(page).getByRole('radiogroup', { name: 'Is de inwoner bij dit overleg?' }),
    'aan tafel',
  )
  await seen('Eén iemand om te bellen.')

  // A life domain with a fact, its source, its day and both points; and one in the circle.
  await goOn('Beeld per leefgebied')
  for (const domain of ['Wonen', 'Gezondheid']) {
    await lead.press(main(page).getByRole('button', { name: domain, exact: true }))
    await lead.press(button(`Feit toevoegen bij ${domain}`))
    const fact = main(page).getByRole('textbox', { name: `Feit bij ${domain}` })
    await expect(fact).toBeFocused()
    await page.keyboard.type(`Er is een brief over ${domain}.`)
    const row = main(page).getByRole('list', { name: `Feiten bij ${domain}` })
    await lead.write(row.getByLabel('Bron'), 'De Kade')
    await lead.reach(row.getByLabel('Datum'))
    await page.keyboard.type('05052026')
    await expect(row.getByLabel('Datum')).toHaveValue('2026-05-05')
    // What turns out to be a worry moves, and the keyboard goes along.
    const worries = main(page).getByRole('list', { name: `Zorgen bij ${domain}` })
    await lead.reach(row.getByRole('combobox', { name: 'Soort' }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(worries.getByRole('textbox', { name: `Zorg bij ${domain}` })).toHaveValue(
      `Er is een brief over ${domain}.`,
    )
    await expect(worries.getByRole('combobox', { name: 'Soort' })).toBeFocused()
    await lead.choose(main(page).getByRole('radiogroup', { name: `Nu bij ${domain}` }), 'wankelt')
    await lead.choose(main(page).getByRole('radiogroup', { name: `Gewenst bij ${domain}` }), 'gaat goed')
    await seen(`Er is een brief over ${domain}.`)
    await expect(
      main(guest)
        .getByRole('radiogroup', { name: `Gewenst bij ${domain}` })
        .getByRole('radio', { name: 'gaat goed' }),
    ).toBeChecked()
  }
  // The map: two people and what runs between them; the arrow keys go along it.
  await lead.press(button('Huishouden toevoegen'))
  await page.keyboard.type('Gezin M.')
  await lead.press(button('Organisatie toevoegen'))
  await page.keyboard.type('Wijkteam')
  await lead.press(button('Verband toevoegen'))
  await expect(main(page).getByRole('combobox', { name: 'Van' })).toBeFocused()
  await lead.write(field(page, 'Verband'), 'begeleidt')
  await lead.reach(map(page))
  await page.keyboard.press('End')
  await expect(map(page).last()).toBeFocused()
  await expect(
    map(guest).and(guest.getByRole('option', { name: /Gezin M\. .*Wijkteam \(begeleidt\)/ })),
  ).toBeVisible()

  await goOn('Wat zit vast')
  await lead.press(button('Knelpunt toevoegen'))
  await expect(field(page, 'Wat zit vast')).toBeFocused()
  await page.keyboard.type('Niemand mag de huur overnemen')
  await lead.select(main(page).getByRole('combobox', { name: 'Soort' }), 'Mandaat')
  await lead.write(main(page).getByLabel('Wie kan dit wegnemen'), 'De directeur')
  await holds('Wat zit vast', 'Niemand mag de huur overnemen')

  await goOn('Morele check')
  await lead.write(field(page, 'Welke waarden botsen?'), 'Rust tegenover gelijke behandeling.')
  await holds('Welke waarden botsen?', 'Rust tegenover gelijke behandeling.')

  await goOn('Opties en besluit')
  await lead.press(button('Optie toevoegen'))
  await expect(main(page).getByRole('textbox', { name: 'Optie', exact: true })).toBeFocused()
  await page.keyboard.type('Twee maanden huur overnemen')
  await lead.choose(main(page).getByRole('radiogroup', { name: 'Rechtmatig: mag het?' }), 'Twijfel')
  await lead.write(field(page, 'Waarom (rechtmatig)'), 'Het is eerder gedaan.')
  await lead.write(field(page, 'Besluit'), 'Twee maanden, als voorstel.')
  await lead.choose(
    main(page).getByRole('radiogroup', { name: 'Zit die persoon aan tafel?' }),
    'Nee, niet aan tafel',
  )
  await lead.press(button('Verzoek klaarzetten'))
  await seen('Oordeel van Samira El A.')

  await goOn('Afspraken en regie')
  await lead.press(button('Afspraak toevoegen'))
  await expect(field(page, 'Actie')).toBeFocused()
  await page.keyboard.type('De verhuurder bellen')
  await lead.write(main(page).getByLabel('Persoon', { exact: true }), 'Joris Veen')
  await lead.reach(main(page).getByLabel('Uiterste datum'))
  await page.keyboard.type('05052027')
  await holds('Actie', 'De verhuurder bellen')
  // The request that was prepared: a rung, made, its link, and back where it stands.
  const request = main(page).getByRole('listitem', { name: 'Verzoek 1', exact: true })
  await lead.select(request.getByRole('combobox', { name: 'Trede' }), await rungOf(page))
  await lead.press(request.getByRole('button', { name: 'Verzoek maken' }))
  const shown = page.getByRole('dialog', { name: 'Link voor wie het mandaat heeft' })
  await expect(shown.getByRole('textbox', { name: 'Link naar het verzoek' })).toHaveValue(/#u=/, {
    timeout: 30_000,
  })
  await page.keyboard.press('Escape')
  await expect(shown).toBeHidden()
  await expect.poll(() => request.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  await lead.write(field(page, 'Casusregisseur'), 'Joris Veen, De Kade')

  await goOn('Leren en vervolg')
  await lead.write(field(page, 'Wanneer kijken we weer?'), 'Over twee weken.')
  await lead.choose(page.getByRole('radiogroup', { name: 'Ik voelde me gehoord.' }), /^5/)
  await lead.press(button('Beraad afronden'))
  await lead.press(
    page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: /afronden$/i }),
  )
  await seen('Dit beraad is afgerond')
  await storedOnRelay(page)
  expect(unseen).toEqual([])
  expect(problems).toEqual([])
})

/** The words of the third rung, as its select shows them. */
const rungOf = async (page: Page): Promise<string> =>
  (await main(page).getByRole('combobox', { name: 'Trede' }).locator('option').nth(3).textContent()) ?? ''
