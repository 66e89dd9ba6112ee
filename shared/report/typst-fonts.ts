import type { Covers } from './typst-text.ts'

/**
 * Reads of a TrueType or OpenType file which characters it holds, by its `cmap` table in format 4 or 12 (OpenType 1.9,
 * chapter "cmap"). A file that is something else holds none.
 */
const rangesOf = (font: Uint8Array): readonly (readonly [from: number, to: number])[] => {
  try {
    return readRanges(new DataView(font.buffer, font.byteOffset, font.byteLength))
  } catch {
    return []
  }
}

const readRanges = (view: DataView): readonly (readonly [number, number])[] => {
  const tables = view.getUint16(4)
  for (let at = 12; at < 12 + 16 * tables; at += 16)
    if (view.getUint32(at) === 0x63_6d_61_70) return cmapRanges(view, view.getUint32(at + 8))
  return []
}

const cmapRanges = (view: DataView, start: number): readonly (readonly [number, number])[] => {
  const subtables = Array.from({ length: view.getUint16(start + 2) }, (_, index) => {
    const at = start + 4 + 8 * index
    return { platform: view.getUint16(at), from: start + view.getUint32(at + 4) }
  }).filter(({ platform }) => platform === 0 || platform === 3)
  return subtables.flatMap(({ from }) => {
    const format = view.getUint16(from)
    return format === 12 ? groups(view, from) : format === 4 ? segments(view, from) : []
  })
}

const groups = (view: DataView, from: number): readonly (readonly [number, number])[] =>
  Array.from({ length: view.getUint32(from + 12) }, (_, index) => {
    const at = from + 16 + 12 * index
    return [view.getUint32(at), view.getUint32(at + 4)] as const
  })

/** A segment of format 4 may name characters that it maps to glyph 0, so each one is looked up. */
const segments = (view: DataView, from: number): readonly (readonly [number, number])[] => {
  const twice = view.getUint16(from + 6)
  const found: (readonly [number, number])[] = []
  for (let index = 0; index < twice; index += 2) {
    const end = view.getUint16(from + 14 + index)
    const start = view.getUint16(from + 16 + twice + index)
    const delta = view.getUint16(from + 16 + 2 * twice + index)
    const rangeAt = from + 16 + 3 * twice + index
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start))
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) % 0x1_0000
      if (glyph !== 0) found.push([code, code])
    }
  }
  return found
}

/** The characters that at least one of the fonts holds. */
export const coverageOf = (fonts: readonly Uint8Array[]): Covers => {
  const held = new Set<number>()
  for (const [from, to] of fonts.flatMap(rangesOf))
    for (let code = from; code <= Math.min(to, 0x10_ffff); code += 1) held.add(code)
  return (codePoint) => held.has(codePoint)
}
