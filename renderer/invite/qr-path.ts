import qrcode from 'qrcode-generator'

export interface QrPath {
  /** SVG path data of the dark squares, one unit each. */
  readonly path: string
  /** Squares in a row, with the quiet zone around them. */
  readonly size: number
}

/** Squares that stay light around the code, as the standard asks. */
const quietZone = 4

/** Draws a text as a QR code; null when it is too long for one. The text never leaves this function. */
export const qrPath = (text: string): QrPath | null => {
  const code = qrcode(0, 'L')
  try {
    code.addData(text)
    code.make()
  } catch {
    return null
  }
  const count = code.getModuleCount()
  const rows = Array.from({ length: count }, (_, row) => row)
  const path = rows
    .flatMap((row) =>
      rows
        .filter((column) => code.isDark(row, column))
        .map((column) => `M${column + quietZone} ${row + quietZone}h1v1h-1z`),
    )
    .join('')
  return { path, size: count + 2 * quietZone }
}
