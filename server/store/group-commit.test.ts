import { expect, test } from 'vitest'
import { makeMetrics } from '../metrics.ts'
import { GroupCommit } from './group-commit.ts'
import type { RoomAppend, RoomStore } from './room-store.ts'

/** A store of which only `append` is used; `append` is under the test's control. */
const commitWith = (append: (updates: readonly RoomAppend[]) => Promise<readonly number[]>) => {
  const told: string[] = []
  const store: RoomStore = {
    append,
    load: () => Promise.reject(new Error('not used')),
    fold: () => Promise.reject(new Error('not used')),
    closeRoom: () => Promise.reject(new Error('not used')),
    erase: () => Promise.reject(new Error('not used')),
    has: () => Promise.reject(new Error('not used')),
    roomCount: () => Promise.reject(new Error('not used')),
    check: () => Promise.reject(new Error('not used')),
    close: () => Promise.reject(new Error('not used')),
  }
  const commit = new GroupCommit({
    store,
    metrics: makeMetrics(),
    onFailure: () => told.push('failure'),
    onCommitted: () => told.push('committed'),
  })
  const add = (name: string) =>
    commit.add({
      roomId: name,
      bytes: new Uint8Array(),
      stored: (position) => told.push(`${name} stored at ${position}`),
      failed: () => told.push(`${name} failed`),
    })
  return { commit, add, told }
}

test('R-RELAY-10 updates of one turn are stored by one commit, and told after it', async () => {
  const batches: string[][] = []
  const { commit, add, told } = commitWith(async (updates) => {
    batches.push(updates.map(({ roomId }) => roomId))
    expect(told).toEqual(batches.length === 1 ? [] : ['a stored at 0', 'b stored at 1', 'committed'])
    return updates.map((_, at) => at)
  })
  add('a')
  add('b')
  await commit.settled()
  add('c')
  await commit.settled()
  expect(batches).toEqual([['a', 'b'], ['c']])
  expect(told).toEqual(['a stored at 0', 'b stored at 1', 'committed', 'c stored at 0', 'committed'])
})

test('R-RELAY-10 what arrives during a commit waits for the next one', async () => {
  const gate = Promise.withResolvers<void>()
  const started = Promise.withResolvers<void>()
  const sizes: number[] = []
  const { commit, add } = commitWith(async (updates) => {
    sizes.push(updates.length)
    started.resolve()
    await gate.promise
    return updates.map((_, at) => at)
  })
  add('a')
  await started.promise
  add('b')
  add('c')
  gate.resolve()
  await commit.settled()
  expect(sizes).toEqual([1, 2])
})

test('R-RELAY-14 a commit that fails acknowledges nothing, and the next may succeed', async () => {
  let full = true
  const { commit, add, told } = commitWith(async (updates) => {
    if (full) throw new Error('disk full')
    return updates.map((_, at) => at)
  })
  add('a')
  await commit.settled()
  full = false
  add('b')
  await commit.settled()
  expect(told).toEqual(['failure', 'a failed', 'b stored at 0', 'committed'])
})
