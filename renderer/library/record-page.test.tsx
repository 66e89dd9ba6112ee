// @vitest-environment happy-dom
import { act } from 'react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  completeText,
  createCast,
  draftOf,
  offered,
  validated,
} from '../../shared/library/library.fixture.ts'
import type { LibraryRecord } from '../../shared/library/record.ts'
import type { Identity } from '../../shared/room/types.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { createLibrary } from '../live/library.ts'
import type { LibraryRoom } from '../live/library-contract.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import LibraryPage from './library-page.tsx'
import LibraryRecordPage from './record-page.tsx'

const cast = await createCast(2)
const [mara] = cast.present as readonly [Identity, Identity]
const other = { ...completeText, title: 'Een nieuwere afweging', question: 'Mogen wij nu wel afzien?' }

beforeAll(() => startWords('nl'))
beforeEach(() => {
  // The guard reads in a worker, which this environment does not have.
  vi.stubGlobal('Worker', undefined)
})

/** A library in memory that this device leads and, with `isReviewer`, reviews in. */
const libraryOf = async (identity: Identity, records: readonly LibraryRecord[]): Promise<LibraryRoom> => {
  const card = { name: 'Noor Vos', organisation: 'Regio' }
  const platform = {
    vault: memoryVault(),
    entries: memoryEntries(),
    defaultRelay: () => 'wss://relay.voorbeeld.invalid',
    webAddress: () => null,
    persistent: () => true,
  } as unknown as Platform
  const room = await createLibrary({
    platform,
    card: () => card,
    identity: async () => identity,
    opener: async () => ({
      identity,
      card,
      entries: platform.entries,
      openTransport: () => ({ connect: () => {}, disconnect: () => {}, destroy: () => {} }),
      localOnly: true,
    }),
  })
  await room.start('Regio Noord')
  for (const record of records) expect(room.put(record)).toMatchObject({ ok: true })
  if (identity === cast.reviewer) expect(room.trust(room.deviceId(), true)).toMatchObject({ ok: true })
  return room
}

/** Waits until the page says something, with every change of it drawn. */
const says = async (page: ShownPage, words: string): Promise<void> => {
  for (let round = 0; round < 500 && !page.text().includes(words); round++)
    await act(async () => new Promise((resolve) => setTimeout(resolve, 10)))
  expect(page.text()).toContain(words)
}

/** The page of one record, for somebody, once its signatures were checked. */
const pageOf = async (identity: Identity, records: readonly [LibraryRecord, ...LibraryRecord[]]) => {
  const room = await libraryOf(identity, records)
  const page = await showPage(<LibraryRecordPage recordId={records[0].id} />, { sessions: { library: room } })
  await says(page, 'Waar het staat')
  const dialog = (): HTMLElement => {
    const found = document.querySelector<HTMLElement>('[role=dialog], [role=alertdialog]')
    if (found === null) throw new Error(`no dialog in: ${page.text()}`)
    return found
  }
  const press = (name: string) =>
    act(async () => {
      const buttons = [...dialog().querySelectorAll<HTMLElement>('button')]
      const found = buttons.find(({ textContent }) => textContent === name)
      if (found === undefined) throw new Error(`no ${name} in: ${dialog().textContent}`)
      found.click()
    })
  return { room, page, dialog, press }
}

describe('R-LIBRARY-42 what somebody does on the page of a record', () => {
  it('R-LIBRARY-42 R-LIBRARY-7 a reviewer withdraws with a reason, and nobody reads the text any more', async () => {
    const record = await validated(draftOf(cast), cast)
    const { page, press, dialog } = await pageOf(cast.reviewer, [record])
    expect(page.text()).toContain(completeText.decision)
    await page.press('Intrekken')
    await press('Intrekken')
    expect(dialog().textContent).toContain('Kies een reden.')
    await page.choose('De wet of de praktijk is veranderd.')
    await press('Intrekken')
    await says(page, 'Deze beschrijving is ingetrokken')
    expect(page.text()).not.toContain(completeText.decision)
    await page.close()
  })

  it('R-LIBRARY-42 R-LIBRARY-44 a reviewer lets a newer record take its place, and the page leads there', async () => {
    const old = await validated(draftOf(cast, 'old'), cast)
    const newer = await validated(draftOf(cast, 'newer', other), cast)
    const { page, press, dialog } = await pageOf(cast.reviewer, [old, newer])
    await page.press('Vervangen door een nieuwere')
    await says(page, other.question)
    await press('Vervangen')
    expect(dialog().textContent).toContain('Kies de beschrijving die deze vervangt.')
    await act(async () => dialog().querySelector<HTMLElement>('input[type=radio]')?.click())
    await press('Vervangen')
    await says(page, 'Er is een nieuwere beschrijving')
    const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === other.title)
    expect(link?.getAttribute('href')).toContain('newer')
    await page.close()
  })

  it('R-LIBRARY-4 R-LIBRARY-7 somebody who was there agrees to a draft, and later takes that back', async () => {
    const { page, press, room } = await pageOf(mara, [draftOf(cast)])
    await page.press('Instemmen')
    await press('Instemmen')
    await says(page, '1 van de 2 die erbij waren')
    await says(page, 'Instemming intrekken')
    await page.press('Instemming intrekken')
    await press('Instemming intrekken')
    await says(page, 'Iemand die erbij was wil dit niet.')
    expect(room.documents()).not.toBeNull()
    await page.close()
  })

  it('R-LIBRARY-7 what became of it is not added while its words could not be checked', async () => {
    const record = await validated(draftOf(cast), cast)
    const { page, press, dialog } = await pageOf(cast.reviewer, [record])
    await page.press('Schrijven hoe het afliep')
    await press('Toevoegen')
    expect(dialog().textContent).toContain('Schrijf eerst hoe het afliep.')
    await page.write('Hoe het afliep', 'De schuldregeling is gelukt.')
    await press('Toevoegen')
    expect(dialog().textContent).toMatch(/nog gecontroleerd|kon niet worden gecontroleerd/)
    expect(page.text()).not.toContain('Het vervolg is toegevoegd.')
    await page.close()
  })

  it('R-LIBRARY-42 only what was approved can be saved as a document', async () => {
    const { page } = await pageOf(cast.reviewer, [await offered(draftOf(cast), cast)])
    expect(() => page.find('button', 'Opslaan als bestand')).toThrow()
    await page.close()
    const approved = await pageOf(cast.reviewer, [await validated(draftOf(cast), cast)])
    await approved.page.press('Opslaan als bestand')
    await says(approved.page, 'Word')
    expect(approved.dialog().textContent).toContain('Word')
    await approved.page.close()
  })
})

it('R-LIBRARY-44 a damaged library says so, and can be got anew', async () => {
  const fetchAgain = vi.fn(async () => {})
  const room = await libraryOf(mara, [])
  const damaged = { ...room, isDamaged: () => true, documents: () => null, fetchAgain }
  const page = await showPage(<LibraryPage />, { sessions: { library: damaged } })
  expect(page.text()).toContain('De bibliotheek kan niet worden geopend')
  expect(page.text()).not.toContain('De bibliotheek wordt geopend.')
  page.find('button', 'Bibliotheek van dit apparaat halen')
  await page.press('Opnieuw ophalen')
  expect(fetchAgain).toHaveBeenCalledOnce()
  await page.close()
})
