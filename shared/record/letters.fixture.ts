import fc from 'fast-check'

/** Any UTF-16 code unit, halves of characters included. */
export const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))
