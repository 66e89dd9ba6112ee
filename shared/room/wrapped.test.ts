import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIdentity } from './identity.ts'
import { createRoom, inviteFor } from './invitation.ts'
import { exportPublic } from './keys.ts'
import { roleTable } from './roles.ts'
import type { Identity, Role } from './types.ts'
import { agreementKeyOf, unwrapInvitation, wrapInvitation } from './wrapped.ts'

const codeOf = (result: { readonly ok: boolean; readonly code?: string }): string => result.code ?? 'ok'
const holds = (bytes: Uint8Array, part: Uint8Array): boolean => Buffer.from(bytes).includes(Buffer.from(part))

describe('R-CIRCLE-7 a hidden invitation', async () => {
  const owner = await createRoom('wss://relay.example:4311')
  const [nadia, other] = [await createIdentity(), await createIdentity()]
  const hide = async (identity: Identity, role: Role = 'participant') => {
    const key = await agreementKeyOf(identity)
    const made = await wrapInvitation(await inviteFor(owner, role), key, owner, { hidden: true })
    if (!made.ok) throw new Error(made.code)
    return made.value
  }
  const hidden = await hide(nadia)

  test('R-CIRCLE-7 opens on its device and on no other', async () => {
    const opened = await unwrapInvitation(hidden, nadia)
    expect(opened.ok && opened.value.role).toBe('participant')
    expect(codeOf(await unwrapInvitation(hidden, other))).toBe('not-for-me')
  })

  test('R-CIRCLE-7 shows neither for whom it is, nor by whom, nor for which role', async () => {
    for (const { role } of roleTable) {
      const bytes = await hide(nadia, role)
      expect(bytes.length).toBe(hidden.length)
      for (const key of [nadia.agreement.publicKey, nadia.signing.publicKey])
        expect(holds(bytes, await exportPublic(key))).toBe(false)
      for (const key of [owner.room.owner, owner.room.writer, owner.room.reader, owner.content])
        expect(holds(bytes, key)).toBe(false)
    }
  })

  test('R-CIRCLE-7 one that is not the owner’s is forged', async () => {
    const foreign = await createRoom('wss://relay.example:4311')
    const rogue = { ...owner, secrets: { ...owner.secrets, own: foreign.secrets.own ?? new Uint8Array() } }
    const key = await agreementKeyOf(nadia)
    const invitation = await inviteFor(owner, 'participant')
    const made = await wrapInvitation(invitation, key, rogue, { hidden: true })
    expect(made.ok && codeOf(await unwrapInvitation(made.value, nadia))).toBe('forged')
  })

  test('R-CIRCLE-7 changed anywhere it does not open, and junk gives an answer', async () => {
    for (let at = 0; at < hidden.length; at += 7) {
      const changed = new Uint8Array(hidden)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      expect((await unwrapInvitation(changed, nadia)).ok).toBe(false)
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(3), async (junk, version) => {
        expect((await unwrapInvitation(new Uint8Array([version, ...junk]), nadia)).ok).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})
