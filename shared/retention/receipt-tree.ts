import type { Language } from '../method/method.ts'
import { createDates, type Dates } from '../report/dates.ts'
import { roleName } from '../report/facts.ts'
import { filledDefinitions } from '../report/fields/definitions.ts'
import { isBlank, joined, oneLine } from '../report/text.ts'
import type { Block, ReportTree, Table } from '../report/tree.ts'
import { reportWords } from '../report/words.ts'
import { fingerprint } from '../room/identity.ts'
import { type DestructionReceipt, isGenuineFile, type ReceiptFile } from './receipt.ts'
import { type ReceiptStanding, receiptWords } from './receipt-words.ts'

type Words = (typeof receiptWords)[Language]

/**
 * How far a destruction came. Only `destroyed` left a notice on the relay that makes the others follow; whatever else a receipt holds,
 * nothing more is claimed of them.
 */
export const receiptStanding = ({ scope, cause, rooms }: DestructionReceipt): ReceiptStanding => {
  if (scope === 'this-device') return cause === 'owner' ? 'followed' : 'only-here'
  const state = rooms.find(({ kind }) => kind === 'session')?.state
  return state === 'destroyed' || state === 'closed-before' ? state : 'waiting'
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'plain', runs: [{ text }] })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

/** Rows that read alike are one, with how many there are. */
const counted = (rows: readonly (readonly [string, string])[]): Table['rows'] => {
  const found = new Map<string, { readonly row: readonly [string, string]; readonly count: number }>()
  for (const row of rows) {
    const key = JSON.stringify(row)
    found.set(key, { row, count: (found.get(key)?.count ?? 0) + 1 })
  }
  return [...found.values()].map(({ row: [first, second], count }) => [
    count > 1 ? `${first} (${count} ×)` : first,
    second,
  ])
}

const table = (
  caption: string,
  titles: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption,
          columns: titles.map((title) => ({ title, width: 'normal' })),
          rows: counted(rows),
          rowHeaders: 'each',
        },
      ]

const othersReport = (receipt: DestructionReceipt, words: Words, language: Language): readonly Block[] => {
  const standing = receiptStanding(receipt)
  if (receipt.devices.length === 0 && receipt.scope === 'everywhere') return [paragraph(words.alone)]
  const rows = receipt.devices.map(({ role, organisation, reached }): readonly [string, string] => [
    joined([roleName(role, reportWords[language]), organisation]),
    words.reached[reached ? 'yes' : 'no'],
  ])
  return [
    { kind: 'notice', tone: 'attention', text: words.others[standing] },
    ...table(words.heading.others, [words.columns.device, words.columns.seen], rows),
  ]
}

const filesReport = ({ beside }: ReceiptFile, words: Words, dates: Dates): readonly Block[] => {
  const files = beside?.files ?? []
  if (files.length === 0) return [paragraph(words.noFiles)]
  const items = files.map(({ what, at }) => ({
    depth: 0,
    runs: [{ text: joined([what, dates.moment(at) ?? '']) }],
  }))
  return [paragraph(words.files), { kind: 'list', ordered: false, items }]
}

/**
 * A receipt as a report, for every format that a report has. It says what was destroyed and what was not: which devices are still to
 * follow, which rooms still stand, and that files stay where they are. The signature is checked here, so that no receipt reads as
 * genuine that is not.
 */
export const receiptTree = async (
  file: ReceiptFile,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): Promise<ReportTree> => {
  const words = receiptWords[language]
  const dates = createDates(language, timeZone)
  const { receipt, beside } = file
  const verdict = (await isGenuineFile(file)) ? 'genuine' : 'not-genuine'
  const when = dates.moment(receipt.at) ?? ''
  const { by } = receipt
  const isHere = receiptStanding(receipt) === 'waiting'
  return {
    language,
    kind: beside?.kind ?? 'deliberation',
    title: words.title,
    madeAt: receipt.at,
    facts: filledDefinitions([
      [words.facts.session, beside?.title ?? ''],
      [words.facts.when, when],
      [words.facts.by, joined([isBlank(by.name) ? words.unnamed : by.name, by.organisation])],
      [words.facts.retention, dates.day(beside?.retainUntil ?? '')],
      [words.facts.number, oneLine(receipt.id)],
    ]),
    blocks: [
      ...(verdict === 'genuine'
        ? []
        : [{ kind: 'notice', tone: 'attention', text: words.signature[verdict] } satisfies Block]),
      heading(words.heading.what),
      paragraph(words.standing[receiptStanding(receipt)]),
      ...table(
        words.heading.what,
        [words.columns.what, words.columns.outcome],
        receipt.rooms.map(({ kind, state }) => [words.rooms[kind], words.states[state]]),
      ),
      paragraph(isHere ? words.stillHere : words.here),
      ...(receipt.unsent > 0 && !isHere ? [paragraph(words.unsent(receipt.unsent))] : []),
      heading(words.heading.others),
      ...othersReport(receipt, words, language),
      heading(words.heading.files),
      ...filesReport(file, words, dates),
      heading(words.heading.signature),
      paragraph(`${words.signature[verdict]} ${await fingerprint(receipt.deviceId)}`),
      paragraph(words.limits),
    ],
    footer: words.made(when),
  }
}
