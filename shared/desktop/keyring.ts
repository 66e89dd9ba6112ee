import { z } from '../zod.ts'

const nothing = z.undefined()
const passphrase = z.string().check(z.minLength(1), z.maxLength(1_000))

/** What the page may ask about the key of this device. Only `masterKey` ever answers with it. */
export const keyringVerbs = {
  /**
   * The 32-byte key of this device's vault as base64url, made on first use, and which vault it opens: eight bytes as hex,
   * or nothing for the vault of before vaults had names. `passphrase-unset`: this system keeps no secrets, and nobody
   * chose a passphrase yet. `keychain-locked`: there is a key, but what opens it is not there now. `keychain-damaged`:
   * there is a key that does not open any more.
   */
  masterKey: {
    input: nothing,
    value: z.object({
      key: z.string().check(z.regex(/^[\w-]{43}$/)),
      vault: z.string().check(z.regex(/^([0-9a-f]{16})?$/)),
    }),
    codes: ['passphrase-unset', 'passphrase-locked', 'keychain-locked', 'keychain-damaged', 'not-written'],
  },
  /** Who keeps the key, and whether there is a keychain that could. */
  keyring: {
    input: nothing,
    value: z.object({
      keeper: z.enum(['keychain', 'passphrase', 'none']),
      /** The keychain that sealed the key; empty when that is not known. */
      keptBy: z.string(),
      /** The keychain of this system; null when it has none that keeps secrets. */
      keychain: z.nullable(z.string()),
      /** Seconds until the next try of a passphrase. */
      waitSeconds: z.number(),
    }),
    codes: [],
  },
  choosePassphrase: {
    input: z.strictObject({ passphrase }),
    value: z.null(),
    codes: ['weak-passphrase', 'has-key', 'not-written'],
  },
  unlock: {
    input: z.strictObject({ passphrase }),
    value: z.null(),
    codes: ['wrong-passphrase', 'wait', 'no-passphrase'],
  },
  changePassphrase: {
    input: z.strictObject({ current: passphrase, next: passphrase }),
    value: z.null(),
    codes: ['weak-passphrase', 'wrong-passphrase', 'wait', 'no-passphrase', 'not-written'],
  },
  /** Moves the key from an open passphrase vault to the system's keychain. */
  keepInKeychain: {
    input: nothing,
    value: z.null(),
    codes: ['no-passphrase', 'no-keychain', 'not-written'],
  },
  /** Forgets the key that a passphrase opened, and loads the page anew. */
  lock: {
    input: nothing,
    value: z.null(),
    codes: ['no-passphrase'],
  },
  /** Sets a key aside that does not open, so that the next `masterKey` makes a new one. */
  startAgain: {
    input: nothing,
    value: z.null(),
    codes: ['not-lost', 'not-written'],
  },
} as const
