import { concat } from './bytes.ts'
import { entryCodec, readEntry } from './entry.ts'
import { domain, ivLength, roomIdOf, sha256 } from './keys.ts'
import type { Identity, Invitation, StoredEntry } from './types.ts'

/**
 * This device's own edits of a room that went elsewhere, sealed again for the new room. They belong in the new room's
 * store before it is opened: what its snapshot holds already is let go, the rest is sent. `entries` is what the device
 * keeps of the old room; close that first, so that all is stored. Signer, run and sequence stay what they were, so the
 * inner clientID does too, and the initialisation vector follows from the old entry: whoever carries over twice, after
 * a crash or in two tabs, gets the same bytes. Format: docs/FORMATS.md §14.
 */
export const carryOver = async ({
  old,
  next,
  identity,
  entries,
}: {
  readonly old: Invitation
  readonly next: Invitation
  readonly identity: Identity
  readonly entries: readonly StoredEntry[]
}): Promise<readonly StoredEntry[]> => {
  const [oldId, nextId] = await Promise.all([roomIdOf(old.room), roomIdOf(next.room)])
  const [from, to] = [entryCodec(oldId, old.content), entryCodec(nextId, next.content)]
  const carried = await Promise.all(
    // Also what the old room acknowledged: its last moments may have come too late for the snapshot.
    entries.map(async ({ bytes }): Promise<StoredEntry | null> => {
      const read = readEntry(bytes)
      if (!read.ok || read.value.signer !== identity.deviceId) return null
      const opened = await from.open(read.value)
      if (!opened.ok || opened.value.kind !== 'update') return null
      const { signerKey, runBytes: run, sequence } = read.value
      const iv = (await sha256(concat(domain.carried, nextId, bytes))).slice(0, ivLength)
      const author = { signerKey, signingKey: identity.signing.privateKey, run, sequence, iv }
      return { bytes: await to.seal(opened.value, author), outbox: true }
    }),
  )
  return carried.filter((entry) => entry !== null)
}
