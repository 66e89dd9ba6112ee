import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, utf8 } from '../room/bytes.ts'
import { encodeInvitation } from '../room/invitation.ts'
import { sha256 } from '../room/keys.ts'
import { anyContent, ownerInvitations, passphrase, quick, smallContent } from './backup.fixture.ts'
import { openBackup, sealBackup } from './backup-file.ts'
import { backupFileExtension, readableBackupExtensions } from './extensions.ts'
import { backupLimits } from './limits.ts'
import { packContent, paddedLength, unpackContent } from './packed.ts'
import { backupPurposes, mayHold } from './purposes.ts'

const sealed = async (content = smallContent): Promise<Uint8Array<ArrayBuffer>> => {
  const file = await sealBackup(content, passphrase, quick)
  if (!file.ok) throw new Error(file.code)
  return file.value
}

/** The same file with other bytes in it, and a checksum that is right again. */
const changed = async (
  file: Uint8Array<ArrayBuffer>,
  change: (bytes: Uint8Array) => void,
): Promise<Uint8Array> => {
  const body = file.slice(0, -8)
  change(body)
  return concat(body, (await sha256(body)).slice(0, 8))
}

const workAt = 15

describe('R-BACKUP-1 a backup reads back exactly', () => {
  test('R-BACKUP-1 whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const packed = await packContent(content)
        if (!packed.ok) throw new Error(packed.code)
        expect(await unpackContent(packed.value)).toEqual({ ok: true, value: content })
      }),
      { numRuns: 40 },
    )
  })

  test('R-BACKUP-1 through the file and the passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        expect(await openBackup(await sealed(content), passphrase)).toEqual({ ok: true, value: content })
      }),
      { numRuns: 4 },
    )
  })

  test('R-BACKUP-1 an accent typed otherwise and a space too many are the same passphrase; a capital is not', async () => {
    const file = await sealBackup(smallContent, 'Caf\u00e9 op  de hoek ', quick)
    if (!file.ok) throw new Error(file.code)
    expect((await openBackup(file.value, ' Cafe\u0301 op de\u00a0hoek')).ok).toBe(true)
    expect(await openBackup(file.value, 'caf\u00e9 op de hoek')).toMatchObject({ code: 'wrong-passphrase' })
  })
})

describe('R-BACKUP-2 a file tells nothing without its passphrase', () => {
  test('R-BACKUP-2 no word, name, key or address of the session stands in it', async () => {
    const file = new TextDecoder('latin1').decode(await sealed())
    const [first] = ownerInvitations
    const link = first === undefined ? '' : await encodeInvitation(first)
    for (const word of ['Taaleis', 'Samira', 'Hanna', 'Tom', 'wss://', 'sessie-1', link.slice(20, 60)])
      expect(file).not.toContain(word)
  })

  test('R-BACKUP-2 sealed twice it is two files of one size', async () => {
    const [one, other] = [await sealed(), await sealed()]
    expect(one).not.toEqual(other)
    expect(one.length).toBe(other.length)
  })

  test('R-BACKUP-2 there are four sizes for every doubling, and small sessions all look alike', async () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: backupLimits.file }), (length) => {
        const padded = paddedLength(length)
        expect(padded).toBeGreaterThanOrEqual(length)
        expect(padded).toBeLessThanOrEqual(Math.max(backupLimits.smallest, length * 1.25 + 1))
        expect(paddedLength(padded)).toBe(padded)
      }),
    )
    expect(new Set([1, 1_000, 65_536].map(paddedLength))).toEqual(new Set([65_536]))
    const sizes = new Set(Array.from({ length: 2_000 }, (_, at) => paddedLength(2 ** 20 + at * 512)))
    expect(sizes.size).toBeLessThanOrEqual(5)
    expect((await sealed()).length).toBeLessThan(66_000)
  })
})

