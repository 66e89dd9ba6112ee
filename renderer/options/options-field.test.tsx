// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addOption, judge, optionsQuery } from '../../shared/session/options.ts'
import { actorOf } from '../../shared/session/session.fixture.ts'
import { fieldOfKind, newConference, type Screen, showFields } from '../fields/conference-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { OptionsField } from './options-field.tsx'

const field = fieldOfKind('options')
let screen: Screen | null = null

const shown = async () => {
  const replica = newConference()
  const id = addOption(replica, actorOf('joris'), field.id, { option: 'De huur overnemen' })
  screen = await showFields(<OptionsField field={field} />, {}, replica)
  return { ...screen, id, current: () => optionsQuery(field.id).of(replica)[0] }
}
const choose = (group: string, radio: string): Promise<void> =>
  act(async () => {
    const found = [...document.querySelectorAll('[role=radiogroup]')].find(
      (one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === group,
    )
    const input = [...(found?.querySelectorAll('input') ?? [])].find(
      (one) => one.labels?.[0]?.textContent === radio,
    )
    if (input === undefined) throw new Error(`no ${radio} in ${group}`)
    input.click()
  })

const legality = 'Rechtmatig: mag het?'
const effectiveness = 'Doelmatig: helpt het?'

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

describe('options', () => {
  it('R-CONF-3 refuse one person both judgements, beside the control and with the reason why', async () => {
    const { text, current } = await shown()
    await choose(legality, 'Twijfel')
    expect(current()?.legality).toMatchObject({ verdict: 'doubt', by: 'samira' })
    expect(text()).toContain('Jouw oordeel')
    await choose(effectiveness, 'Ja')
    expect(current()?.effectiveness.verdict).toBe('')
    const refused = [...document.querySelectorAll('[role=radiogroup]')][1]
    expect(refused?.getAttribute('aria-invalid')).toBe('true')
    expect(refused?.textContent).toContain('wie beide oordelen geeft, controleert zichzelf')
  })

  it('R-CONF-3 tell who judged, and make room for the other when a judgement is taken back', async () => {
    const { text, press, current, replica, id } = await shown()
    await act(async () => {
      judge(replica, actorOf('joris'), field.id, id, 'effectiveness', 'no')
    })
    expect(text()).toContain('Oordeel van Joris')
    await choose(legality, 'Ja')
    await press('Oordeel intrekken')
    expect(current()?.legality.verdict).toBe('')
    await choose(legality, 'Nee')
    expect(current()?.legality.by).toBe('samira')
  })
})
