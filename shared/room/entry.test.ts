import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryCodec, readEntry } from './entry.ts'
import { decodeInvitation } from './invitation.ts'
import { vectors } from './vectors.fixture.ts'

const entries = [
  vectors.updateEntry,
  vectors.snapshotEntry,
  vectors.cardEntry,
  vectors.confirmationEntry,
].map((hex) => new Uint8Array(Buffer.from(hex, 'hex')))

test('R-ROOM-20 of an entry no byte can be changed, cut off, added or moved to another room', async () => {
  const owner = await decodeInvitation(vectors.ownerInvitation)
  if (!owner.ok) throw new Error(owner.code)
  const codec = entryCodec(vectors.roomId, owner.value.content)
  const opens = async (bytes: Uint8Array, by = codec): Promise<boolean> => {
    const read = readEntry(bytes)
    return read.ok && (await by.open(read.value)).ok
  }
  const elsewhere = entryCodec(`${vectors.roomId.slice(1)}A`, owner.value.content)
  for (const entry of entries) {
    expect(await opens(entry)).toBe(true)
    expect(await opens(entry, elsewhere)).toBe(false)
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...entries),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom('change', 'cut', 'add', 'repeat'),
      async (entry, at, by, how) => {
        const place = at % entry.length
        const copy = new Uint8Array(entry)
        copy[place] = (copy[place] ?? 0) ^ by
        const other = {
          change: copy,
          cut: entry.slice(0, place),
          add: new Uint8Array([...entry, by]),
          repeat: new Uint8Array([...entry.slice(0, place), ...entry]),
        }[how]
        if (how !== 'repeat' || place > 0) expect(await opens(other)).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
})

test('R-ROOM-20 any bytes at all are read without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof readEntry(bytes).ok).toBe('boolean')
      if (bytes.length > 0) bytes[0] = 1
      expect(typeof readEntry(bytes).ok).toBe('boolean')
    }),
  )
})
