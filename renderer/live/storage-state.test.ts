import { expect, test } from 'vitest'
import { storageState } from './storage-state.ts'

const own = { persistent: true, storeFailed: false, localOnly: false }
const shared = { persistent: false, storeFailed: false, localOnly: false }
const none = { notOnDevice: 0, notOnRelay: 0 }
const pending = { notOnDevice: 0, notOnRelay: 3 }

test('R-LIVE-3 says "on the relay" only when the relay has confirmed everything', () => {
  expect(storageState(none, { state: 'connected' }, own)).toMatchObject({ kind: 'on-relay', reason: null })
  expect(storageState(pending, { state: 'connected' }, own)).toMatchObject({
    kind: 'on-device',
    reason: null,
  })
  expect(storageState(pending, { state: 'connected' }, shared)).toMatchObject({
    kind: 'not-saved',
    reason: 'writing',
  })
})

test('R-LIVE-3 names the reason while work is only here', () => {
  expect(storageState(pending, { state: 'offline' }, own)).toMatchObject({
    kind: 'on-device',
    reason: 'offline',
  })
  expect(storageState(pending, { state: 'offline' }, shared)).toMatchObject({
    kind: 'not-saved',
    reason: 'offline',
  })
  expect(storageState(pending, { state: 'refused', code: 4413 }, own).reason).toBe('room-full')
  expect(storageState(pending, { state: 'refused', code: 4410 }, own).reason).toBe('room-closed')
  expect(storageState(pending, { state: 'refused', code: 4401 }, own).reason).toBe('device-clock')
  expect(storageState(pending, { state: 'refused', code: 4403 }, own).reason).toBe('relay-refused')
})

test('R-LIVE-3 a store that failed is never called saved on this device', () => {
  const failed = { ...own, storeFailed: true }
  expect(storageState(pending, { state: 'offline' }, failed)).toMatchObject({
    kind: 'not-saved',
    reason: 'device-store',
  })
  expect(storageState({ notOnDevice: 1, notOnRelay: 1 }, { state: 'connected' }, own)).toMatchObject({
    kind: 'not-saved',
    reason: 'writing',
  })
})

test('R-LIVE-3 a session that stays on this device has no reason to excuse itself', () => {
  expect(storageState(pending, { state: 'offline' }, { ...own, localOnly: true })).toMatchObject({
    kind: 'on-device',
    reason: null,
  })
})
