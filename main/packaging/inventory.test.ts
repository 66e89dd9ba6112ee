import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { isAllowed } from './licences.ts'
import { sbomOf } from './sbom.ts'
import { licencesAsText, packageFolderOf, productionFolders, thirdParties } from './third-party.ts'

const root = join(import.meta.dirname, '..', '..')
const product = {
  name: 'beraad',
  version: '1.2.3',
  description: 'd',
  licence: 'EUPL-1.2',
  electron: '45.0.0',
}
const parties = [
  { name: '@noble/hashes', version: '2.4.0', licence: 'MIT', text: 'text one' },
  { name: 'yjs', version: '13.6.33', licence: '(MIT OR CC0-1.0)', text: 'text two' },
]
const integrityOf = (name: string) =>
  name === 'yjs' ? `sha512-${Buffer.alloc(64, 7).toString('base64')}` : undefined
const made = new Date('2026-11-22T10:00:00Z')

/** What CycloneDX 1.6 says about the parts that we write. */
const bomSchema = {
  type: 'object',
  required: ['bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'dependencies'],
  additionalProperties: false,
  properties: {
    $schema: { const: 'http://cyclonedx.org/schema/bom-1.6.schema.json' },
    bomFormat: { const: 'CycloneDX' },
    specVersion: { const: '1.6' },
    serialNumber: {
      type: 'string',
      pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    },
    version: { type: 'integer', minimum: 1 },
    metadata: {
      type: 'object',
      required: ['timestamp', 'component'],
      properties: {
        timestamp: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
        component: { $ref: '#/definitions/component' },
      },
    },
    components: { type: 'array', uniqueItems: true, items: { $ref: '#/definitions/component' } },
    dependencies: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['ref'],
        additionalProperties: false,
        properties: {
          ref: { type: 'string' },
          dependsOn: { type: 'array', uniqueItems: true, items: { type: 'string' } },
        },
      },
    },
  },
  definitions: {
    component: {
      type: 'object',
      required: ['type', 'name', 'version', 'bom-ref', 'purl', 'licenses'],
      additionalProperties: false,
      properties: {
        type: { enum: ['application', 'framework', 'library'] },
        'bom-ref': { type: 'string', minLength: 1 },
        name: { type: 'string' },
        version: { type: 'string' },
        description: { type: 'string' },
        purl: { type: 'string', pattern: '^pkg:npm/(?:%40[\\w.-]+/)?[\\w.-]+@[\\w.-]+$' },
        licenses: {
          type: 'array',
          minItems: 1,
          maxItems: 1,
          items: {
            oneOf: [
              {
                type: 'object',
                required: ['license'],
                properties: { license: { type: 'object', required: ['id'] } },
              },
              { type: 'object', required: ['expression'] },
            ],
          },
        },
        hashes: {
          type: 'array',
          items: {
            type: 'object',
            required: ['alg', 'content'],
            properties: {
              alg: { const: 'SHA-512' },
              content: { type: 'string', pattern: '^[0-9a-f]{128}$' },
            },
          },
        },
      },
    },
  },
}

describe('licences of others', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND OFL-1.1', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['none', false],
    ['SEE LICENSE IN LICENSE.md', false],
  ])('R-PACK-13 %s may be part of the product: %s', (licence, expected) => {
    expect(isAllowed(licence)).toBe(expected)
  })

  test('R-PACK-13 every package that runs beside the bundles has an allowed licence and its full text', () => {
    const found = thirdParties(productionFolders(root))
    expect(found.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['electron-store', 'electron-updater', 'yjs']),
    )
    expect(found.map(({ name }) => name)).not.toContain('vitest')
    for (const { name, text } of found) expect([name, text.length > 300]).toEqual([name, true])
  })

  test('R-PACK-13 a package that names MIT without the text gets the text with the name of its author', () => {
    const [found] = thirdParties([join(root, 'node_modules', 'lazy-val')])
    expect(found?.text).toContain('Copyright (c) Vladimir Krivosheev')
    expect(found?.text).toContain('Permission is hereby granted')
  })

  test('R-PACK-13 a package whose licence nobody looked at stops the build', () => {
    expect(() => thirdParties([join(root)])).toThrow(/beraad .* has the licence EUPL-1\.2, which/)
  })

  test('a file belongs to the package nearest to it, and our own to none', () => {
    expect(packageFolderOf('/p/node_modules/a/node_modules/@b/c/dist/x.js')).toBe(
      '/p/node_modules/a/node_modules/@b/c',
    )
    expect(packageFolderOf('\0/p/node_modules/a/x.js?commonjs')).toBe('/p/node_modules/a')
    expect(packageFolderOf('C:\\p\\node_modules\\a\\x.js')).toBe('C:\\p\\node_modules\\a')
    expect(packageFolderOf('/p/renderer/main.tsx')).toBeNull()
  })

  test('R-PACK-13 the text file holds each package with its licence', () => {
    const text = licencesAsText(parties)
    for (const { name, version, licence, text: full } of parties)
      expect(text).toContain(`${name} ${version}\n${licence}\n\n${full}`)
  })
})

describe('the bill of materials', () => {
  const sbom = () => sbomOf(product, parties, integrityOf, made)

  test('R-PACK-14 has the form of CycloneDX 1.6', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(bomSchema)
    const bom: unknown = JSON.parse(sbom())
    validate(bom)
    expect(validate.errors).toBeNull()
    const broken = { ...(bom as object), serialNumber: 'urn:uuid:no' }
    expect(validate(broken)).toBe(false)
  })

  test('R-PACK-14 names every package and the runtime once, and refers to nothing else', () => {
    const { components, dependencies, metadata } = JSON.parse(sbom())
    const refs = components.map((component: { 'bom-ref': string }) => component['bom-ref'])
    expect(refs).toEqual(['pkg:npm/electron@45.0.0', 'pkg:npm/%40noble/hashes@2.4.0', 'pkg:npm/yjs@13.6.33'])
    expect(dependencies[0]).toEqual({ ref: metadata.component['bom-ref'], dependsOn: refs })
    expect(dependencies.slice(1).map((one: { ref: string }) => one.ref)).toEqual(refs)
    expect(components[2].hashes).toEqual([{ alg: 'SHA-512', content: '07'.repeat(64) }])
    expect(components[1].hashes).toBeUndefined()
  })

  test('R-PACK-10 the same packages at the same moment give the same bytes, others another number', () => {
    expect(sbom()).toBe(sbom())
    const other = sbomOf({ ...product, version: '1.2.4' }, parties, integrityOf, made)
    expect(JSON.parse(other).serialNumber).not.toBe(JSON.parse(sbom()).serialNumber)
  })

  test('R-PACK-14 the lockfile gives each production package its hash', async () => {
    const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
    for (const { name, version } of thirdParties(productionFolders(root)))
      expect(
        Object.entries<{ version?: string; integrity?: string }>(packages).some(
          ([path, entry]) =>
            path.endsWith(`node_modules/${name}`) &&
            entry.version === version &&
            entry.integrity?.startsWith('sha512-'),
        ),
      ).toBe(true)
  })
})
