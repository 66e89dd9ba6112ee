import { expect, type Page } from '@playwright/test'
import { field, nextStep, storedOnRelay, typeIn } from './member.ts'

/** Who sits at the table of the deliberation, by the names that its parts speak of. */
export const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
export const joris = { name: 'Joris Veen', organisation: 'De Kade' }
export const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }

/** What the deliberation is called and is for. */
export const taleis = { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is om te doen' }

interface Table {
  readonly leadPage: Page
  readonly jorisPage: Page
  readonly mirjamPage: Page
  /** Presses, and answers the text of the file that comes of it. */
  readonly saved: (press: () => Promise<void>) => Promise<string>
}

/** Three colleagues who are in the session hold it from the first step to the exported report. */
export const holdDeliberation = async ({ leadPage, jorisPage, mirjamPage, saved }: Table): Promise<void> => {
  const everyone = [leadPage, jorisPage, mirjamPage]
  const steps = leadPage.getByRole('navigation', { name: 'Stappen' })
  await expect(steps.getByRole('button')).toHaveCount(10)
  for (const page of everyone)
    await expect(page.getByRole('button', { name: /^Opening/ })).toHaveAttribute('aria-current', 'step')

  // Step 2: the case, typed by two people in one note.
  await nextStep(leadPage)
  for (const page of everyone)
    await expect(page.getByRole('button', { name: /^De casus/ })).toHaveAttribute('aria-current', 'step')
  const note = /verhaal|casus/i
  await typeIn(jorisPage, note, 'Mevrouw draait nachtdiensten.')
  for (const page of everyone) await expect(field(page, note).first()).toContainText('nachtdiensten')
  await typeIn(mirjamPage, note, ' Zij slaapt overdag.')
  for (const page of everyone) await expect(field(page, note).first()).toContainText('slaapt overdag')

  // Step 3: the dilemma and the question.
  await nextStep(leadPage)
  await field(jorisPage, 'A: wat doe je dan?').fill('We houden vast aan de taaleis.')
  await field(mirjamPage, 'B: wat doe je dan?').fill('We stellen de taaleis een half jaar uit.')
  await field(jorisPage, 'Schade als je A kiest').fill('Nachtrust')
  await field(leadPage, 'De morele vraag').fill('Hoe kan het, dat wij niets doen')
  await expect(leadPage.getByRole('main')).toContainText('hoe')
  await field(leadPage, 'De morele vraag').fill('Mogen wij de taaleis uitstellen?')
  for (const page of everyone) {
    await expect(field(page, 'A: wat doe je dan?')).toHaveValue('We houden vast aan de taaleis.')
    await expect(field(page, 'De morele vraag')).toHaveValue('Mogen wij de taaleis uitstellen?')
  }

  // Step 4: clarification, with the dilemma in sight.
  await nextStep(leadPage)
  await expect(jorisPage.getByRole('main')).toContainText('We stellen de taaleis een half jaar uit.')
  await mirjamPage.getByRole('button', { name: 'Vraag toevoegen' }).click()
  await field(mirjamPage, 'Vraag').fill('Was er een avondgroep?')
  await field(jorisPage, 'Antwoord').fill('Nee, die was er niet.')
  await expect(field(leadPage, 'Antwoord')).toHaveValue('Nee, die was er niet.')

  // Step 5: perspectives; the resident is missing until somebody speaks for her.
  await nextStep(leadPage)
  await jorisPage.getByRole('button', { name: 'Perspectief toevoegen' }).click()
  await field(jorisPage, 'Perspectief').fill('Jobcoach')
  await expect(leadPage.getByRole('main')).toContainText('Inwoner')
  await field(mirjamPage, 'Norm: wat die waarde hier vraagt').fill('Zonder taal blijft zij vastzitten.')
  await expect(field(leadPage, 'Norm: wat die waarde hier vraagt')).toHaveValue(
    'Zonder taal blijft zij vastzitten.',
  )

  // Step 6: alternatives.
  await nextStep(leadPage)
  await mirjamPage.getByRole('button', { name: 'Alternatief toevoegen' }).click()
  await field(mirjamPage, 'Alternatief').fill('Taalles op de werkvloer')
  await expect(field(jorisPage, 'Alternatief')).toHaveValue('Taalles op de werkvloer')

  // Step 7: everyone weighs alone; nobody can read it before the reveal.
  await nextStep(leadPage)
  for (const [page, choice, right] of [
    [jorisPage, 'B', 'Rust levert hier meer op dan druk.'],
    [mirjamPage, 'A', 'De wet geeft geen ruimte.'],
  ] as const) {
    await page
      .getByRole('radiogroup', { name: 'Ik kies' })
      .getByRole('radio', { name: choice, exact: true })
      .check({ force: true })
    await field(page, 'Het goede om te doen').fill(right)
    await page.getByRole('button', { name: 'Verzegelen', exact: true }).click()
  }
  await expect(leadPage.getByText('Joris Veen heeft geschreven')).toBeVisible()
  await expect(jorisPage.getByText('Mirjam Kok heeft geschreven')).toBeVisible()
  for (const page of [leadPage, jorisPage])
    await expect(page.locator('body')).not.toContainText('De wet geeft geen ruimte')
  await leadPage.getByRole('button', { name: 'Onthullen' }).click()
  await leadPage.getByRole('dialog').getByRole('button', { name: 'Onthullen' }).click()
  for (const page of everyone) {
    await expect(page.getByRole('main')).toContainText('De wet geeft geen ruimte.')
    await expect(page.getByRole('main')).toContainText('Rust levert hier meer op dan druk.')
    await expect(page.getByText('De verdeling verschijnt als iedereen heeft gesproken.')).toBeVisible()
  }
  await leadPage.getByRole('button', { name: 'Volgende spreker' }).click()
  await leadPage.getByRole('button', { name: 'Iedereen heeft gesproken' }).click()
  for (const page of everyone) await expect(page.getByRole('main')).toContainText('Dit is geen stemming')

  // Step 8: dialogue.
  await nextStep(leadPage)
  await typeIn(jorisPage, 'Waar lijken we op elkaar?', 'Taal doet ertoe.')
  await expect(field(mirjamPage, 'Waar lijken we op elkaar?')).toContainText('Taal doet ertoe.')

  // Step 9: conclusion and agreements; what is missing is named before closing.
  await nextStep(leadPage)
  await expect(leadPage.getByRole('main')).toContainText(
    'Het sterkste tegenargument is nog niet opgeschreven.',
  )
  await typeIn(mirjamPage, 'Conclusie', 'Een half jaar uitstel.')
  await typeIn(mirjamPage, 'Het sterkste tegenargument', 'Anderen kregen deze ruimte niet.')
  await typeIn(jorisPage, 'Wat verloren gaat, en hoe we dat verzachten', 'Gelijke behandeling.')
  await expect(leadPage.getByRole('main')).not.toContainText(
    'Het sterkste tegenargument is nog niet opgeschreven.',
  )
  await jorisPage.getByRole('button', { name: 'Afspraak toevoegen' }).click()
  await field(jorisPage, 'Actie').fill('Mevrouw bellen')
  await expect(field(leadPage, 'Actie')).toHaveValue('Mevrouw bellen')

  // Step 10: one minute each.
  await nextStep(leadPage)
  await jorisPage
    .getByRole('radiogroup', { name: /gehoord/ })
    .getByRole('radio')
    .nth(4)
    .check({ force: true })

  // The report, on a participant's screen too.
  await leadPage.getByRole('button', { name: 'Verslag' }).click()
  const report = leadPage.getByRole('main')
  for (const text of [
    'Taaleis of tempo',
    'Mogen wij de taaleis uitstellen?',
    'De wet geeft geen ruimte.',
    'Een half jaar uitstel.',
    'Mevrouw bellen',
    'Duinrand',
  ])
    await expect(report).toContainText(text)
  for (const format of ['HTML', 'Markdown', 'JSON']) {
    await leadPage.getByRole('button', { name: 'Exporteren' }).click()
    const dialog = leadPage.getByRole('dialog')
    await dialog
      .getByRole('radiogroup', { name: 'Formaat' })
      .getByRole('radio', { name: format })
      .check({ force: true })
    const text = await saved(() => dialog.getByRole('button', { name: 'Opslaan' }).click())
    for (const expected of [
      'Taaleis of tempo',
      'Rust levert hier meer op dan druk',
      'Anderen kregen deze ruimte niet',
    ])
      expect(text).toContain(expected)
  }
  await leadPage.getByRole('button', { name: 'Terug' }).click()
  for (const page of everyone) await storedOnRelay(page)
}
