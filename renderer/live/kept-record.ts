import type { Vault } from '../platform/platform.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** How long writing gathers before it is kept, in ms: a notepad is not kept at every key. */
const gatherFor = 400

/** Names of the records in the vault; forgetting a session takes them along. */
export const privateRecords = (sessionId: string): readonly [notepad: string, talk: string] => [
  `notepad:${sessionId}`,
  `talk:${sessionId}`,
]

/** One small record of this device that is read once and kept again some moments after it changed. */
export interface KeptRecord<Value> {
  value(): Value
  change(value: Value): void
  /** Resolves when the last change is kept. */
  stored(): Promise<void>
}

/**
 * Reads the record of that name. What is no such record, or cannot be opened, counts as `empty`; it is only written over
 * when something is changed. Where another tab kept something in between, `merge` says what both come to.
 */
export const openRecord = async <Value>(
  vault: Vault,
  name: string,
  read: (stored: unknown) => Value,
  merge: (here: Value, there: Value, before: Value) => Value,
): Promise<KeptRecord<Value>> => {
  const look = async (): Promise<Value> => {
    const stored = await vault.read<unknown>(name)
    return read(stored.ok ? stored.value : null)
  }
  const isSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other)
  let value = (await look()) as Value
  let before = value
  let timer: ReturnType<typeof setTimeout> | null = null
  let writing: Promise<unknown> = Promise.resolve()
  const write = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const keep = async (): Promise<void> => {
      const there = await look()
      if (!isSame(there, before)) value = merge(value, there, before)
      before = value
      await vault.write(name, before)
    }
    writing = writing.then(() => oneAtATime(name, keep)).catch(() => undefined)
  }
  return {
    value: () => value,
    change: (next) => {
      value = next
      timer ??= setTimeout(write, gatherFor)
    },
    stored: async () => {
      if (timer !== null) write()
      await writing
    },
  }
}
