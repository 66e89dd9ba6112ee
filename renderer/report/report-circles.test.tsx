// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { addBlocker } from '../../shared/session/blockers.ts'
import { createCircleDocuments, fileCircle, placeInCircle } from '../../shared/session/circles.ts'
import { conferenceMethod, newConference } from '../../shared/session/conference.fixture.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { actorOf, newReplica } from '../../shared/session/session.fixture.ts'
import { takeSnapshot } from '../../shared/session/snapshot.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { circleOf, fakeLive } from '../circles/fake-live.fixture.ts'
import { fetchExportFormats } from '../export/fetch-formats.ts'
import { startWords } from '../i18n/i18n.ts'
import type { CircleView } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ReportFrame } from './report-frame.tsx'

const canary = 'KANARIE'
const choice = 'hulpverlening (3 leden)'
let page: ShownPage | null = null

beforeAll(async () => {
  await startWords('nl')
  // The formats are brought in when somebody exports; here they are there already.
  await fetchExportFormats()
})
afterEach(async () => {
  await page?.close()
  page = null
})

/** The report of a conference in which what is stuck stands in a circle. */
const showReport = async (state: CircleView['state']) => {
  const session = newConference()
  const actor = actorOf('samira')
  fileCircle(session, {
    id: 'zorg',
    name: 'hulpverlening',
    roomId: 'room',
    members: 3,
    createdAt: actor.now,
    createdBy: 'samira',
    wrapped: [],
  })
  placeInCircle(session, 'stuck', 'zorg')
  const inside = newReplica(2)
  createCircleDocuments(inside, actor, conferenceMethod, aboutQuery.of(session))
  addBlocker(inside, actor, 'stuck', { text: canary })
  const opened = { documents: inside, rounds: {}, name: 'hulpverlening', members: 3 }
  const circle = fakeLive({}, inside).live
  const saved: string[] = []
  const note = vi.fn(async () => {})
  const { live } = fakeLive(
    {
      circles: () => [circleOf(state)],
      within: () => (state === 'open' ? circle : null),
      note,
      snapshot: async (withCircles = []) =>
        takeSnapshot(session, {
          attendees: [],
          rounds: {},
          circles: withCircles.includes('zorg') ? { zorg: opened } : {},
        }),
    },
    session,
  )
  const shown = await showPage(
    <LiveProvider session={live}>
      <ReportFrame />
    </LiveProvider>,
    {
      platform: {
        saveFile: async ({ content }) => {
          saved.push(typeof content === 'string' ? content : '')
          return { ok: true, value: null }
        },
      },
    },
  )
  page = shown
  const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))))
  await settle()
  return {
    ...shown,
    inside,
    note,
    saved,
    settle,
    report: () => document.querySelector('article')?.textContent ?? '',
    save: async () => {
      await shown.press('Exporteren')
      await vi.waitFor(async () => {
        await settle()
        shown.find('button', 'Opslaan')
        shown.find('input', 'Webpagina (HTML)')
      })
      await shown.choose('Webpagina (HTML)')
      await shown.press('Opslaan')
      await vi.waitFor(async () => {
        await settle()
        expect(note).toHaveBeenCalled()
      })
    },
  }
}

it('R-REPORT-34 a circle stays out of page and file unless it is chosen, and the export is noted', async () => {
  const shown = await showReport('open')
  expect(shown.report()).toContain('besloten kring “hulpverlening” (3 leden)')
  expect(shown.report()).not.toContain(canary)
  await shown.save()
  expect(shown.saved).toHaveLength(1)
  expect(shown.saved[0]).not.toContain(canary)
  expect(shown.note).toHaveBeenCalledWith('exported', 'html', 'Webpagina (HTML); Volledig')
})

it('R-REPORT-34 what is chosen comes along, follows the circle, and can be left out again', async () => {
  const shown = await showReport('open')
  await shown.choose(choice)
  await shown.settle()
  expect(shown.report()).toContain(canary)
  expect(shown.report()).toContain('alleen voor die leden bestemd')
  await act(async () => void addBlocker(shown.inside, actorOf('joris'), 'stuck', { text: 'Later erbij' }))
  await shown.settle()
  expect(shown.report()).toContain('Later erbij')
  await shown.save()
  expect(shown.saved[0]).toContain(canary)
  await shown.choose(choice)
  await shown.settle()
  expect(shown.report()).not.toContain(canary)
})

it('R-REPORT-34 who is not in the circle is not asked', async () => {
  const shown = await showReport('outside')
  expect(shown.text()).not.toContain('Besloten kringen meenemen')
  expect(shown.report()).toContain('besloten kring “hulpverlening” (3 leden)')
})
