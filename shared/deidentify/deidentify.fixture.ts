import fc from 'fast-check'
import { hostileText } from '../report/arbitrary-snapshot.fixture.ts'
import type { Block, ReportTree } from '../report/tree.ts'

/** A report in which nothing is written yet. */
export const tree: ReportTree = {
  language: 'nl',
  kind: 'conference',
  title: 'Gezin El Amrani',
  madeAt: Date.UTC(2026, 10, 22, 12),
  facts: [{ term: 'Datum', lines: ['22 november 2026, 13:00 tot 14:24 uur'] }],
  blocks: [],
  footer: 'Verslag gemaakt op 22 november 2026, 13:00 uur met Beraad.',
}

const letters = fc.constantFrom(...'abcdeimnorstuéëøßı')
const nameWord = fc.string({ unit: letters, minLength: 2, maxLength: 7 })
const someNames = fc
  .uniqueArray(fc.array(nameWord, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
    selector: (words) => words.join(''),
  })
  .map((all) => all.map((words, at) => ({ name: words.join(' '), alias: `Q${'wxyz'[at]}q` })))
const upper = (text: string) => text.replace(/^./u, (first) => first.toUpperCase())
const variant = fc.constantFrom<((name: string) => string)[]>(
  (name) => name,
  upper,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => upper(name).replaceAll(' ', '-'),
  (name) => `${upper(name)}'s`,
  (name) => `${upper(name)}s`,
  (name) => `${name.toUpperCase()}’`,
  (name) => [...name].join('\u00ad'),
  (name) => name.replaceAll(' ', '\u00a0 '),
)
/** A report in which names stand everywhere, among hostile texts. */
export const withNames = someNames.chain((list) => {
  const name = fc.tuple(fc.constantFrom(...list), variant).map(([{ name: real }, write]) => write(real))
  const text = fc
    .array(
      fc.oneof(
        name,
        hostileText,
        fc.constantFrom('op 3 mei 2026', 'van 43 jaar', '1800 AB', 'Dorpsstraat 4'),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(' '))
  const runs = fc
    .array(
      text.chain((whole) =>
        fc
          .nat({ max: whole.length })
          .map((cut) => [{ text: whole.slice(0, cut) }, { text: whole.slice(cut) }]),
      ),
      { maxLength: 2 },
    )
    .map((pairs) => pairs.flat())
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), look: fc.constant('plain' as const), runs }),
    text.map((one): Block => ({ kind: 'heading', level: 3, text: one, mark: one })),
    fc.tuple(text, text).map(
      ([one, two]): Block => ({
        kind: 'table',
        caption: one,
        columns: [{ title: two, width: 'wide' }],
        rows: [[one], [two]],
        rowHeaders: 'each',
      }),
    ),
    text.map((one): Block => ({ kind: 'definitions', items: [{ term: one, lines: [one] }] })),
    runs.map((one): Block => ({ kind: 'list', ordered: false, items: [{ depth: 0, runs: one }] })),
    text.map((one): Block => ({ kind: 'notice', tone: 'information', text: one })),
  )
  return fc.record({
    list: fc.constant(list),
    from: fc
      .record({ title: text, footer: text, blocks: fc.array(block, { maxLength: 4 }) })
      .map((parts): ReportTree => ({ ...tree, facts: [], ...parts })),
  })
})
