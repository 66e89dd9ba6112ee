import { describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Method } from '../../shared/method/method.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createOwnMethods } from './own-methods.ts'

const own = (id: string, nl: string): Method => ({ ...dilemma, id, title: { nl, en: nl } })

describe('R-LIVE-23 methods of this device', () => {
  it('every save is the next version; the newest is found, and all come back after a restart', async () => {
    const vault = memoryVault()
    const methods = await createOwnMethods(vault)
    let told = 0
    methods.subscribe(() => {
      told += 1
    })
    await methods.save(own('eigen-b', 'Zon'))
    const second = await methods.save({ ...own('eigen-b', 'Zee'), version: 9 })
    await methods.save(own('eigen-a', 'Aarde'))
    expect(second.version).toBe(2)
    expect(told).toBe(3)
    const again = await createOwnMethods(vault)
    expect(again.list().map(({ title }) => title.nl)).toEqual(['Aarde', 'Zee'])
    expect(again.versions('eigen-b').map(({ version }) => version)).toEqual([2, 1])
    expect(again.find('eigen-b')?.title.nl).toBe('Zee')
    expect(again.find('dilemma')).toBe(dilemma)
    expect(again.find('constructor')).toBeUndefined()
  })

  it('one that comes with the program cannot be written over', async () => {
    const methods = await createOwnMethods(memoryVault())
    expect(() => methods.save(dilemma)).toThrow('comes with the program')
  })

  it('two tabs lose nothing of each other', async () => {
    const vault = memoryVault()
    const [one, other] = [await createOwnMethods(vault), await createOwnMethods(vault)]
    await one.save(own('eigen-a', 'A1'))
    await one.save(own('eigen-a', 'A2'))
    await other.save(own('eigen-a', 'B'))
    await Promise.all([one.save(own('eigen-a', 'C')), other.save(own('eigen-a', 'D'))])
    const again = await createOwnMethods(vault)
    expect(again.versions('eigen-a').map(({ version }) => version)).toEqual([5, 4, 3, 2, 1])
    expect(new Set(again.versions('eigen-a').map(({ title }) => title.nl))).toEqual(
      new Set(['A1', 'A2', 'B', 'C', 'D']),
    )
  })

  it('a version of a later program stays where it is, and its number is not given again', async () => {
    const vault = memoryVault()
    const later = { ...own('eigen-a', 'Later'), version: 3, hologram: true }
    await vault.write('method:eigen-a', [later, { ...own('eigen-a', 'Eerder'), version: 2 }])
    const methods = await createOwnMethods(vault)
    expect((await methods.save(own('eigen-a', 'Nu'))).version).toBe(4)
    expect(await vault.read('method:eigen-a')).toMatchObject({
      value: [{ version: 4 }, { hologram: true }, { version: 2 }],
    })
  })

  it('removing takes all versions; what cannot be read is no method and hurts no other', async () => {
    const vault = memoryVault()
    await vault.write('method:damaged', [{ id: 'x' }, 7])
    await vault.write('method:wrong', 'tekst')
    const methods = await createOwnMethods(vault)
    await methods.save(own('eigen-a', 'Aarde'))
    await methods.remove('eigen-a')
    expect(methods.list()).toEqual([])
    expect(await vault.names('method:')).toEqual(['method:damaged', 'method:wrong'])
  })
})
