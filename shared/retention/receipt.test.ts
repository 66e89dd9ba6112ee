import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportFormats } from '../report/formats.ts'
import { toMarkdown } from '../report/markdown.ts'
import { filledSnapshot } from '../report/report.fixture.ts'
import { createIdentity } from '../room/identity.ts'
import { signStatement } from '../room/statement.ts'
import {
  type DestructionReceipt,
  isGenuineFile,
  type ReceiptBeside,
  type ReceiptFile,
  readReceipt,
  receiptFile,
  receiptFileExtension,
  receiptRoomKinds,
  receiptRoomStates,
  receiptText,
  signBeside,
} from './receipt.ts'
import { receiptStanding, receiptTree } from './receipt-tree.ts'

const identity = await createIdentity()
const at = 1_795_000_000_000

type Said = Omit<DestructionReceipt, 'deviceId' | 'signature'>

const said: Said = {
  id: 'bewijs-1',
  scope: 'everywhere',
  cause: 'asked-here',
  at,
  by: { name: 'Samira', organisation: 'Werkplein Noord' },
  rooms: [
    { kind: 'session', state: 'destroyed' },
    { kind: 'circle', state: 'of-another' },
    { kind: 'circle', state: 'of-another' },
  ],
  devices: [
    { role: 'participant', organisation: 'De Kade', reached: false },
    { role: 'observer', organisation: '', reached: true },
  ],
  unsent: 2,
}

const signed = async (more: Partial<Said> = {}): Promise<DestructionReceipt> => {
  const whole = { ...said, ...more }
  return {
    ...whole,
    deviceId: identity.deviceId,
    signature: await signStatement(identity, receiptText(whole)),
  }
}

const beside = { kind: 'conference', title: 'Taaleis of tempo', retainUntil: '2026-11-22' } as const
const files = [{ what: 'DOCX', at: at - 86_400_000 }]

const fileOf = async (
  more: Partial<Said> = {},
  with_: Partial<ReceiptBeside> | null = {},
): Promise<ReceiptFile> => {
  const receipt = await signed(more)
  const next = with_ === null ? null : await signBeside(identity, receipt, { ...beside, files, ...with_ })
  return { format: 'beraad-receipt', version: 1, receipt, beside: next }
}

const textOf = async (file: Promise<ReceiptFile>): Promise<string> => {
  const text = receiptFile((await file).receipt, (await file).beside)
  if (!text.ok) throw new Error(text.detail)
  return text.value
}

const inWords = async (file: ReceiptFile, language: 'nl' | 'en' = 'nl'): Promise<string> =>
  toMarkdown(await receiptTree(file, { language, timeZone: 'Europe/Amsterdam' })).replaceAll('\\', '')

