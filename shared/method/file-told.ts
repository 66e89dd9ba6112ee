import type { MethodFileCode, MethodFileProblem } from './file-problems.ts'
import { linesAt, type Path } from './file-scan.ts'
import type { Text } from './method.ts'

/** From everything that is wrong with a file to what is told of it. */

/** More of them help nobody. */
export const mostProblems = 20

/** Something that is wrong. Of a hostile file there are hundreds of thousands, so that each is no more than this. */
export interface Found {
  readonly code: MethodFileCode
  readonly what: Text
  readonly offset: number
  /** Worked out only for what is told. */
  readonly path: () => Path
}

/** The first ones in the order of the text, with their line and their place; nothing is worked out for any other. */
export const firstProblems = (
  text: string,
  found: readonly Found[],
  placeOf: (path: Path) => Text,
): readonly MethodFileProblem[] => {
  const first = found.toSorted((one, other) => one.offset - other.offset).slice(0, mostProblems)
  const lines = linesAt(
    text,
    first.map(({ offset }) => offset),
  )
  return first.map(({ code, what, path }, at) => ({
    code,
    line: lines[at] ?? 1,
    place: placeOf(path()),
    what,
  }))
}
