import { fromBase64Url, toBase64Url, utf8 } from './bytes.ts'
import { deviceKeyOf } from './identity.ts'
import { domain, sign, signatureLength, verify } from './keys.ts'
import type { Identity } from './types.ts'

/**
 * Signs a text with this device's key, for entries and decisions that must be checkable long after the room in which
 * they were written is gone. The text itself says what it is about; see docs/FORMATS.md §10.
 */
export const signStatement = async (identity: Identity, text: string): Promise<string> =>
  toBase64Url(await sign(domain.statement, utf8(text), identity.signing.privateKey))

/** Whether that device signed exactly this text. What is no device id or no signature is simply not genuine. */
export const verifyStatement = async (
  deviceId: string,
  text: string,
  signature: string,
): Promise<boolean> => {
  const key = deviceKeyOf(deviceId)
  const bytes = fromBase64Url(signature)
  return key !== null && bytes?.length === signatureLength
    ? verify(domain.statement, utf8(text), bytes, key)
    : false
}
