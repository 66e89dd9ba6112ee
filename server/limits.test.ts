import { expect, test } from 'vitest'
import { Bucket, limitsWith, limitTable } from './limits.ts'

test('R-RELAY-13 a bucket gives what it holds and then what comes back', () => {
  const bucket = new Bucket(10, 2, 0)
  expect(bucket.take(10, 0)).toBe(true)
  expect(bucket.take(1, 400)).toBe(false)
  expect(bucket.take(1, 500)).toBe(true)
  expect(bucket.isFull(5_000)).toBe(false)
  expect(bucket.isFull(5_500)).toBe(true)
  expect(bucket.take(11, 100_000)).toBe(false)
})

test('R-RELAY-13 a clock that jumps back gives nothing and takes nothing', () => {
  const bucket = new Bucket(10, 1, 10_000)
  expect(bucket.take(4, 10_000)).toBe(true)
  expect(bucket.take(6, 0)).toBe(true)
  expect(bucket.take(1, 500)).toBe(false)
})

test('R-RELAY-13 limits fit each other: a whole room fits in one message and in the budget of a connection', () => {
  const limits = limitsWith()
  expect(limits.messageBytes).toBe(limits.roomBytes)
  expect(limits.ownerMessageBytes).toBe(limits.ownerRoomBytes)
  expect(limits.ownerRoomBytes).toBe(1.5 * limits.roomBytes)
  expect(limits.bytesAtOnce).toBeGreaterThan(limits.ownerMessageBytes)
  expect(limits.unfinishedBytes).toBeGreaterThan(limits.bytesAtOnce)
  expect(limits.messagesAtOnce).toBeGreaterThan(limits.messagesPerJoin)
  for (const { answer, why } of Object.values(limitTable))
    expect(answer.length * why.length).toBeGreaterThan(0)
})
