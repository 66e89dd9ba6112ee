// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createRegister } from './register.ts'

const relay = 'wss://relay.voorbeeld.invalid'
const card = { name: 'Mara', organisation: 'Werkplein' }

const device = async () => {
  const platform = {
    vault: memoryVault(),
    entries: memoryEntries(),
    defaultRelay: () => relay,
    webAddress: () => null,
    policy: () => noPolicy,
    keepRecoveryAccess: null,
  } as unknown as Platform
  const identity = await createIdentity()
  return () =>
    createRegister({
      platform,
      card: () => card,
      opener: async () => ({
        identity,
        card,
        entries: platform.entries,
        openTransport: () => ({ connect: () => {}, disconnect: () => {}, destroy: () => {} }),
        localOnly: true,
      }),
    })
}

describe('R-REGISTER-3 this device takes part in one register', () => {
  it('R-REGISTER-3 the register says which room it is before that is opened', async () => {
    const start = await device()
    const first = await start()
    await first.start('Regio')
    const roomId = first.state()?.roomId
    expect(roomId).toMatch(/./)
    expect((await start()).state()).toMatchObject({ roomId, name: 'Regio', mayInvite: true })
  })

  it('R-REGISTER-3 another register is refused; an invitation to the same one keeps the stronger right', async () => {
    const register = await (await device())()
    const owner = await createRoom(relay)
    const roomId = await roomIdOf(owner.room)
    const member = await inviteFor(owner, 'register-member')
    expect(await register.join(member, card)).toMatchObject({ ok: true, value: { roomId } })
    expect(register.holds(roomId, 'own')).toBe(false)
    expect(await register.join(await createRoom(relay), card)).toMatchObject({ code: 'other-room' })
    expect(register.state()).toMatchObject({ roomId, mayInvite: false })
    await register.join(owner, card)
    expect(register.state()).toMatchObject({ roomId, mayInvite: true })
    await register.join(member, card)
    expect(register.state()).toMatchObject({ roomId, mayInvite: true })
    await register.leave()
    expect(await register.join(await createRoom(relay), card)).toMatchObject({ ok: true })
  })
})
