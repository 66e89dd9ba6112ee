import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportFormats } from '../report/formats.ts'
import { toMarkdown } from '../report/markdown.ts'
import { filledSnapshot } from '../report/report.fixture.ts'
import { createIdentity } from '../room/identity.ts'
import { type Destruction, nextStep, planDestruction, type StepOutcome, withOutcome } from './destruction.ts'
import {
  isGenuineReceipt,
  type Receipt,
  readReceipt,
  receiptFile,
  receiptText,
  signReceipt,
} from './receipt.ts'
import { receiptTree } from './receipt-tree.ts'

const identity = await createIdentity()
const at = 1_795_000_000_000

const finished = (relay: StepOutcome): Destruction => {
  let now = planDestruction({
    id: 'bewijs-1',
    sessionId: 'sessie-1',
    startedAt: at,
    rooms: [
      { roomId: 'kamer', part: 'session', isOwner: true },
      ...['een', 'twee'].map((roomId) => ({ roomId, part: 'circle' as const, isOwner: false })),
    ],
  })
  for (let next = nextStep(now); next !== null; next = nextStep(now)) {
    const after = withOutcome(now, next, next.step === 'relay-room' ? relay : 'gone')
    if (!after.ok) throw new Error(after.code)
    now = after.value
  }
  return now
}

const said = {
  kind: 'deliberation',
  title: 'Taaleis of tempo',
  retainUntil: '2026-11-22',
  at,
  by: { name: 'Samira', organisation: 'Werkplein Noord' },
  devices: [
    { name: 'Tom', organisation: 'De Kade', lastSeenAt: at - 40 * 86_400_000 },
    { name: '', organisation: '', lastSeenAt: null },
  ],
  files: [{ what: 'DOCX', at: at - 86_400_000 }],
} as const

type Said = Parameters<typeof signReceipt>[2]

const receiptOf = async (more: Partial<Said> = {}, relay: StepOutcome = 'gone'): Promise<Receipt> => {
  const signed = await signReceipt(identity, finished(relay), {
    ...said,
    devices: [...said.devices],
    files: [...said.files],
    ...more,
  })
  if (!signed.ok) throw new Error(`${signed.code} ${signed.detail}`)
  return signed.value
}

const inWords = async (receipt: Receipt, language: 'nl' | 'en' = 'nl'): Promise<string> =>
  toMarkdown(await receiptTree(receipt, { language, timeZone: 'Europe/Amsterdam' })).replaceAll('\\', '')

