import { createDecipheriv, createHash, scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { toBase64Url } from '../room/bytes.ts'
import { decodeInvitation, encodeInvitation } from '../room/invitation.ts'
import { sha256 } from '../room/keys.ts'
import { vectors } from '../room/vectors.fixture.ts'
import { passphrase, quick, smallContent } from './backup.fixture.ts'
import { openBackup, sealBackup } from './backup-file.ts'
import type { BackupContent } from './content.ts'

const ownInvitation = async (text: string) => {
  const read = await decodeInvitation(text)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

test('R-BACKUP-1 the format is pinned: a file of today is the same file tomorrow', async () => {
  const content: BackupContent = {
    madeAt: 1_795_000_000_000,
    purpose: 'transfer',
    session: { id: 'sessie-1', title: 'Taaleis of tempo', kind: 'conference' },
    card: { name: 'Samira', organisation: 'Werkplein Noord' },
    device: null,
    rooms: [
      {
        part: 'session',
        circleId: '',
        invitation: await ownInvitation(vectors.ownerInvitation),
        entries: [
          { bytes: new Uint8Array([1, 2, 3]), outbox: false },
          { bytes: new Uint8Array(300).fill(9), outbox: true },
        ],
        rounds: {
          weging: {
            draft: { because: 'nog niet' },
            revision: 2,
            sealed: null,
            keys: { h: 'k' },
            promised: 'hidden',
          },
        },
      },
    ],
    aliases: [{ name: 'Hanna Voorbeeld', alias: 'mevrouw H.' }],
    notepad: null,
  }
  const file = await sealBackup(content, 'Één  wachtzin van vier woorden', {
    work: 10,
    randomBytes: (length) => new Uint8Array(length).fill(5),
  })
  if (!file.ok) throw new Error(file.code)
  expect(file.value.length).toBe(65_604)
  expect(toBase64Url(await sha256(file.value))).toBe('B1ilXEz6QBC9KgV55NMmuLknsioWx-Z6fQ1Zi2-b1Gk')
  expect(await openBackup(file.value, 'Één wachtzin van vier woorden')).toEqual({ ok: true, value: content })
})

test('R-BACKUP-1 another program opens it by the format as it is written down', async () => {
  const [room] = smallContent.rooms
  const file = await sealBackup(smallContent, passphrase, quick)
  if (!file.ok || room === undefined) throw new Error('a file')
  const bytes = Buffer.from(file.value)
  const [head, sealed, checksum] = [bytes.subarray(0, 44), bytes.subarray(44, -8), bytes.subarray(-8)]
  expect(head.subarray(0, 16)).toEqual(Buffer.from('beraad/backup\n\u0001\u000a', 'latin1'))
  expect(createHash('sha256').update(bytes.subarray(0, -8)).digest().subarray(0, 8)).toEqual(checksum)
  const key = scryptSync(passphrase, head.subarray(16, 32), 32, { N: 2 ** 10, r: 8, p: 1 })
  const opener = createDecipheriv('aes-256-gcm', key, head.subarray(32, 44))
  opener.setAAD(head).setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()])
  const length = ((plain[0] ?? 0) & 127) + (plain[1] ?? 0) * 128
  const list = JSON.parse(plain.subarray(2, 2 + length).toString())
  expect(list).toMatchObject({ purpose: 'restore', rooms: [{ part: 'session', entries: 1 }] })
  expect(list.rooms[0].invitation).toBe(await encodeInvitation(room.invitation))
  expect([...plain.subarray(2 + length, 2 + length + 6)]).toEqual([1, 3, 1, 2, 3, 0])
})
