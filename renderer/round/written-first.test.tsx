// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../shared/result.ts'
import { partsOfRows } from '../../shared/session/first-written.ts'
import { circleOf, fakeLive, joris, samira } from '../circles/fake-live.fixture.ts'
import { InCircle } from '../circles/in-circle.tsx'
import { ListField } from '../fields/list-field.tsx'
import { sessionWith, showField } from '../fields/one-field-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { RoundActions, RoundView } from '../live/live.ts'
import {
  asMember,
  list,
  nameless,
  note,
  type PrivateScreen,
  round,
  showPrivate,
  writing,
} from './private-screen.fixture.tsx'

let screen: PrivateScreen | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})
const shown = async (...given: Parameters<typeof showPrivate>): Promise<PrivateScreen> => {
  screen = await showPrivate(...given)
  return screen
}
const control = () => document.querySelector<HTMLSelectElement>('select[id]')
const options = (): readonly string[] =>
  [...(control()?.options ?? [])].map((option) => option.textContent ?? '')

describe('R-ROUND-48 how a field is written', () => {
  it('is a choice for whoever leads, three for a list or note and two for a round', async () => {
    const setMode = vi.fn(() => ok(null))
    const { select } = await shown(list, {}, { setMode })
    expect(options()).toEqual([
      'Samen',
      'Eerst ieder voor zich, met naam',
      'Eerst ieder voor zich, zonder naam',
    ])
    await select('Hoe schrijven we dit?', 'hidden')
    expect(setMode).toHaveBeenCalledWith('hidden')
    await screen?.close()
    await shown(round, { mode: 'named' })
    expect(options()).toEqual(['Eerst ieder voor zich, met naam', 'Eerst ieder voor zich, zonder naam'])
  })

  it('is asked of nobody who is alone in a method for one, where there is nobody to write apart from', async () => {
    const solo = sessionWith(list, { solo: true })
    const page = await shown(list, {}, {}, { members: () => [samira] }, solo)
    expect(page.text()).not.toContain('Hoe schrijven we dit?')
    await screen?.close()
    const two = await shown(list, {}, {}, {}, sessionWith(list, { solo: true }))
    expect(two.text()).toContain('Hoe schrijven we dit?')
    await screen?.close()
    const group = await shown(list, {}, {}, { members: () => [samira] })
    expect(group.text()).toContain('Hoe schrijven we dit?')
  })

  it('becomes a fact with the first contribution, and the keyboard stays there', async () => {
    const page = await shown(list, { mode: 'hidden' }, { setMode: () => refuse('already-begun') })
    control()?.focus()
    await page.turns({ modeIsFixed: true, written: ['kanarie'] })
    expect(page.text()).not.toContain('Hoe schrijven we dit?')
    expect(document.activeElement?.textContent?.trim()).toBe('Eerst ieder voor zich, zonder naam')
  })

  it('says so when somebody wrote just before', async () => {
    const page = await shown(list, {}, { setMode: () => refuse('already-begun') })
    await page.select('Hoe schrijven we dit?', 'named')
    expect(page.text()).toContain('Er is al iets geschreven.')
  })

  it('is no choice for anybody else, and what is written together needs no words', async () => {
    const page = await shown(list, {}, {}, asMember)
    expect(page.text()).not.toContain('Hoe schrijven we dit?')
    expect(page.text()).not.toContain('Samen')
    await page.turns({ mode: 'named' })
    expect(page.text()).toContain('Eerst ieder voor zich, met naam')
  })
})

