import type { Browser, Page } from '@playwright/test'
import type { SealedRoom } from '../../shared/room/types.ts'
import { addAgreement } from '../../shared/session/commands.ts'
import { progressQuery } from '../../shared/session/queries.ts'
import type { SessionDocuments } from '../../shared/session/session.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import { joinByLink, launchBrowser, newDevice } from './browser.ts'
import { connected, documentsOf, openMember, type PreparedSession, prepareSession } from './members.ts'
import { percentile, type Row } from './row.ts'

const agreements = 40
/** Two pages to a core: with more the members' own machines would be measured as one that is too small for them. */
const pagesCount = 4
const nodeCount = 8
const steps = ['opening', 'resident', 'picture', 'stuck', 'moral-check', 'options', 'agreements', 'learning']
/** How often to the last step and back, after once to warm up. */
const measuredLaps = 3
/** A group stays longer at a step; this is for what the pages do after they were painted. */
const pause = 250
const patience = 90_000

interface Arrival {
  /** ms since 1970 by the machine's clock. */
  readonly at: number
  /** What tells the steps apart: the heading on a screen, the id on a device. */
  readonly step: string
}

/** A member as the measurement sees it: when which step came. */
interface Watched {
  arrivals(): Promise<readonly Arrival[]>
}

const fill = (documents: SessionDocuments): void => {
  const actor = { deviceId: 'meting', now: Date.now(), newId: () => crypto.randomUUID() }
  const dayOf = (days: number) => new Date(actor.now + days * 86_400_000).toISOString().slice(0, 10)
  for (let at = 0; at < agreements; at++)
    addAgreement(documents, actor, 'agreements', {
      action: `Afspraak ${at + 1}: urgentieverklaring aanvragen, met onderbouwing van de wijk`,
      person: `Lid ${(at % 12) + 1}`,
      organisation: ['Werkplein Noord', 'De Kade', 'Duinrand', 'GGD'][at % 4] ?? '',
      condition: 'Als de corporatie meewerkt',
      sign: 'De verklaring ligt er',
      due: dayOf(at - 10),
      scope: at % 10 === 0 ? 'chain' : 'case',
    })
}

/** Notes when a page has painted another step than before. */
const watchPage = async (page: Page): Promise<Watched> => {
  const seen = await page.evaluateHandle(() => {
    const painted: { at: number; step: string }[] = []
    const heading = () => document.querySelector('main h1')?.textContent ?? ''
    let last = heading()
    const look = () => {
      const step = heading()
      if (step === last || step === '') return
      last = step
      // A task queued in the frame's callback runs after that frame was drawn.
      requestAnimationFrame(() =>
        setTimeout(() => painted.push({ at: performance.timeOrigin + performance.now(), step })),
      )
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    return painted
  })
  return { arrivals: () => seen.jsonValue() }
}

const watchRoom = (room: SealedRoom<object>): Watched => {
  const documents = documentsOf(room)
  const seen: Arrival[] = []
  let last = progressQuery.of(documents).stepId
  documents.agenda.on('update', () => {
    const step = progressQuery.of(documents).stepId
    if (step === null || step === last) return
    last = step
    seen.push({ at: performance.timeOrigin + performance.now(), step })
  })
  return { arrivals: async () => seen }
}

/** Presses the button that begins with `name` and answers when, in ms since 1970. */
const press = (page: Page, name: string): Promise<number> =>
  page.evaluate((begin) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith(begin),
    )
    if (button === undefined) throw new Error(`there is no ${begin}`)
    const pressed = performance.timeOrigin + performance.now()
    button.click()
    return pressed
  }, name)

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until every member saw as many steps as were pressed, and answers what each saw. */
const allArrived = async (
  members: readonly Watched[],
  count: number,
): Promise<readonly (readonly Arrival[])[]> => {
  const longest = performance.now() + patience
  for (;;) {
    const seen = await Promise.all(members.map((member) => member.arrivals()))
    if (seen.every(({ length }) => length >= count)) return seen
    if (performance.now() > longest)
      throw new Error(`after ${count} changes the members saw ${seen.map(({ length }) => length)}`)
    await wait(20)
  }
}

/** The ms of every counted change, from the press to the last of the screens and to the last of the devices. */
interface Changes {
  readonly screens: readonly number[]
  readonly devices: readonly number[]
}

/** Once to the last step and back. */
const lap = ['Volgende stap', 'Vorige stap'].flatMap((name) =>
  Array.from({ length: steps.length - 1 }, () => name),
)

const changeSteps = async (browser: Browser, session: PreparedSession): Promise<Changes> => {
  const pages: Page[] = []
  for (let at = 0; at < pagesCount; at++) {
    const link = await (at === 0 ? session.leadLink() : session.link())
    pages.push(await joinByLink(await newDevice(browser), link, `Lid ${at + 1}`))
  }
  const rooms: SealedRoom<object>[] = []
  for (let at = 0; at < nodeCount; at++) {
    const room = await openMember(await session.invite())
    await connected(room)
    rooms.push(room)
  }
  const [lead] = pages
  if (lead === undefined) throw new Error('somebody has to lead')
  await wait(1000)
  const members = [...(await Promise.all(pages.map(watchPage))), ...rooms.map(watchRoom)]
  const pressed: number[] = []
  for (let at = 0; at <= measuredLaps; at++)
    for (const name of lap) {
      pressed.push(await press(lead, name))
      await allArrived(members, pressed.length)
      await wait(pause)
    }
  const seen = await allArrived(members, pressed.length)
  await Promise.all(pages.map((page) => page.context().close()))
  for (const room of rooms) await room.close()
  const lastOf = (watched: readonly (readonly Arrival[])[]): readonly number[] =>
    pressed
      .map((time, at) => Math.max(...watched.map((list) => list[at]?.at ?? Number.POSITIVE_INFINITY)) - time)
      .slice(lap.length)
  return { screens: lastOf(seen.slice(0, pagesCount)), devices: lastOf(seen.slice(pagesCount)) }
}

/** How soon everybody is at the step to which the facilitator takes a large conference. */
export const conference = async (): Promise<readonly Row[]> => {
  const relay = await startRelayProcess()
  const browser = await launchBrowser()
  try {
    const first = steps[0] ?? ''
    const full = await changeSteps(browser, await prepareSession(relay.url, first, fill, 'conference'))
    const empty = await changeSteps(browser, await prepareSession(relay.url, first, () => {}, 'conference'))
    const count = full.screens.length
    const members = `${pagesCount + nodeCount} members on one machine: ${pagesCount} Chromium pages, one of them the facilitator's, and ${nodeCount} members in Node; ${count} changes to and fro through the ${steps.length} steps, ${2 * measuredLaps} of them to the step with the agreements; the relay in a process of its own`
    const toScreens = `${members}; from the press on "Volgende stap" or "Vorige stap" until the last of the pages, the facilitator's too, has painted the step`
    const toDevices = `${members}; from the same press until the last of the members in Node has the step`
    const rows = (name: string, samples: readonly number[], how: string): readonly Row[] =>
      [0.5, 0.95].map((part) => ({
        name: `${name}, p${100 * part}`,
        value: percentile(samples, part),
        unit: 'ms',
        how,
      }))
    return [
      ...rows(`Step change to all screens, ${agreements} agreements`, full.screens, toScreens),
      ...rows('Step change to all screens, empty conference', empty.screens, toScreens),
      ...rows(`Step change to all devices, ${agreements} agreements`, full.devices, toDevices),
      ...rows('Step change to all devices, empty conference', empty.devices, toDevices),
      ...[0.5, 0.95].map(
        (part): Row => ({
          name: `Step change to all screens, ${agreements} agreements to none, p${100 * part}`,
          value: percentile(full.screens, part) / percentile(empty.screens, part),
          unit: 'times',
          how: 'the figures above, by each other',
        }),
      ),
    ]
  } finally {
    await browser.close()
    await relay.end()
  }
}
