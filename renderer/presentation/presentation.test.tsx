// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { goToStep, startTimer } from '../../shared/session/commands.ts'
import { floorQuery, giveFloor } from '../../shared/session/floor.ts'
import { liveText } from '../../shared/session/live-text.ts'
import type { Contribution } from '../../shared/session/model.ts'
import { progressQuery } from '../../shared/session/queries.ts'
import { actorOf, newSession, type Replica } from '../../shared/session/session.fixture.ts'
import { askSilence } from '../../shared/session/silence.ts'
import { startTalkRound, talkRoundQuery } from '../../shared/session/talk-round.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive, joris, memberOf, samira } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import { presenceOf } from '../instruments/instruments.fixture.tsx'
import type { LiveSession, PresenceState, RoundView } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { PresentationScreen } from './presentation-screen.tsx'

beforeAll(() => startWords('nl'))
let page: ShownPage | null = null
afterEach(async () => {
  await page?.close()
  page = null
})

const actor = actorOf('samira')
const nothing: RoundView = {
  status: 'writing',
  mode: 'named',
  modeIsFixed: false,
  draft: { right: 'een eigen gedachte' },
  mySeal: 'none',
  written: [],
  contributions: [],
  waiting: [],
  closedUnopened: 0,
  spoken: [],
  current: null,
  everyoneHasSpoken: false,
  unsentDraft: false,
}
const contribution = (id: string, name: string): Contribution => ({
  id,
  deviceId: name === '' ? '' : id,
  name,
  organisation: '',
  parts: { choice: 'a', right: `woorden van ${id}` },
  mark: 'sealed',
})

const show = async (
  step: string,
  view: Partial<RoundView> = {},
  change: Partial<LiveSession> = {},
  documents: Replica = newSession(),
) => {
  goToStep(documents, actor, step)
  const together: RoundView = { ...nothing, mode: 'together', draft: {} }
  const { live, tell } = fakeLive(
    {
      round: (fieldId) => (fieldId === 'weighing' ? { ...nothing, ...view } : together),
      notepad: () => 'alleen voor mij',
      talkTime: () => [{ deviceId: joris.deviceId, ms: 60_000 }],
      quietVoices: () => [joris.deviceId],
      ...change,
    },
    documents,
  )
  page = await showPage(
    <LiveProvider session={live}>
      <PresentationScreen />
    </LiveProvider>,
    {},
  )
  return { ...page, tell }
}

