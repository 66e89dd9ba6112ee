const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/**
 * CRC-32 (IEEE 802.3) over several pieces as if they were one. It finds rows that a disk damaged; who wrote an
 * entry is proved by its signature.
 */
export const checksum = (pieces: Iterable<Uint8Array>): number => {
  let value = 0xffffffff
  for (const piece of pieces) {
    for (const byte of piece) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
  }
  return (value ^ 0xffffffff) >>> 0
}
