import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { typistOn } from './keyboard.ts'
import { field, newPage, storedOnRelay } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test('R-A11Y-4 R-A11Y-5 two members hold a whole deliberation with nothing but a keyboard', async ({
  browser,
}) => {
  test.setTimeout(400_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const unseen: string[] = []
  try {
    const leadPage = await newPage(await browser.newContext({ acceptDownloads: true }), problems)
    const guestPage = await newPage(await browser.newContext(), problems)
    const lead = typistOn(leadPage, unseen)
    const guest = typistOn(guestPage, unseen)
    const everyone = [leadPage, guestPage]
    const seen = async (text: string): Promise<void> => {
      for (const page of everyone) await expect(page.getByRole('main')).toContainText(text)
    }
    const holds = async (name: string, text: string): Promise<void> => {
      for (const page of everyone) await expect(field(page, name).first()).toHaveValue(text)
    }
    /** The group goes on; whoever moved it stands at the new step's heading. */
    const goOn = async (step: string): Promise<void> => {
      await lead.press(button(leadPage, `Volgende stap: ${step}`))
      for (const page of everyone)
        await expect(page.getByRole('button', { name: new RegExp(`^${step}`) })).toHaveAttribute(
          'aria-current',
          'step',
        )
      await expect(leadPage.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused()
      await expect(guestPage.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
        (await leadPage.getByRole('main').getByRole('heading', { level: 1 }).textContent()) ?? '',
      )
    }

    // First use; the first field has the keyboard already.
    await leadPage.goto(relay.url)
    await expect(textbox(leadPage, 'Je naam')).toBeFocused()
    await lead.write(textbox(leadPage, 'Je naam'), 'Samira El A.')
    await lead.write(textbox(leadPage, 'Organisatie'), 'Werkplein Noord')
    await leadPage.keyboard.press('Enter')

    // A new session. What is missing takes the keyboard back to the first field.
    await lead.press(button(leadPage, 'Nieuw beraad'))
    await lead.press(button(leadPage, 'Beraad starten'))
    await expect(textbox(leadPage, 'Titel')).toBeFocused()
    await lead.write(textbox(leadPage, 'Titel'), 'Taaleis of tempo')
    await lead.write(textbox(leadPage, 'Doel van het gesprek'), 'Samen bepalen wat goed is om te doen')
    await lead.choose(leadPage.getByRole('radiogroup', { name: 'Methode' }), 'Dilemmamethode')
    await lead.press(button(leadPage, 'Beraad starten'))

    // The invitation; closing its dialog gives the keyboard back.
    await lead.press(button(leadPage, 'Uitnodigen'))
    const invitation = leadPage.getByRole('dialog', { name: 'Uitnodigen' })
    await lead.choose(invitation.getByRole('radiogroup', { name: 'Soort uitnodiging' }), 'Directe link')
    await lead.select(invitation.getByRole('combobox', { name: 'Rol' }), 'Deelnemer')
    const linkField = invitation.getByRole('textbox', { name: 'Uitnodigingslink' })
    await expect(linkField).toHaveValue(/#u=/)
    await lead.reach(linkField)
    const link = await linkField.inputValue()
    await leadPage.keyboard.press('Escape')
    await expect(invitation).toBeHidden()
    await expect(button(leadPage, 'Uitnodigen')).toBeFocused()

    await guestPage.goto(link)
    await guest.write(textbox(guestPage, 'Je naam'), 'Joris Veen')
    await guest.write(textbox(guestPage, 'Organisatie'), 'De Kade')
    await guest.choose(guestPage.getByRole('radiogroup', { name: 'Dit apparaat' }), 'Gedeeld')
    await guest.press(button(guestPage, 'Deelnemen'))
    await lead.press(button(leadPage, 'Joris Veen bevestigen'))
    await lead.press(leadPage.getByRole('alertdialog').getByRole('button', { name: 'Bevestigen' }))

    // Step 1: what is agreed, and what people expect; bold by its shortcut, and the toolbar with the arrow keys.
    await lead.press(button(leadPage, 'Tijd starten'))
    const rule = leadPage.getByRole('checkbox', { name: /^Wat hier gezegd wordt/ })
    await lead.reach(rule)
    await leadPage.keyboard.press('Space')
    await expect(guestPage.getByRole('checkbox', { name: /^Wat hier gezegd wordt/ })).toBeChecked()
    await guest.reach(
      guestPage.getByRole('toolbar', { name: /^Opmaak van/ }).getByRole('button', { name: 'Vet' }),
    )
    await guestPage.keyboard.press('ArrowRight')
    await expect(button(guestPage, 'Cursief')).toBeFocused()
    await guestPage.keyboard.press('Escape')
    await expect(field(guestPage, 'Doel en verwachtingen')).toBeFocused()
    await guestPage.keyboard.type('Weten wat wij mevrouw kunnen beloven.')
    await seen('Weten wat wij mevrouw kunnen beloven.')

    // Step 2: the case.
    await goOn('De casus')
    await guest.write(field(guestPage, 'Het verhaal van de casus'), 'Mevrouw draait nachtdiensten.')
    await lead.write(field(leadPage, 'Het hittepunt'), 'Zij viel in slaap in de les.')
    await seen('Mevrouw draait nachtdiensten.')
    await seen('Zij viel in slaap in de les.')

    // Step 3: the dilemma and the question.
    await goOn('Dilemma en vraag')
    await guest.write(field(guestPage, 'A: wat doe je dan?'), 'We houden vast aan de taaleis.')
    await lead.write(field(leadPage, 'B: wat doe je dan?'), 'We stellen de taaleis uit.')
    await lead.write(field(leadPage, 'De morele vraag'), 'Mogen wij de taaleis uitstellen?')
    await holds('A: wat doe je dan?', 'We houden vast aan de taaleis.')
    await holds('De morele vraag', 'Mogen wij de taaleis uitstellen?')

    // Step 4: a row; adding it puts the keyboard in it.
    await goOn('Verhelderen')
    await guest.press(button(guestPage, 'Vraag toevoegen'))
    await expect(field(guestPage, 'Vraag')).toBeFocused()
    await guestPage.keyboard.type('Was er een avondgroep?')
    await guest.write(field(guestPage, 'Antwoord'), 'Nee.')
    await guest.select(guestPage.getByRole('combobox', { name: 'Soort' }), 'feit')
    await holds('Antwoord', 'Nee.')

    // Step 5: a perspective, with a value from the list.
    await goOn('Perspectieven')
    await guest.press(button(guestPage, 'Perspectief toevoegen'))
    await guestPage.keyboard.type('Jobcoach')
    const value = guestPage.getByRole('main').getByRole('combobox', { name: 'Waarde' })
    await guest.reach(value)
    await guestPage.keyboard.press('ArrowDown')
    await expect(guestPage.getByRole('option').first()).toBeVisible()
    await guestPage.keyboard.press('ArrowDown')
    await guestPage.keyboard.press('Enter')
    await expect(value).not.toHaveValue('')
    const chosen = await value.inputValue()
    await guest.write(field(guestPage, 'Norm: wat die waarde hier vraagt'), 'Geef haar de tijd.')
    await guest.select(guestPage.getByRole('combobox', { name: 'Past bij' }), 'B')
    await holds('Perspectief', 'Jobcoach')
    await expect(leadPage.getByRole('main').getByRole('combobox', { name: 'Waarde' })).toHaveValue(chosen)

    // Step 6: two alternatives, of which one goes again.
    await goOn('Alternatieven')
    await guest.press(button(guestPage, 'Alternatief toevoegen'))
    await guestPage.keyboard.type('Taalles op de werkvloer')
    await guest.press(button(guestPage, 'Alternatief toevoegen'))
    await guestPage.keyboard.type('Niets doen')
    await expect(field(leadPage, 'Alternatief')).toHaveCount(2)
    await guest.press(button(guestPage, /^Verwijderen.*(2|Niets doen)/))
    await guest.press(guestPage.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }))
    await expect(field(guestPage, 'Alternatief')).toHaveCount(1)
    await expect(field(guestPage, 'Alternatief')).toBeFocused()
    await holds('Alternatief', 'Taalles op de werkvloer')

    // Step 7: the round, written, sealed, revealed, spoken.
    await goOn('Eigen afweging')
    await guest.choose(guestPage.getByRole('radiogroup', { name: 'Ik kies' }), 'B')
    await guest.write(field(guestPage, 'Het goede om te doen'), 'Rust levert hier meer op dan druk.')
    await guest.write(field(guestPage, 'Wat gaat er dan verloren?'), 'Een half jaar oefenen.')
    await guest.press(button(guestPage, 'Verzegelen'))
    await expect(leadPage.getByText('Joris Veen heeft geschreven')).toBeVisible()
    const weighsToo = leadPage.getByRole('checkbox', { name: 'Ik weeg zelf ook mee' })
    await lead.reach(weighsToo)
    await leadPage.keyboard.press('Space')
    await lead.choose(leadPage.getByRole('radiogroup', { name: 'Ik kies' }), 'A')
    await lead.write(field(leadPage, 'Het goede om te doen'), 'De wet geeft geen ruimte.')
    await lead.press(button(leadPage, 'Verzegelen'))
    await expect(guestPage.getByText('Samira El A. heeft geschreven')).toBeVisible()
    await lead.press(button(leadPage, 'Onthullen'))
    await lead.press(leadPage.getByRole('dialog').getByRole('button', { name: 'Onthullen' }))
    await seen('Rust levert hier meer op dan druk.')
    await seen('De wet geeft geen ruimte.')
    await lead.press(button(leadPage, 'Volgende spreker'))
    await lead.press(button(leadPage, 'Iedereen heeft gesproken'))
    await seen('Dit is geen stemming')

    // Step 8: dialogue.
    await goOn('Dialoog')
    await guest.write(field(guestPage, 'Waar lijken we op elkaar?'), 'Taal doet ertoe.')
    await lead.write(field(leadPage, 'Waar verschillen we?'), 'In wat de wet toelaat.')
    await seen('Taal doet ertoe.')

    // Step 9: conclusion, and an agreement with a name and a day.
    await goOn('Conclusie en afspraken')
    await lead.write(field(leadPage, 'Conclusie'), 'Een half jaar uitstel.')
    await lead.write(field(leadPage, 'Welke overeenstemming is er?'), 'We zijn het eens.')
    await guest.write(field(guestPage, 'Het sterkste tegenargument'), 'Anderen kregen deze ruimte niet.')
    await guest.press(button(guestPage, 'Afspraak toevoegen'))
    await expect(field(guestPage, 'Actie')).toBeFocused()
    await guestPage.keyboard.type('Mevrouw bellen')
    await guest.write(guestPage.getByRole('main').getByLabel('Persoon', { exact: true }), 'Joris Veen')
    const due = (page: Page) => page.getByRole('main').getByLabel('Uiterste datum')
    await guest.reach(due(guestPage))
    await guestPage.keyboard.type('05052027')
    await expect(due(leadPage)).toHaveValue('2027-05-05')
    await guest.select(guestPage.getByRole('combobox', { name: 'Status' }), 'Gedaan')
    await guest.write(textbox(guestPage, 'Toelichting bij de status'), 'Vanmiddag al gedaan.')
    await guest.press(button(guestPage, 'Status vastleggen'))
    await expect(leadPage.getByRole('main')).toContainText('Vanmiddag al gedaan.')

    // Somebody asks for the floor and parks a thought, away from the work itself.
    await guest.press(button(guestPage, 'Woord vragen'))
    await expect(leadPage.getByText('Wie wil er iets zeggen')).toBeVisible()
    await guest.write(textbox(guestPage, 'Zet op de parkeerplaats'), 'Beleid over taallessen')
    await guestPage.keyboard.press('Enter')
    await expect(leadPage.getByText('Beleid over taallessen').first()).toBeVisible()

    // Step 10: one minute each; then finishing.
    await goOn('Evaluatie')
    await guest.choose(guestPage.getByRole('radiogroup', { name: 'Ik voelde me gehoord.' }), /^5/)
    await lead.write(field(leadPage, 'Wat doen we volgende keer anders?'), 'Eerder beginnen.')
    await seen('Eerder beginnen.')
    await lead.press(button(leadPage, /^Vorige stap/))
    await lead.press(button(leadPage, 'Beraad afronden'))
    await lead.press(leadPage.getByRole('alertdialog').getByRole('button', { name: 'Alles meenemen' }))
    await lead.press(
      leadPage
        .getByRole('dialog')
        .or(leadPage.getByRole('alertdialog'))
        .getByRole('button', { name: /afronden$/i }),
    )
    await expect(guestPage.getByRole('main')).toContainText('Dit beraad is afgerond')

    // The report, saved as a file.
    await lead.press(button(leadPage, 'Verslag'))
    await expect(leadPage.getByRole('main')).toContainText('Mevrouw bellen')
    await lead.press(button(leadPage, 'Exporteren'))
    const exporting = leadPage.getByRole('dialog')
    await lead.choose(exporting.getByRole('radiogroup', { name: 'Formaat' }), /Markdown/)
    const download = leadPage.waitForEvent('download')
    await lead.press(exporting.getByRole('button', { name: 'Opslaan' }))
    const saved = await readFile(await (await download).path(), 'utf8')
    for (const text of ['Taaleis of tempo', 'Rust levert hier meer op dan druk', 'Mevrouw bellen', chosen])
      expect(saved).toContain(text)
    await expect(button(leadPage, 'Exporteren')).toBeFocused()
    await lead.press(button(leadPage, 'Terug naar het beraad'))

    await storedOnRelay(leadPage)
    await storedOnRelay(guestPage)
    expect(unseen).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