describe('the screen in the room', () => {
  it('R-INTERFACE-60 shows step, heading, question and time, and nothing that is private', async () => {
    const documents = newSession()
    liveText(documents, { in: 'line', field: 'moral-question' })?.write('Mogen wij wachten?')
    startTimer(documents, actor)
    const { text } = await show('weighing', {}, {}, documents)
    expect(text()).toContain('Stap 7 van 10 · Eigen afweging')
    expect(text()).toContain('Wat vind jij hier het goede om te doen?')
    expect(text()).toContain('Mogen wij wachten?')
    expect(text()).toContain('12:00')
    for (const words of ['een eigen gedachte', 'alleen voor mij', 'weinig', '1 minuut'])
      expect(text()).not.toContain(words)
  })

  it('R-INTERFACE-60 a question that stands in a circle is not on it, nor is a round', async () => {
    const documents = newSession()
    liveText(documents, { in: 'line', field: 'moral-question' })?.write('Mogen wij wachten?')
    const circle = { id: 'k', name: 'zorg', members: 2, state: 'open', isOwner: true } as const
    const { text } = await show('weighing', { written: ['x'] }, { circleAt: () => circle }, documents)
    expect(text()).not.toContain('Mogen wij wachten?')
    expect(text()).toContain('in een besloten kring')
    expect(text()).not.toContain('geschreven')
  })

  it('R-INTERFACE-61 before the reveal it says how many have written and never who', async () => {
    const { text } = await show('weighing', { written: [joris.deviceId] })
    expect(text()).toContain('1 van 1 heeft geschreven')
    expect(text()).not.toContain(joris.name)
  })

  it('R-INTERFACE-61 after it the contribution that is spoken about, and the spread when all have', async () => {
    const contributions = [contribution('joris', 'Joris Veen'), contribution('x', '')]
    const first = await show('weighing', { status: 'revealed', contributions, current: 'joris' })
    expect(first.text()).toContain('Bijdrage 1 van 2 · Joris Veen')
    expect(first.text()).toContain('woorden van joris')
    expect(first.text()).not.toContain('woorden van x')
    await first.close()
    const second = await show('weighing', { status: 'revealed', contributions, current: 'x', mode: 'hidden' })
    expect(second.text()).toContain('Bijdrage 2 van 2')
    expect(second.text()).not.toContain('Bijdrage 2 van 2 ·')
    await second.close()
    const last = await show('weighing', { status: 'revealed', contributions, everyoneHasSpoken: true })
    expect(last.text()).toContain('Dit is geen stemming')
  })

  it('R-INTERFACE-62 shows whose turn it is, who comes next, and a silence while it lasts', async () => {
    const documents = newSession()
    startTalkRound(documents, actor, { order: [joris.deviceId, samira.deviceId], seconds: 120 })
    askSilence(documents, actor, 2)
    const { text } = await show('opening', {}, { speakingNow: () => joris.deviceId }, documents)
    expect(text()).toContain(`Aan het woord: ${joris.name}`)
    expect(text()).toContain(`Daarna: ${samira.name}`)
    expect(text()).toContain('Even stil')
    expect(text()).toContain('02:00')
  })

  it('R-INTERFACE-62 a turn that begins a fraction ahead of the clock, and whoever passed, are as on every screen', async () => {
    const documents = newSession()
    const nadia = memberOf('Nadia')
    const round = { order: [joris, samira, nadia].map(({ deviceId }) => deviceId), seconds: 120 }
    startTalkRound(documents, { ...actor, now: actor.now + 900 }, round)
    const id = talkRoundQuery.of(documents)?.id
    documents.case.getMap('passes').set(`${id}/${samira.deviceId}`, { count: 1, at: actor.now })
    const { text } = await show('opening', {}, { members: () => [joris, samira, nadia] }, documents)
    expect(text()).toContain('02:00')
    expect(text()).toContain(`Daarna: ${nadia.name}`)
  })

  it('R-INTERFACE-62 without a round it shows who has the floor', async () => {
    const documents = newSession()
    giveFloor(documents, actor, joris.deviceId)
    const { text } = await show('opening', {}, { speakingNow: () => joris.deviceId }, documents)
    expect(text()).toContain(`Aan het woord: ${joris.name}`)
  })

  describe('R-INTERFACE-44 a device minds the floor here as in the conversation', () => {
    type State = Partial<PresenceState>
    const told: State[] = []
    /** The presence of Tom, who sits at the table, and of this tab. */
    const withTom = (me: string, tom: () => State, change: Partial<LiveSession> = {}) => ({
      me: () => memberOf(me),
      presence: () => presenceOf(me, { tom: tom() }),
      setPresence: (state: State) => told.push(state),
      ...change,
    })
    beforeEach(() => told.splice(0))

    it('takes the floor back, where it is led, when the speaker says to have finished', async () => {
      const documents = newSession()
      giveFloor(documents, actor, 'tom')
      let speaking: number | null = actor.now
      const { tell } = await show(
        'opening',
        {},
        withTom('samira', () => ({ speaking })),
        documents,
      )
      expect(floorQuery.of(documents)?.deviceId).toBe('tom')
      speaking = null
      await act(async () => tell('presence'))
      expect(floorQuery.of(documents)).toBeNull()
    })

    it('says for who gets the floor that they speak, and lowers their hand', async () => {
      const documents = newSession()
      await show(
        'opening',
        {},
        withTom('tom', () => ({ hand: 1 }), { mayLead: () => false }),
        documents,
      )
      expect(told).toEqual([])
      await act(async () => giveFloor(documents, actor, 'tom'))
      expect(told).toEqual([{ hand: null, speaking: actor.now }])
    })

    it('what the conversation said already stays as it was said, also in a round', async () => {
      const documents = newSession()
      startTalkRound(documents, actor, { order: [joris.deviceId, samira.deviceId], seconds: 120 })
      giveFloor(documents, actor, 'tom')
      const speaking = actor.now + 100
      const later = { mayLead: () => false, now: () => actor.now + 60_000 }
      await show(
        'opening',
        {},
        withTom('tom', () => ({ speaking }), later),
        documents,
      )
      expect(told).toEqual([{ hand: null, speaking }])
    })

    it('and whoever said to be speaking no longer does when a round begins', async () => {
      const documents = newSession()
      const speaking = () => ({ speaking: actor.now })
      await show('opening', {}, withTom('tom', speaking, { mayLead: () => false }), documents)
      expect(told).toEqual([])
      await act(async () => startTalkRound(documents, actor, { order: ['tom', 'samira'], seconds: 120 }))
      expect(told).toEqual([{ speaking: null }])
    })
  })

  it('R-INTERFACE-63 the arrow keys of a presenter take the group along for whoever leads, and for nobody else', async () => {
    const documents = newSession()
    await show('opening', {}, {}, documents)
    const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }))
    press('ArrowRight')
    expect(progressQuery.of(documents).stepId).toBe('case')
    press('PageUp')
    expect(progressQuery.of(documents).stepId).toBe('opening')
    await page?.close()
    await show('opening', {}, { mayLead: () => false }, documents)
    press('ArrowRight')
    expect(progressQuery.of(documents).stepId).toBe('opening')
    press('Escape')
    expect(window.location.hash).toBe('#/beraad/kamer')
  })
})
