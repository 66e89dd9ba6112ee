import type { Vault } from '../platform/platform.ts'

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
 * when something is changed.
 */
export const openRecord = async <Value>(
  vault: Vault,
  name: string,
  read: (stored: unknown) => Value,
): Promise<KeptRecord<Value>> => {
  const stored = await vault.read<unknown>(name)
  let value = read(stored.ok ? stored.value : null)
  let timer: ReturnType<typeof setTimeout> | null = null
  let writing: Promise<unknown> = Promise.resolve()
  const write = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const next = value
    writing = writing.then(() => vault.write(name, next)).catch(() => undefined)
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
