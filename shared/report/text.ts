import type { RichRun } from '../session/model.ts'

/**
 * Makes text fit to be shown anywhere: half characters become the replacement character, every kind of line end
 * becomes a line feed, and what steers a screen instead of saying something (control characters, byte order
 * marks, marks that turn the direction of the words around them) is left out.
 */
export const readable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/[[\p{Cc}\p{Noncharacter_Code_Point}\ufeff\u202a-\u202e\u2066-\u2069]--[\n\t]]/gv, '')

/** Readable text without outer white space. */
const tidy = (text: string): string => readable(text).trim()

export const isBlank = (text: string): boolean => tidy(text) === ''

/** The lines of a text that say something. */
export const linesOf = (text: string): readonly string[] =>
  readable(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A text as one line. */
export const oneLine = (text: string): string => linesOf(text).join(' ')

/** Texts that say something, joined. */
export const joined = (texts: readonly string[], separator = ', '): string =>
  texts
    .map(oneLine)
    .filter((text) => text !== '')
    .join(separator)

export const isBlankRuns = (runs: readonly RichRun[]): boolean => runs.every((run) => isBlank(run.text))

/** A value by its own key only: an id such as `constructor` must not find what every object inherits. */
export const own = <Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined
