import { randomBytes } from 'node:crypto'
import type { Answer } from '../../shared/desktop/contract.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Handlers } from '../security/dispatcher.ts'
import type { KeyFile } from './key-file.ts'
import { headOf, type KeyRecord, readRecord, writeRecord } from './key-record.ts'
import { keepsSecrets, openByKeychain, type SecretStorage } from './keychain.ts'
import { isLongEnough, isPassphraseSeal, openWithPassphrase, sealWithPassphrase } from './passphrase-seal.ts'
import { makePatience } from './patience.ts'

/** What the shell does for each verb about the key of this device. */
export type Keyring = Pick<
  Handlers,
  | 'masterKey'
  | 'keyring'
  | 'choosePassphrase'
  | 'unlock'
  | 'changePassphrase'
  | 'keepInKeychain'
  | 'lock'
  | 'startAgain'
>

/** What the keyring reaches of the machine. */
export interface KeyringParts {
  readonly keychain: SecretStorage
  readonly file: KeyFile
  /** Milliseconds since 1970, for the name of a file that is set aside. */
  readonly now: () => number
  /** Milliseconds of a clock that only goes forward, for how long somebody who guesses must wait. */
  readonly elapsed: () => number
  /** Loads the page anew, without what the key had opened. */
  readonly reload: () => void
  /** scrypt's work as a power of two; for tests alone. */
  readonly work?: number
}

const vaultNameLength = 8
const bytesOf = (key: string): Uint8Array => Buffer.from(key, 'base64url')
const textOf = (key: Uint8Array): string => Buffer.from(key).toString('base64url')

/** One after another: what is half done is seen by nobody. */
const makeQueue = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(task: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}

type Found = Result<KeyRecord | null, 'unreadable' | 'damaged'>

/**
 * Keeps the 32-byte master key of this device's vault: sealed by the system's keychain, or by a passphrase where the
 * system keeps no secrets. Whatever seals it, there is one file, and a new one takes its place only once it opens.
 */
export const makeKeyring = ({ keychain, file, now, elapsed, reload, work }: KeyringParts): Keyring => {
  const inTurn = makeQueue()
  const patience = makePatience()
  /** The key that a passphrase opened, until it is locked again. */
  let opened: string | null = null

  const look = async (): Promise<Found> => {
    try {
      const bytes = await file.read()
      if (bytes === null) return ok(null)
      const record = readRecord(bytes)
      return !record.ok || record.value.keeper === 'keychain' || isPassphraseSeal(record.value.sealed)
        ? record
        : refuse('damaged')
    } catch {
      return refuse('unreadable')
    }
  }

  const openRecord = async (record: KeyRecord, passphrase: string): Promise<string | null> => {
    if (record.keeper === 'keychain') return (await openByKeychain(keychain, record.sealed))?.key ?? null
    const key = await openWithPassphrase(record.sealed, passphrase, headOf(record))
    return key === null ? null : textOf(key)
  }

  const store = (record: KeyRecord, key: string, passphrase = ''): Promise<boolean> =>
    file.replace(writeRecord(record), async (written) => {
      const read = readRecord(written)
      return read.ok && (await openRecord(read.value, passphrase)) === key
    })

  /** `untrusted`: the keychain does not give back what it was given. */
  const storeInKeychain = async (
    vault: string,
    key: string,
  ): Promise<Result<null, 'untrusted' | 'not-written'>> => {
    const sealed = await keychain.encrypt(key).catch(() => null)
    if (sealed === null) return refuse('untrusted')
    try {
      const record = { keeper: 'keychain', vault, keychain: keychain.name(), sealed } as const
      return (await store(record, key)) ? ok(null) : refuse('untrusted')
    } catch {
      return refuse('not-written')
    }
  }

  const storeByPassphrase = async (
    vault: string,
    key: string,
    passphrase: string,
  ): Promise<Result<null, 'not-written'>> => {
    try {
      const keeper = 'passphrase'
      const sealed = await sealWithPassphrase(bytesOf(key), passphrase, headOf({ keeper, vault }), work)
      const isStored = await store({ keeper, vault, keychain: '', sealed }, key, passphrase)
      return isStored ? ok(null) : refuse('not-written')
    } catch {
      return refuse('not-written')
    }
  }

  const fresh = () => ({ vault: randomBytes(vaultNameLength).toString('hex'), key: textOf(randomBytes(32)) })

  const create = async (): Promise<Answer<'masterKey'>> => {
    if (!(await keepsSecrets(keychain))) return refuse('passphrase-unset')
    const made = fresh()
    const stored = await storeInKeychain(made.vault, made.key)
    if (stored.ok) return ok(made)
    return refuse(stored.code === 'untrusted' ? 'passphrase-unset' : 'not-written')
  }

  const find = async (): Promise<Answer<'masterKey'>> => {
    const found = await look()
    if (!found.ok) return refuse(found.code === 'damaged' ? 'keychain-damaged' : 'keychain-locked')
    const record = found.value
    if (record === null) return create()
    const { vault } = record
    if (record.keeper === 'passphrase')
      return opened === null ? refuse('passphrase-locked') : ok({ vault, key: opened })
    if (!(await keepsSecrets(keychain))) return refuse('keychain-locked')
    const key = await openByKeychain(keychain, record.sealed)
    if (key === null) return refuse('keychain-damaged')
    // The old file still opens, so that a failure here costs nothing but another attempt next time.
    if (key.shouldReEncrypt || record.keychain !== keychain.name()) await storeInKeychain(vault, key.key)
    return ok({ vault, key: key.key })
  }

  /** The key that a passphrase opens, for whoever is not guessing too fast. */
  const tryPassphrase = async (
    record: KeyRecord,
    passphrase: string,
  ): Promise<Result<string, 'wrong-passphrase' | 'wait'>> => {
    if (patience.secondsLeft(elapsed()) > 0) return refuse('wait')
    const key = await openRecord(record, passphrase)
    if (key === null) patience.failed(elapsed())
    else patience.succeeded()
    return key === null ? refuse('wrong-passphrase') : ok(key)
  }

  const sealedByPassphrase = async (): Promise<KeyRecord | null> => {
    const found = await look()
    return found.ok && found.value?.keeper === 'passphrase' ? found.value : null
  }

  return {
    masterKey: () => inTurn(find),
    keyring: () =>
      inTurn(async () => {
        const found = await look()
        const record = found.ok ? found.value : null
        return ok({
          keeper: record === null ? 'none' : record.keeper,
          keptBy: record?.keychain ?? '',
          keychain: (await keepsSecrets(keychain)) ? keychain.name() : null,
          waitSeconds: patience.secondsLeft(elapsed()),
        })
      }),
    choosePassphrase: ({ passphrase }) =>
      inTurn(async () => {
        if (!isLongEnough(passphrase)) return refuse('weak-passphrase')
        const found = await look()
        if (!found.ok || found.value !== null) return refuse('has-key')
        const made = fresh()
        const stored = await storeByPassphrase(made.vault, made.key, passphrase)
        if (stored.ok) opened = made.key
        return stored
      }),
    unlock: ({ passphrase }) =>
      inTurn(async () => {
        const record = await sealedByPassphrase()
        if (record === null) return refuse('no-passphrase')
        const key = await tryPassphrase(record, passphrase)
        if (!key.ok) return key
        opened = key.value
        return ok(null)
      }),
    changePassphrase: ({ current, next }) =>
      inTurn(async () => {
        if (!isLongEnough(next)) return refuse('weak-passphrase')
        const record = await sealedByPassphrase()
        if (record === null) return refuse('no-passphrase')
        const key = await tryPassphrase(record, current)
        return key.ok ? storeByPassphrase(record.vault, key.value, next) : key
      }),
    keepInKeychain: () =>
      inTurn(async () => {
        const record = await sealedByPassphrase()
        if (record === null || opened === null) return refuse('no-passphrase')
        if (!(await keepsSecrets(keychain))) return refuse('no-keychain')
        const stored = await storeInKeychain(record.vault, opened)
        if (!stored.ok) return refuse(stored.code === 'untrusted' ? 'no-keychain' : 'not-written')
        opened = null
        return ok(null)
      }),
    lock: () =>
      inTurn(async () => {
        if ((await sealedByPassphrase()) === null) return refuse('no-passphrase')
        opened = null
        reload()
        return ok(null)
      }),
    startAgain: () =>
      inTurn(async () => {
        const found = await look()
        if ((found.ok && found.value === null) || (await find()).ok) return refuse('not-lost')
        try {
          await file.setAside(now())
        } catch {
          return refuse('not-written')
        }
        patience.succeeded()
        return ok(null)
      }),
  }
}
