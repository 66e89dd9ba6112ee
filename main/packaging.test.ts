import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { linkScheme } from './device/deep-links.ts'

const configuration = await readFile(new URL('../electron-builder.yml', import.meta.url), 'utf8')

/** The indented lines under a top-level key, without comments and indentation. */
const block = (key: string): string[] => {
  const lines = configuration.split('\n')
  const start = lines.indexOf(`${key}:`)
  if (start < 0) return []
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^\S/.test(line))
  return rest
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

describe('the installers', () => {
  test('R-PACK-1 every switch that would turn the program into a tool for others is off', () => {
    expect(block('electronFuses').sort()).toEqual([
      'enableCookieEncryption: true',
      'enableEmbeddedAsarIntegrityValidation: true',
      'enableNodeCliInspectArguments: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'grantFileProtocolExtraPrivileges: false',
      'onlyLoadAppFromAsar: true',
      'runAsNode: false',
    ])
  })

  test('R-PACK-2 only bundles and production packages go in', () => {
    expect(block('files')).toEqual([
      '- out/main/**/*',
      '- out/preload/**/*',
      '- out/renderer/**/*',
      '- package.json',
      '- LICENSE',
      "- '!**/*.map'",
      "- '!out/renderer/service-worker.js'",
      "- '!node_modules/node-*-*/**'",
    ])
    expect(configuration).toMatch(/^asar: true$/m)
  })

  test('R-PACK-3 links of the app open the app, and nothing is published by itself', () => {
    expect(block('protocols')).toContain(`- ${linkScheme}`)
    expect(configuration).toMatch(/^publish: null$/m)
  })

  test('R-PACK-4 there is an installer for every kind of desk', () => {
    for (const [system, targets] of [
      ['win', ['msi', 'nsis']],
      ['mac', ['dmg']],
      ['linux', ['AppImage', 'deb']],
    ] as const)
      expect(block(system)).toEqual(expect.arrayContaining(targets.map((target) => `- ${target}`)))
  })
})
