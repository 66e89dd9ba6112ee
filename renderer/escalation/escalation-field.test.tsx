// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { addEscalation, fileDecision, fileRequest } from '../../shared/session/escalations.ts'
import type { MandateRequest, SignedDecision } from '../../shared/session/model.ts'
import { actorOf, type Replica } from '../../shared/session/session.fixture.ts'
import { fieldOfKind, newConference, type Screen, showFields } from '../fields/conference-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { CheckedDecision, LiveSession } from '../live/live.ts'
import { EscalationField } from './escalation-field.tsx'

const field = fieldOfKind('escalation')
const rung = field.rungs[2]
if (rung === undefined) throw new Error('the ladder has three rungs')
const actor = actorOf('joris')
let screen: Screen | null = null
const shown = async (replica: Replica, change: Partial<LiveSession> = {}): Promise<Screen> => {
  screen = await showFields(<EscalationField field={field} />, change, replica)
  return screen
}

const texts = { blocker: 'Geen mandaat', question: 'Mag de huur worden overgenomen?' }
const requestOf = (id: string): MandateRequest => ({
  id,
  rungId: rung.id,
  rung: rung.title,
  ...texts,
  options: '',
  deadline: '2026-12-01',
  askedBy: { name: 'Joris', organisation: 'De Kade' },
  askedAt: actor.now,
})
const draft = (replica: Replica): string =>
  addEscalation(replica, actor, field.id, { ...texts, rungId: rung.id })
const asked = (replica: Replica): string => {
  const id = draft(replica)
  fileRequest(replica, field.id, id, { request: requestOf(id), reader: 'r', ownerWrapped: 'w' })
  return id
}
const signedOf = (requestId: string): SignedDecision => ({
  requestId,
  verdict: 'granted',
  decision: 'Twee maanden',
  reason: 'Ontruiming kost meer',
  name: 'Mevrouw De Wit',
  organisation: 'Gemeente',
  at: actor.now,
  deviceId: 'wit',
  signature: 's',
})

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

describe('escalation', () => {
  it('R-CONF-5 draws the ladder with the highest rung on top, and names what a request lacks', async () => {
    const { text, find, press } = await shown(newConference())
    const rungs = [...document.querySelectorAll('ol[reversed] li')].map((one) => one.textContent ?? '')
    expect(rungs[0]).toContain(field.rungs.at(-1)?.title.nl)
    await press(field.add.nl)
    expect(find<HTMLButtonElement>('button', 'Verzoek maken').disabled).toBe(true)
    expect(text()).toContain('Vul eerst in: trede, knelpunt, wat vragen jullie te beslissen.')
  })

  it('R-CONF-5 locks what was asked, and R-CONF-6 shows its link with what it opens', async () => {
    const replica = newConference()
    draft(replica)
    const { press, text } = await shown(replica, {
      askMandate: async (fieldId, id) => {
        fileRequest(replica, fieldId, id, { request: requestOf(id), reader: 'r', ownerWrapped: 'w' })
        return ok(null)
      },
      mandateLink: async () => ({ link: 'beraad://verzoek', browserLink: null }),
    })
    await press('Verzoek maken')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain(
      'Deze link opent alleen dit verzoek',
    )
    expect(document.querySelector<HTMLInputElement>('[role=dialog] input')?.value).toBe('beraad://verzoek')
    await press('Sluiten')
    expect(text()).toContain('Gevraagd')
    expect(text()).toContain('Het verzoek ligt vast.')
    // Only what policy can learn from it is still written.
    expect([...document.querySelectorAll('textarea')].map((one) => one.labels?.[0]?.textContent)).toEqual([
      'Wat kan beleid hiervan leren',
    ])
    expect(document.querySelector('[aria-label^="Verwijderen"]')).toBeNull()
  })

  it('R-CONF-6 says who can show the link where this device cannot', async () => {
    const replica = newConference()
    asked(replica)
    const { press } = await shown(replica, { mandateLink: async () => null })
    await press('Link tonen: Verzoek 1')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Vraag Joris')
  })

  it('R-CONF-5 tells why a request could not be made, and keeps it as it was', async () => {
    const replica = newConference()
    draft(replica)
    const { press, find } = await shown(replica, { askMandate: async () => refuse('offline') })
    await press('Verzoek maken')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Zonder verbinding met de relay')
    expect(find<HTMLButtonElement>('button', 'Verzoek maken').disabled).toBe(false)
  })

  it('R-CONF-7 shows an answer with its signature: being checked, genuine, or not to be used', async () => {
    const replica = newConference()
    const id = asked(replica)
    let checked: readonly CheckedDecision[] = []
    const { text, tell } = await shown(replica, { checkedDecisions: () => checked })
    expect(text()).toContain('Nog geen antwoord.')
    await act(async () => fileDecision(replica, field.id, id, signedOf(id)))
    expect(text()).toContain('Handtekening wordt nagekeken')
    const found = async (isGenuine: boolean): Promise<void> => {
      checked = [{ escalationId: id, isGenuine, fingerprint: '11111 22222 33333 44444' }]
      await act(async () => tell('decisions'))
    }
    await found(true)
    for (const words of ['Handtekening klopt', 'Toegestaan', 'Twee maanden', '11111 22222 33333 44444'])
      expect(text()).toContain(words)
    await found(false)
    expect(text()).toContain('Gebruik het niet en vraag het opnieuw.')
  })
})
