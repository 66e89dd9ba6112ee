import { linesOf, readable } from '../text.ts'
import type { FieldReport } from './field-report.ts'

/** Blank lines part paragraphs; other line ends stay. */
export const lineReport: FieldReport<'line'> = (_field, { text }) =>
  readable(text)
    .split(/\n[\t ]*\n/u)
    .map((paragraph) => linesOf(paragraph).join('\n'))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', look: 'plain', runs: [{ text: paragraph }] }))
