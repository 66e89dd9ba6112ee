import { expect } from '@playwright/test'
import { writeRecord } from '../../shared/library/documents.ts'
import { completeText, createCast, draftOf, offered } from '../../shared/library/library.fixture.ts'
import { checkScreen } from './axe.ts'
import { findIn, findInFolder } from './canary.ts'
import { checkNarrow } from './fits.ts'
import { firstUse, newPage } from './member.ts'
import { joinWithoutScreen } from './node-member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const mara = { name: 'Mara Vink', organisation: 'Werkplein' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }

test('R-LIBRARY-40 R-LIBRARY-43 two organisations share a library: searched by a bent word, approved by a reviewer, readable nowhere else', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const leader = await newPage(await browser.newContext({ locale: 'nl-NL' }), problems)
    await firstUse(leader, relay.url, mara)
    await leader.getByRole('link', { name: 'Moresprudentie', exact: true }).click()
    await leader.getByRole('textbox', { name: 'Naam van de bibliotheek' }).fill('Regio Kwibus')
    await leader.getByRole('button', { name: 'Bibliotheek beginnen' }).click()
    await expect(
      leader.getByRole('heading', { level: 1, name: 'Moresprudentie: Regio Kwibus' }),
    ).toBeVisible()
    await expect(leader.getByText('Nog niets in de bibliotheek')).toBeVisible()
    await leader.getByRole('button', { name: 'Anderen uitnodigen' }).click()
    const field = leader.getByRole('textbox', { name: 'Uitnodigingslink' })
    await expect(field).toHaveValue(/#/)
    const link = await field.inputValue()
    await leader.keyboard.press('Escape')

    // A group elsewhere offers two records, as their own programs would.
    const cast = await createCast()
    const other = {
      ...completeText,
      title: 'Een zieke vader verzorgen',
      abstract: 'Een jongere verzorgt een zieke vader en solliciteert daarom niet.',
      question: 'Willen wij de arbeidsplicht opschorten?',
      themes: ['work'],
    }
    const records = [
      await offered(draftOf(cast, 'record-1'), cast),
      await offered(draftOf(cast, 'record-2', other), cast),
    ]
    const device = await joinWithoutScreen(link)
    await device.writeCase((caseDoc) => {
      for (const record of records) writeRecord(caseDoc, record, null)
    })

    const reader = await newPage(await browser.newContext({ locale: 'nl-NL' }), problems)
    await reader.goto(link)
    await reader.getByRole('textbox', { name: 'Je naam' }).fill(joris.name)
    await reader.getByRole('textbox', { name: 'Organisatie' }).fill(joris.organisation)
    await reader
      .getByRole('radiogroup', { name: 'Dit apparaat' })
      .getByRole('radio', { name: 'Alleen van mij' })
      .check({ force: true })
    await reader.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(
      reader.getByRole('heading', { level: 1, name: 'Moresprudentie: Regio Kwibus' }),
    ).toBeVisible()
    // Nothing was approved, so nothing is offered to lean on.
    await expect(reader.getByText('Geen beschrijving gevonden')).toBeVisible()

    // Whoever leads trusts somebody of the other organisation with reviewing.
    await leader.getByRole('button', { name: 'Beoordelaars', exact: true }).click()
    await leader.getByRole('checkbox', { name: 'Joris Veen, De Kade' }).check({ force: true })
    await leader.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).last().click()
    const waiting = reader.getByRole('list', { name: 'Te beoordelen' })
    await expect(waiting.getByRole('listitem')).toHaveCount(2)
    const found: string[] = []
    await checkScreen(reader, 'the library with what waits', found)
    await waiting.getByRole('link', { name: completeText.title }).click()
    await expect(reader.getByRole('heading', { level: 1, name: completeText.title })).toBeVisible()
    await expect(reader.getByText('Geen precedent', { exact: true })).toBeVisible()
    await expect(reader.getByText('3 van de 3 die erbij waren')).toBeVisible()
    await reader.getByRole('button', { name: 'Goedkeuren' }).click()
    await reader.getByRole('dialog').getByRole('button', { name: 'Goedkeuren' }).click()
    await expect(reader.getByText(/^Joris Veen, De Kade, op /)).toBeVisible()
    await expect(reader.getByRole('heading', { name: 'Waar het staat' })).toBeFocused()
    await checkScreen(reader, 'a record', found)

    // The other side finds it by another form of its words, and sees that it was approved.
    await leader
      .getByRole('searchbox', { name: 'Zoeken in de moresprudentie' })
      .fill('giften schuldregelingen')
    const results = leader.getByRole('list', { name: 'Beschrijvingen' })
    await expect(results.getByRole('listitem')).toHaveCount(1)
    await expect(results.getByText('goedgekeurd', { exact: true })).toBeVisible()
    await expect(results.locator('mark').first()).toBeVisible()
    await leader.setViewportSize({ width: 360, height: 740 })
    await checkNarrow(leader, 'the library', found)
    await results.getByRole('link').click()
    await expect(leader.getByRole('heading', { level: 1, name: completeText.title })).toBeVisible()
    await checkNarrow(leader, 'a record', found)
    expect(found).toEqual([])

    // The member without a screen holds it readable; the relay does not.
    const words = ['terugvordering laten mislukken', 'schuldregeling', 'Regio Kwibus', 'Joris Veen']
    expect(device.held().flatMap(({ where, bytes }) => findIn(where, bytes, ['schuldregeling']))).not.toEqual(
      [],
    )
    await device.close()
    expect(await findInFolder(relay.data, words)).toEqual([])
    expect(findIn('the log', Buffer.from(relay.log()), words)).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
