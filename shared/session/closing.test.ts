import { describe, expect, test } from 'vitest'
import { type ClosingRemark, closingQuery, isEmptyValue } from './closing.ts'
import { addAgreement, addRow, park, setAgreementStatus } from './commands.ts'
import { liveText } from './live-text.ts'
import { writeNote } from './note.ts'
import { missingVoicesQuery } from './queries.ts'
import { actorOf, newSession } from './session.fixture.ts'
import type { SessionDocuments } from './session.ts'
import { takeSnapshot } from './snapshot.ts'

const actor = actorOf('samira')
const remarks = (session: SessionDocuments): readonly ClosingRemark[] => closingQuery(session).of(session)
const placesOf = (session: SessionDocuments): readonly string[] =>
  remarks(session).map((remark) => (remark.kind === 'parked' ? 'parked' : `${remark.kind} ${remark.fieldId}`))
const missing = (session: SessionDocuments): readonly string[] =>
  missingVoicesQuery('perspectives')
    .of(session)
    .map(({ nl }) => nl)

test('R-SESSION-31 a session in which nothing was written lacks what its method asks for', () => {
  expect(placesOf(newSession())).toEqual([
    'missing moral-question',
    'resident-not-heard perspectives',
    'missing price',
    'missing counter-argument',
  ])
})

test('R-SESSION-31 what is written is no longer missing; blanks are nothing', () => {
  const session = newSession()
  const question = liveText(session, { in: 'line', field: 'moral-question' })
  question?.write('  \n')
  writeNote(session.note('price'), [{ kind: 'paragraph', runs: [{ text: ' ' }] }])
  expect(placesOf(session)).toContain('missing moral-question')
  expect(placesOf(session)).toContain('missing price')
  question?.write('Mogen wij wachten?')
  addRow(session, actor, 'perspectives', { perspective: 'Inwoner' })
  for (const note of ['price', 'counter-argument'])
    writeNote(session.note(note), [{ kind: 'paragraph', runs: [{ text: 'Tijd' }] }])
  expect(placesOf(session)).toEqual([])
})

test('R-SESSION-31 it listens to the notes that closing asks for', () => {
  const session = newSession()
  expect(closingQuery(session).reads).toEqual(['agenda', 'case', 'note:price', 'note:counter-argument'])
})

test('R-SESSION-31 an open agreement needs somebody and a day; one that is done needs nothing', () => {
  const session = newSession()
  const before = placesOf(session).length
  addAgreement(session, actor, 'agreements', { action: 'Bellen', person: 'Mirjam', due: '2026-11-25' })
  addAgreement(session, actor, 'agreements', {
    action: 'Regelen',
    organisation: 'De Kade',
    due: '2026-11-25',
  })
  expect(placesOf(session)).toHaveLength(before)
  const bare = addAgreement(session, actor, 'agreements', { action: 'Voorleggen', person: ' ' })
  expect(remarks(session).filter(({ kind }) => kind.startsWith('agreement'))).toEqual([
    { kind: 'agreement-without-person', fieldId: 'agreements', stepId: 'conclusion', action: 'Voorleggen' },
    { kind: 'agreement-without-date', fieldId: 'agreements', stepId: 'conclusion', action: 'Voorleggen' },
  ])
  setAgreementStatus(session, actor, 'agreements', bare, 'overtaken', 'Niet meer nodig')
  expect(placesOf(session)).toHaveLength(before)
})

test('R-SESSION-31 what is parked is counted', () => {
  const session = newSession()
  park(session, actor, 'Bijzondere bijstand')
  park(session, actor, 'Reiskosten')
  expect(remarks(session).at(-1)).toEqual({ kind: 'parked', count: 2 })
})

describe('R-SESSION-32 a voice is heard when a perspective names it as words of its own', () => {
  test.each([
    ['Inwoner', true],
    ['Mevrouw A. (inwoner)', true],
    ['de INWONER zelf', true],
    ['The resident', true],
    ['Andere inwoners', false],
    ['Other residents', false],
    ['Inwonersplatform', false],
    ['', false],
  ])('"%s": %s', (perspective, isHeard) => {
    const session = newSession()
    addRow(session, actor, 'perspectives', { perspective, norm: 'De inwoner beslist' })
    expect(missing(session).includes('Inwoner')).toBe(!isHeard)
  })

  test('in the order in which the method expects them', () => {
    const session = newSession()
    expect(missing(session)).toEqual([
      'Inwoner',
      'Gezin of naaste',
      'Collega in de uitvoering',
      'Andere inwoners',
      'Organisatie',
    ])
    addRow(session, actor, 'perspectives', { perspective: 'Andere inwoners' })
    expect(missing(session)).not.toContain('Andere inwoners')
    expect(missing(session)).toContain('Inwoner')
    expect(missingVoicesQuery('story').of(session)).toEqual([])
  })
})

test('R-SESSION-33 a snapshot has a value for every field of the method, empty where nothing is', () => {
  const session = newSession()
  const { values, method, about, attendees } = takeSnapshot(session, { attendees: [], rounds: {} })
  const fields = method.steps.flatMap((step) => step.fields)
  expect(Object.keys(values)).toEqual(fields.map(({ id }) => id))
  for (const { id, kind } of fields) {
    const value = values[id]
    expect(value?.kind).toBe(kind)
    expect(value !== undefined && isEmptyValue(value)).toBe(true)
  }
  expect(about.title).toBe('Taaleis of tempo')
  expect(attendees).toEqual([])
})
