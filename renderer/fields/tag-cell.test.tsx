// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { FieldOf, Text } from '../../shared/method/method.ts'
import { addRow } from '../../shared/session/commands.ts'
import { liveText } from '../../shared/session/live-text.ts'
import { rowsQuery } from '../../shared/session/queries.ts'
import { actorOf } from '../../shared/session/session.fixture.ts'
import { memberOf } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import type { Screen } from './conference-screen.fixture.tsx'
import { ContextView } from './context-view.tsx'
import { ListField } from './list-field.tsx'
import { sessionWith, showField } from './one-field-screen.fixture.tsx'

const both = (nl: string, en: string): Text => ({ nl, en })
const field: FieldOf<'list'> = {
  kind: 'list',
  id: 'said',
  title: both('Wat er gezegd is', 'What was said'),
  add: both('Uitspraak toevoegen', 'Add statement'),
  columns: [
    { id: 'statement', title: both('Uitspraak', 'Statement'), input: 'text', width: 'wide' },
    { id: 'sort', title: both('Soort uitspraak', 'Sort of statement'), input: 'tag', of: 'statement' },
  ],
}
const actor = actorOf('joris')
let screen: Screen | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await screen?.close()
  screen = null
})
const offered = (): HTMLElement | undefined =>
  [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Lijkt'))

it('R-TAG-4 offers what a statement looks like, says by which word, and fills it in when pressed', async () => {
  const replica = sessionWith(field)
  const row = addRow(replica, actor, field.id, { statement: '' })
  screen = await showField(field, <ListField field={field} />, {}, replica)
  const select = screen.find<HTMLSelectElement>('select', 'Soort uitspraak')
  expect([...select.options].map((option) => option.text)).toEqual([
    'Nog geen',
    'Feit',
    'Moreel',
    'Juridisch',
    'Strategisch',
  ])
  expect(offered()).toBeUndefined()
  const text = liveText(replica, { in: 'cell', field: field.id, row, column: 'statement' })
  await act(async () => text?.write('De huurschuld is 3.400 euro.'))
  expect(offered()?.textContent).toBe('Lijkt een feit')
  const because = document.getElementById(offered()?.getAttribute('aria-describedby') ?? '')
  expect(because?.textContent).toBe('Er staat “3.400”.')
  expect(rowsQuery(field.id).of(replica)[0]?.cells.sort).toBe('')
  await screen.press('Lijkt een feit')
  expect(rowsQuery(field.id).of(replica)[0]?.cells.sort).toBe('fact')
  expect(document.activeElement).toBe(select)
  expect(offered()).toBeUndefined()
})

it('R-TAG-4 never speaks against what somebody chose, and offers again when it is taken back', async () => {
  const replica = sessionWith(field)
  addRow(replica, actor, field.id, { statement: 'Zij heeft recht op bijstand.', sort: 'moral' })
  screen = await showField(field, <ListField field={field} />, {}, replica)
  expect(offered()).toBeUndefined()
  await screen.select('Soort uitspraak', '')
  expect(offered()?.textContent).toBe('Lijkt juridisch')
  await screen.select('Soort uitspraak', 'strategic')
  expect(offered()).toBeUndefined()
  expect(rowsQuery(field.id).of(replica)[0]?.cells.sort).toBe('strategic')
})

it('R-TAG-5 whoever looks on sees the tag and no hint, and a later step has it in words', async () => {
  const replica = sessionWith(field)
  addRow(replica, actor, field.id, { statement: 'Dit is onrechtvaardig.' })
  addRow(replica, actor, field.id, { statement: 'Hier is geen draagvlak voor.', sort: 'strategic' })
  const content = (
    <>
      <ListField field={field} />
      <ContextView field={field} />
    </>
  )
  screen = await showField(field, content, { me: () => memberOf('Observer', { role: 'observer' }) }, replica)
  expect(offered()).toBeUndefined()
  const selects = [...document.querySelectorAll<HTMLSelectElement>('select[aria-label="Soort uitspraak"]')]
  expect(selects.map(({ value, disabled }) => [value, disabled])).toEqual([
    ['', true],
    ['strategic', true],
  ])
  expect(screen.text()).toContain('Hier is geen draagvlak voor. · Strategisch')
})
