import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { z } from '../../shared/zod.ts'
import { isAllowed, mitText } from './licences.ts'

const person = z.union([z.string(), z.object({ name: z.string() })])
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
  author: z.optional(person),
  dependencies: z.optional(z.record(z.string(), z.string())),
})

/** A package that is part of the product. */
export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** As SPDX expression. */
  readonly licence: string
  /** The full text, with whatever notice the package brings. */
  readonly text: string
}

/** Production packages that the desktop app leaves out; electron-builder.yml names the same. */
export const leftOut: readonly string[] = [
  'commander',
  'json-schema-typed',
  'tagged-tag',
  'type-fest',
  'y-protocols',
]

const manifestIn = (folder: string): z.output<typeof manifest> =>
  manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))

/** The folder of the package to which a file belongs, or null for a file of our own. */
export const packageFolderOf = (file: string): string | null => {
  const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file.replace(/^\0/, ''))
  return found?.[0] ?? null
}

const folderOf = (name: string, from: string, root: string): string | null => {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === root || at === dirname(at)) return null
  }
}

/** The folders of the packages that run beside the bundles: the dependencies of package.json and all that they need. */
export const productionFolders = (root: string): readonly string[] => {
  const found = new Set<string>()
  const visit = (from: string): void => {
    for (const name of Object.keys(manifestIn(from).dependencies ?? {})) {
      const folder = leftOut.includes(name) ? null : folderOf(name, from, root)
      if (folder === null || found.has(folder)) continue
      found.add(folder)
      visit(folder)
    }
  }
  visit(root)
  return [...found]
}

const licenceFile = /^(?:licen[cs]e|copying|notice|ofl)/i

const ownTexts = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => licenceFile.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')

const thirdPartyIn = (folder: string): ThirdParty => {
  const { name, version, license = 'none', author } = manifestIn(folder)
  if (!isAllowed(license))
    throw new Error(
      `${name} ${version} has the licence ${license}, which main/packaging/licences.ts does not allow.`,
    )
  const holder = typeof author === 'string' ? author : author?.name
  const own = ownTexts(folder)
  const text = own === '' && license === 'MIT' ? mitText(holder ?? `the authors of ${name}`) : own
  return { name, version, licence: license, text }
}

/** A package that names its licence without the text gets the text that another one under that licence brings. */
const withText = (one: ThirdParty, all: readonly ThirdParty[]): ThirdParty => {
  if (one.text !== '') return one
  const standard = all.find(({ licence, text }) => licence === one.licence && text.length > 9_000)
  if (standard === undefined)
    throw new Error(`There is no text of ${one.licence} for ${one.name} ${one.version}.`)
  return { ...one, text: standard.text }
}

const compare = (one: ThirdParty, other: ThirdParty): number =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1

/** What is known of packages, once each and in the order of their names. Throws for a licence that is not allowed. */
export const thirdParties = (folders: Iterable<string>): readonly ThirdParty[] => {
  const all = [...new Set(folders)].map(thirdPartyIn)
  const once = new Map(all.map((one) => [`${one.name}@${one.version}`, one]))
  return [...once.values()].map((one) => withText(one, all)).sort(compare)
}

/** The text file that goes into every installer. */
export const licencesAsText = (parties: readonly ThirdParty[]): string =>
  [
    'Beraad is licensed under the EUPL-1.2 (see LICENSE.txt). It contains these packages of others.',
    'Electron, with Chromium and Node.js, brings its own texts: LICENSE.electron.txt and LICENSES.chromium.html.',
    ...parties.map(
      ({ name, version, licence, text }) => `${'-'.repeat(78)}\n${name} ${version}\n${licence}\n\n${text}`,
    ),
    '',
  ].join('\n\n')

/** A path as the same text on every system. */
export const pathBelow = (root: string, path: string): string => relative(root, path).split(sep).join('/')
