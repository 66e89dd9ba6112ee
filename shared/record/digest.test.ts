import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildReport } from '../report/build-report.ts'
import { filledSnapshot } from '../report/report.fixture.ts'
import type { ReportTree } from '../report/tree.ts'
import { partDigests, placesOfParts, treeDigest, wholeDigest } from './digest.ts'
import { anyUnit } from './letters.fixture.ts'
import { readTree, treeText } from './tree-schema.ts'

const built = buildReport(filledSnapshot, { language: 'nl', now: 1_795_000_000_000, timeZone: 'UTC' })
if (!built.ok) throw new Error(built.code)
const tree = built.value
const text = treeText(tree)

/** Every text in a tree, by path, so that one of them can be changed. */
const textPaths = (
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textPaths(part, [...path, key]))
}

const changedAt = (path: readonly (string | number)[], change: (text: string) => string): ReportTree => {
  const copy: ReportTree = structuredClone(tree)
  const holder = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), copy)
  const key = path.at(-1) ?? ''
  Reflect.set(holder, key, change(Reflect.get(holder, key)))
  return copy
}

describe('R-RECORD-1 the digest of a record', () => {
  test('R-RECORD-1 is that of the same tree, however it was made', async () => {
    const read = readTree(text)
    expect(read).toEqual({ ok: true, value: tree })
    if (read.ok) expect(await treeDigest(read.value)).toBe(await treeDigest(tree))
    const { blocks, ...rest } = tree
    expect(await treeDigest({ blocks: [...blocks], ...rest })).toBe(await treeDigest(tree))
  })

  test('R-RECORD-1 one changed character is another digest, of exactly that part', async () => {
    const [before, whole] = [await partDigests(tree), await treeDigest(tree)]
    const paths = textPaths(tree)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.constantFrom('x', 'é', '\u0301', '\u202e', ' ', ''),
        async (path, nth, letter) => {
          const changed = changedAt(path, (said) => {
            const at = nth % (said.length + 1)
            return said.slice(0, at) + letter + said.slice(letter === '' ? at + 1 : at)
          })
          const isSame = treeText(changed) === text
          expect((await treeDigest(changed)) === whole).toBe(isSame)
          const after = await partDigests(changed)
          expect(after.filter((digest, at) => digest !== before[at])).toHaveLength(isSame ? 0 : 1)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('R-RECORD-1 blocks in another order, taken out or added are another record', async () => {
    const whole = await treeDigest(tree)
    const [first, second, ...others] = tree.blocks
    if (first === undefined || second === undefined) throw new Error('two blocks')
    for (const blocks of [
      [second, first, ...others],
      [second, ...others],
      [first, ...tree.blocks],
    ])
      expect(await treeDigest({ ...tree, blocks })).not.toBe(whole)
    // What is a fact cannot pass for a block.
    const [fact, ...facts] = tree.facts
    if (fact === undefined) throw new Error('a fact')
    const moved: ReportTree = {
      ...tree,
      facts,
      blocks: [{ kind: 'definitions', items: [fact] }, ...tree.blocks],
    }
    expect(await treeDigest(moved)).not.toBe(whole)
  })

  test('R-RECORD-1 every part has its place', async () => {
    const parts = placesOfParts(tree)
    expect(parts).toHaveLength((await partDigests(tree)).length)
    expect(parts[0]).toEqual({ part: 'head', at: 0 })
    expect(parts.at(-1)).toEqual({ part: 'footer', at: 0 })
    expect(parts.filter(({ part }) => part === 'block')).toHaveLength(tree.blocks.length)
  })

  test('R-RECORD-1 pinned', async () => {
    const small: ReportTree = {
      language: 'nl',
      kind: 'deliberation',
      title: 'Taaleis of tempo',
      madeAt: 1_795_000_000_000,
      facts: [{ term: 'Datum', lines: ['22 november 2026'] }],
      blocks: [{ kind: 'paragraph', look: 'plain', runs: [{ text: 'Eén', bold: true }] }],
      footer: 'Gemaakt met Beraad',
    }
    expect(treeText(small)).toBe(
      '{"blocks":[{"kind":"paragraph","look":"plain","runs":[{"bold":true,"text":"Eén"}]}],"facts":[{"lines":["22 november 2026"],"term":"Datum"}],"footer":"Gemaakt met Beraad","kind":"deliberation","language":"nl","madeAt":1795000000000,"title":"Taaleis of tempo"}',
    )
    const parts = await partDigests(small)
    expect(parts).toEqual([
      'UeLCyT6pSyHi24t4ub0KF3S18Bbmo3CDk7KGZc1-hPo',
      'NVO3QRNMDTPIsQKOgoqoCpDc70HL7ZAABfgmKCSNvFE',
      '2F6ovvTDpbasxpdu_ETR97A0ImE_6ot5M90hWdEjSUc',
      'jFTLAjmz8aen5gFR788Hng75-oFPbpWySfLK6DmiXXk',
    ])
    expect(await wholeDigest(parts)).toBe('j_tUw3aH4Nl48zO-1-gUA5KQAfxt-4cd_vLuGnWPBts')
  })
})

describe('R-RECORD-12 words that are no record', () => {
  test('R-RECORD-12 are refused, also when they say the same in another way', () => {
    const read = (from: string) => readTree(from).ok
    expect(read(text)).toBe(true)
    for (const other of [
      ` ${text}`,
      JSON.stringify(JSON.parse(text), null, 1),
      text.replace('{', '{"__proto__":{},'),
      text.replace('"language":"nl"', '"language":"fr"'),
      text.replace('"kind":"deliberation"', '"kind":"survey"'),
      text.replace('"madeAt":1795000000000', '"madeAt":1795000000000.0'),
      text.replace('"title":', '"title":"","title":'),
      '',
      'null',
      '[]',
      '{}',
      '[[[['.repeat(10_000),
    ])
      expect(read(other), other.slice(0, 40)).toBe(false)
  })

  test('R-RECORD-12 whatever text it is, there is an answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyUnit }), fc.json()), (other) => {
        expect(readTree(other)).toEqual({ ok: false, code: 'not-a-record' })
      }),
    )
  })
})
