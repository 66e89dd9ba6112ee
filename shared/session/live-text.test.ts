import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addAgreement, addRow, removeRow } from './commands.ts'
import { difference, liveText } from './live-text.ts'
import { actorOf, joined, newSession, send } from './session.fixture.ts'
import type { LiveText, TextChange, TextRef } from './session.ts'

const question: TextRef = { in: 'line', field: 'moral-question' }

const textAt = (documents: Parameters<typeof liveText>[0], ref: TextRef): LiveText => {
  const text = liveText(documents, ref)
  if (text === null) throw new Error('no live text')
  return text
}

/** Letters that come in pairs of code units beside those that do not, and repetition that invites mistakes. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', 'é', '\n'), maxLength: 12 })

describe('R-SESSION-7 what is typed is the difference with what stood there', () => {
  test.each([
    ['', 'a', 0, 0, 'a'],
    ['Mogen wij dit?', 'Mogen wij dat?', 11, 1, 'a'],
    ['aaa', 'aaaa', 3, 0, 'a'],
    ['😀', '😁', 0, 2, '😁'],
    ['😀😀', '😀', 2, 2, ''],
  ])('from "%s" to "%s"', (before, after, at, removed, text) => {
    expect(difference(before, after)).toEqual({ at, removed, inserted: text.length, text })
  })

  test('it leads from the one to the other and never cuts a character in half', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { at, removed, inserted, text } = difference(before, after)
        expect(before.slice(0, at) + text + before.slice(at + removed)).toBe(after)
        expect(inserted).toBe(text.length)
        expect(text.isWellFormed()).toBe(true)
        expect(before.slice(at, at + removed).isWellFormed()).toBe(true)
      }),
    )
  })
})

test('R-SESSION-7 two who type in the same text at once keep both', () => {
  const session = newSession()
  textAt(session, question).write('Mogen wij wachten?')
  const other = joined(session, 2)
  textAt(session, question).write('Mogen wij nog wachten?')
  textAt(other, question).write('Mogen wij wachten op haar?')
  send(session, other)
  send(other, session)
  expect(textAt(session, question).value()).toBe('Mogen wij nog wachten op haar?')
  expect(textAt(other, question).value()).toBe('Mogen wij nog wachten op haar?')
})

test('R-SESSION-7 two who begin in the same empty text at once keep both', () => {
  const session = newSession()
  const other = joined(session, 2)
  textAt(session, question).write('een')
  textAt(other, question).write('twee')
  send(session, other)
  send(other, session)
  expect(textAt(other, question).value()).toBe(textAt(session, question).value())
  expect(['eentwee', 'tweeeen']).toContain(textAt(session, question).value())
})

test('R-SESSION-7 whoever listens hears what changed, so that a caret can follow', () => {
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 6 }), (start, versions) => {
      const session = newSession()
      textAt(session, question).write(start)
      const other = joined(session, 2)
      let heard = textAt(other, question).value()
      const onChange = (value: string, changes: readonly TextChange[]) => {
        for (const { at, removed, inserted } of changes)
          heard = heard.slice(0, at) + value.slice(at, at + inserted) + heard.slice(at + removed)
        expect(heard).toBe(value)
      }
      let wasLocal = false
      const stop = textAt(other, question).subscribe(({ value, local, changes }) => {
        wasLocal ||= local
        onChange(value, changes)
      })
      for (const version of versions) {
        textAt(session, question).write(version)
        send(session, other)
      }
      expect(heard).toBe(textAt(session, question).value())
      expect(wasLocal).toBe(false)
      stop()
      textAt(session, question).write('na het luisteren')
      send(session, other)
      expect(heard).not.toBe('na het luisteren')
    }),
    { numRuns: 50 },
  )
})

test('R-SESSION-7 a change of one’s own is told as such', () => {
  const session = newSession()
  const heard: boolean[] = []
  textAt(session, question).subscribe(({ local }) => heard.push(local))
  textAt(session, question).write('een')
  textAt(session, question).write('een')
  expect(heard).toEqual([true])
})

test('R-SESSION-7 there is no live text where there is no row, no such column or no text', () => {
  const session = newSession()
  const actor = actorOf('samira')
  const row = addRow(session, actor, 'perspectives')
  const agreement = addAgreement(session, actor, 'agreements')
  const cell = (rowId: string, column: string): TextRef => ({
    in: 'cell',
    field: 'perspectives',
    row: rowId,
    column,
  })
  expect(liveText(session, cell(row, 'norm'))).not.toBeNull()
  expect(liveText(session, cell(row, 'fits'))).toBeNull()
  expect(liveText(session, cell(row, 'nothing'))).toBeNull()
  expect(liveText(session, cell('nobody', 'norm'))).toBeNull()
  expect(
    liveText(session, { in: 'agreement', field: 'agreements', row: agreement, column: 'action' }),
  ).not.toBeNull()
  removeRow(session, 'perspectives', row)
  expect(liveText(session, cell(row, 'norm'))).toBeNull()
})

test('R-SESSION-7 what is no character is in nobody’s way, and gone when somebody types', () => {
  const session = newSession()
  textAt(session, question).write('Mogen wij dit?')
  const other = joined(session, 2)
  other.case.getText('line:moral-question').insertEmbed(6, { what: 1 })
  other.case.getText('line:moral-question').insert(0, 'Nu: ')
  let heard = ''
  textAt(session, question).subscribe(({ value, changes }) => {
    for (const { at, removed, inserted } of changes)
      heard = heard.slice(0, at) + value.slice(at, at + inserted) + heard.slice(at + removed)
  })
  heard = textAt(session, question).value()
  send(other, session)
  expect(heard).toBe('Nu: Mogen wij dit?')
  textAt(session, question).write('Nu: Mogen wij dat?')
  expect(textAt(session, question).value()).toBe('Nu: Mogen wij dat?')
  expect(heard).toBe('Nu: Mogen wij dat?')
  expect(session.case.getText('line:moral-question').length).toBe('Nu: Mogen wij dat?'.length)
})
