import { createHash } from 'node:crypto'
import type { ThirdParty } from './third-party.ts'

/** What the product is, from package.json, and what it runs on. */
export interface Product {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly licence: string
  readonly electron: string
}

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

const isExpression = (licence: string): boolean => /[\s()]/.test(licence)

const licencesOf = (licence: string) =>
  isExpression(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]

/** The lockfile's `sha512-…` as CycloneDX writes it. */
const hashesOf = (integrity: string | undefined) => {
  const [algorithm, value] = integrity?.split('-') ?? []
  return algorithm === 'sha512' && value !== undefined
    ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(value, 'base64').toString('hex') }] }
    : {}
}

/** An identifier that is the same for the same content, in the form of a UUID. */
const serialOf = (content: string): string => {
  const hex = createHash('sha256').update(content).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}

/**
 * The bill of materials of the product as CycloneDX 1.6: what is in the installers and nothing that only built them.
 * `made` is when, and the same input gives the same bytes.
 */
export const sbomOf = (
  product: Product,
  parties: readonly ThirdParty[],
  integrityOf: (name: string, version: string) => string | undefined,
  made: Date,
): string => {
  const root = purlOf(product.name, product.version)
  const runtime = {
    type: 'framework',
    'bom-ref': purlOf('electron', product.electron),
    name: 'electron',
    version: product.electron,
    description: 'The runtime: Electron with Chromium and Node.js',
    licenses: licencesOf('MIT'),
    purl: purlOf('electron', product.electron),
  }
  const components = [
    runtime,
    ...parties.map(({ name, version, licence }) => ({
      type: 'library',
      'bom-ref': purlOf(name, version),
      name,
      version,
      licenses: licencesOf(licence),
      purl: purlOf(name, version),
      ...hashesOf(integrityOf(name, version)),
    })),
  ]
  const described = {
    metadata: {
      timestamp: made.toISOString(),
      component: {
        type: 'application',
        'bom-ref': root,
        name: product.name,
        version: product.version,
        description: product.description,
        licenses: licencesOf(product.licence),
        purl: root,
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: components.map((component) => component['bom-ref']) },
      ...components.map((component) => ({ ref: component['bom-ref'] })),
    ],
  }
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(JSON.stringify(described)),
    version: 1,
    ...described,
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}
