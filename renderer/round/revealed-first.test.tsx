// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { addRow } from '../../shared/session/commands.ts'
import { rowsQuery } from '../../shared/session/queries.ts'
import { sessionWith } from '../fields/one-field-screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { RoundView } from '../live/live.ts'
import {
  asMember,
  list,
  members,
  nameless,
  type PrivateScreen,
  round,
  showPrivate,
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

describe('R-ROUND-49 after the reveal nothing tells whose is whose where names are hidden', () => {
  const hidden: Partial<RoundView> = {
    mode: 'hidden',
    modeIsFixed: true,
    status: 'revealed',
    contributions: [nameless('hash-1', 'Uitstel', 'Maatwerk'), nameless('hash-2', 'Niets doen')],
    waiting: [{ deviceId: '', name: '', hash: 'hash-3' }],
    current: 'hash-2',
    spoken: ['hash-1'],
  }

  it('the cards go by number, and so does the floor', async () => {
    const nextSpeaker = vi.fn()
    const page = await shown(list, hidden, { nextSpeaker })
    expect(page.text()).toContain('2 bijdragen onthuld, 1 nog verzegeld')
    expect(page.text()).toContain('Bijdrage 1 van 2')
    expect(page.text()).toContain('Nu aan de beurt: bijdrage 2 van 2')
    expect(page.text()).toContain('Ze verschijnt zodra wie haar schreef weer verbonden is.')
    await page.press('Alle bijdragen zijn besproken')
    expect(nextSpeaker).toHaveBeenCalled()
    const html = document.body.innerHTML
    for (const { deviceId, name, organisation } of members)
      for (const one of [deviceId, name, organisation]) expect(html).not.toContain(one)
    // Neither does an envelope's name: whoever has the documents could look it up.
    expect(html).not.toMatch(/hash-[123]/)
    expect(document.querySelector('ol [style]')).toBeNull()
  })

  it('with names they are there, so that the test above can fail', async () => {
    const named = [
      { ...nameless('kanarie', 'Uitstel'), deviceId: 'kanarie', name: 'Kanarie', organisation: 'Volière' },
    ]
    const page = await shown(list, { ...hidden, mode: 'named', contributions: named, current: 'kanarie' })
    expect(page.text()).toContain('Aan het woord: Kanarie · 1 van 1')
    expect(document.body.innerHTML).toContain('Volière')
    expect(document.querySelector('ol [style]')).not.toBeNull()
  })

  it('a round keeps its distribution, which tells of nobody', async () => {
    const contributions = ['a', 'b'].map((choice, at) => ({ ...nameless(`hash-${at}`), parts: { choice } }))
    await shown(round, { ...hidden, contributions, waiting: [], current: null, everyoneHasSpoken: true })
    expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Verdeling: A: 1, B: 1')
    for (const { name } of members) expect(document.body.innerHTML).not.toContain(name)
  })
})

describe('R-ROUND-50 the shared list or note', () => {
  const first = [nameless('hash-1', 'Uitstel', 'Maatwerk')]

  it('waits for the reveal, unless something stood in it already', async () => {
    const replica = sessionWith(list)
    const page = await shown(list, { mode: 'named' }, {}, asMember, replica)
    expect(page.text()).not.toContain('De lijst van de groep')
    await act(async () => {
      addRow(replica, page.live.actor(), list.id, { idea: 'Stond er al' })
    })
    expect(page.text()).toContain('De lijst van de groep')
    expect(page.text()).not.toContain('Alles in de lijst zetten')
  })

  it('R-ROUND-46 takes over every row once, for whoever leads and however often, and not before everything had its turn', async () => {
    const page = await shown(list, {
      mode: 'hidden',
      modeIsFixed: true,
      status: 'revealed',
      contributions: first,
    })
    expect(page.text()).not.toContain('Alles in de lijst zetten')
    expect(page.text()).toContain('Als alle bijdragen aan de beurt zijn geweest, kun je alles')
    await page.turns({ everyoneHasSpoken: true })
    expect(page.text()).toContain('2 rijen staan er nog niet in.')
    await page.press('Alles in de lijst zetten')
    expect(page.text()).toContain('Alles staat in de lijst.')
    await page.press('Alles in de lijst zetten')
    expect(
      rowsQuery(list.id)
        .of(page.replica)
        .map(({ cells, addedBy }) => [cells.idea, addedBy]),
    ).toEqual([
      ['Uitstel', 'samira'],
      ['Maatwerk', 'samira'],
    ])
  })

  it('R-ROUND-46 offers that to nobody who does not lead', async () => {
    const page = await shown(
      list,
      {
        mode: 'hidden',
        modeIsFixed: true,
        status: 'revealed',
        contributions: first,
        everyoneHasSpoken: true,
      },
      {},
      asMember,
    )
    expect(page.text()).toContain('De lijst van de groep')
    expect(page.text()).not.toContain('Alles in de lijst zetten')
  })
})
