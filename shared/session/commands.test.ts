import { describe, expect, test } from 'vitest'
import {
  addAgreement,
  addRow,
  addTime,
  answerPulse,
  carryParked,
  changeAbout,
  closeSession,
  goToStep,
  markStarted,
  park,
  pauseTimer,
  removeAgreement,
  removeRow,
  reopenSession,
  setAgreementDate,
  setAgreementStatus,
  setCell,
  setChecked,
  setLead,
  setParkedOutcome,
  startTimer,
  unpark,
} from './commands.ts'
import { liveText } from './live-text.ts'
import { problemsQuery } from './problems.ts'
import {
  aboutQuery,
  agreementsQuery,
  checkedQuery,
  dilemmaQuery,
  lineQuery,
  methodQuery,
  parkedQuery,
  progressQuery,
  pulseQuery,
  rowsQuery,
} from './queries.ts'
import { aboutFixture, actorOf, joined, method, newSession, send } from './session.fixture.ts'
import type { SessionDocuments } from './session.ts'
import { elapsed, remaining } from './timer.ts'

const at = (minutes: number) => actorOf('samira', Date.UTC(2026, 10, 22, 12, minutes))
const minutes = (count: number) => count * 60_000

/** How many transactions a change takes, in all documents. */
const transactionsOf = (documents: SessionDocuments, change: () => void): number => {
  let count = 0
  const onTransaction = () => {
    count += 1
  }
  for (const document of [documents.agenda, documents.case]) document.on('update', onTransaction)
  change()
  for (const document of [documents.agenda, documents.case]) document.off('update', onTransaction)
  return count
}

test('R-SESSION-1 a new session holds its method, what it is about, and stands at the first step', () => {
  const session = newSession()
  expect(methodQuery.of(session)).toEqual(method)
  expect(aboutQuery.of(session)).toEqual({
    ...aboutFixture,
    id: 'samira-1',
    createdAt: actorOf('samira').now,
    startedAt: null,
    closedAt: null,
    origin: null,
  })
  expect(progressQuery.of(session)).toEqual({
    stepId: 'opening',
    visited: ['opening'],
    lead: 'samira',
    timer: { duration: minutes(6), elapsedBefore: 0, startedAt: null },
  })
  expect(problemsQuery.of(session)).toEqual([])
})

test('R-SESSION-1 a session keeps its own copy of the method', () => {
  const session = newSession()
  expect(methodQuery.of(joined(session, 2))).toEqual(method)
  expect(methodQuery.of(session)).not.toBe(method)
})

describe('R-SESSION-4 the steps and the timer', () => {
  test('a step is visited once and brings its own minutes', () => {
    const session = newSession()
    for (const step of ['case', 'dilemma', 'case']) goToStep(session, at(0), step)
    goToStep(session, at(0), 'no-such-step')
    expect(progressQuery.of(session)).toMatchObject({
      stepId: 'case',
      visited: ['opening', 'case', 'dilemma'],
      timer: { duration: minutes(8), elapsedBefore: 0, startedAt: null },
    })
  })

  test('the timer runs in the time of the relay, pauses and runs on', () => {
    const session = newSession()
    const timer = () => progressQuery.of(session).timer
    startTimer(session, at(0))
    expect(elapsed(timer(), at(2).now)).toBe(minutes(2))
    startTimer(session, at(1))
    expect(elapsed(timer(), at(2).now)).toBe(minutes(2))
    pauseTimer(session, at(3))
    expect(elapsed(timer(), at(9).now)).toBe(minutes(3))
    startTimer(session, at(10))
    expect(remaining(timer(), at(11).now)).toBe(minutes(2))
    expect(remaining(timer(), at(15).now)).toBe(minutes(-2))
    addTime(session, 3)
    expect(remaining(timer(), at(15).now)).toBe(minutes(1))
    addTime(session, -60)
    expect(timer().duration).toBe(0)
  })

  test('a clock that is behind the start does not make the timer run backwards', () => {
    const session = newSession()
    startTimer(session, at(5))
    expect(elapsed(progressQuery.of(session).timer, at(0).now)).toBe(0)
  })

  test('a running timer runs on in the next step, from nothing', () => {
    const session = newSession()
    startTimer(session, at(0))
    goToStep(session, at(4), 'case')
    expect(progressQuery.of(session).timer).toEqual({
      duration: minutes(8),
      elapsedBefore: 0,
      startedAt: at(4).now,
    })
  })
})

