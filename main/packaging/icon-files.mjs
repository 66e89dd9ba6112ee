/**
 * @typedef {{ size: number, png: Uint8Array }} Picture a square PNG
 */

/** Each kind of picture in an ICNS file with its size in pixels; twice the same size is one for a screen of double density. */
const icnsKinds = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
])

/**
 * An icon for Windows: pictures of up to 256 pixels, each kept as the PNG that it is.
 * @param {readonly Picture[]} pictures
 * @returns {Buffer}
 */
export const icoOf = (pictures) => {
  const entrySize = 16
  const header = Buffer.alloc(6 + entrySize * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + entrySize * index
    // A width and height of 0 mean 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/**
 * An icon for macOS.
 * @param {readonly Picture[]} pictures one of every size that `icnsKinds` names
 * @returns {Buffer}
 */
export const icnsOf = (pictures) => {
  const parts = icnsKinds.flatMap(([kind, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size)
    if (picture === undefined) throw new Error(`There is no picture of ${size} pixels for ${kind}.`)
    const head = Buffer.alloc(8)
    head.write(kind, 'latin1')
    head.writeUInt32BE(picture.png.length + head.length, 4)
    return [head, picture.png]
  })
  const header = Buffer.alloc(8)
  header.write('icns', 'latin1')
  header.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, header.length),
    4,
  )
  return Buffer.concat([header, ...parts])
}
