import type { Node } from 'jsonc-parser'
import { type Ok, ok, type Refusal } from '../result.ts'
import { z } from '../zod.ts'
import { faultInWords, faultWords } from './fault-words.ts'
import { methodFaults } from './faults.ts'
import { pathOfFault } from './file-faults.ts'
import { longLists } from './file-lists.ts'
import { placeInWords } from './file-place.ts'
import { issueInWords, type MethodFileCode, type MethodFileProblem, sentences } from './file-problems.ts'
import { finderIn, firstFaultIn, keysOf, linesAt, nodesIn, type Path, pathOf, placesIn } from './file-scan.ts'
import { type Found, firstProblems } from './file-told.ts'
import { methodLimits } from './limits.ts'
import { type Method, methodSchema } from './method.ts'
import { isUnknownWord } from './parse.ts'
import { isPlainText } from './plain-text.ts'
import { findMethod } from './registry.ts'

/** A method as a file that people give each other. */

export const methodFileExtension = '.beraad-methode.json'
const formatName = 'beraad-method'
const formatVersion = 1

/** The file, version 1. */
export const methodFileSchema = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  method: methodSchema,
})

/** Writes a method as a file: the properties in the order of the schema, so that the same method is the same file. */
export const methodFile = (method: Method): string =>
  `${JSON.stringify(
    methodFileSchema.parse({ format: formatName, version: formatVersion, method }),
    null,
    2,
  )}\n`

export interface RefusedFile extends Refusal<MethodFileCode> {
  /** The first ones in the order of the file, at least one and at most `mostProblems`. */
  readonly problems: readonly MethodFileProblem[]
}

const found = (code: Exclude<MethodFileCode, 'fault'>, offset: number, path: () => Path): Found => ({
  code,
  what: sentences[code],
  offset,
  path,
})

const refuseAll = (problems: readonly MethodFileProblem[]): RefusedFile => ({
  ok: false,
  code: problems[0]?.code ?? 'not-a-method',
  problems,
})

const refuseWhole = (code: 'too-large' | 'not-text' | 'not-json' | 'too-deep', line: number | null) =>
  refuseAll([{ code, line, place: placeInWords(undefined, []), what: sentences[code] }])

/** Nothing is read of what is larger than a file may be. */
const isTooLarge = (file: Uint8Array<ArrayBuffer> | string): boolean =>
  file.length > methodLimits.file ||
  (typeof file === 'string' && new TextEncoder().encode(file).length > methodLimits.file)

const textOf = (file: Uint8Array<ArrayBuffer> | string): string | null => {
  try {
    const text = typeof file === 'string' ? file : new TextDecoder('utf-8', { fatal: true }).decode(file)
    // A byte order mark is no part of the text; a zero byte never is text.
    return text.includes('\0') ? null : text.replace(/^\ufeff/, '')
  } catch {
    return null
  }
}

const isForbidden = (key: string): boolean => key === 'prototype' || key in {}

const keyProblems = (nodes: readonly Node[]): readonly Found[] =>
  nodes.flatMap((object) => {
    const seen = new Set<string>()
    return keysOf(object).flatMap(({ node, name }) => {
      const code = isForbidden(name) ? 'forbidden-key' : seen.has(name) ? 'duplicate-key' : null
      seen.add(name)
      return code === null ? [] : [found(code, node.offset, () => [...pathOf(object), name])]
    })
  })

const textProblems = (nodes: readonly Node[]): readonly Found[] =>
  nodes
    .filter(({ type, value }) => type === 'string' && !isPlainText(String(value)))
    .map((node) => {
      // A name that is no plain text stands where its object does.
      const isName = node.parent?.type === 'property' && node.parent.children?.[0] === node
      return found('markup', node.offset, () => pathOf(isName ? (node.parent?.parent ?? node) : node))
    })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Find = ReturnType<typeof finderIn>
type Issues = readonly z.core.$ZodIssue[]