describe('R-RETENTION-4 a receipt reads back and proves itself', () => {
  test('R-RETENTION-4 whatever names stand in it, and whether or not something stands beside it', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.boolean(),
        fc.constantFrom(...receiptRoomStates),
        async (title, name, isBare, state) => {
          const rooms = receiptRoomKinds.map((kind) => ({ kind, state }))
          const file = await fileOf({ by: { name, organisation: title }, rooms }, isBare ? null : { title })
          expect(readReceipt(await textOf(Promise.resolve(file)))).toEqual({ ok: true, value: file })
          expect(await isGenuineFile(file)).toBe(true)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('R-RETENTION-4 one changed character shows, wherever it is', async () => {
    const file = await textOf(fileOf())
    for (let place = 0; place < file.length; place += 5) {
      const other = file[place] === 'x' ? 'y' : 'x'
      const read = readReceipt(file.slice(0, place) + other + file.slice(place + 1))
      expect(read.ok && (await isGenuineFile(read.value)), String(place)).toBe(false)
    }
  })

  test('R-RETENTION-4 what stands beside one receipt, or by another device, counts for no other', async () => {
    const file = await fileOf()
    expect(await isGenuineFile({ ...file, receipt: await signed({ id: 'bewijs-2' }) })).toBe(false)
    const somebody = await createIdentity()
    expect(await isGenuineFile({ ...file, receipt: { ...file.receipt, deviceId: somebody.deviceId } })).toBe(
      false,
    )
    const theirs = await signBeside(somebody, file.receipt, { ...beside, files })
    expect(await isGenuineFile({ ...file, beside: theirs })).toBe(false)
    expect(await isGenuineFile({ ...file, beside: null })).toBe(true)
  })

  test('R-RETENTION-4 the text that is signed is the one of docs/FORMATS.md', () => {
    expect(receiptFileExtension).toBe('.beraad-bewijs.json')
    expect(receiptText(said)).toBe(
      `["beraad/destruction/1","bewijs-1","everywhere","asked-here",${at},"Samira","Werkplein Noord",2,[["session","destroyed"],["circle","of-another"],["circle","of-another"]],[["participant","De Kade",0],["observer","",1]]]`,
    )
  })
})

describe('R-RETENTION-5 every other file gets an answer of its own', () => {
  test('R-RETENTION-5 something else, damaged, later, too large, written anew', async () => {
    const file = await textOf(fileOf())
    expect(readReceipt('geen json')).toEqual({ ok: false, code: 'not-json' })
    expect(readReceipt(file.slice(0, -30))).toEqual({ ok: false, code: 'not-json' })
    for (const other of [
      ...['null', '[]', '{}', '{"format":"beraad-record","version":1}'],
      '{"__proto__":{"format":"beraad-receipt"}}',
    ])
      expect(readReceipt(other)).toEqual({ ok: false, code: 'not-a-receipt' })
    expect(readReceipt(file.replace('"version":1', '"version":2'))).toEqual({
      ok: false,
      code: 'newer-version',
    })
    expect(readReceipt(file.replace('"state":"destroyed"', '"state":"gone"'))).toMatchObject({
      code: 'not-a-receipt',
    })
    expect(readReceipt(`${file} `)).toEqual({ ok: false, code: 'rewritten' })
    expect(readReceipt(JSON.stringify(JSON.parse(file), null, 2))).toEqual({ ok: false, code: 'rewritten' })
    expect(readReceipt(' '.repeat(2_000_001))).toEqual({ ok: false, code: 'too-large' })
    expect(readReceipt('['.repeat(500_000))).toMatchObject({ ok: false })
  })

  test('R-RETENTION-5 what is longer than a file may hold is not written; half characters are replaced', async () => {
    const receipt = await signed()
    const long = await signBeside(identity, receipt, { ...beside, files, title: 'x'.repeat(1_000_000) })
    expect(receiptFile(receipt, long)).toEqual({ ok: false, code: 'invalid', detail: 'beside.title' })
    expect((await fileOf({}, { title: 'half \ud800' })).beside?.title).toBe('half \ufffd')
  })
})

describe('R-RETENTION-6 a receipt says truthfully what is and is not gone', () => {
  test('R-RETENTION-6 the others follow when they connect again, and who was not there', async () => {
    const words = await inWords(await fileOf())
    expect(words).toContain('Andere apparaten volgen wanneer ze weer verbinding maken.')
    expect(words).toContain('Wie nooit meer verbinding maakt, houdt wat er op dat apparaat staat.')
    expect(words).toMatch(/deelnemer, De Kade\s*\|\s*niet verbonden, moet nog volgen/i)
    expect(words).toMatch(
      /Een besloten kring \(2 ×\)\s*\|\s*niet gesloten: dat kan alleen wie de ruimte maakte/,
    )
    expect(words).toContain('2 wijzigingen die alleen op dit apparaat stonden')
    expect(words).toContain('DOCX, 17 november 2026')
    expect(await inWords(await fileOf({}, null))).toContain('Die vallen buiten de vernietiging.')
    expect(await inWords(await fileOf({ devices: [] }))).not.toContain('Andere apparaten volgen')
  })

  test('R-RETENTION-6 only a notice on the relay makes the others follow; of nothing less it is said', async () => {
    const session = (state: (typeof receiptRoomStates)[number]) => ({
      rooms: [{ kind: 'session' as const, state }],
    })
    const standings: readonly (readonly [Partial<Said>, string])[] = [
      [session('destroyed'), 'destroyed'],
      [session('closed-before'), 'closed-before'],
      [session('waiting'), 'waiting'],
      [session('of-another'), 'waiting'],
      [{ rooms: [{ kind: 'circle', state: 'destroyed' }] }, 'waiting'],
      [{ scope: 'this-device', rooms: [], devices: [] }, 'only-here'],
      [{ scope: 'this-device', cause: 'owner', rooms: [], devices: [] }, 'followed'],
    ]
    for (const [more, standing] of standings) {
      const file = await fileOf(more)
      expect(receiptStanding(file.receipt)).toBe(standing)
      const claims = /Andere apparaten volgen (ook )?wanneer|Other devices follow (too )?when/
      for (const language of ['nl', 'en'] as const)
        expect(claims.test(await inWords(file, language)), standing).toBe(
          ['destroyed', 'followed'].includes(standing),
        )
    }
  })

  test('R-RETENTION-6 while the session’s room stands, nothing is said to be gone from the device', async () => {
    const waiting = await inWords(await fileOf({ rooms: [{ kind: 'session', state: 'waiting' }] }))
    expect(waiting).toContain('Op dit apparaat staat het beraad nog.')
    expect(waiting).not.toContain('wijzigingen die alleen op dit apparaat stonden')
    expect(waiting).not.toContain('Op dit apparaat zijn de sleutels')
    expect(await inWords(await fileOf())).toContain('Op dit apparaat zijn de sleutels')
  })

  test('R-RETENTION-6 a receipt that was changed says at the top not to rely on it', async () => {
    const file = await fileOf()
    const changed = { ...file, receipt: { ...file.receipt, unsent: 0 } }
    const tree = await receiptTree(changed, { language: 'nl', timeZone: 'UTC' })
    expect(tree.blocks[0]).toMatchObject({ text: 'De handtekening klopt niet. Ga niet af op dit bewijs.' })
    expect(await inWords(file)).toContain('De handtekening klopt: ')
  })

  test('R-RETENTION-6 hostile names harm no format', async () => {
    const file = await fileOf(
      {
        by: { name: '\u202eom', organisation: '=1+1' },
        devices: [{ role: 'resident', organisation: '](javascript:alert(1)) | **x**', reached: false }],
      },
      { title: '<script>alert(1)</script>', files: [{ what: '<img src=x onerror=alert(1)>', at: 8.64e15 }] },
    )
    const tree = await receiptTree(file, { language: 'en', timeZone: 'Europe/Amsterdam' })
    for (const format of reportFormats.filter(({ id }) => id === 'html' || id === 'markdown')) {
      const text = format.render(filledSnapshot, tree)
      expect(text).not.toMatch(/<script>alert|(?<!\\)<img|\u202e/u)
      expect(text.length).toBeGreaterThan(500)
    }
  })
})