describe('R-RETENTION-7 a receipt reads back and proves itself', () => {
  test('R-RETENTION-7 whatever names stand in it', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        fc.array(fc.record({ name: text, organisation: text, lastSeenAt: fc.option(fc.nat()) })),
        async (title, name, devices) => {
          const receipt = await receiptOf({ title, by: { name, organisation: title }, devices })
          expect(readReceipt(receiptFile(receipt))).toEqual({ ok: true, value: receipt })
          expect(await isGenuineReceipt(receipt)).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('R-RETENTION-7 one changed character shows, wherever it is', async () => {
    const file = receiptFile(await receiptOf())
    for (let place = 0; place < file.length; place += 7) {
      const other = file[place] === 'x' ? 'y' : 'x'
      const read = readReceipt(file.slice(0, place) + other + file.slice(place + 1))
      expect(read.ok && (await isGenuineReceipt(read.value)), String(place)).toBe(false)
    }
  })

  test('R-RETENTION-7 nothing slips from one part into the next: other receipts are other texts', async () => {
    const receipt = await receiptOf()
    const { format: _, version: __, signature: ___, ...one } = receipt
    const others = [
      {
        ...one,
        devices: [],
        files: [...one.devices.map(({ name }) => ({ what: name, at: 0 })), ...one.files],
      },
      { ...one, devices: one.devices.slice(1) },
      { ...one, devices: one.devices.map((each) => ({ ...each, lastSeenAt: each.lastSeenAt ?? 0 })) },
      { ...one, steps: one.steps.slice(0, -1) },
      { ...one, title: one.by.name, by: { ...one.by, name: one.title } },
    ]
    const texts = [one, ...others].map(receiptText)
    expect(new Set(texts).size).toBe(texts.length)
    for (const other of others) expect(await isGenuineReceipt({ ...receipt, ...other })).toBe(false)
    const somebody = await createIdentity()
    const by = { ...receipt.by, deviceId: somebody.deviceId }
    expect(await isGenuineReceipt({ ...receipt, by })).toBe(false)
  })

  test('R-RETENTION-7 the text that is signed is pinned', async () => {
    const { format: _, version: __, signature: ___, ...one } = await receiptOf()
    expect(
      receiptText({ ...one, by: { ...one.by, deviceId: 'apparaat' }, steps: one.steps.slice(0, 2) }),
    ).toBe(
      `["beraad/receipt/1","bewijs-1","sessie-1","deliberation","Taaleis of tempo","2026-11-22",${at},"apparaat","Samira","Werkplein Noord",2,"relay-room","session","gone","relay-room","circle","not-ours",2,"Tom","De Kade",${at - 3_456_000_000},"","",-1,1,"DOCX",${at - 86_400_000}]`,
    )
  })
})

describe('R-RETENTION-8 every other file gets an answer of its own', () => {
  test('R-RETENTION-8 something else, damaged, later, too large, written anew', async () => {
    const file = receiptFile(await receiptOf())
    expect(readReceipt('geen json')).toEqual({ ok: false, code: 'not-json' })
    expect(readReceipt(file.slice(0, -30))).toEqual({ ok: false, code: 'not-json' })
    for (const other of [
      'null',
      '[]',
      '{}',
      '{"format":"beraad-record","version":1}',
      '{"__proto__":{"format":"beraad-receipt"}}',
    ])
      expect(readReceipt(other)).toEqual({ ok: false, code: 'not-a-receipt' })
    expect(readReceipt(file.replace('"version":1', '"version":2'))).toEqual({
      ok: false,
      code: 'newer-version',
    })
    expect(readReceipt(file.replace('"outcome":"gone"', '"outcome":"unreachable"'))).toMatchObject({
      code: 'not-a-receipt',
    })
    expect(readReceipt(`${file} `)).toEqual({ ok: false, code: 'rewritten' })
    expect(readReceipt(JSON.stringify(JSON.parse(file), null, 2))).toEqual({ ok: false, code: 'rewritten' })
    expect(readReceipt(' '.repeat(2_000_001))).toEqual({ ok: false, code: 'too-large' })
    expect(readReceipt('['.repeat(500_000))).toMatchObject({ ok: false })
  })

  test('R-RETENTION-8 a destruction that is not finished, or a name without end, gives no receipt', async () => {
    const plan = planDestruction({ id: 'b', sessionId: 's', startedAt: at, rooms: [] })
    const whole: Said = { ...said, devices: [], files: [] }
    expect(await signReceipt(identity, plan, whole)).toEqual({ ok: false, code: 'not-finished' })
    const long = { ...whole, title: 'x'.repeat(1_000_000) }
    expect(await signReceipt(identity, finished('gone'), long)).toEqual({
      ok: false,
      code: 'invalid',
      detail: 'title',
    })
    expect(await receiptOf({ title: 'half \ud800' })).toMatchObject({ title: 'half \ufffd' })
  })
})

describe('R-RETENTION-9 a receipt says truthfully what is and is not gone', () => {
  test('R-RETENTION-9 others follow when they connect again, and since when they were not seen', async () => {
    const words = await inWords(await receiptOf())
    expect(words).toContain('Andere apparaten volgen wanneer ze weer verbinding maken.')
    expect(words).toContain('Wie nooit meer verbinding maakt, houdt wat er op dat apparaat staat.')
    expect(words).toMatch(/Tom, De Kade\s*\|\s*9 oktober 2026/)
    expect(words).toMatch(/Naam onbekend\s*\|\s*niet bekend/)
    expect(words).toContain('DOCX, 17 november 2026')
    expect(await inWords(await receiptOf({ files: [] }))).toContain(
      'Dat sluit niet uit dat iemand een kopie heeft.',
    )
    expect(await inWords(await receiptOf({ devices: [] }))).not.toContain('Andere apparaten volgen')
  })

  test.each(['was-gone', 'not-ours', 'moved', 'left'] as const)(
    'R-RETENTION-9 when the relay holds no notice (%s) it never says that others follow',
    async (outcome) => {
      const steps = (await receiptOf()).steps.map((one) =>
        one.part === 'session' && one.what === 'relay-room' ? { ...one, outcome } : one,
      )
      for (const language of ['nl', 'en'] as const) {
        const words = await inWords({ ...(await receiptOf()), steps }, language)
        expect(words).not.toMatch(/volgen wanneer|follow when/)
        expect(words).toMatch(/volgen niet vanzelf|do not follow by themselves/)
      }
    },
  )

  test('R-RETENTION-9 a receipt that was changed says at the top not to rely on it', async () => {
    const receipt = await receiptOf()
    const changed = await receiptTree(
      { ...receipt, title: 'Iets anders' },
      { language: 'nl', timeZone: 'UTC' },
    )
    expect(changed.blocks[0]).toMatchObject({
      kind: 'notice',
      text: 'De handtekening klopt niet. Ga niet af op dit bewijs.',
    })
    expect(await inWords(receipt)).toContain('De handtekening klopt')
  })

  test('R-RETENTION-9 it can leave in every format, and hostile names harm none', async () => {
    const receipt = await receiptOf({
      title: '<script>alert(1)</script>',
      by: { name: '\u202eom', organisation: '=1+1' },
      devices: [{ name: '**vet** | ', organisation: '](javascript:alert(1))', lastSeenAt: 8.64e15 }],
    })
    const tree = await receiptTree(receipt, { language: 'en', timeZone: 'Europe/Amsterdam' })
    for (const format of reportFormats.filter(({ id }) => id === 'html' || id === 'markdown')) {
      const text = format.render(filledSnapshot, tree)
      expect(text).not.toMatch(/<script>alert|\u202e/u)
      expect(text.length).toBeGreaterThan(500)
    }
  })
})
