import { describe, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from './bytes.ts'
import { createIdentity, exportIdentity, fingerprint, importIdentity } from './identity.ts'
import { createRoom, decodeInvitation, encodeInvitation, inviteFor, readCertificate } from './invitation.ts'
import { roomIdOf } from './keys.ts'
import { roleTable } from './roles.ts'
import { agreementKeyOf, unwrapInvitation, wrapInvitation } from './wrapped.ts'

const codeOf = (result: { readonly ok: boolean; readonly code?: string }): string => result.code ?? 'ok'
const changed = (bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0x10
  return copy
}

describe('R-ROOM-3 an invitation', async () => {
  const owner = await createRoom('wss://relay.example:4311')
  const participant = await inviteFor(owner, 'participant')
  const text = await encodeInvitation(participant)

  test.each(roleTable)('R-ROOM-3 carries what $role needs and no more', async ({ role, right }) => {
    const invitation = await inviteFor(owner, role)
    expect(await decodeInvitation(await encodeInvitation(invitation))).toEqual({
      ok: true,
      value: invitation,
    })
    expect(Object.keys(invitation.secrets).length).toBe({ own: 3, write: 2, read: 1 }[right])
    const room = { roomId: await roomIdOf(owner.room), owner: owner.room.owner }
    if (invitation.certificate) expect((await readCertificate(invitation.certificate, room))?.role).toBe(role)
    else expect(role).toBe('facilitator')
  })

  test('R-ROOM-3 is found in a link, in a wrapped mail and before closing punctuation', async () => {
    const wrapped = text.replace(/(.{70})/g, '$1\r\n ')
    for (const variant of [`https://relay.example/#${text}`, `#u=${text}`, wrapped, `  <${text}>. `])
      expect(codeOf(await decodeInvitation(variant))).toBe('ok')
  })

  test('R-ROOM-3 says why it cannot be read', async () => {
    for (let length = 1; length < text.length; length++)
      expect(codeOf(await decodeInvitation(text.slice(0, length)))).toBe('truncated')
    for (const foreign of ['', 'https://example.org/', 'hello', 'https://example.org/#x'])
      expect(codeOf(await decodeInvitation(foreign))).toBe('foreign')
    expect(codeOf(await decodeInvitation(`${text}AAAA`))).toBe('damaged')
    expect(codeOf(await decodeInvitation(`${text}A`))).toBe('damaged')
    expect(codeOf(await decodeInvitation(`${text.slice(0, 99)}!${text.slice(100)}`))).toBe('damaged')
    const bytes = fromBase64Url(text)
    if (!bytes) throw new Error('an invitation is base64url')
    for (let at = 9; at < bytes.length; at++)
      expect(codeOf(await decodeInvitation(toBase64Url(changed(bytes, at))))).toBe('damaged')
  })

  test('R-ROOM-3 a certificate counts for one room, one role and one key', async () => {
    const room = { roomId: await roomIdOf(owner.room), owner: owner.room.owner }
    const certificate = participant.certificate ?? new Uint8Array()
    expect(await readCertificate(certificate, { ...room, roomId: 'x' })).toBeNull()
    for (let at = 0; at < certificate.length; at++)
      expect(await readCertificate(changed(certificate, at), room)).toBeNull()
  })
})

describe('R-ROOM-4 a device', async () => {
  const identity = await createIdentity()
  test('R-ROOM-4 survives export and import', async () => {
    const bytes = await exportIdentity(identity)
    const back = await importIdentity(bytes)
    expect(back.ok && back.value.deviceId).toBe(identity.deviceId)
    for (let at = 0; at < bytes.length; at++)
      expect((await importIdentity(changed(bytes, at))).ok).toBe(false)
  })
  test('R-ROOM-4 has a fingerprint that people can compare', async () => {
    expect(await fingerprint(identity.deviceId)).toMatch(/^\d{5}( \d{5}){3}$/)
    expect(await fingerprint('a')).not.toBe(await fingerprint('b'))
  })
})

describe('R-ROOM-5 a wrapped invitation', async () => {
  const owner = await createRoom('wss://relay.example')
  const invitation = await inviteFor(owner, 'co-facilitator')
  const [identity, other] = [await createIdentity(), await createIdentity()]
  const wrapped = await wrapInvitation(invitation, await agreementKeyOf(identity), owner)
  if (!wrapped.ok) throw new Error(wrapped.code)

  test('R-ROOM-5 opens on one device only', async () => {
    expect(await unwrapInvitation(wrapped.value, identity)).toEqual({ ok: true, value: invitation })
    expect(codeOf(await unwrapInvitation(wrapped.value, other))).toBe('not-for-me')
    expect(codeOf(await unwrapInvitation(changed(wrapped.value, wrapped.value.length - 1), identity))).toBe(
      'forged',
    )
    expect(codeOf(await wrapInvitation(invitation, toBase64Url(new Uint8Array(32)), owner))).toBe('bad-key')
  })
  test('R-ROOM-5 no changed or cut byte opens', async () => {
    for (let at = 0; at < wrapped.value.length; at += 7) {
      expect((await unwrapInvitation(changed(wrapped.value, at), identity)).ok).toBe(false)
      expect((await unwrapInvitation(wrapped.value.slice(0, at), identity)).ok).toBe(false)
    }
  })
})
