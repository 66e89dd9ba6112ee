import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64Url, sameBytes, toBase64Url } from './bytes.ts'
import { generateSigningBytes, roomIdOf } from './keys.ts'
import { relayNameOf, signPass, verifyPass } from './pass.ts'
import { passLifetime } from './relay-protocol.ts'

const now = 1_795_000_000_000
const makeRoom = async () => {
  const [owner, writer, reader] = await Promise.all([
    generateSigningBytes(),
    generateSigningBytes(),
    generateSigningBytes(),
  ])
  const room = { owner: owner.public, writer: writer.public, reader: reader.public }
  const secrets = { own: owner.seed, write: writer.seed, read: reader.seed }
  return { room, secrets, roomId: await roomIdOf(room) }
}

describe('R-ROOM-2 a pass proves a right for one room, one relay and five minutes', async () => {
  const { room, secrets, roomId } = await makeRoom()
  const expected = { roomId, relayNames: ['relay.example:4311', '127.0.0.1:4311'], now }
  const passFor = (right: 'own' | 'write' | 'read', at = now, relayName = 'relay.example:4311') =>
    signPass({ room, right, secrets }, { now: at, relayName })

  test.each(['own', 'write', 'read'] as const)('R-ROOM-2 accepts %s', async (right) => {
    expect(await verifyPass(await passFor(right), expected)).toEqual({
      ok: true,
      value: { right, expires: now + passLifetime, owner: room.owner, relayName: expected.relayNames[0] },
    })
  })

  test('R-ROOM-2 refuses with the reason', async () => {
    const code = async (pass: string, other: Partial<typeof expected> = {}) => {
      const result = await verifyPass(pass, { ...expected, ...other })
      return result.ok ? 'ok' : result.code
    }
    const pass = await passFor('write')
    expect(await code(pass, { now: now + passLifetime })).toBe('expired')
    expect(await code(pass, { now: now - 60_000 })).toBe('ok')
    expect(await code(pass, { now: now - 60_001 })).toBe('expired')
    expect(await code(pass, { relayNames: ['other.example'] })).toBe('wrong-relay')
    expect(await code(pass, { roomId: (await makeRoom()).roomId })).toBe('wrong-room')
    expect(await code('')).toBe('malformed')
    expect(await code('%%%')).toBe('malformed')
    expect(await code(pass.repeat(9))).toBe('malformed')
    const stolen = await signPass(
      { room, right: 'own', secrets: { own: secrets.write } },
      { now, relayName: 'relay.example:4311' },
    )
    expect(await code(stolen)).toBe('forged')
  })

  test('R-ROOM-2 no changed byte passes', async () => {
    const bytes = fromBase64Url(await passFor('own'))
    if (bytes === null) throw new Error('a pass is base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect((await verifyPass(toBase64Url(changed), expected)).ok).toBe(false)
    }
  })

  test('R-ROOM-2 a relay is named by host and port in lower case', () => {
    expect(relayNameOf('ws://127.0.0.1:4310')).toBe('127.0.0.1:4310')
    expect(relayNameOf('wss://Relay.Example/')).toBe('relay.example')
    expect(relayNameOf('wss://relay.example:443/x')).toBe('relay.example')
  })
})

test('R-ROOM-1 base64url is one text for one row of bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64Url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      const back = fromBase64Url(text)
      expect(back !== null && sameBytes(back, bytes)).toBe(true)
    }),
  )
  expect(fromBase64Url('AB')).toBeNull()
  expect(fromBase64Url('A')).toBeNull()
  expect(fromBase64Url('A=')).toBeNull()
})
