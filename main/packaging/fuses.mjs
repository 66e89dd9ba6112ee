import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** How Electron's program marks the place of its fuses. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** What stands on the place of a fuse that is on: the letter 1. */
const on = 0x31

/** Every fuse that Electron has, as electron-builder.yml names it. */
export const fuseNames = Object.keys(FuseV1Options)
  .filter((name) => Number.isNaN(Number(name)))
  .map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`)

/**
 * What electron-builder.yml asks for.
 * @param {string} root
 * @returns {Promise<Record<string, boolean>>}
 */
export const wantedFuses = async (root) => {
  const configuration = await readFile(join(root, 'electron-builder.yml'), 'utf8')
  const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(configuration) ?? []
  return Object.fromEntries(
    block
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', value] = line.trim().split(': ')
        return [name, value === 'true']
      }),
  )
}

/**
 * The fuses of a built program.
 * @param {string} program
 * @returns {Promise<Record<string, boolean>>}
 */
export const fusesOf = async (program) => {
  const wire = await getCurrentFuseWire(program)
  return Object.fromEntries(fuseNames.map((name, index) => [name, Reflect.get(wire, index) === on]))
}

/**
 * A file with fuses as Electron delivers them and nothing else: electron-builder packs around it as it would around the
 * runtime.
 * @returns {Buffer}
 */
export const placeOfFuses = () =>
  Buffer.concat([
    Buffer.from('Not Electron: a place for its fuses. '),
    Buffer.from(sentinel),
    Buffer.from([1, fuseNames.length]),
    Buffer.from('01'.repeat(fuseNames.length).slice(0, fuseNames.length)),
    Buffer.from('.'),
  ])

/**
 * The programs that electron-builder left unpacked in its folder of results.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export const builtPrograms = async (folder) => {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => {
    if (/^linux.*-unpacked$/.test(name)) return [join(folder, name, 'beraad')]
    if (/^win.*-unpacked$/.test(name)) return [join(folder, name, 'Beraad.exe')]
    return /^mac/.test(name) ? [join(folder, name, 'Beraad.app')] : []
  })
}

/**
 * What differs between the fuses that were asked for and those of a program, in words; empty when all is well.
 * @param {Record<string, boolean>} wanted
 * @param {Record<string, boolean>} found
 * @returns {string[]}
 */
export const fuseDifferences = (wanted, found) =>
  fuseNames.flatMap((name) =>
    wanted[name] === found[name] ? [] : [`${name} is ${found[name]}, and must be ${wanted[name]}`],
  )
