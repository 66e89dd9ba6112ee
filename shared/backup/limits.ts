const mebibyte = 1024 * 1024

/** What a backup file may ask of whoever opens it: somebody else may have made it. */
export const backupLimits = {
  /** Bytes of a file. Opening one takes about four times as much memory. */
  file: 128 * mebibyte,
  /** Bytes of the smallest plaintext: below this all sessions look alike. */
  smallest: mebibyte / 16,
  /** Rooms of one session: its own, those it left and its circles. */
  rooms: 300,
  /** Sealed entries of one room. */
  entries: 500_000,
  /** Characters of the part that lists what is in the file. */
  list: 16 * mebibyte,
  /** scrypt's work as a power of two: what a file may ask (up to 256 MiB of memory) and what is written (128 MiB). */
  work: { least: 10, most: 18, usual: 17 },
  /** Characters of the shortest passphrase that a file is sealed with. */
  passphrase: 12,
} as const
