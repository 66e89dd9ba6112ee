import { linesOf, oneLine } from '../text.ts'
import type { Block, Definition } from '../tree.ts'

/** Terms with what stands behind them; whatever is empty is left out, also the whole list. */
export const definitions = (items: readonly (readonly [term: string, text: string])[]): readonly Block[] => {
  const filled = filledDefinitions(items)
  return filled.length === 0 ? [] : [{ kind: 'definitions', items: filled }]
}

export const filledDefinitions = (
  items: readonly (readonly [term: string, text: string])[],
): readonly Definition[] =>
  items.flatMap(([term, text]) => {
    const lines = linesOf(text)
    return lines.length === 0 ? [] : [{ term: oneLine(term), lines }]
  })
