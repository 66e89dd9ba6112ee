// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mensInBeeld } from '../../shared/method/mens-in-beeld.ts'
import { addBlocker } from '../../shared/session/blockers.ts'
import { createSession } from '../../shared/session/create.ts'
import { addDomainItem, setPoint } from '../../shared/session/domains.ts'
import { addOption, judge } from '../../shared/session/options.ts'
import { domainPlace } from '../../shared/session/place.ts'
import { aboutFixture, actorOf, newReplica } from '../../shared/session/session.fixture.ts'
import { circleOf, fakeLive } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { ChoiceField } from './choice-field.tsx'
import { fieldOfKind, newConference, type Screen, showFields } from './conference-screen.fixture.tsx'
import { ContextView } from './context-view.tsx'

const actor = actorOf('joris')
let screen: Screen | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

describe('an earlier field that stays in sight', () => {
  it('R-CONF-13 is read-only, and says who judged what', async () => {
    const replica = newConference()
    const blockers = fieldOfKind('blockers')
    const options = fieldOfKind('options')
    addBlocker(replica, actor, blockers.id, { kind: 'money', text: 'Geen geld', who: 'Wethouder' })
    const id = addOption(replica, actor, options.id, { option: 'Huur overnemen' })
    judge(replica, actor, options.id, id, 'legality', 'yes')
    screen = await showFields(
      <>
        <ContextView field={blockers} />
        <ContextView field={options} />
        <ContextView field={fieldOfKind('decision')} />
      </>,
      {},
      replica,
    )
    expect(screen.text()).toContain('Geld · Geen geld · Wethouder')
    expect(screen.text()).toContain('Huur overnemen · Rechtmatig: mag het? ja (Joris)')
    expect(screen.text()).toContain('Nog niet ingevuld')
    expect(document.querySelector('input, textarea, select, button')).toBeNull()
  })

  it('R-CONF-13 shows of a circle only that it is there', async () => {
    const replica = newConference()
    const domains = fieldOfKind('domains')
    const [open, closed] = domains.domains
    if (open === undefined || closed === undefined) throw new Error('a conference has life domains')
    addDomainItem(replica, actor, domains.id, open.id, 'strength', { text: 'Zus springt bij' })
    setPoint(replica, domains.id, open.id, 'now', 2)
    const inside = newConference()
    addDomainItem(inside, actor, domains.id, closed.id, 'worry', { text: 'KANARIE' })
    screen = await showFields(
      <ContextView field={domains} />,
      {
        circleAt: (place) => (place === domainPlace(domains.id, closed.id) ? circleOf('outside') : null),
      },
      replica,
    )
    expect(screen.text()).toContain('Zus springt bij')
    expect(screen.text()).toContain(`Nu: ${domains.scale[1]?.nl}. Gewenst: nog niet gekozen.`)
    expect(screen.text()).toContain(`${closed.title.nl} Besloten kring hulpverlening · 3 deelnemers`)
    expect(screen.text()).not.toContain('KANARIE')
    expect(screen.text().match(/Nu: /g)).toHaveLength(1)
    await screen.close()
    const place = (wanted: string) => wanted === domainPlace(domains.id, closed.id)
    screen = await showFields(
      <ContextView field={domains} />,
      {
        circleAt: (wanted) => (place(wanted) ? circleOf('open') : null),
        within: (wanted) => (place(wanted) ? fakeLive({ roomId: 'kring' }, inside).live : null),
      },
      replica,
    )
    expect(screen.text()).toContain('KANARIE')
  })
})

describe('a choice', () => {
  it('R-CONF-14 is a ladder where the method says so, the lowest rung at the foot, and can be cleared', async () => {
    const ladder = mensInBeeld.steps
      .flatMap((step) => step.fields)
      .find((field) => field.kind === 'choice' && field.ladder === true)
    if (ladder?.kind !== 'choice') throw new Error('this method has a ladder')
    const replica = newReplica()
    createSession(replica, actor, mensInBeeld, aboutFixture)
    screen = await showFields(<ChoiceField field={ladder} />, {}, replica)
    const radios = [...document.querySelectorAll<HTMLInputElement>('[type=radio]')]
    const lowest = ladder.choices[0]?.label.nl ?? ''
    expect(radios.at(-1)?.labels?.[0]?.textContent).toBe(lowest)
    await screen.choose(lowest)
    expect(radios.at(-1)?.checked).toBe(true)
    await screen.press('Keuze wissen')
    expect(radios.some((radio) => radio.checked)).toBe(false)
  })
})