test('R-SESSION-4 the start is written down once, closing stops the timer and can be taken back', () => {
  const session = newSession()
  startTimer(session, at(1))
  markStarted(session, at(9))
  expect(aboutQuery.of(session).startedAt).toBe(at(1).now)
  closeSession(session, at(30))
  expect(aboutQuery.of(session).closedAt).toBe(at(30).now)
  expect(progressQuery.of(session).timer).toMatchObject({ elapsedBefore: minutes(29), startedAt: null })
  reopenSession(session)
  expect(aboutQuery.of(session).closedAt).toBeNull()
})

test('R-SESSION-4 what the session is about and who leads can change', () => {
  const session = newSession()
  changeAbout(session, { title: 'Anders', legalGrounds: [] })
  setLead(session, 'tom')
  expect(aboutQuery.of(session)).toMatchObject({
    title: 'Anders',
    legalGrounds: [],
    purpose: aboutFixture.purpose,
  })
  expect(progressQuery.of(session).lead).toBe('tom')
})

test('R-SESSION-5 rows have all their cells at once; text is live, other cells are set', () => {
  const session = newSession()
  const first = addRow(session, actorOf('mirjam'), 'perspectives', { perspective: 'Inwoner', value: 'rust' })
  const second = addRow(session, actorOf('tom'), 'perspectives')
  liveText(session, { in: 'cell', field: 'perspectives', row: second, column: 'norm' })?.write(
    'Gelijk is gelijk',
  )
  setCell(session, 'perspectives', second, 'fits', 'a')
  setCell(session, 'perspectives', second, 'norm', 'Live tekst wordt niet vervangen')
  setCell(session, 'perspectives', 'gone', 'fits', 'a')
  expect(rowsQuery('perspectives').of(session)).toEqual([
    { id: first, addedBy: 'mirjam', cells: { perspective: 'Inwoner', value: 'rust', norm: '', fits: '' } },
    {
      id: second,
      addedBy: 'tom',
      cells: { perspective: '', value: '', norm: 'Gelijk is gelijk', fits: 'a' },
    },
  ])
  removeRow(session, 'perspectives', first)
  removeRow(session, 'perspectives', first)
  expect(
    rowsQuery('perspectives')
      .of(session)
      .map(({ id }) => id),
  ).toEqual([second])
  expect(liveText(session, { in: 'cell', field: 'perspectives', row: first, column: 'norm' })).toBeNull()
  expect(liveText(session, { in: 'cell', field: 'perspectives', row: second, column: 'fits' })).toBeNull()
})

test('R-SESSION-6 an agreement keeps the history of its status with the reasons', () => {
  const session = newSession()
  const id = addAgreement(session, actorOf('samira'), 'agreements', { action: 'Bellen', due: '2026-11-25' })
  setAgreementDate(session, 'agreements', id, 'evaluation', '2026-12-25')
  liveText(session, { in: 'agreement', field: 'agreements', row: id, column: 'person' })?.write('Mirjam Kok')
  setAgreementStatus(session, at(1), 'agreements', id, 'escalated', 'Geen mandaat')
  setAgreementStatus(session, at(2), 'agreements', id, 'done', '')
  setAgreementStatus(session, at(3), 'agreements', 'gone', 'done', '')
  expect(agreementsQuery('agreements').of(session)).toEqual([
    {
      id,
      addedBy: 'samira',
      action: 'Bellen',
      person: 'Mirjam Kok',
      organisation: '',
      condition: '',
      sign: '',
      due: '2026-11-25',
      evaluation: '2026-12-25',
      start: '',
      scope: 'case',
      carriedFrom: '',
      status: 'done',
      reason: '',
      history: [
        { at: at(1).now, by: 'samira', status: 'escalated', reason: 'Geen mandaat' },
        { at: at(2).now, by: 'samira', status: 'done', reason: '' },
      ],
    },
  ])
  removeAgreement(session, 'agreements', id)
  removeAgreement(session, 'agreements', id)
  expect(agreementsQuery('agreements').of(session)).toEqual([])
})

test('R-SESSION-7 lines and the horns of the dilemma are live text', () => {
  const session = newSession()
  liveText(session, { in: 'line', field: 'moral-question' })?.write('Mogen wij wachten?')
  liveText(session, { in: 'dilemma', field: 'horns', part: 'a.damage' })?.write('Nachtrust')
  expect(lineQuery('moral-question').of(session)).toBe('Mogen wij wachten?')
  expect(dilemmaQuery('horns').of(session)).toEqual({
    a: { option: '', damage: 'Nachtrust' },
    b: { option: '', damage: '' },
  })
})

