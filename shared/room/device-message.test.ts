import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openForDevice, sealToDevices } from './device-message.ts'
import { createIdentity } from './identity.ts'
import { agreementKeyOf } from './wrapped.ts'

const context = { roomId: 'kamer', from: 'mirjam' }

test('R-ROOM-62 a short message opens on the devices for which it was sealed and on no other', async () => {
  const [lead, second, other] = [await createIdentity(), await createIdentity(), await createIdentity()]
  const keys = [await agreementKeyOf(lead), await agreementKeyOf(second)]
  const sealed = await sealToDevices('spanning', keys, context)
  if (!sealed.ok) throw new Error(sealed.code)
  for (const identity of [lead, second])
    expect(await openForDevice(sealed.value, identity, context)).toBe('spanning')
  expect(await openForDevice(sealed.value, other, context)).toBeNull()
})

test('R-ROOM-62 it says nothing in another room or in the name of somebody else', async () => {
  const lead = await createIdentity()
  const sealed = await sealToDevices('pauze', [await agreementKeyOf(lead)], context)
  if (!sealed.ok) throw new Error(sealed.code)
  expect(await openForDevice(sealed.value, lead, { ...context, roomId: 'andere' })).toBeNull()
  expect(await openForDevice(sealed.value, lead, { ...context, from: 'tom' })).toBeNull()
  for (const at of [0, 1, 40, sealed.value.length - 1]) {
    const bent = new Uint8Array(sealed.value)
    bent[at] = (bent[at] ?? 0) ^ 1
    expect(await openForDevice(bent, lead, context)).toBeNull()
  }
})

test('R-ROOM-62 every message has one length; what is too long or has no key is refused', async () => {
  const key = await agreementKeyOf(await createIdentity())
  const length = async (text: string) => {
    const sealed = await sealToDevices(text, [key], context)
    return sealed.ok ? sealed.value.length : sealed.code
  }
  expect(await length('')).toBe(await length('x'.repeat(127)))
  expect(await length('x'.repeat(128))).toBe('too-long')
  expect(await sealToDevices('x', ['geen sleutel'], context)).toMatchObject({ code: 'bad-key' })
})

test('R-ROOM-62 any text of that length comes back, and any bytes are nothing', async () => {
  const lead = await createIdentity()
  const key = await agreementKeyOf(lead)
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 30 }), async (text) => {
      const said = text.toWellFormed()
      const sealed = await sealToDevices(said, [key], context)
      expect(sealed.ok && (await openForDevice(sealed.value, lead, context))).toBe(said)
    }),
    { numRuns: 30 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await openForDevice(bytes, lead, context)).toBeNull()
    }),
    { numRuns: 60 },
  )
})