describe('R-BACKUP-3 every file that does not open says why', () => {
  test('R-BACKUP-3 the wrong passphrase', async () => {
    const file = await sealed()
    for (const other of ['', `${passphrase}x`, 'x'.repeat(1_000_000), '\ud800'])
      expect(await openBackup(file, other)).toEqual({ ok: false, code: 'wrong-passphrase' })
  })

  test('R-BACKUP-3 something else, cut off or changed in one byte, without asking for the passphrase', async () => {
    const file = await sealed()
    for (const other of ['', 'beraad', '%PDF-1.7', '{"format":"beraad-report"}', 'beraad/backup '])
      expect(await openBackup(utf8(other), passphrase)).toEqual({ ok: false, code: 'not-a-backup' })
    for (const length of [14, 15, 16, 40, 44, 70, file.length - 1])
      expect(await openBackup(file.slice(0, length), passphrase)).toEqual({ ok: false, code: 'damaged' })
    for (const at of [16, 20, 33, 44, 500, file.length - 1]) {
      const other = file.slice()
      other[at] = (other[at] ?? 0) ^ 1
      expect(await openBackup(other, passphrase), String(at)).toEqual({ ok: false, code: 'damaged' })
    }
    expect(await openBackup(concat(file, new Uint8Array(1)), passphrase)).toMatchObject({ code: 'damaged' })
  })

  test('R-BACKUP-3 a later version, also when nothing behind its number is understood', async () => {
    const file = await sealed()
    file[14] = 2
    expect(await openBackup(file, passphrase)).toEqual({ ok: false, code: 'newer' })
    expect(await openBackup(file.slice(0, 15), passphrase)).toEqual({ ok: false, code: 'newer' })
  })

  test('R-BACKUP-3 random bytes never open and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, withMark) => {
        const file = withMark ? concat('beraad/backup\n', new Uint8Array([1, 10]), bytes) : bytes
        expect((await openBackup(file, passphrase)).ok).toBe(false)
      }),
    )
  })
})

describe('R-BACKUP-4 a hostile file costs little', () => {
  test('R-BACKUP-4 work beyond the bounds is refused before it begins', async () => {
    const file = await sealed()
    for (const work of [19, 20, 31, 64, 255]) {
      const hostile = await changed(file, (bytes) => bytes.fill(work, workAt, workAt + 1))
      expect(await openBackup(hostile, passphrase)).toEqual({ ok: false, code: 'too-large' })
    }
    const lazy = await changed(file, (bytes) => bytes.fill(0, workAt, workAt + 1))
    expect(await openBackup(lazy, passphrase)).toEqual({ ok: false, code: 'damaged' })
  })

  test('R-BACKUP-4 a file that was changed and given a new checksum does not open', async () => {
    const file = await sealed()
    for (const at of [20, 40, 60, 300]) {
      const other = await changed(file, (bytes) => bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1))
      expect(await openBackup(other, passphrase)).toEqual({ ok: false, code: 'wrong-passphrase' })
    }
  })

  test('R-BACKUP-4 an id that would name another record of the device is refused', async () => {
    const session = { ...smallContent.session, id: 'andere:sessie' }
    expect(await packContent({ ...smallContent, session })).toMatchObject({ ok: false, code: 'invalid' })
  })

  test('R-BACKUP-4 whoever knows the passphrase slips nothing in either', async () => {
    const packed = await packContent(smallContent)
    if (!packed.ok) throw new Error(packed.code)
    const text = new TextDecoder().decode(packed.value)
    const start = text.indexOf('{')
    const json = text.slice(start, text.lastIndexOf('}') + 1)
    const withList = (list: string): Uint8Array => {
      const bytes = utf8(list)
      return concat(
        new Uint8Array([(bytes.length % 128) | 128, Math.floor(bytes.length / 128)]),
        bytes,
        new Uint8Array([1, 3, 1, 2, 3]),
      )
    }
    expect(await unpackContent(withList(json))).toEqual({ ok: true, value: smallContent })
    const hostile: readonly (readonly [string, string])[] = [
      ['"purpose":"restore"', '"purpose":"read"'],
      ['"part":"session"', '"part":"left"'],
      ['"circleId":""', '"circleId":"kring"'],
      ['"entries":1', '"entries":2'],
      ['"entries":1', '"entries":400000'],
      ['"entries":1', '"entries":-1'],
      ['"entries":1', '"entries":0.5'],
      ['"invitation":"beraadIN', '"invitation":"beraadXX'],
      ['"notepad":"', '"__proto__":{"x":1},"notepad":"'],
      ['"rounds":{}', '"rounds":{"a":7}'],
      ['"madeAt":1795000000000', '"madeAt":1e300'],
    ]
    for (const [from, to] of hostile) {
      expect(json).toContain(from)
      expect((await unpackContent(withList(json.replace(from, to)))).ok, to).toBe(false)
    }
    const behind = concat(withList(json), new Uint8Array([7]))
    expect((await unpackContent(behind)).ok).toBe(false)
  })

  test('R-BACKUP-4 one room twice is refused', async () => {
    const [session] = smallContent.rooms
    if (session === undefined) throw new Error('a room')
    const packed = await packContent({ ...smallContent, rooms: [session, { ...session, part: 'left' }] })
    if (!packed.ok) throw new Error(packed.code)
    expect(await unpackContent(packed.value)).toMatchObject({ code: 'malformed' })
  })
})

