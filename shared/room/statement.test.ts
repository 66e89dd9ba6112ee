import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { createIdentity } from './identity.ts'
import { domain, sign, verify } from './keys.ts'
import { signStatement, verifyStatement } from './statement.ts'

describe('R-JOURNAL-1 a signed statement', async () => {
  const [mara, tom] = [await createIdentity(), await createIdentity()]
  const text = '["beraad/journal/1","sessie","e1","joined",1795000000000,"mara","","Mara"]'
  const signature = await signStatement(mara, text)

  test('R-JOURNAL-1 is the device’s, over exactly that text', async () => {
    expect(await verifyStatement(mara.deviceId, text, signature)).toBe(true)
    expect(await verifyStatement(tom.deviceId, text, signature)).toBe(false)
    for (let at = 0; at < text.length; at++) {
      const other = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      expect(await verifyStatement(mara.deviceId, other, signature)).toBe(false)
    }
  })

  test('R-JOURNAL-1 cannot be made out of something that was signed for another purpose', async () => {
    const labels = Object.values(domain)
    for (const label of labels)
      expect(
        labels.filter((other) => other.startsWith(label)),
        label,
      ).toEqual([label])
    const key = mara.signing.publicKey
    for (const label of labels) {
      const bytes = await sign(label, utf8(text), mara.signing.privateKey)
      expect(await verify(domain.statement, utf8(text), bytes, key)).toBe(label === domain.statement)
    }
  })

  test('R-JOURNAL-1 whatever is handed in for a device or a signature, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.base64String(), fc.string(), async (device, junk, other) => {
        expect(await verifyStatement(device, text, signature)).toBe(false)
        expect(await verifyStatement(mara.deviceId, text, junk)).toBe(false)
        expect(await verifyStatement(mara.deviceId, other, signature)).toBe(other === text)
      }),
      { numRuns: 60 },
    )
  })
})
