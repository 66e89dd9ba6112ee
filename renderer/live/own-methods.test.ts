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
    await expect(methods.save(dilemma)).rejects.toThrow('comes with the program')
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
