// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addRow } from '../../shared/session/commands.ts'
import { partsOfRows } from '../../shared/session/first-written.ts'
import type { Contribution } from '../../shared/session/model.ts'
import { actorOf } from '../../shared/session/session.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import type { RoundView } from '../live/live.ts'
import { list, nameless, note, writing } from '../round/private-screen.fixture.tsx'
import type { Screen } from './conference-screen.fixture.tsx'
import { ContextView } from './context-view.tsx'
import { sessionWith, showField } from './one-field-screen.fixture.tsx'

let screen: Screen | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})

const revealed = (...contributions: readonly Contribution[]): Partial<RoundView> => ({
  status: 'revealed',
  contributions,
})
const from = (name: string, cells: Readonly<Record<string, string>>): Contribution => ({
  ...nameless(name.toLowerCase()),
  deviceId: name.toLowerCase(),
  name,
  parts: partsOfRows([cells]),
})
/** What stands in sight of a field with what may be seen of what is written first. */
const shown = async (
  field: typeof list | typeof note,
  view: Partial<RoundView>,
  replica = sessionWith(field),
): Promise<string> => {
  await screen?.close()
  const round = () => ({ ...writing, ...view })
  screen = await showField(field, <ContextView field={field} />, { round }, replica)
  return screen.text()
}

describe('R-ROUND-56 a note or list of an earlier step that is written first', () => {
  it('says that it is being written or is sealed, and shows nothing of it', async () => {
    for (const field of [list, note]) {
      expect(await shown(field, { mode: 'together' })).toContain('Nog niet ingevuld')
      const draft = partsOfRows([{ idea: 'KANARIE', text: 'KANARIE' }])
      const before = await shown(field, { mode: 'named', draft })
      expect(before).toContain('Ieder schrijft dit eerst voor zich.')
      const sealed = await shown(field, { mode: 'hidden', draft, mySeal: 'sealed', written: ['joris'] })
      expect(sealed).toContain('Er is 1 bijdrage verzegeld en nog niet onthuld.')
      for (const text of [before, sealed]) expect(text).not.toMatch(/KANARIE|Nog niet ingevuld/)
    }
  })

  it('shows what was revealed under names, and then what the group wrote', async () => {
    const replica = sessionWith(list)
    const contributions = [
      from('Joris', { idea: 'Uitstel', value: 'rust', fits: 'yes' }),
      { ...from('Nadia', { idea: 'Maatwerk' }), mark: 'on-paper' as const },
    ]
    const waiting = [{ hash: 'h', deviceId: 'tom', name: 'Tom' }]
    const view = { ...revealed(...contributions), mode: 'named' as const, waiting }
    const before = await shown(list, view, replica)
    expect(before).toContain('Joris: Uitstel · rust · past goed')
    expect(before).toContain('Nadia (op papier): Maatwerk')
    expect(before).toContain('1 nog verzegeld')
    expect(before).not.toMatch(/De lijst van de groep|Nog niet ingevuld/)
    addRow(replica, actorOf('samira'), list.id, { idea: 'Zo doen we het', sort: 'moral' })
    expect(await shown(list, view, replica)).toContain('De lijst van de groepZo doen we het · Moreel')
  })

  it('goes by number where names are hidden, whatever the contribution says', async () => {
    const told = await shown(list, {
      ...revealed(nameless('h1', 'Uitstel', 'Maatwerk'), from('Joris', { idea: 'Rust' })),
      mode: 'hidden',
    })
    expect(told).toContain('Bijdrage 1 van 2')
    expect(told).toContain('Bijdrage 2 van 2: Rust')
    expect(document.querySelectorAll('ol ul > li')).toHaveLength(2)
    expect(document.body.innerHTML.toLowerCase()).not.toContain('joris')
  })

  it('shows the one text of a note, and says when nothing was revealed', async () => {
    const told = await shown(note, { ...revealed(from('Joris', { text: 'Rust eerst' })), mode: 'named' })
    expect(told).toContain('Joris: Rust eerst')
    expect(told).not.toContain('Nog niet ingevuld')
    expect(await shown(note, { ...revealed(), mode: 'named' })).toContain('Nog niet ingevuld')
  })
})
