import type { RichRun } from '../session/model.ts'
import { readable } from './text.ts'

/** Characters that mean something in CommonMark, GFM or its common extensions wherever they stand. */
const special = /[\\`*_[\]{}<>|~&#$^]/gu

const escapeInline = (text: string): string => text.replace(/\s+/gu, ' ').replace(special, '\\$&')

/** Some signs mean something only where a line begins: lists, rules, underlined headings, definitions. */
const escapeStart = (escaped: string): string =>
  escaped.replace(/^(\d+)([.)])/u, '$1\\$2').replace(/^[-+=:%]/u, '\\$&')

/** Text as one line of Markdown that shows exactly these characters. */
export const markdownLine = (text: string): string => escapeStart(escapeInline(readable(text)).trim())

/** Text as a table cell: line ends become breaks. */
export const markdownCell = (text: string): string =>
  readable(text)
    .split('\n')
    .map((line) => markdownLine(line))
    .filter((line) => line !== '')
    .join('<br>')

interface Piece {
  readonly text: string
  readonly marker: string
}

const markerOf = ({ bold, italic, strikethrough }: RichRun): string =>
  `${strikethrough ? '~~' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`

const mirrored = (marker: string): string => [...marker].reverse().join('')

/** The pieces of each line; neighbours that look the same are one piece, or a mark could arise between them. */
const piecesByLine = (runs: readonly RichRun[]): readonly (readonly Piece[])[] => {
  const found: Piece[][] = [[]]
  for (const run of runs) {
    const marker = markerOf(run)
    for (const [at, text] of readable(run.text).split('\n').entries()) {
      if (at > 0) found.push([])
      const line = found.at(-1) ?? []
      const before = line.at(-1)
      if (text === '') continue
      if (before?.marker === marker) line[line.length - 1] = { text: before.text + text, marker }
      else line.push({ text, marker })
    }
  }
  return found
}

const isSpace = (character: string): boolean => character === '' || /^\s$/u.test(character)
const isSign = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character)

/**
 * Whether an opening or closing marker counts (CommonMark, left- and right-flanking delimiter runs): a sign on
 * its inner side asks for a space or a sign on its outer side.
 */
const flanks = (outer: string, inner: string): boolean => !isSign(inner) || isSpace(outer) || isSign(outer)

const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? ''
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? ''

const renderLine = (pieces: readonly Piece[]): string => {
  let line = ''
  for (const [at, { text, marker }] of pieces.entries()) {
    const inner = text.trim()
    const before = /^\s/u.test(text) && line !== '' && !line.endsWith(' ') ? ' ' : ''
    const after = inner !== '' && /\s$/u.test(text) ? ' ' : ''
    const outerLeft = before === '' ? lastOf(line) : before
    const outerRight = after === '' ? firstOf(pieces[at + 1]?.text ?? '') : after
    // Two markers that touch would be read as one.
    const canBeMarked =
      !/[*~]/u.test(outerLeft) && flanks(outerLeft, firstOf(inner)) && flanks(outerRight, lastOf(inner))
    const escaped = escapeInline(inner)
    const shown =
      marker !== '' && inner !== '' && canBeMarked
        ? `${marker}${escaped}${mirrored(marker)}`
        : line === ''
          ? escapeStart(escaped)
          : escaped
    line += `${before}${shown}${after}`
  }
  return line.trim()
}

/** Runs as lines of Markdown. Emphasis that Markdown cannot express where it stands is left out, never the text. */
export const markdownRuns = (runs: readonly RichRun[]): readonly string[] =>
  piecesByLine(runs)
    .map(renderLine)
    .filter((line) => line !== '')
