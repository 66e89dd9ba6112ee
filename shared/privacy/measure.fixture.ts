import { findPersonalData } from './find.ts'
import type { FindingKind } from './finding.ts'
import type { Labelled } from './labelled.fixture.ts'

/** What the guard makes of labelled sentences. */
export interface Measured {
  readonly right: number
  readonly missed: readonly string[]
  readonly invented: readonly string[]
}

/** A finding is right when it has the kind of a label and covers most of it, and little else. */
const agrees = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const both = Math.max(a.end, b.end) - Math.min(a.start, b.start)
  return common > 0 && common / both >= 0.6
}

/** Compares, kind by kind. */
export const measure = (sentences: readonly Labelled[]): Readonly<Record<FindingKind, Measured>> => {
  const read = sentences.map((sentence) => ({
    ...sentence,
    findings: findPersonalData(sentence.text, { aliases: [] }),
  }))
  const measureKind = (kind: FindingKind): Measured => {
    let right = 0
    const missed: string[] = []
    const invented: string[] = []
    for (const { text, spans, findings } of read) {
      const found = findings.filter((one) => one.kind === kind)
      const wanted = spans.filter((one) => one.kind === kind)
      for (const one of wanted)
        if (found.some((finding) => agrees(finding, one))) right++
        else missed.push(`${text.slice(one.start, one.end)} — ${text}`)
      for (const one of found)
        if (!wanted.some((label) => agrees(label, one))) invented.push(`${one.text} — ${text}`)
    }
    return { right, missed, invented }
  }
  return {
    name: measureKind('name'),
    bsn: measureKind('bsn'),
    'birth-date': measureKind('birth-date'),
    address: measureKind('address'),
    postcode: measureKind('postcode'),
    phone: measureKind('phone'),
    email: measureKind('email'),
    iban: measureKind('iban'),
    'licence-plate': measureKind('licence-plate'),
    big: measureKind('big'),
    agb: measureKind('agb'),
  }
}

const part = (right: number, wrong: number): number => (right + wrong === 0 ? 1 : right / (right + wrong))

/** The parts of the labels that were found, and of the findings that are right, over several kinds. */
export const figures = (measured: readonly Measured[]): { recall: number; precision: number } => {
  const sum = (of: (one: Measured) => number) => measured.reduce((total, one) => total + of(one), 0)
  const right = sum((one) => one.right)
  return {
    recall: part(
      right,
      sum((one) => one.missed.length),
    ),
    precision: part(
      right,
      sum((one) => one.invented.length),
    ),
  }
}
