import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerAppRequest } from './app-files.ts'
import { bundleReader } from './bundle-reader.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-bundle-'))
  await mkdir(join(folder, 'bundle', 'assets'), { recursive: true })
  await mkdir(join(folder, 'bundle-beside'))
  await writeFile(join(folder, 'bundle', 'assets', 'room.js'), 'own')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'bundle-beside', 'secret.txt'), 'secret')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const statusOf = async (address: string): Promise<number> => {
  const readFile = bundleReader(join(folder, 'bundle'))
  const answer = await answerAppRequest(
    { method: 'GET', url: address },
    { readFile, contentPolicy: () => '' },
  )
  return answer.status
}

test('R-SEC-5 a file of the bundle is read, also where the bundle itself is reached through a link', async () => {
  expect(await statusOf('app://beraad/assets/room.js')).toBe(200)
  await symlink(join(folder, 'bundle'), join(folder, 'linked'))
  const read = bundleReader(join(folder, 'linked'))
  expect(new TextDecoder().decode(await read(['assets', 'room.js']))).toBe('own')
})

test('R-SEC-5 a link inside the bundle leads to nothing outside it', async () => {
  await symlink(join(folder, 'secret.txt'), join(folder, 'bundle', 'file.txt'))
  await symlink(folder, join(folder, 'bundle', 'up'))
  await symlink(join(folder, 'bundle-beside'), join(folder, 'bundle', 'beside'))
  await symlink(join(folder, 'bundle', 'assets'), join(folder, 'bundle', 'inside'))
  expect(await statusOf('app://beraad/file.txt')).toBe(404)
  expect(await statusOf('app://beraad/up/secret.txt')).toBe(404)
  expect(await statusOf('app://beraad/beside/secret.txt')).toBe(404)
  expect(await statusOf('app://beraad/inside/room.js')).toBe(200)
})

test('R-SEC-5 whoever asks the reader itself gets nothing outside the bundle', async () => {
  const read = bundleReader(join(folder, 'bundle'))
  await expect(read(['..', 'secret.txt'])).rejects.toThrow('outside')
  await expect(read(['assets', '..', '..', 'bundle-beside', 'secret.txt'])).rejects.toThrow('outside')
  await expect(read([''])).rejects.toThrow()
})
