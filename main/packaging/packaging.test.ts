import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linkScheme } from '../device/deep-links.ts'
import { fuseDifferences, fuseNames, fusesOf, placeOfFuses, wantedFuses } from './fuses.mjs'
import { icnsOf, icoOf } from './icon-files.mjs'
import { withLinks } from './msi-project.mjs'
import { leftOut } from './third-party.ts'

const root = join(import.meta.dirname, '..', '..')
const configuration = await readFile(join(root, 'electron-builder.yml'), 'utf8')

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

describe('the fuses', () => {
  test('R-PACK-1 every switch that would turn the program into a tool for others is off', async () => {
    expect(await wantedFuses(root)).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  test('R-PACK-5 every fuse that Electron has is given a value', async () => {
    expect(fuseNames.length).toBeGreaterThanOrEqual(8)
    expect(Object.keys(await wantedFuses(root)).sort()).toEqual([...fuseNames].sort())
  })

  test('R-PACK-5 a program with another fuse is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beraad-fuses-'))
    const program = join(folder, 'program')
    await writeFile(program, placeOfFuses())
    const wanted = await wantedFuses(root)
    expect(fuseDifferences(wanted, await fusesOf(program))).toContain(
      'enableNodeCliInspectArguments is true, and must be false',
    )
    expect(fuseDifferences(wanted, wanted)).toEqual([])
    await rm(folder, { recursive: true })
  })
})

describe('the installers', () => {
  test('R-PACK-2 what is left out is named once in the list of packages and once in the configuration', () => {
    const excluded = block('files').flatMap((line) => {
      const [, names] = /'!node_modules\/(\{[^}]+\}|[^*{/]+)\/\*\*'/.exec(line) ?? []
      return names?.replace(/[{}]/g, '').split(',') ?? []
    })
    expect(excluded.sort()).toEqual([...leftOut].sort())
    expect(configuration).toMatch(/^asar: true$/m)
  })

  test('R-PACK-3 links and backup copies open the app, and nothing is published by itself', () => {
    expect(block('protocols')).toContain(`- ${linkScheme}`)
    expect(block('fileAssociations')).toEqual(
      expect.arrayContaining(['- ext: beraad', 'mimeType: application/x-beraad']),
    )
    expect(block('publish')).toEqual(['provider: generic', 'url: https://updates.invalid/'])
  })

  test('R-PACK-4 there is an installer for every kind of desk', () => {
    for (const [system, targets] of [
      ['win', ['msi', 'nsis']],
      ['mac', ['dmg']],
      ['linux', ['AppImage', 'deb']],
    ] as const)
      expect(block(system)).toEqual(expect.arrayContaining(targets.map((target) => `- ${target}`)))
    expect(block('msi')).toEqual(expect.arrayContaining(['perMachine: true', 'oneClick: false']))
  })

  test('R-PACK-15 no installer starts the app without the sandbox', () => {
    expect(block('appImage')).toContain('executableArgs: []')
    expect(configuration).not.toContain('no-sandbox')
  })

  test('R-PACK-6 on macOS the hardened runtime is on, and gives way for compiled scripts alone', async () => {
    expect(block('mac')).toContain('hardenedRuntime: true')
    const entitlements = await readFile(join(import.meta.dirname, 'entitlements.mac.plist'), 'utf8')
    expect(entitlements.match(/<key>([^<]+)<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>'])
  })

  test('R-PACK-7 the MSI registers links for every user of the computer', () => {
    const project = '<Wix><ComponentGroup Id="ProductComponents"><Component/></ComponentGroup></Wix>'
    const changed = withLinks(project)
    expect(changed).toMatch(/Root="HKLM" Key="Software\\Classes\\beraad"/)
    expect(changed).toContain('Value="&quot;[APPLICATIONFOLDER]Beraad.exe&quot; &quot;%1&quot;"')
    expect(changed.replace(/\s*<Component Id="BeraadLinks"[\s\S]*?<\/Component>\s*/, '')).toBe(project)
    expect(() => withLinks('<Wix/>')).toThrow('another shape')
    expect(configuration).toMatch(/^msiProjectCreated: \.\/main\/packaging\/msi-project\.mjs$/m)
  })
})

describe('the icons', () => {
  const icons = join(import.meta.dirname, 'icons')
  const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
  const pictures = () =>
    Promise.all(
      sizes.map(async (size) => ({ size, png: await readFile(join(icons, `${size}x${size}.png`)) })),
    )

  test('R-PACK-8 each picture has the size of its name', async () => {
    for (const { size, png } of await pictures())
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })

  test('R-PACK-8 the icon of Windows holds every size up to 256, each where its entry says', async () => {
    const small = (await pictures()).filter(({ size }) => size <= 256)
    const ico = await readFile(join(icons, 'icon.ico'))
    expect(icoOf(small).equals(ico)).toBe(true)
    for (const [index, { png }] of small.entries()) {
      const [length, offset] = [ico.readUInt32LE(14 + 16 * index), ico.readUInt32LE(18 + 16 * index)]
      expect(ico.subarray(offset, offset + length).equals(png)).toBe(true)
    }
  })

  test('R-PACK-8 the icon of macOS is as long as it says, and holds ten pictures', async () => {
    const icns = await readFile(join(icons, 'icon.icns'))
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const kinds: string[] = []
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      kinds.push(icns.toString('latin1', at, at + 4))
    expect(kinds).toHaveLength(10)
    expect(new Set(kinds)).toContain('ic10')
    expect(() => icnsOf([])).toThrow('no picture of 16 pixels')
  })
})