describe('R-ROUND-47 the field says what is hidden from whom', () => {
  it('before the reveal and after it, with names and without', async () => {
    const page = await shown(list, { mode: 'named' }, {}, asMember)
    expect(page.text()).toContain('leest niemand wat jij schreef. Daarna staat je naam erbij.')
    expect(page.text()).not.toContain('Meer hierover')
    await page.turns({ mode: 'hidden' })
    expect(page.text()).toContain('Ook daarna staat nergens van wie het is')
    expect(page.text()).toContain('Iedereen ziet wel dát je hebt geschreven.')
    expect(page.text()).toContain('met eigen gereedschap uit elkaar haalt, kan toch zien van wie iets is')
    await page.turns({ status: 'revealed', contributions: [nameless('h1', 'Uitstel')] })
    expect(page.text()).toContain('Van wie iets is, staat nergens')
    expect(page.text()).toContain('met eigen gereedschap uit elkaar haalt')
    await page.press('Meer hierover')
    expect(page.text()).toContain('Zonder naam is een belofte van Beraad, geen slot.')
  })

  it('R-ROUND-54 in a circle it is whoever made it who reveals, and not the facilitator', async () => {
    const view: RoundView = { ...writing, mode: 'hidden', modeIsFixed: true }
    const shows = async (change: Partial<RoundView>, leads = false): Promise<string> => {
      await screen?.close()
      const replica = sessionWith(list)
      const round = () => ({ ...view, ...change })
      const roundActions = () => ({ seal: async () => refuse('mode-changed') }) as unknown as RoundActions
      const inside = fakeLive(
        { roomId: 'kring', me: () => joris, mayLead: () => leads, round, roundActions },
        replica,
      ).live
      const opened = await showField(
        list,
        <InCircle place={list.id}>
          <ListField field={list} />
        </InCircle>,
        { circleAt: () => circleOf('open'), within: () => inside },
        replica,
      )
      screen = opened as PrivateScreen
      if (change.mode === 'named') await opened.press('Verzegelen')
      else await opened.press('Meer hierover')
      return document.body.textContent ?? ''
    }
    const draft = partsOfRows([{ idea: 'Uitstel' }])
    const told = [
      await shows({}),
      await shows({ draft, mySeal: 'sealed', written: ['joris'] }),
      await shows({ draft, mode: 'named' }),
      await shows({}, true),
    ]
    expect(told[0]).toContain('Tot wie de kring maakte onthult, leest niemand wat jij schreef. Ook daarna')
    expect(told[0]).toContain('en wie de kring maakte, ziet wie nog niet schreef')
    expect(told[1]).toContain('kan niemand lezen tot wie de kring maakte onthult, ook die niet.')
    expect(told[2]).toContain('leest niemand wat jij schreef. Daarna staat je naam erbij.')
    expect(told[2]).toContain('Wie de kring maakte, heeft dit veranderd')
    expect(told[3]).toContain('Jij maakte de kring en onthult straks.')
    for (const text of told) expect(text.toLowerCase()).not.toContain('gespreksleider')
  })

  it('R-ROUND-43 whoever wrote without a name is told before it is sealed with one', async () => {
    const page = await shown(
      list,
      { mode: 'named', draft: partsOfRows([{ idea: 'Uitstel' }]) },
      { seal: async () => refuse('mode-changed') },
      asMember,
    )
    await page.press('Verzegelen')
    expect(page.text()).toContain('bij wat je schreef, komt nu je naam te staan')
  })

  it('warns whoever reveals when there are too few to hide among', async () => {
    const page = await shown(list, { mode: 'hidden', modeIsFixed: true, written: ['joris', 'kanarie'] })
    await page.press('Onthullen')
    expect(page.text()).toContain('Er zijn maar 2 bijdragen.')
    await screen?.close()
    const named = await shown(list, { mode: 'named', modeIsFixed: true, written: ['joris'] })
    await named.press('Onthullen')
    expect(named.text()).not.toContain('te raden')
  })

  it('R-ROUND-51 asks no name for paper, and says that a late one can be guessed', async () => {
    const addOnPaper = vi.fn()
    const page = await shown(
      list,
      { mode: 'hidden', modeIsFixed: true, status: 'revealed', unsentDraft: true },
      { addOnPaper },
    )
    expect(page.text()).toContain('kunnen dus raden dat het van jou is')
    await page.press('Bijdrage op papier toevoegen')
    expect(page.text()).toContain('Er komt geen naam bij.')
    await page.press('Toevoegen')
    expect(page.text()).toContain('Neem over wat er op papier staat.')
    await page.write('Idee', 'Van papier')
    await page.press('Toevoegen')
    expect(addOnPaper).toHaveBeenCalledWith('', {
      '0:idea': 'Van papier',
      '0:value': '',
      '0:when': '',
      '0:fits': '',
    })
  })
})

describe('R-ROUND-45 what each writes in private', () => {
  it('is rows of the list’s columns, without the sort of statement', async () => {
    const drafts: unknown[] = []
    const page = await shown(
      list,
      { mode: 'named' },
      {
        changeDraft: (parts) => {
          drafts.push(parts)
          page.set({ draft: parts })
        },
      },
      asMember,
    )
    expect(page.text()).not.toContain('Soort')
    await page.write('Idee', 'Uitstel')
    await page.write('Wanneer', '2026-11-30')
    await page.select('Past', 'yes')
    expect(drafts.at(-1)).toEqual({
      '0:idea': 'Uitstel',
      '0:value': '',
      '0:when': '2026-11-30',
      '0:fits': 'yes',
    })
    await page.press('Idee toevoegen')
    expect(document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent).toBe('Rij 2')
    expect(drafts).toHaveLength(3)
    await page.press('Verwijderen: Rij 1')
    expect(drafts.at(-1)).toEqual({})
    expect(document.querySelectorAll('fieldset')).toHaveLength(1)
  })

  it('is one text for a note, named by its title', async () => {
    const changeDraft = vi.fn()
    const page = await shown(note, { mode: 'hidden' }, { changeDraft }, asMember)
    expect(page.text()).toContain('Denk vrij.')
    await page.write('Gedachten', 'Rust eerst')
    expect(changeDraft).toHaveBeenCalledWith({ '0:text': 'Rust eerst' })
  })
})
