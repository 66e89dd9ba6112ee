// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { addBlocker, blockersQuery } from '../../shared/session/blockers.ts'
import { addAgreement, setAgreementScope, setAgreementStatus } from '../../shared/session/commands.ts'
import { setHolderPresent } from '../../shared/session/decision.ts'
import { escalationsQuery } from '../../shared/session/escalations.ts'
import { fileLink, setOutcome } from '../../shared/session/links.ts'
import { liveText } from '../../shared/session/live-text.ts'
import type { SessionLink } from '../../shared/session/model.ts'
import { agreementsQuery } from '../../shared/session/queries.ts'
import { seedReview } from '../../shared/session/review.ts'
import { actorOf, type Replica } from '../../shared/session/session.fixture.ts'
import { circleOf, fakeLive, samira } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { AgreementsField } from './agreements-field.tsx'
import { BlockersField } from './blockers-field.tsx'
import { BranchField } from './branch-field.tsx'
import { fieldOfKind, newConference, type Screen, showFields } from './conference-screen.fixture.tsx'
import { DecisionField } from './decision-field.tsx'
import { ReviewField } from './review-field.tsx'

const blockers = fieldOfKind('blockers')
const escalation = fieldOfKind('escalation')
const decision = fieldOfKind('decision')
const review = fieldOfKind('review')
const branch = fieldOfKind('branch')
const agreements = fieldOfKind('agreements')
const actor = actorOf('joris')

let screen: Screen | null = null
const shown = async (...given: Parameters<typeof showFields>): Promise<Screen> => {
  screen = await showFields(...given)
  return screen
}
const write = (replica: Replica, field: string, text: string): void => {
  liveText(replica, { in: 'line', field })?.write(text)
}

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

describe('blockers', () => {
  it('R-CONF-1 begins one request with the blocker’s text, and says where it stands', async () => {
    const { replica, press, text, select } = await shown(<BlockersField field={blockers} />)
    await press('Knelpunt toevoegen')
    expect(text()).toContain('Schrijf eerst op wat er vastzit.')
    await select('Soort', 'mandate')
    const [row] = blockersQuery(blockers.id).of(replica)
    expect(row?.kind).toBe('mandate')
    await act(async () =>
      liveText(replica, { in: 'cell', field: blockers.id, row: row?.id ?? '', column: 'text' })?.write(
        'Niemand mag de huur overnemen',
      ),
    )
    await press('Opschalen: Knelpunt 1')
    expect(escalationsQuery(escalation.id).of(replica)).toMatchObject([
      { blocker: 'Niemand mag de huur overnemen', status: 'draft' },
    ])
    expect(text()).toContain(`onder “${escalation.title.nl}”`)
    expect(text()).not.toContain('Opschalen: Knelpunt 1')
  })

  it('R-CONF-2 a button never brings out what is written in a circle', async () => {
    const inside = newConference()
    addBlocker(inside, actor, blockers.id, { text: 'Alleen voor de hulpverlening' })
    const view = fakeLive({ roomId: 'kring', circleAt: () => null }, inside).live
    const { replica, text } = await shown(
      <LiveProvider session={view}>
        <BlockersField field={blockers} />
      </LiveProvider>,
      { circleAt: (place) => (place === blockers.id ? circleOf('open') : null) },
    )
    expect(text()).toContain('Opschalen gebeurt buiten deze kring.')
    expect(document.querySelector('[aria-label^="Opschalen"]')).toBeNull()
    for (const documents of [replica, inside])
      expect(escalationsQuery(escalation.id).of(documents)).toEqual([])
  })
})

describe('the decision', () => {
  it('R-CONF-4 without the mandate at the table is a proposal, and prepares the request', async () => {
    const replica = newConference()
    write(replica, `${decision.id}/decision`, 'De huur wordt twee maanden overgenomen')
    write(replica, `${decision.id}/holder`, 'Mevrouw De Wit')
    const { choose, press, text } = await shown(<DecisionField field={decision} />, {}, replica)
    expect(text()).not.toContain('moet worden opgeschaald')
    await choose('Nee, niet aan tafel')
    expect(text()).toContain('een voorstel en geen besluit')
    await press('Verzoek klaarzetten')
    expect(escalationsQuery(escalation.id).of(replica)).toMatchObject([
      {
        question: 'De huur wordt twee maanden overgenomen',
        blocker: 'Het mandaat ligt bij Mevrouw De Wit en zit niet aan tafel.',
      },
    ])
    expect(text()).toContain('Staat als verzoek')
  })

  it('R-CONF-4 asks for the decision before it can be asked of somebody else', async () => {
    const replica = newConference()
    setHolderPresent(replica, decision.id, 'no')
    const { find, text } = await shown(<DecisionField field={decision} />, {}, replica)
    expect(find<HTMLButtonElement>('button', 'Verzoek klaarzetten').disabled).toBe(true)
    expect(text()).toContain('Schrijf eerst op welk besluit jullie voorstellen.')
  })
})