describe('R-BACKUP-5 sealing', () => {
  test('R-BACKUP-5 needs a passphrase that is long enough', async () => {
    for (const short of ['', 'elf tekens!', '           ', 'a            b'])
      expect(await sealBackup(smallContent, short, quick)).toEqual({ ok: false, code: 'weak-passphrase' })
  })

  test('R-BACKUP-5 refuses what does not belong in a file of its purpose', async () => {
    const rounds = { weging: { draft: {}, revision: 1, sealed: null, keys: { hash: 'sleutel' } } }
    const [session] = smallContent.rooms
    if (session === undefined) throw new Error('a room')
    const read = { ...smallContent, purpose: 'read' } as const
    expect((await sealBackup({ ...read, device: null }, passphrase, quick)).ok).toBe(true)
    for (const wrong of [
      read,
      { ...read, device: null, rooms: [{ ...session, rounds }] },
      { ...smallContent, rooms: [] },
      { ...smallContent, rooms: [session, { ...session, part: 'session' as const }] },
    ])
      expect(await sealBackup(wrong, passphrase, quick)).toEqual({ ok: false, code: 'invalid' })
  })

  test('R-BACKUP-5 every purpose says in both languages what it is for; only to read takes no keys of the device', () => {
    for (const { label, about } of backupPurposes)
      expect([label.nl, label.en, about.nl, about.en].every((text) => text.length > 3)).toBe(true)
    expect(backupPurposes.filter(({ id }) => !mayHold(id, 'device')).map(({ id }) => id)).toEqual(['read'])
    expect(backupPurposes.filter(({ id }) => !mayHold(id, 'rounds')).map(({ id }) => id)).toEqual(['read'])
    expect(backupFileExtension).toMatch(/^\.[a-z-]+$/)
    expect(readableBackupExtensions).toContain(backupFileExtension)
  })

  test('R-BACKUP-5 what is larger than a file may be is not begun', async () => {
    const [session] = smallContent.rooms
    if (session === undefined) throw new Error('a room')
    const entry = { bytes: new Uint8Array(backupLimits.file / 4), outbox: false }
    const rooms = [{ ...session, entries: [entry, entry, entry, entry, entry] }]
    expect(await sealBackup({ ...smallContent, rooms }, passphrase, quick)).toEqual({
      ok: false,
      code: 'too-large',
    })
  })

  test('R-BACKUP-6 tells how far it is, and stops when whoever waits says so', async () => {
    const told: number[] = []
    const signal = { aborted: false }
    const file = await sealBackup(smallContent, passphrase, {
      ...quick,
      signal,
      progress: (at) => told.push(at),
    })
    expect(file.ok).toBe(true)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect([Math.min(...told) >= 0, told.at(-1)]).toEqual([true, 1])

    let steps = 0
    const progress = (): void => {
      steps += 1
      if (steps === 3) signal.aborted = true
    }
    expect(await sealBackup(smallContent, passphrase, { ...quick, signal, progress })).toEqual({
      ok: false,
      code: 'cancelled',
    })
    expect(steps).toBe(3)
    if (!file.ok) throw new Error(file.code)
    expect(await openBackup(file.value, passphrase, { signal })).toEqual({ ok: false, code: 'cancelled' })
  })
})
