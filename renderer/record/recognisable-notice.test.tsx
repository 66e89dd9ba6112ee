// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { people, writtenSession } from '../../shared/record/record.fixture.ts'
import { buildReport } from '../../shared/report/build-report.ts'
import { addAgreement } from '../../shared/session/commands.ts'
import { actorOf } from '../../shared/session/session.fixture.ts'
import { takeSnapshot } from '../../shared/session/snapshot.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { RecognisableNotice } from './recognisable-notice.tsx'

let page: ShownPage | null = null

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

test('R-RECORD-31 before the words are fixed it tells by what somebody may be recognised, and not the names that belong', async () => {
  const who = await people()
  const session = writtenSession()
  addAgreement(session, actorOf('tom'), 'agreements', {
    action: 'Fatima Bouzidi bellen op 06-12345678',
    person: 'Tom Bakker',
  })
  const snapshot = takeSnapshot(session, { attendees: who.present, rounds: {} })
  const tree = buildReport(snapshot, { language: 'nl', now: 0, timeZone: 'Europe/Amsterdam' })
  if (!tree.ok) throw new Error(tree.code)
  const { live } = fakeLive()
  const listed = { ...live.aliases, list: () => [{ name: 'Fatima Bouzidi', alias: 'mevrouw B.' }] }
  page = await showPage(
    <LiveProvider session={{ ...live, aliases: listed }}>
      <RecognisableNotice tree={tree.value} own={who.present.map(({ name }) => name)} />
    </LiveProvider>,
    {},
  )
  const status = () => document.querySelector('[role=status]')?.textContent ?? ''
  await vi.waitFor(() => expect(status()).toContain('“Fatima Bouzidi”'), { timeout: 10_000 })
  expect(status()).toContain('“06-12345678”')
  expect(status()).toContain('kan dat er niet meer uit')
  expect(status()).not.toContain('Tom Bakker')
})