/** What the schema has against the file, each at its own place. */
const shapeProblems = (value: unknown, issues: Issues, find: Find): readonly Found[] => {
  const isNewer = issues.every((issue) => isUnknownWord(value, issue))
  return issues.flatMap((issue): readonly Found[] => {
    const node = find(issue.path)
    const isThere = pathOf(node).length === issue.path.length
    const code = isNewer ? 'newer-version' : 'invalid'
    const what = isNewer ? sentences[code] : issueInWords({ code: issue.code, isThere })
    if (issue.code !== 'unrecognized_keys')
      return [{ code, what, offset: node.offset, path: () => issue.path }]
    const offsets = new Map(keysOf(node).map((key) => [key.name, key.node.offset]))
    return issue.keys
      .filter((name) => !isForbidden(name))
      .map((name) => ({
        code,
        what,
        offset: offsets.get(name) ?? node.offset,
        path: () => [...issue.path, name],
      }))
  })
}

/** Groups of people are counted; the schema knows numbers only. */
const countProblems = (method: Method, find: Find): readonly Found[] =>
  (
    [
      [method.groupSize.min, ['method', 'groupSize', 'min']],
      [method.groupSize.max, ['method', 'groupSize', 'max']],
      [method.copiedFrom?.version ?? 1, ['method', 'copiedFrom', 'version']],
    ] as const
  )
    .filter(([count]) => !Number.isSafeInteger(count) || count < 1)
    .map(([, path]) => ({
      code: 'fault',
      what: faultWords['not a whole number from 1'],
      offset: find(path).offset,
      path: () => path,
    }))

const faultProblems = (method: Method, find: Find): readonly Found[] =>
  methodFaults(method).map((fault) => {
    const path = ['method', ...pathOfFault(method, fault)]
    return { code: 'fault', what: faultInWords(fault), offset: find(path).offset, path: () => path }
  })

/** They come alone, as with `methodFaults`: what is larger than a method may be is not shown to the schema. */
const sizeProblems = (nodes: readonly Node[]): readonly Found[] =>
  longLists(nodes).map((list) => ({
    code: 'fault',
    what: faultWords['too many'],
    offset: list.offset,
    path: () => pathOf(list),
  }))

interface Opened {
  readonly value: unknown
  readonly nodes: readonly Node[]
  readonly find: Find
  readonly mayBeReserved: boolean
}

const problemsOf = ({ value, nodes, find, mayBeReserved }: Opened): readonly Found[] => {
  if (!isRecord(value) || value.format !== formatName || !isRecord(value.method))
    return [found('not-a-method', find([]).offset, () => [])]
  const { version, method } = value
  if (typeof version === 'number' && version > formatVersion)
    return [found('newer-version', find(['version']).offset, () => ['version'])]
  const idPath = ['method', 'id']
  const isReserved = !mayBeReserved && typeof method.id === 'string' && findMethod(method.id) !== undefined
  const reserved = isReserved ? [found('reserved-id', find(idPath).offset, () => idPath)] : []
  const tooLong = sizeProblems(nodes)
  if (tooLong.length > 0) return [...reserved, ...tooLong]
  const parsed = methodFileSchema.safeParse(value)
  if (!parsed.success) return [...reserved, ...shapeProblems(value, parsed.error.issues, find)]
  return [...reserved, ...faultProblems(parsed.data.method, find), ...countProblems(parsed.data.method, find)]
}

/**
 * Reads a method's file. It is refused with everything that is wrong with it, by line and place, and never with what
 * stands there. `asCopy`: the caller gives it an id of its own, so it may have that of a method of the program.
 */
export const readMethodFile = (
  file: Uint8Array<ArrayBuffer> | string,
  { asCopy = false }: { readonly asCopy?: boolean } = {},
): Ok<Method> | RefusedFile => {
  if (isTooLarge(file)) return refuseWhole('too-large', null)
  const text = textOf(file)
  if (text === null) return refuseWhole('not-text', null)
  const broken = firstFaultIn(text)
  if (broken !== null) return refuseWhole(broken.code, linesAt(text, [broken.offset])[0] ?? 1)
  const root = placesIn(text)
  if (root === undefined) return refuseWhole('not-json', 1)
  const value: unknown = JSON.parse(text)
  const nodes = nodesIn(root)
  const problems = [
    ...keyProblems(nodes),
    ...textProblems(nodes),
    ...problemsOf({ value, nodes, find: finderIn(root), mayBeReserved: asCopy }),
  ]
  if (problems.length === 0) return ok(methodFileSchema.parse(value).method)
  return refuseAll(firstProblems(text, problems, (path) => placeInWords(value, path)))
}
