import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BeforeDestroying, beforeDestroying, mayDestroy, remarksBefore } from './before.ts'
import { dueSessions, retentionStanding } from './due.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyDay = fc.oneof(day, fc.constantFrom('', '2026-02-31', 'ooit', '9999999-01-01', '\u202e'))

describe('R-RETENTION-1 when a session is due', () => {
  test('R-RETENTION-1 its day is the first on which it is due, by the clock of the relay', () => {
    const standing = (relay: string) => retentionStanding('2026-11-22', { device: '2020-01-01', relay })
    expect(['2026-10-22', '2026-10-23', '2026-11-21', '2026-11-22', '2030-01-01'].map(standing)).toEqual([
      'later',
      'soon',
      'soon',
      'due',
      'due',
    ])
  })

  test('R-RETENTION-2 nothing is ever due by the clock of the device alone', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (retainUntil, device) => {
        expect(retentionStanding(retainUntil, { device, relay: null })).not.toBe('due')
      }),
    )
    expect(retentionStanding('2026-11-22', { device: '2099-01-01', relay: null })).toBe('unconfirmed')
    expect(retentionStanding('2026-11-22', { device: '2099-01-01', relay: '2026-01-01' })).toBe('later')
  })

  test('R-RETENTION-1 a session without a day, with one that does not exist, or an example, asks for nothing', () => {
    for (const none of ['', 'morgen', '2026-02-31'])
      expect(retentionStanding(none, { device: '2099-01-01', relay: '2099-01-01' })).toBe('no-day')
    const session = { id: 'a', title: '', retainUntil: '2020-01-01', isDemo: true }
    expect(dueSessions([session], { device: '2026-01-01', relay: '2026-01-01' })).toEqual([])
  })

  test('R-RETENTION-1 those longest due come first', () => {
    const session = (id: string, retainUntil: string) => ({ id, title: '', retainUntil, isDemo: false })
    const sessions = [
      session('c', '2026-12-01'),
      session('a', '2026-11-01'),
      session('b', '2026-11-22'),
      session('d', ''),
    ]
    expect(
      dueSessions(sessions, { device: '2026-11-22', relay: '2026-11-22' }).map((one) => [
        one.session.id,
        one.standing,
        one.days,
      ]),
    ).toEqual([
      ['a', 'due', -21],
      ['b', 'due', 0],
      ['c', 'soon', 9],
    ])
  })
})

const ready: BeforeDestroying = {
  standing: 'due',
  isClosed: true,
  hasSealed: false,
  unsent: 0,
  record: 'adopted',
  isExported: true,
  openAgreements: 0,
  isOwner: true,
  isConnected: true,
  isMoving: false,
}

describe('R-RETENTION-3 what comes first', () => {
  test('R-RETENTION-3 a session that is closed, exported and due is destroyed without a question', () => {
    expect(remarksBefore(ready)).toEqual([])
    expect(mayDestroy(ready, [])).toBe(true)
  })

  test('R-RETENTION-3 everything that would be lost is asked about, each by itself', () => {
    const worst: BeforeDestroying = {
      standing: 'later',
      isClosed: false,
      hasSealed: true,
      unsent: 3,
      record: 'draft',
      isExported: false,
      openAgreements: 2,
      isOwner: true,
      isConnected: true,
      isMoving: false,
    }
    const asked = remarksBefore(worst).map(({ id }) => id)
    expect(asked).toEqual([
      ...['not-due', 'not-closed', 'sealed', 'unsent', 'record-draft', 'not-exported'],
      'open-agreements',
    ])
    expect(mayDestroy(worst, asked)).toBe(true)
    for (const id of asked)
      expect(
        mayDestroy(
          worst,
          asked.filter((one) => one !== id),
        ),
        id,
      ).toBe(false)
  })

  test('R-RETENTION-3 a move under way, no connection and a day that no relay confirmed stop it, whatever a person says', () => {
    const all = beforeDestroying.map(({ id }) => id)
    expect(mayDestroy({ ...ready, isMoving: true }, all)).toBe(false)
    expect(mayDestroy({ ...ready, standing: 'unconfirmed' }, all)).toBe(false)
    expect(mayDestroy({ ...ready, isConnected: false }, all)).toBe(false)
    expect(mayDestroy({ ...ready, isOwner: false, isConnected: false }, [])).toBe(true)
  })

  test('R-RETENTION-3 every remark has words in both languages', () => {
    for (const { says } of beforeDestroying)
      expect([says.nl.length > 10, says.en.length > 10]).toEqual([true, true])
  })
})
