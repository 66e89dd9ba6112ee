import { describe, expect, test } from 'vitest'
import { isReadableState, RoomAwareness, readAwareness } from './awareness.ts'

const said = (client: number, clock: number, state = '{}') => ({ client, clock, state })
const nobody = () => undefined

describe('R-RELAY-15 one connection speaks for one client', () => {
  test('R-RELAY-15 it is heard, renewed, and silenced by itself', () => {
    const room = new RoomAwareness<string>()
    expect(room.accept('anna', [said(1, 0)], nobody)).toHaveLength(1)
    expect(room.accept('anna', [said(1, 1, '{"a":1}')], nobody)).toHaveLength(1)
    expect(room.states()).toMatchObject([{ client: 1, clock: 1, state: '{"a":1}' }])
    expect(room.accept('anna', [said(1, 0)], nobody)).toEqual([])
    expect(room.accept('anna', [said(1, 1, 'null')], nobody)).toHaveLength(1)
    expect(room.states()).toEqual([])
    expect(room.accept('anna', [said(9, 0)], nobody)).toHaveLength(1)
  })

  test('R-RELAY-15 it cannot speak for another, nor make another disappear', () => {
    const room = new RoomAwareness<string>()
    room.accept('anna', [said(1, 0)], nobody)
    room.accept('bram', [said(2, 0)], nobody)
    expect(room.accept('bram', [said(1, 5, 'null'), said(1, 6), said(2, 1)], nobody)).toEqual([said(2, 1)])
    expect(room.states().map(({ client }) => client)).toEqual([1, 2])
  })

  test('R-RELAY-15 an echo of somebody who just left does not bring them back', () => {
    const room = new RoomAwareness<string>()
    room.accept('anna', [said(1, 0)], nobody)
    room.accept('bram', [said(2, 0)], nobody)
    expect(room.leave('anna')).toEqual([said(1, 0, 'null')])
    expect(room.accept('bram', [said(1, 0)], nobody)).toEqual([])
    expect(room.accept('anna again', [said(1, 0)], nobody)).toHaveLength(1)
    expect(room.leave('nobody')).toEqual([])
  })

  test('R-RELAY-15 whoever returns while the old connection lingers contests it', () => {
    const room = new RoomAwareness<string>()
    const contested: string[] = []
    room.accept('anna', [said(1, 0)], nobody)
    expect(room.accept('anna again', [said(1, 1)], (current) => contested.push(current))).toEqual([])
    expect(contested).toEqual(['anna'])
  })
})

test.each([
  ['{"a":[1,{"b":null}]}', true],
  ['null', true],
  ['', false],
  ['{', false],
  ['undefined', false],
  [`${'['.repeat(20)}${']'.repeat(20)}`, false],
  [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, false],
])('R-RELAY-15 only states that a client can read are handed on: %#', (state, readable) => {
  expect(isReadableState(state)).toBe(readable)
})

test('R-RELAY-15 a malformed awareness update is refused', () => {
  expect(readAwareness(new Uint8Array([1, 5, 0, 2, 123, 125]))).toMatchObject({ ok: true })
  expect(readAwareness(new Uint8Array([2, 5, 0, 2, 123, 125]))).toMatchObject({ ok: false })
  expect(readAwareness(new Uint8Array([1, 5, 0, 2, 0xff, 0xff]))).toMatchObject({ ok: false })
})
