import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import tokens from '../../renderer/ui/tokens.json' with { type: 'json' }
import { backupLimits } from '../../shared/backup/limits.ts'
import { makeClosing, patience } from './closing.ts'
import { crashBudget } from './crash-budget.ts'
import { paper } from './ground.ts'
import { fileDesk, fileInArguments, readOpenedFile } from './opened-files.ts'
import { type Area, leastSize, placeOn, storedPlace, usualSize } from './place.ts'
import { displayForRoom, isScreenAddress } from './screen-address.ts'

describe('place', () => {
  const laptop: Area = { x: 0, y: 40, width: 1440, height: 860 }
  const beamer: Area = { x: 1440, y: 0, width: 1920, height: 1080 }

  test('R-WINDOW-1 a window stands where it stood, on the display where it stood', () => {
    const place = { x: 1600, y: 100, width: 1200, height: 800, isMaximised: true }
    expect(placeOn(place, [laptop, beamer])).toEqual(place)
  })

  test('R-WINDOW-1 without its display it stands on the primary one, and fits', () => {
    const place = { x: 1600, y: 100, width: 1800, height: 1000, isMaximised: false }
    expect(placeOn(place, [laptop])).toEqual({ ...laptop, isMaximised: false })
  })

  test('R-WINDOW-1 at first it stands in the middle, no larger than there is room', () => {
    expect(placeOn(null, [beamer])).toEqual({ x: 1720, y: 100, ...usualSize, isMaximised: false })
    expect(placeOn(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toMatchObject({
      width: 800,
      height: 600,
    })
  })

  const area = fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: leastSize.width, max: 5000 }),
    height: fc.integer({ min: leastSize.height, max: 5000 }),
  })
  const pixels = fc.integer({ min: -100_000, max: 100_000 })
  const length = fc.integer({ min: 1, max: 100_000 })

  test('R-WINDOW-1 whatever was stored, a window lies whole within one display', () => {
    const stored = fc.record({
      x: pixels,
      y: pixels,
      width: length,
      height: length,
      isMaximised: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.option(stored), fc.tuple(area, area, area), (place, areas) => {
        const { x, y, width, height } = placeOn(place, areas)
        const isWithin = areas.some(
          (one) =>
            x >= one.x && y >= one.y && x + width <= one.x + one.width && y + height <= one.y + one.height,
        )
        expect(isWithin && width >= leastSize.width && height >= leastSize.height).toBe(true)
      }),
    )
  })

  test('R-WINDOW-1 a place that cannot be is damage', () => {
    const place = { x: 0, y: 0, width: 800, height: 600, isMaximised: false }
    expect(storedPlace.safeParse(place).success).toBe(true)
    for (const wrong of [{ width: 0 }, { x: Number.NaN }, { y: 1e9 }, { height: 1.5 }, { isMaximised: 1 }])
      expect(storedPlace.safeParse({ ...place, ...wrong }).success).toBe(false)
  })
})

describe('the window for the room', () => {
  test.each([
    ['app://beraad/#/beraad/abc-_1/scherm', true],
    ['app://beraad/#/beraad/a%2Fb/scherm', true],
    ['app://beraad/#/beraad/abc', false],
    ['app://beraad/#/beraad/abc/scherm/more', false],
    ['app://beraad/#/beraad/a/b/scherm', false],
    ['app://beraad/?x#/beraad/abc/scherm', false],
    ['app://beraad/assets/x.js#/beraad/abc/scherm', false],
    ['app://other/#/beraad/abc/scherm', false],
    ['https://beraad/#/beraad/abc/scherm', false],
    ['app://a@beraad/#/beraad/abc/scherm', false],
    ['not an address', false],
  ])('R-WINDOW-5 %s may be a window of its own: %s', (address, may) => {
    expect(isScreenAddress(address)).toBe(may)
  })

  test('R-WINDOW-5 it takes a display other than the one of the conversation', () => {
    expect(displayForRoom([{ id: 1 }, { id: 2 }], { id: 1 })).toEqual({ id: 2 })
    expect(displayForRoom([{ id: 1 }, { id: 2 }], { id: 2 })).toEqual({ id: 1 })
    expect(displayForRoom([{ id: 1 }], { id: 1 })).toBeNull()
  })
})

describe('falling over', () => {
  test('R-WINDOW-6 a page is loaded anew three times a minute; then somebody decides', () => {
    let now = 0
    const budget = crashBudget(() => now)
    expect([1, 2, 3, 4, 5].map(() => budget.mayReload())).toEqual([true, true, true, false, false])
    now = 59_999
    expect(budget.mayReload()).toBe(false)
    now = 60_000
    expect(budget.mayReload()).toBe(true)
    for (const _ of [1, 2]) budget.mayReload()
    expect(budget.mayReload()).toBe(false)
    budget.forgive()
    expect(budget.mayReload()).toBe(true)
  })
})

