// @vitest-environment happy-dom
import { createRef } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RecordAction } from '../../shared/record/permissions.ts'
import {
  adopted,
  amended,
  checked,
  opened,
  type People,
  people,
  writtenSession,
} from '../../shared/record/record.fixture.ts'
import { ok } from '../../shared/result.ts'
import type { Replica } from '../../shared/session/session.fixture.ts'
import { takeSnapshot } from '../../shared/session/snapshot.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { RecordPanel } from './record-panel.tsx'
import { RecordText } from './record-text.tsx'

let page: ShownPage | null = null

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
})

const leads: readonly RecordAction[] = ['open', 'withdraw', 'answer', 'adopt', 'amend', 'sign']
const takesPart: readonly RecordAction[] = ['amend', 'sign']

interface Shown {
  readonly may?: readonly RecordAction[]
  readonly as?: keyof Pick<People, 'samira' | 'tom' | 'mara'>
  readonly changed?: readonly string[]
}

/** The panel and the words beside it, as one of the three sees them. */
const show = async (
  session: Replica,
  who: People,
  { may = leads, as = 'samira', changed = [] }: Shown = {},
) => {
  const record = await checked(session, who)
  const me = who.present.find(({ deviceId }) => deviceId === who[as].deviceId)
  if (me === undefined) throw new Error('nobody')
  const member = { ...me, role: 'participant' as const, agreementKey: '', verified: true }
  const actions = {
    may: vi.fn((action: RecordAction) => may.includes(action)),
    changedSince: vi.fn(async () => ok(changed)),
    answer: vi.fn(async () => ok(null)),
    amend: vi.fn(async () => ok(null)),
    takeBack: vi.fn(() => ok(null)),
  }
  const { live } = fakeLive(
    {
      me: () => member,
      members: () => [member],
      attendees: () => who.present,
    },
    session,
  )
  const whole = { ...live, record: { ...live.record, ...actions, current: () => record } }
  const snapshot = takeSnapshot(session, { attendees: who.present, rounds: {} })
  const shown = await showPage(
    <LiveProvider session={whole}>
      <RecordPanel
        record={record}
        report={{ snapshot, withCircles: [], tree: { ok: false, code: 'round-open' } }}
        kind="deliberation"
        view="record"
        onViewChange={() => {}}
        listRef={createRef()}
        textRef={createRef()}
        headingRef={createRef()}
      />
      {record.status === 'draft' ? null : (
        <RecordText record={record} kind="deliberation" listRef={createRef()} textRef={createRef()} />
      )}
    </LiveProvider>,
    {},
  )
  page = shown
  const names = () =>
    [...document.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent ?? '',
    )
  return { ...shown, actions, names }
}

const stage = () => document.querySelector('[aria-current=step]')?.textContent

describe('R-RECORD-20 each stage says where the record stands and what this member can do', () => {
  it('a draft is laid open by whoever leads, once nothing is sealed', async () => {
    const { names, text, find } = await show(writtenSession(), await people())
    expect(stage()).toContain('Concept')
    expect(names()).toContain('Verslag openleggen')
    expect(find<HTMLButtonElement>('button', 'Verslag openleggen').disabled).toBe(true)
    expect(text()).toContain('pas als niets meer verzegeld is')
  })

  it('the others wait for that', async () => {
    const { names, text } = await show(writtenSession(), await people(), { may: takesPart, as: 'tom' })
    expect(names()).not.toContain('Verslag openleggen')
    expect(text()).toContain('De gespreksleider legt het verslag open')
  })

  it('adopted: who did not sign yet can sign, who adopted has', async () => {
    const who = await people()
    const session = writtenSession()
    await opened(session, who)
    await adopted(session, who)
    const tom = await show(session, who, { may: takesPart, as: 'tom' })
    expect(stage()).toContain('Vastgesteld')
    expect(tom.names()).toContain('Ondertekenen')
    expect(tom.text()).toContain('Ondertekend door 1 van 3')
    await tom.close()
    const samira = await show(session, who)
    expect(samira.names()).not.toContain('Ondertekenen')
    expect(samira.text()).toContain('Door vast te stellen heb je ook ondertekend.')
  })
})

