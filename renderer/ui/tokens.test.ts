import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import tokens from './tokens.json' with { type: 'json' }

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Values = Readonly<Record<string, string>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Custom properties by name: `{beraad: {color: {ink: {$value}}}}` becomes `--beraad-color-ink`. */
const flatten = (node: unknown, path: readonly string[] = []): Values => {
  if (!isObject(node)) return {}
  if (typeof node.$value === 'string') return { [`--${path.join('-')}`]: node.$value }
  return Object.assign({}, ...Object.entries(node).map(([name, child]) => flatten(child, [...path, name])))
}

const declarations = (block: string): Values =>
  Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('"', "'"),
    ]),
  )

const blockOf = (selector: string): Values => {
  const start = css.indexOf(`${selector} {`)
  return declarations(css.slice(start, css.indexOf('\n}', start)))
}

const inScheme = (values: Values, scheme: 'light' | 'dark'): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value)
      return pair === null ? [] : [[name, (scheme === 'light' ? pair[1] : pair[2]) ?? '']]
    }),
  )

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const root = blockOf(':root')
const conference = blockOf('[data-kind="conference"]')
const moreContrast = blockOf('@media (prefers-contrast: more)')

const grounds = ['paper', 'surface', 'sunken']
const texts = ['ink', 'ink-2', 'lead', 'facilitator', 'ok', 'warn', 'bad', 'horn-a', 'horn-b']
const textPairs: readonly (readonly [string, string])[] = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...['lead', 'facilitator', 'ok', 'warn', 'bad', 'horn-a', 'horn-b'].map(
    (tone) => [tone, `${tone}-soft`] as const,
  ),
  ...['lead', 'facilitator', 'warn', 'bad'].flatMap((tone) =>
    ['ink', 'ink-2'].map((text) => [text, `${tone}-soft`] as const),
  ),
  ['lead-ink', 'lead'],
  ['lead-ink', 'lead-strong'],
  ['horn-ink', 'horn-a'],
  ['horn-ink', 'horn-b'],
  ['navigation-ink', 'navigation'],
  ['navigation-ink', 'navigation-current'],
  ['surface', 'ink-2'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((person) => ['person-ink', `person-${person}`] as const),
]

describe.each(['light', 'dark'] as const)('colours in %s', (scheme) => {
  it('R-PAGE-1 tokens.css and tokens.json hold the same values', () => {
    const base = Object.fromEntries(
      Object.entries(root).filter(([, value]) => !value.startsWith('light-dark')),
    )
    expect(base).toEqual(flatten(tokens.base))
    expect(inScheme(root, scheme)).toEqual(flatten(tokens[scheme]))
    expect(inScheme(conference, scheme)).toEqual(flatten(tokens[`conference/${scheme}`]))
    expect(inScheme(moreContrast, scheme)).toEqual(flatten(tokens[`contrast/${scheme}`]))
  })

  it.each([
    ['a deliberation', {}],
    ['a conference', conference],
    ['more contrast', moreContrast],
  ])('R-PAGE-2 text is readable in %s', (_where, change) => {
    const values = inScheme({ ...root, ...change }, scheme)
    const color = (name: string): string => values[`--beraad-color-${name}`] ?? 'absent'
    const tooFaint = textPairs
      .map(([text, ground]) => ({ text, ground, ratio: contrast(color(text), color(ground)) }))
      .filter(({ ratio }) => !(ratio >= 4.5))
    expect(tooFaint).toEqual([])
    for (const ground of grounds) expect(contrast(color('control'), color(ground))).toBeGreaterThanOrEqual(3)
  })
})