test('R-SESSION-8 ticks, pulse answers and the parking lot', () => {
  const session = newSession()
  setChecked(session, 'ground-rules', 'notes', true)
  setChecked(session, 'ground-rules', 'confidential', true)
  setChecked(session, 'ground-rules', 'notes', false)
  expect(checkedQuery('ground-rules').of(session)).toEqual(['confidential'])

  answerPulse(session, actorOf('tom'), 'pulse', 'safety', 4)
  answerPulse(session, actorOf('nadia'), 'pulse', 'safety', 5)
  answerPulse(session, actorOf('nadia'), 'pulse', 'heard', 3)
  answerPulse(session, actorOf('nadia'), 'pulse', 'heard', 2)
  for (const impossible of [0, 6, 2.5, Number.NaN])
    answerPulse(session, actorOf('nadia'), 'pulse', 'safety', impossible)
  expect(pulseQuery('pulse').of(session)).toEqual([
    { deviceId: 'nadia', scores: { safety: 5, heard: 2 } },
    { deviceId: 'tom', scores: { safety: 4 } },
  ])

  const actor = actorOf('tom')
  const first = park(session, actor, 'Bijzondere bijstand')
  const second = park(session, actor, 'Reiskosten')
  unpark(session, first)
  unpark(session, 'gone')
  const kept = { id: second, addedBy: 'tom', text: 'Reiskosten' }
  expect(parkedQuery.of(session)).toEqual([{ ...kept, outcome: '' }])
  setParkedOutcome(session, second, 'carried')
  expect(parkedQuery.of(session)).toEqual([{ ...kept, outcome: 'carried' }])
})

test('R-SESSION-2 every command is one transaction', () => {
  const session = newSession()
  const actor = at(1)
  const row = addRow(session, actor, 'alternatives', { alternative: 'Ruilen' })
  const agreement = addAgreement(session, actor, 'agreements', { action: 'Bellen' })
  const parked = park(session, actor, 'Later')
  const commands: readonly (() => void)[] = [
    () => goToStep(session, actor, 'case'),
    () => startTimer(session, actor),
    () => pauseTimer(session, actor),
    () => addTime(session, 1),
    () => setLead(session, 'tom'),
    () => changeAbout(session, { title: 'a', purpose: 'b' }),
    () => setParkedOutcome(session, parked, 'handled'),
    () => setParkedOutcome(session, parked, ''),
    () => carryParked(session),
    () => closeSession(session, actor),
    () => addRow(session, actor, 'perspectives', { perspective: 'Inwoner', norm: 'Rust' }),
    () => setCell(session, 'alternatives', row, 'realistic', 'yes'),
    () => removeRow(session, 'alternatives', row),
    () => addAgreement(session, actor, 'agreements'),
    () => setAgreementDate(session, 'agreements', agreement, 'due', '2026-12-01'),
    () => setAgreementStatus(session, actor, 'agreements', agreement, 'done', 'klaar'),
    () => removeAgreement(session, 'agreements', agreement),
    () => setChecked(session, 'ground-rules', 'notes', true),
    () => answerPulse(session, actor, 'pulse', 'safety', 3),
    () => unpark(session, parked),
    () => liveText(session, { in: 'line', field: 'moral-question' })?.write('Mogen wij dit?'),
    () => liveText(session, { in: 'line', field: 'moral-question' })?.write('Mogen wij dat?'),
  ]
  for (const command of commands) expect(transactionsOf(session, command), String(command)).toBe(1)
})

test('R-SESSION-3 half characters read the same for the writer and for everybody else', () => {
  const session = newSession()
  const half = 'a\ud83db'
  const actor = actorOf('tom')
  liveText(session, { in: 'line', field: 'moral-question' })?.write(half)
  addRow(session, actor, 'perspectives', { perspective: half, value: half })
  const agreement = addAgreement(session, actor, 'agreements', { action: half })
  setAgreementStatus(session, actor, 'agreements', agreement, 'not-done', half)
  park(session, actor, half)
  changeAbout(session, { title: half, legalGrounds: [{ organisation: half, ground: half }] })
  const other = joined(session, 2)
  send(session, other)
  for (const query of [
    lineQuery('moral-question'),
    rowsQuery('perspectives'),
    agreementsQuery('agreements'),
    parkedQuery,
    aboutQuery,
  ])
    expect(query.of(other)).toEqual(query.of(session))
})
