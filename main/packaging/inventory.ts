// Writes what goes along in every installer about its own contents: node main/packaging/inventory.ts, after the build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from '../../shared/zod.ts'
import { bundledPackagesFile, thirdPartyFile } from './bundled-packages.ts'
import { sbomOf } from './sbom.ts'
import { licencesAsText, type ThirdParty, thirdParties } from './third-party.ts'

const root = resolve(import.meta.dirname, '..', '..')
const built = join(root, 'out')

const read = <Schema extends z.ZodMiniType>(path: string, schema: Schema): z.output<Schema> =>
  schema.parse(JSON.parse(readFileSync(join(root, path), 'utf8')))

const products = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
})
const locked = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.optional(z.string()), integrity: z.optional(z.string()) }),
  ),
})
const parties = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)

/** The shell holds nothing that the interface does not name: people read one list. */
const checkShell = (named: readonly ThirdParty[]): void => {
  const known = new Set(named.map(({ name, version }) => `${name}@${version}`))
  const folders = ['main', 'preload'].flatMap((bundle) =>
    read(join('out', bundle, bundledPackagesFile), z.array(z.string())),
  )
  for (const { name, version } of thirdParties(folders.map((folder) => join(root, folder))))
    if (!known.has(`${name}@${version}`))
      throw new Error(`${name} ${version} is in the shell, but ${thirdPartyFile} does not name it.`)
}

const named = read(join('out', 'renderer', thirdPartyFile), parties)
checkShell(named)
const { license, ...product } = read('package.json', products)
const { packages } = read('package-lock.json', locked)
const electron = packages['node_modules/electron']?.version
if (electron === undefined) throw new Error('package-lock.json does not name Electron.')
const integrityOf = (name: string, version: string): string | undefined =>
  Object.entries(packages).find(
    ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
  )?.[1].integrity

/** Builds of the same sources are made at the same moment when somebody says so. */
const epoch = process.env.SOURCE_DATE_EPOCH
const made = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)

const folder = join(built, 'inventory')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), licencesAsText(named))
writeFileSync(
  join(folder, 'sbom.cdx.json'),
  sbomOf({ ...product, licence: license, electron }, named, integrityOf, made),
)