describe('earlier agreements', () => {
  const earlier = (replica: Replica): void => {
    const before = newConference()
    addAgreement(before, actor, agreements.id, { action: 'Bellen', person: 'Joris', due: '2026-11-01' })
    addAgreement(before, actor, agreements.id, { action: 'Brief sturen' })
    const [, letter] = agreementsQuery(agreements.id).of(before)
    setAgreementStatus(before, actor, agreements.id, letter?.id ?? '', 'escalated', '')
    seedReview(replica, actor, review.id, agreementsQuery(agreements.id).of(before))
  }

  it('R-CONF-10 says so when there are none', async () => {
    const { text } = await shown(<ReviewField field={review} />)
    expect(text()).toContain('Geen eerdere afspraken')
  })

  it('R-CONF-10 asks why something was not done before anything is written, and counts in words', async () => {
    const replica = newConference()
    earlier(replica)
    const { choose, press, write: type, text } = await shown(<ReviewField field={review} />, {}, replica)
    expect(text()).toContain('2 nog open')
    expect(text()).toContain('uiterlijk 1 november 2026')
    await choose('Niet gedaan')
    await press('Vastleggen')
    expect(text()).toContain('Schrijf op waarom het niet is gelukt.')
    expect(agreementsQuery(review.id).of(replica)[0]?.status).toBe('open')
    await type('Waarom', 'Niemand nam op')
    await press('Vastleggen')
    expect(agreementsQuery(review.id).of(replica)[0]).toMatchObject({
      status: 'not-done',
      reason: 'Niemand nam op',
    })
    expect(text()).toContain('1 niet gedaan')
    expect(text()).toContain('1 nog open')
    await choose('Gedaan')
    expect(agreementsQuery(review.id).of(replica)[0]?.status).toBe('done')
  })
})

describe('a moral question', () => {
  const link: SessionLink = {
    id: 'tak',
    kind: 'branch',
    title: 'Mogen we de sleutel gebruiken',
    question: 'Mogen we de sleutel gebruiken?',
    at: Date.UTC(2026, 10, 22),
    by: 'samira',
    roomId: 'andere-kamer',
    wrapped: ['abc'],
    outcome: null,
  }

  it('R-CONF-12 is begun by whoever leads, once it is written', async () => {
    const first = await shown(<BranchField field={branch} />, { mayLead: () => false })
    expect(first.text()).toContain('Wie het gesprek leidt, kan hier een moreel beraad over starten.')
    await first.close()
    const replica = newConference()
    const { find } = await shown(<BranchField field={branch} />, {}, replica)
    const start = find<HTMLButtonElement>('button', 'Moreel beraad hierover starten')
    expect(start.disabled).toBe(true)
    await act(async () => write(replica, `${branch.id}/question`, 'Mogen we de sleutel gebruiken?'))
    expect(start.disabled).toBe(false)
    await act(async () => start.click())
    expect(window.location.hash).toBe('#/beraad/kamer/moreel-beraad')
  })

  it('R-CONF-12 is joined with the invitation for this device, and its outcome is shown', async () => {
    const replica = newConference()
    fileLink(replica, link)
    const { press, text } = await shown(<BranchField field={branch} />, {}, replica, {
      sessions: { joinWrapped: async () => refuse('not-for-me') },
    })
    expect(text()).toContain('Loopt nog')
    await press(`Deelnemen: ${link.title}`)
    expect(text()).toContain(`Vraag ${samira.name} om een uitnodiging`)
    await act(async () =>
      setOutcome(replica, 'tak', { question: link.question, conclusion: 'Nee.', at: link.at, by: 'joris' }),
    )
    expect(text()).toContain('Uitkomst is terug')
    expect(text()).toContain('Teruggebracht door Joris op 22 november 2026')
  })

  it('R-CONF-12 leads to the room once joined', async () => {
    const replica = newConference()
    fileLink(replica, link)
    const { press } = await shown(<BranchField field={branch} />, {}, replica, {
      sessions: {
        joinWrapped: async (wrapped) =>
          wrapped[0] === 'abc' ? ok({ roomId: 'andere-kamer' }) : refuse('not-for-me'),
      },
    })
    await press(`Deelnemen: ${link.title}`)
    expect(window.location.hash).toBe('#/beraad/andere-kamer')
  })
})

describe('agreements', () => {
  it('R-CONF-9 between organisations ask from when and when they are reviewed, and keep what was written', async () => {
    const replica = newConference()
    addAgreement(replica, actor, agreements.id, {
      action: 'Terugbellen',
      sign: 'Niemand belt twee keer',
      due: '2026-12-01',
    })
    const { choose, text } = await shown(<AgreementsField field={agreements} />, {}, replica)
    expect(text()).toContain('Nog nodig: persoon, organisatie')
    await choose('Ketenafspraak')
    expect(text()).toContain('Nog nodig: organisatie, van wanneer, herzien op')
    expect(text()).toContain('Niemand belt twee keer')
    await choose('Voor deze casus')
    expect(agreementsQuery(agreements.id).of(replica)[0]).toMatchObject({ scope: 'case', due: '2026-12-01' })
  })

  it('R-CONF-11 go into a calendar when they have a day: a chain agreement on the day of its review', async () => {
    const replica = newConference()
    const id = addAgreement(replica, actor, agreements.id, {
      action: 'Terugbellen',
      evaluation: '2027-06-01',
    })
    const { text } = await shown(<AgreementsField field={agreements} />, {}, replica)
    expect(text()).not.toContain('In agenda zetten')
    await act(async () => setAgreementScope(replica, agreements.id, id, 'chain'))
    expect(text()).toContain('In agenda zetten')
  })
})
