import { describe, expect, test } from 'vitest'
import { newEnvelopeKey, openEnvelope, readEnvelopeHeader, sealEnvelope } from './envelope.ts'
import { createIdentity } from './identity.ts'
import { sha256 } from './keys.ts'

describe('R-ROOM-6 a sealed contribution', async () => {
  const identity = await createIdentity()
  const key = newEnvelopeKey()
  const content = {
    sessionId: 'session',
    fieldId: 'weighing',
    deviceId: identity.deviceId,
    revision: 3,
    parts: { choice: 'a', because: 'Omdat zij het zelf zo wil.' },
  }
  const sealed = await sealEnvelope(content, key, identity)
  if (!sealed.ok) throw new Error(sealed.code)
  const { bytes } = sealed.value

  test('R-ROOM-6 tells its outside to everyone and its inside to the key', async () => {
    const { parts, ...outside } = content
    const header = await readEnvelopeHeader(bytes)
    expect(header).toEqual({ ok: true, value: { ...outside, keyHash: await sha256(key) } })
    const opened = await openEnvelope(bytes, key)
    expect(opened.ok && opened.value.parts).toEqual(parts)
    expect(await openEnvelope(bytes, newEnvelopeKey())).toMatchObject({ ok: false, code: 'wrong-key' })
  })

  test('R-ROOM-6 does not tell by its length what was chosen', async () => {
    const other = await sealEnvelope(
      { ...content, parts: { choice: 'b', because: 'Nee. '.repeat(100) } },
      key,
      identity,
    )
    expect(other.ok && other.value.bytes.length).toBe(bytes.length)
    const long = await sealEnvelope({ ...content, parts: { because: 'x'.repeat(70_000) } }, key, identity)
    expect(long).toMatchObject({ ok: false, code: 'too-long' })
  })

  test('R-ROOM-6 no changed or cut byte is believed', async () => {
    for (let at = 0; at < bytes.length; at += 5) {
      const copy = bytes.slice()
      copy[at] = (copy[at] ?? 0) ^ 1
      expect((await readEnvelopeHeader(copy)).ok).toBe(false)
      expect((await openEnvelope(bytes.slice(0, at), key)).ok).toBe(false)
    }
    const newer = bytes.slice()
    newer[0] = 2
    expect(await readEnvelopeHeader(newer)).toMatchObject({ code: 'newer-version' })
  })
})
