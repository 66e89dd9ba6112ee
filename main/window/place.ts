import { z } from '../../shared/zod.ts'

const pixels = z.number().check(z.int(), z.minimum(-100_000), z.maximum(100_000))
const length = z.number().check(z.int(), z.minimum(1), z.maximum(100_000))

/** Where a window stood when it was last moved, without being maximised. */
export const storedPlace = z.object({
  x: pixels,
  y: pixels,
  width: length,
  height: length,
  isMaximised: z.boolean(),
})
export type StoredPlace = Readonly<z.output<typeof storedPlace>>

/** A part of the screens, in the pixels in which windows are placed. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a window opens with where nothing is known, and what it is never smaller than. */
export const usualSize = { width: 1360, height: 880 }
export const leastSize = { width: 400, height: 480 }

const overlap = (one: Area, other: Area): number => {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return across > 0 && down > 0 ? across * down : 0
}

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** The largest part of `area` of the wanted size, in its middle. */
const inTheMiddle = ({ width, height }: typeof usualSize, area: Area): Area => {
  const fits = { width: Math.min(width, area.width), height: Math.min(height, area.height) }
  return {
    x: area.x + Math.floor((area.width - fits.width) / 2),
    y: area.y + Math.floor((area.height - fits.height) / 2),
    ...fits,
  }
}

/**
 * Where a window opens: where it stood, on the displays that are there now. `areas` are what the displays leave free, the
 * primary one first. A place that is on none of them is forgotten, and no window reaches outside its display.
 */
export const placeOn = (
  stored: StoredPlace | null,
  areas: readonly [Area, ...Area[]],
): Area & { readonly isMaximised: boolean } => {
  if (stored === null) return { ...inTheMiddle(usualSize, areas[0]), isMaximised: false }
  const { isMaximised, ...wanted } = stored
  const area = areas.reduce((best, other) => (overlap(wanted, other) > overlap(wanted, best) ? other : best))
  const size = {
    width: Math.max(wanted.width, leastSize.width),
    height: Math.max(wanted.height, leastSize.height),
  }
  if (overlap(wanted, area) === 0) return { ...inTheMiddle(size, areas[0]), isMaximised }
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)
  return {
    x: between(wanted.x, area.x, area.x + area.width - width),
    y: between(wanted.y, area.y, area.y + area.height - height),
    ...{ width, height, isMaximised },
  }
}
