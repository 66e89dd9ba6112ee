import { namePass } from '../../shared/deidentify/names.ts'
import type { Alias } from '../../shared/privacy/finding.ts'
import { surnamePrefixes } from '../../shared/privacy/surnames.ts'
import { fold, tokensOf } from '../../shared/privacy/tokens.ts'

/** A line of the list as somebody fills it in. */
export interface AliasLine extends Alias {
  readonly id: number
}

export type AliasProblem =
  | 'no-name'
  | 'no-alias'
  | 'alias-holds-name'
  | 'same-name'
  | 'same-alias'
  | 'too-long'

/** What is wrong with a line, by the field it is about. */
export interface LineProblems {
  readonly name?: AliasProblem
  readonly alias?: AliasProblem
}

const longest = 200

const isBlank = ({ name, alias }: Alias): boolean => name.trim() === '' && alias.trim() === ''

/** The list as it is kept: without empty lines and outer white space. */
export const tidyAliases = (lines: readonly AliasLine[]): readonly Alias[] =>
  lines
    .filter((line) => !isBlank(line))
    .map(({ name, alias }) => ({ name: name.trim(), alias: alias.trim() }))

/** What no name holds, for the others while one line is looked at. */
const neutral = '0q0'

/** Whether the alias would put a name of the list back. */
const holdsName = (line: AliasLine, lines: readonly AliasLine[]): boolean => {
  const others = lines.filter(({ id, name }) => id !== line.id && name.trim() !== '')
  const list = [line, ...others.map(({ name }) => ({ name, alias: neutral }))]
  const pass = namePass(list, 'nl')
  return !pass.ok && pass.code === 'alias-holds-name' && pass.detail === '1'
}

/** What is wrong with each line, by its id; an empty line is no problem. */
export const problemsOf = (lines: readonly AliasLine[]): ReadonlyMap<number, LineProblems> => {
  const problems = new Map<number, LineProblems>()
  const names = new Set<string>()
  const aliases = new Set<string>()
  for (const line of lines) {
    if (isBlank(line)) continue
    const [name, alias] = [fold(line.name.trim()), fold(line.alias.trim())]
    const nameProblem =
      name === ''
        ? 'no-name'
        : line.name.length >= longest
          ? 'too-long'
          : names.has(name)
            ? 'same-name'
            : null
    const aliasProblem =
      alias === ''
        ? 'no-alias'
        : line.alias.length >= longest
          ? 'too-long'
          : aliases.has(alias)
            ? 'same-alias'
            : name !== '' && holdsName(line, lines)
              ? 'alias-holds-name'
              : null
    names.add(name)
    aliases.add(alias)
    if (nameProblem !== null || aliasProblem !== null)
      problems.set(line.id, {
        ...(nameProblem === null ? {} : { name: nameProblem }),
        ...(aliasProblem === null ? {} : { alias: aliasProblem }),
      })
  }
  return problems
}

/** The letters with which somebody can be called: that of the surname, and the first that nobody has. */
export const lettersFor = (
  name: string,
  taken: readonly string[],
): { readonly own: string | null; readonly free: string } => {
  const words = tokensOf(name).map(({ folded }) => folded)
  const surname = words.slice(1).find((word) => !surnamePrefixes.has(word)) ?? words[0]
  const used = new Set(taken.map((alias) => fold(alias).trim().split(/\s+/u).at(-1)))
  const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  return {
    own: surname === undefined || !/^[a-z]/u.test(surname) ? null : surname.charAt(0).toUpperCase(),
    free: alphabet.find((letter) => !used.has(letter.toLowerCase())) ?? 'X',
  }
}