describe('closing', () => {
  const closingWith = (answers: readonly boolean[] = []) => {
    const log: string[] = []
    const left = [...answers]
    const timers: { readonly task: () => void; readonly ms: number }[] = []
    const closing = makeClosing({
      tell: () => log.push('told'),
      askPerson: async () => {
        log.push('asked')
        return left.shift() ?? false
      },
      schedule: (task, ms) => {
        const timer = { task, ms }
        timers.push(timer)
        return () => timers.splice(timers.indexOf(timer), 1)
      },
    })
    return { closing, log, timers }
  }

  test('R-WINDOW-7 a page that has everything stored closes without a question', async () => {
    const { closing, log, timers } = closingWith()
    closing.pageListens(true)
    const asked = closing.ask()
    closing.answer({ isSafe: true })
    expect([await asked, log, timers]).toEqual([true, ['told'], []])
  })

  test('R-WINDOW-8 what would be lost is asked about, each time anew', async () => {
    const { closing, log } = closingWith([false, true])
    closing.pageListens(true)
    for (const decided of [false, true]) {
      const asked = closing.ask()
      closing.answer({ isSafe: false })
      expect(await asked).toBe(decided)
    }
    expect(log).toEqual(['told', 'asked', 'told', 'asked'])
  })

  test('R-WINDOW-8 a page that does not answer holds nobody for longer than some seconds', async () => {
    const { closing, log, timers } = closingWith([true])
    closing.pageListens(true)
    const asked = closing.ask()
    expect(timers.map(({ ms }) => ms)).toEqual([patience])
    timers[0]?.task()
    expect([await asked, log]).toEqual([true, ['told', 'asked']])
  })

  test('R-WINDOW-7 a page that is not there, or goes away meanwhile, has nothing to store', async () => {
    const { closing, log } = closingWith()
    expect(await closing.ask()).toBe(true)
    closing.pageListens(true)
    const asked = closing.ask()
    closing.pageListens(false)
    expect([await asked, log]).toEqual([true, ['told']])
  })

  test('R-WINDOW-7 closing twice is asking once, and an answer that nobody asked for is not heard', async () => {
    const { closing, log } = closingWith()
    closing.pageListens(true)
    closing.answer({ isSafe: true })
    const [one, other] = [closing.ask(), closing.ask()]
    closing.answer({ isSafe: true })
    expect([await one, await other, log]).toEqual([true, true, ['told']])
  })
})

describe('files that open the app', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'beraad-window-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('R-WINDOW-4 a copy among the arguments is found from where the program was started; the last one counts', () => {
    expect(fileInArguments(['beraad', 'a.beraad', '--relay=x', 'B.BERAAD'], '/home/mara')).toBe(
      '/home/mara/B.BERAAD',
    )
    expect(fileInArguments(['beraad', '/data/oud.beraad-kopie'], '/')).toBe('/data/oud.beraad-kopie')
    expect(fileInArguments(['beraad', pathToFileURL('/data/een kopie.beraad').href], '/')).toBe(
      '/data/een kopie.beraad',
    )
  })

  test.each([
    'verslag.docx',
    'beraad',
    '--file=x.beraad',
    'https://example.nl/x.beraad',
    'beraad://join#u=x.beraad',
    'file://elsewhere/%00.beraad',
    'javascript:x.beraad',
  ])('R-WINDOW-4 %s opens nothing', (text) => {
    expect(fileInArguments(['beraad', text], '/home/mara')).toBeNull()
  })

  test('R-WINDOW-4 the program itself is no file that somebody opened', () => {
    expect(fileInArguments(['/opt/app.beraad'], '/')).toBeNull()
  })

  test('R-WINDOW-4 a file is handed over whole and once, or with why not', async () => {
    const path = join(folder, 'a.beraad')
    await writeFile(path, Uint8Array.of(1, 2, 3))
    let told = 0
    const desk = fileDesk(() => told++)
    desk.put(null)
    desk.put(join(folder, 'gone.beraad'))
    desk.put(path)
    expect(await desk.take()).toEqual({ name: 'a.beraad', content: Uint8Array.of(1, 2, 3) })
    expect([told, await desk.take()]).toEqual([2, null])
    expect(await readOpenedFile(join(folder, 'gone.beraad'))).toEqual({
      name: 'gone.beraad',
      problem: 'unreadable',
    })
    expect(await readOpenedFile(folder)).toMatchObject({ problem: 'unreadable' })
    await truncate(path, backupLimits.file + 1)
    expect(await readOpenedFile(path)).toEqual({ name: 'a.beraad', problem: 'too-large' })
  })
})

test('R-WINDOW-11 the ground of a window is that of the interface', () => {
  expect(paper).toEqual({
    light: tokens.light.beraad.color.paper.$value,
    dark: tokens.dark.beraad.color.paper.$value,
  })
})
