import { ok, refuse } from '../../../shared/result.ts'
import type { Vault } from '../platform.ts'
import { type DeviceDatabase, durable, type RecordRow } from './database.ts'

/** The keys of a vault: AES-256-GCM for what is in a record, HMAC-SHA-256 for where it lies. */
export interface VaultKeys {
  readonly sealing: CryptoKey
  readonly naming: CryptoKey
}

const ivLength = 12
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** `part` and the record's id are authenticated along, so that no piece can be put in another's place. */
const additionalData = (id: string, part: 'name' | 'value'): Uint8Array<ArrayBuffer> =>
  encoder.encode(`beraad/record/1/${part}/${id}`)

const seal = async (
  keys: VaultKeys,
  id: string,
  part: 'name' | 'value',
  text: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additionalData(id, part) },
    keys.sealing,
    encoder.encode(text),
  )
  const row = new Uint8Array(ivLength + sealed.byteLength)
  row.set(iv)
  row.set(new Uint8Array(sealed), ivLength)
  return row
}

const open = async (keys: VaultKeys, row: RecordRow, part: 'name' | 'value'): Promise<string | undefined> => {
  try {
    const opened = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: row[part].subarray(0, ivLength),
        additionalData: additionalData(row.id, part),
      },
      keys.sealing,
      row[part].subarray(ivLength),
    )
    return decoder.decode(opened)
  } catch {
    return undefined
  }
}

/** Makes the two keys of a browser's vault; what leaves the browser's own storage cannot open anything. */
export const makeVaultKeys = async (): Promise<VaultKeys> => ({
  sealing: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  naming: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
})

/** Derives the two keys from the 32-byte master key that the desktop's keychain keeps. */
export const deriveVaultKeys = async (master: Uint8Array<ArrayBuffer>): Promise<VaultKeys> => {
  const root = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey'])
  const derive = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) },
      root,
      algorithm,
      false,
      usages,
    )
  return {
    sealing: await derive('beraad/vault/1/sealing', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    naming: await derive('beraad/vault/1/naming', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  }
}

/** A vault in the device's database. Neither the name nor the value of a record can be read there. */
export const databaseVault = (database: DeviceDatabase, keys: VaultKeys): Vault => {
  const idOf = async (name: string): Promise<string> =>
    hex(await crypto.subtle.sign('HMAC', keys.naming, encoder.encode(name)))
  let last: Promise<unknown> = Promise.resolve()
  /** Sealing takes a different time for every value; what was written last must also be stored last. */
  const inOrder = (task: () => Promise<void>): Promise<void> => {
    const turn = last.then(task, task)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    read: async <Value>(name: string) => {
      const row = await database.get('records', await idOf(name))
      if (row === undefined) return refuse('absent')
      const text = await open(keys, row, 'value')
      if (text === undefined) return refuse('damaged')
      return ok(JSON.parse(text) as Value)
    },
    write: (name, value) => {
      const text = JSON.stringify(value)
      return inOrder(async () => {
        const id = await idOf(name)
        const row: RecordRow = {
          id,
          name: await seal(keys, id, 'name', name),
          value: await seal(keys, id, 'value', text),
        }
        const transaction = database.transaction('records', 'readwrite', durable)
        void transaction.store.put(row)
        await transaction.done
      })
    },
    remove: (name) =>
      inOrder(async () => {
        const id = await idOf(name)
        const transaction = database.transaction('records', 'readwrite', durable)
        void transaction.store.delete(id)
        await transaction.done
      }),
    names: async (prefix) => {
      const rows = await database.getAll('records')
      const names = await Promise.all(rows.map((row) => open(keys, row, 'name')))
      return names
        .filter((name) => name?.startsWith(prefix))
        .map(String)
        .sort()
    },
  }
}

/** A vault that ends with the tab. `records` lists what is there, to move it when the device turns out to be own. */
export const memoryVault = (): Vault & { records(): readonly (readonly [string, unknown])[] } => {
  const kept = new Map<string, string>()
  return {
    read: async <Value>(name: string) => {
      const text = kept.get(name)
      return text === undefined ? refuse('absent') : ok(JSON.parse(text) as Value)
    },
    write: async (name, value) => {
      kept.set(name, JSON.stringify(value))
    },
    remove: async (name) => {
      kept.delete(name)
    },
    names: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)).sort(),
    records: () => [...kept].map(([name, text]) => [name, JSON.parse(text)]),
  }
}
