import type { Language } from '../method/method.ts'
import { createDates, type Dates } from '../report/dates.ts'
import { filledDefinitions } from '../report/fields/definitions.ts'
import { isBlank, joined, oneLine } from '../report/text.ts'
import type { Block, ReportTree } from '../report/tree.ts'
import { fingerprint } from '../room/identity.ts'
import { isGenuineReceipt, type Receipt } from './receipt.ts'
import { receiptWords } from './receipt-words.ts'

export interface ReceiptTreeOptions {
  readonly language: Language
  /** IANA name of the zone in which times are written. */
  readonly timeZone: string
}

type Words = (typeof receiptWords)[Language]

const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'plain', runs: [{ text }] })

/** The room of the session itself decides whether the others follow: what left it before is a tombstone already. */
const sessionRoom = ({ steps }: Receipt): Receipt['steps'][number]['outcome'] =>
  steps.find(({ what, part }) => what === 'relay-room' && part === 'session')?.outcome ?? 'not-ours'

const whatTable = ({ steps }: Receipt, words: Words): Block => {
  const rows = steps.map(({ what, part, outcome }) => {
    const isOfSession = part === 'session'
    return [
      isOfSession ? words.steps[what] : `${words.steps[what]} (${words.parts[part]})`,
      words.outcomes[outcome],
    ]
  })
  // Several circles read alike; how many there were tells nothing that the session did not say.
  const counted = new Map<string, { readonly row: readonly string[]; readonly count: number }>()
  for (const row of rows) {
    const key = JSON.stringify(row)
    counted.set(key, { row, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return {
    kind: 'table',
    caption: words.heading.what,
    columns: [
      { title: words.columns.what, width: 'wide' },
      { title: words.columns.outcome, width: 'normal' },
    ],
    rows: [...counted.values()].map(({ row, count }) => [
      count > 1 ? `${row[0]} × ${count}` : (row[0] ?? ''),
      row[1] ?? '',
    ]),
    rowHeaders: 'each',
  }
}

const othersReport = (receipt: Receipt, words: Words, dates: Dates): readonly Block[] => {
  const { devices } = receipt
  if (devices.length === 0) return [paragraph(words.alone)]
  // Only a room that holds the owner's notice tells whoever comes back that they must follow.
  const isTold = sessionRoom(receipt) === 'gone'
  return [
    { kind: 'notice', tone: 'attention', text: isTold ? words.follow : words.stay },
    {
      kind: 'table',
      caption: words.heading.others,
      columns: [
        { title: words.columns.device, width: 'normal' },
        { title: words.columns.seen, width: 'normal' },
      ],
      rows: devices.map(({ name, organisation, lastSeenAt }) => [
        joined([isBlank(name) ? words.unnamed : name, organisation]),
        (lastSeenAt === null ? null : dates.moment(lastSeenAt)) ?? words.neverSeen,
      ]),
      rowHeaders: 'each',
    },
  ]
}

const filesReport = ({ files }: Receipt, words: Words, dates: Dates): readonly Block[] =>
  files.length === 0
    ? [paragraph(words.noFiles)]
    : [
        paragraph(words.files),
        {
          kind: 'list',
          ordered: false,
          items: files.map(({ what, at }) => ({
            depth: 0,
            runs: [{ text: joined([what, dates.moment(at) ?? '']) }],
          })),
        },
      ]

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

/**
 * A receipt as a report, for every format that a report has. It says what was destroyed and what was not: which devices are still to
 * follow, and that files stay where they are. The signature is checked here, so that no receipt reads as genuine that is not.
 */
export const receiptTree = async (
  receipt: Receipt,
  { language, timeZone }: ReceiptTreeOptions,
): Promise<ReportTree> => {
  const words = receiptWords[language]
  const dates = createDates(language, timeZone)
  const { kind, title, at, by, retainUntil, id } = receipt
  const verdict = (await isGenuineReceipt(receipt)) ? 'genuine' : 'not-genuine'
  const when = dates.moment(at) ?? ''
  return {
    language,
    kind,
    title: words.title[kind],
    madeAt: at,
    facts: filledDefinitions([
      [words.facts.session, title],
      [words.facts.when, when],
      [words.facts.by, joined([isBlank(by.name) ? words.unnamed : by.name, by.organisation])],
      [words.facts.retention, dates.day(retainUntil)],
      [words.facts.number, oneLine(id)],
    ]),
    blocks: [
      ...(verdict === 'genuine'
        ? []
        : [{ kind: 'notice', tone: 'attention', text: words.signature[verdict] } satisfies Block]),
      heading(words.heading.what),
      paragraph(words.relay[sessionRoom(receipt)]),
      whatTable(receipt, words),
      heading(words.heading.others),
      ...othersReport(receipt, words, dates),
      heading(words.heading.files),
      ...filesReport(receipt, words, dates),
      heading(words.heading.signature),
      paragraph(`${words.signature[verdict]} ${await fingerprint(by.deviceId)}`),
      paragraph(words.limits),
    ],
    footer: words.made(when),
  }
}
