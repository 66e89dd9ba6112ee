import { expect, it, vi } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { methodFile } from '../../shared/method/file.ts'
import { readPicked } from './import-file.ts'

/** What comes of a file, and how often it was read. */
const reading = async (file: string): Promise<readonly [string, number]> => {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode')
  const { state } = await readPicked(new Blob([file]))
  const times = decode.mock.calls.length
  decode.mockRestore()
  return [state, times]
}

it('R-METHOD-61 a file that is refused is not read again', async () => {
  expect(await reading('[{"__proto__":0}]')).toEqual(['refused', 1])
  const bent = methodFile(dilemma).replace('"closing": false', '"closing": 0')
  expect(await reading(bent)).toEqual(['refused', 1])
})

it('R-METHOD-63 a file is read again as a copy when nothing but its id stands in the way', async () => {
  expect(await reading(methodFile(dilemma))).toEqual(['read', 2])
})
