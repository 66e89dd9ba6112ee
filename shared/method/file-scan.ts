import { createScanner, type Node, parseTree } from 'jsonc-parser'
import { methodLimits } from './limits.ts'

/** Reading JSON with its places, without ever going deeper into itself than a method's file may be. */

export type Path = readonly PropertyKey[]

/** The numbers by which the scanner tells tokens apart; its own names for them exist in its types alone. */
const tokens = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const

const noError = 0

type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'end-of-value' | 'end'

const isSpace = (token: number): boolean => token === tokens.space || token === tokens.lineBreak
const isOpen = (token: number): boolean => token === tokens.openBrace || token === tokens.openBracket

const literals: ReadonlySet<number> = new Set([
  tokens.string,
  tokens.number,
  tokens.true,
  tokens.false,
  tokens.null,
])

const closes = (token: number, open: number | undefined): boolean =>
  open === tokens.openBrace
    ? token === tokens.closeBrace
    : open === tokens.openBracket && token === tokens.closeBracket

const isValuePlace = (expected: Expected): boolean => expected === 'value' || expected === 'first-value'
const isKeyPlace = (expected: Expected): boolean => expected === 'key' || expected === 'first-key'

/** What may follow a token, or null when it may not stand here. `open` holds what is still open and is changed along. */
const after = (token: number, expected: Expected, open: number[]): Expected | null => {
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'end-of-value')
  if (isValuePlace(expected) && isOpen(token)) {
    open.push(token)
    return token === tokens.openBrace ? 'first-key' : 'first-value'
  }
  if (isValuePlace(expected) && literals.has(token)) return afterValue()
  if (isKeyPlace(expected) && token === tokens.string) return 'colon'
  if (expected === 'colon' && token === tokens.colon) return 'value'
  const mayClose = expected === 'end-of-value' || expected === 'first-key' || expected === 'first-value'
  if (mayClose && closes(token, open.at(-1))) {
    open.pop()
    return afterValue()
  }
  if (expected === 'end-of-value' && token === tokens.comma)
    return open.at(-1) === tokens.openBrace ? 'key' : 'value'
  return expected === 'end' && token === tokens.end ? 'end' : null
}

/**
 * Where a text stops being JSON, or goes deeper than a file may; null when it is sound. Goes through the text once and
 * keeps what is open in a list, so that no depth can exhaust it.
 */
export const firstFaultIn = (
  text: string,
): { readonly code: 'not-json' | 'too-deep'; readonly offset: number } | null => {
  const scanner = createScanner(text)
  const open: number[] = []
  let expected: Expected = 'value'
  for (;;) {
    const token: number = scanner.scan()
    if (isSpace(token)) continue
    const next: Expected | null =
      Number(scanner.getTokenError()) === noError ? after(token, expected, open) : null
    if (next === null) return { code: 'not-json', offset: scanner.getTokenOffset() }
    if (open.length > methodLimits.depth) return { code: 'too-deep', offset: scanner.getTokenOffset() }
    if (token === tokens.end) return null
    expected = next
  }
}

/** The places of a text that `firstFaultIn` found nothing in. */
export const placesIn = (text: string): Node | undefined =>
  parseTree(text, [], { disallowComments: true, allowTrailingComma: false })

/** Every node under this one, itself included, in the order of the text. */
export const nodesIn = (node: Node): readonly Node[] => {
  const found: Node[] = []
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next)
    // One by one: a list may be longer than a call may have arguments.
    for (const child of (next.children ?? []).toReversed()) waiting.push(child)
  }
  return found
}

export interface Key {
  readonly node: Node
  readonly name: string
}

/** The keys of an object, as often as they stand there. */
export const keysOf = (node: Node): readonly Key[] =>
  node.type === 'object'
    ? (node.children ?? []).flatMap(({ children: [key] = [] }) =>
        key === undefined ? [] : [{ node: key, name: String(key.value) }],
      )
    : []

/** What a list or an object holds, by its place or its name; of names that stand twice the last, as the program reads them. */
const membersOf = (node: Node): ReadonlyMap<unknown, Node> => {
  const children = node.children ?? []
  if (node.type === 'array') return new Map(children.entries())
  return new Map(
    children.flatMap(({ children: [key, value] = [] }) =>
      key === undefined || value === undefined ? [] : [[key.value, value] as const],
    ),
  )
}

/**
 * Finds the innermost node on a path that is there: where something is missing, that is where it should have stood. What a
 * node holds is looked through once, however often it is asked for: a file may ask for very much.
 */
export const finderIn = (root: Node): ((path: Path) => Node) => {
  const known = new Map<Node, ReadonlyMap<unknown, Node>>()
  const membersIn = (node: Node): ReadonlyMap<unknown, Node> => {
    const members = known.get(node) ?? membersOf(node)
    known.set(node, members)
    return members
  }
  return (path) => {
    let node = root
    for (const key of path) {
      const next = membersIn(node).get(key)
      if (next === undefined) return node
      node = next
    }
    return node
  }
}

/** The path to a node, from the outside in. */
export const pathOf = (node: Node): Path => {
  const path: PropertyKey[] = []
  for (let inner = node, outer = node.parent; outer !== undefined; inner = outer, outer = outer.parent) {
    if (outer.type === 'array') path.unshift(outer.children?.indexOf(inner) ?? 0)
    else if (outer.type === 'property') path.unshift(String(outer.children?.[0]?.value))
  }
  return path
}

/** The lines of places that are given in the order of the text, in one go through it. Counted from 1, as an editor does. */
export const linesAt = (text: string, offsets: readonly number[]): readonly number[] => {
  let line = 1
  let at = 0
  return offsets.map((offset) => {
    for (; at < offset; at += 1) {
      const character = text[at]
      if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) line += 1
    }
    return line
  })
}
