// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addRow } from '../../shared/session/commands.ts'
import { liveText } from '../../shared/session/live-text.ts'
import { rowsQuery } from '../../shared/session/queries.ts'
import { actorOf, method, newSession, type Replica } from '../../shared/session/session.fixture.ts'
import { FieldView } from '../fields/registry.tsx'
import type { CircleView, LiveSession } from '../live/live.ts'
import { LiveProvider, useLive } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { circleOf, fakeLive } from './fake-live.fixture.ts'
import { InCircle } from './in-circle.tsx'
import { openScreen, prepareScreen, type TestScreen } from './screen.fixture.tsx'

const fields = method.steps.flatMap((step) => step.fields)
const found = fields.find(({ kind }) => kind === 'list')
if (found?.kind !== 'list') throw new Error('the method has a list')
const field = found
const column = field.columns.find(({ input }) => input === 'text')?.id ?? ''

let screen: TestScreen
beforeAll(prepareScreen)
beforeEach(() => {
  screen = openScreen()
})
afterEach(() => screen.close())

const write = (documents: Replica, words: string): void => {
  const row = addRow(documents, actorOf('joris'), field.id)
  liveText(documents, { in: 'cell', field: field.id, row, column })?.write(words)
}

/** A session whose list stands in a circle, with the circle's own documents where this member is in it. */
const enclosed = (circle: CircleView, open = newSession(), inside = newSession()) => {
  const part: LiveSession = fakeLive({ roomId: 'kring' }, inside).live
  const { live, tell } = fakeLive(
    {
      circleAt: (place) => (place === field.id ? circle : null),
      within: (place) => (place !== field.id ? live : circle.state === 'open' ? part : null),
    },
    open,
  )
  return { live, tell, inside, open }
}

const show = (live: LiveSession): Promise<void> =>
  screen.show(
    <ToastProvider>
      <LiveProvider session={live}>
        <FieldView field={field} />
      </LiveProvider>
    </ToastProvider>,
  )
const written = (): readonly string[] =>
  [...document.querySelectorAll('textarea')].map((textarea) => textarea.value)

describe('a field in a closed circle', () => {
  it('R-INTERFACE-17 whoever is outside sees its name and its size, and nothing else', async () => {
    const { live, inside } = enclosed(circleOf('outside'))
    write(inside, 'alleen voor de kring')
    await show(live)
    const panel = document.querySelector('fieldset')
    const name = `${field.title.nl}, Besloten kring hulpverlening · 3 deelnemers`
    expect(panel?.getAttribute('aria-label')).toBe(name)
    expect([...(panel?.children ?? [])].map((child) => child.textContent?.trim())).toEqual([
      field.title.nl,
      'Besloten kring hulpverlening · 3 deelnemers',
      'Wat hier staat, is alleen voor de leden van deze kring.',
    ])
    expect(document.body.innerHTML).not.toContain('alleen voor de kring')
  })

  it('R-INTERFACE-17 a member works on the documents of the circle, under its name', async () => {
    const { live, open, inside } = enclosed(circleOf('open', { members: 1 }))
    write(inside, 'alleen voor de kring')
    await show(live)
    const frame = document.querySelector('fieldset')
    expect(frame?.getAttribute('aria-label')).toBe('Besloten kring hulpverlening · 1 deelnemer')
    expect(frame?.textContent).toContain('Besloten kring hulpverlening · 1 deelnemer')
    expect(written()).toContain('alleen voor de kring')
    await screen.press(field.add.nl)
    expect(rowsQuery(field.id).of(inside)).toHaveLength(2)
    expect(rowsQuery(field.id).of(open)).toHaveLength(0)
  })

  it.each([
    ['loading', 'De kring wordt geopend.'],
    ['empty', 'Niemand is nog lid van deze kring.'],
  ] as const)('R-INTERFACE-17 says plainly that a circle is %s', async (state, sentence) => {
    const { live } = enclosed(circleOf(state, { members: state === 'empty' ? 0 : 2 }))
    await show(live)
    expect(screen.text()).toContain(sentence)
    expect(document.querySelector('textarea')).toBeNull()
  })

  it('R-INTERFACE-17 opens as soon as somebody is admitted', async () => {
    let circle = circleOf('outside')
    const inside = fakeLive({ roomId: 'kring' })
    write(inside.live.documents as Replica, 'alleen voor de kring')
    const { live, tell } = fakeLive({ circleAt: () => circle, within: () => inside.live })
    await show(live)
    expect(written()).toEqual([])
    circle = circleOf('open', { members: 4 })
    await act(async () => tell('circles'))
    expect(written()).toContain('alleen voor de kring')
  })

  it('R-INTERFACE-18 what was written outside stays for everybody to read, and cannot be added to', async () => {
    for (const state of ['outside', 'open'] as const) {
      const { live, open } = enclosed(circleOf(state))
      write(open, 'stond er al')
      await show(live)
      const outside = document.querySelector('section[aria-label="Buiten de kring staat hier nog tekst"]')
      const [cell] = outside?.querySelectorAll('textarea') ?? []
      expect(cell?.value).toBe('stond er al')
      expect(cell?.readOnly).toBe(true)
      expect([...(outside?.querySelectorAll('button') ?? [])]).toEqual([])
      await screen.show(null)
    }
  })

  it('R-INTERFACE-17 a place that stands open is shown as it is', async () => {
    const Where = () => <p>{useLive().roomId}</p>
    const { live } = fakeLive()
    await screen.show(
      <LiveProvider session={live}>
        <InCircle place="veld/werk">
          <Where />
        </InCircle>
      </LiveProvider>,
    )
    expect(screen.text()).toBe('kamer')
    expect(document.querySelector('fieldset')).toBeNull()
  })
})