describe('R-RECORD-21 while it lies open', () => {
  const withAmendment = async () => {
    const who = await people()
    const session = writtenSession()
    const frozen = await opened(session, who)
    await amended(session, who.tom, frozen, { id: 'a' })
    return { who, session }
  }

  it('whoever leads answers, and who is told no is told why', async () => {
    const { who, session } = await withAmendment()
    const shown = await show(session, who)
    expect(stage()).toContain('Ligt open voor wijzigingen')
    expect(document.querySelector('[role=status]')?.textContent).toContain('1 wacht op antwoord')
    await shown.press('Beantwoorden: Titel, van Tom Bakker')
    await shown.choose('Niet overnemen')
    await shown.press('Antwoorden')
    expect(shown.actions.answer).not.toHaveBeenCalled()
    expect(shown.text()).toContain('Zeg waarom je dit niet overneemt.')
    await shown.write('Toelichting', 'Is bekend')
    await shown.press('Antwoorden')
    expect(shown.actions.answer).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'a' }),
      'declined',
      'Is bekend',
    )
  })

  it('words before and after are named, and its author may take it back', async () => {
    const { who, session } = await withAmendment()
    const shown = await show(session, who, { may: takesPart, as: 'tom' })
    const terms = [...document.querySelectorAll('li dt')].map(({ textContent }) => textContent)
    expect(terms).toEqual(['Was', 'Wordt'])
    expect(shown.names().some((name) => name.startsWith('Beantwoorden'))).toBe(false)
    await shown.press('Je wijziging intrekken: Titel')
    expect(shown.actions.takeBack).toHaveBeenCalled()
  })

  it('a reader gets no way to propose', async () => {
    const { who, session } = await withAmendment()
    const { names } = await show(session, who, { may: [], as: 'mara' })
    expect(names().filter((name) => name.startsWith('Wijziging voorstellen'))).toEqual([])
  })

  it('R-RECORD-22 a proposal needs other words and a reason', async () => {
    const { who, session } = await withAmendment()
    const shown = await show(session, who, { may: takesPart, as: 'mara' })
    await shown.press('Wijziging voorstellen bij Titel')
    await shown.press('Voorstellen')
    expect(shown.text()).toContain('De woorden zijn nog hetzelfde.')
    expect(shown.text()).toContain('Zeg waarom je dit voorstelt.')
    await shown.write('Nieuwe woorden', 'Uitstel')
    await shown.write('Waarom', 'Korter')
    await shown.press('Voorstellen')
    expect(shown.actions.amend).toHaveBeenCalledWith({
      place: 'title',
      change: 'replace',
      words: 'Uitstel',
      reason: 'Korter',
    })
  })

  it('R-RECORD-24 it is not adopted while an amendment waits', async () => {
    const { who, session } = await withAmendment()
    const shown = await show(session, who)
    await shown.press('Vaststellen')
    expect(document.querySelector('[role=alertdialog] [role=alert]')?.textContent).toContain(
      '1 wijziging wacht nog op antwoord.',
    )
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')]
    expect(buttons.find(({ textContent }) => textContent === 'Vaststellen')?.disabled).toBe(true)
  })

  it('R-RECORD-26 it says in which sections the session went on', async () => {
    const { who, session } = await withAmendment()
    const { text } = await show(session, who, { changed: ['', 'De casus'] })
    await vi.waitFor(() => expect(text()).toContain('wat onder de titel staat'))
    expect(text()).toContain('De casus')
  })
})

it('R-RECORD-25 what is not genuine is counted and not shown as signed', async () => {
  const who = await people()
  const session = writtenSession()
  const frozen = await opened(session, who)
  const amendment = await amended(session, who.tom, frozen, { id: 'a' })
  session.case.transact(() => {
    session.case.getArray('record-amendments').delete(0, 1)
    session.case.getArray('record-amendments').push([{ ...amendment, words: 'Vervalst' }])
  })
  const { text } = await show(session, who)
  expect(text()).toContain('1 wijziging of handtekening klopt niet en telt niet mee.')
  expect(text()).not.toContain('Vervalst')
})
