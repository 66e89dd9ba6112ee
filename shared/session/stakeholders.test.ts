import { expect, test } from 'vitest'
import { closingQuery } from './closing.ts'
import { addRow, removeRow, setCell } from './commands.ts'
import { newWeighing } from './kinds.fixture.ts'
import { liveText } from './live-text.ts'
import { missingVoicesQuery } from './queries.ts'
import { actorOf } from './session.fixture.ts'
import type { SessionDocuments } from './session.ts'

const actor = actorOf('one')
const missing = (session: SessionDocuments): readonly string[] =>
  missingVoicesQuery('touched')
    .of(session)
    .map(({ nl }) => nl)
const unheard = (session: SessionDocuments): readonly string[] =>
  closingQuery(session)
    .of(session)
    .flatMap((remark) => (remark.kind === 'resident-not-heard' ? [remark.voice.nl] : []))

test('R-STAKE-4 whoever the method expects and nobody named is missing, as with perspectives', () => {
  const session = newWeighing()
  expect(missing(session)).toEqual(['Inwoner', 'Gezin of naaste'])
  const row = addRow(session, actor, 'touched', { who: 'Mevrouw A. (inwoner)' })
  addRow(session, actor, 'touched', { who: 'Andere inwoners' })
  expect(missing(session)).toEqual(['Gezin of naaste'])
  addRow(session, actor, 'touched', { who: 'Haar naaste' })
  expect(missing(session)).toEqual([])
  removeRow(session, 'touched', row)
  expect(missing(session)).toEqual(['Inwoner'])
})

test('R-STAKE-5 closing asks for the resident as long as nobody named or heard them', () => {
  const session = newWeighing()
  expect(unheard(session)).toEqual(['Inwoner'])
  const row = addRow(session, actor, 'touched', { who: 'Inwoner' })
  expect(unheard(session)).toEqual([])
  setCell(session, 'touched', row, 'presence', 'absent')
  expect(unheard(session)).toEqual(['Inwoner'])
  expect(missing(session)).toEqual(['Gezin of naaste'])
  const view = liveText(session, { in: 'cell', field: 'touched', row, column: 'view' })
  view?.write('  ')
  expect(unheard(session)).toEqual(['Inwoner'])
  view?.write('Zij wil door met leren')
  expect(unheard(session)).toEqual([])
  view?.write('')
  setCell(session, 'touched', row, 'presence', 'represented')
  expect(unheard(session)).toEqual([])
})
