import type { CheckedRecord, CheckedSignature } from './check.ts'

type Adopted = Extract<CheckedRecord, { readonly status: 'adopted' }>

/** Who put their device under an adopted record, as far as it was checked. */
export interface Signed {
  /** How many devices were named as present. */
  readonly present: number
  /** How many of those signed. Who adopted the record signed it with that. */
  readonly signed: number
  /** Genuine signatures by devices that were not named as present, or under another name. */
  readonly others: readonly CheckedSignature[]
}

/** Counts who signed an adopted record, each device once. */
export const signedBy = ({ adoption, isGenuine, signatures }: Adopted): Signed => {
  const present = new Set(adoption.present.map(({ deviceId }) => deviceId))
  const signed = new Set(
    signatures.flatMap(({ standing, signature }) => (standing === 'present' ? [signature.deviceId] : [])),
  )
  if (isGenuine && present.has(adoption.by)) signed.add(adoption.by)
  return {
    present: present.size,
    signed: signed.size,
    others: signatures.filter(({ standing }) => standing !== 'present'),
  }
}
