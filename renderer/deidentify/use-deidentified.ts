import { useMemo } from 'react'
import { type Deidentified, type DeidentifyOptions, deidentify } from '../../shared/deidentify/deidentify.ts'
import type { AliasFault } from '../../shared/deidentify/names.ts'
import { treePlacedTexts } from '../../shared/report/snapshot-texts.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Guard } from '../privacy/guard-contract.ts'
import { useGuard } from '../privacy/use-guard.ts'

export type Choices = Pick<DeidentifyOptions, 'aliases' | 'dates' | 'places'>

const nobody: DeidentifyOptions['aliases'] = []

/** The copy after what the guard found was decided: what the first pass did and what the guard did are counted together. */
const withGuard = (
  first: Deidentified,
  choices: Choices,
  pass: Guard['pass'],
): Result<Deidentified, AliasFault> => {
  const second = deidentify(first.tree, {
    ...choices,
    find: (text) =>
      pass(text).map(({ start, end, by }) => ({
        kind: 'guard',
        start,
        end,
        text: text.slice(start, end),
        certainty: 'certain',
        alias: by,
      })),
    decide: () => null,
  })
  if (!second.ok) return second
  const [one, two] = [first.done.replaced, second.value.done.replaced]
  const replaced = {
    names: one.names + two.names,
    findings: one.findings + two.findings,
    places: one.places + two.places,
    dates: one.dates + two.dates,
    ages: one.ages + two.ages,
  }
  return ok({ ...second.value, done: { ...second.value.done, replaced } })
}

/**
 * The de-identified copy of a report. The guard reads what is left after names, places and dates were changed, so that nobody is
 * asked about what is gone already; what it is told to do is done in a second pass.
 */
export const useDeidentified = (
  tree: ReportTree | null,
  choices: Choices,
): { readonly made: Result<Deidentified, AliasFault> | null; readonly guard: Guard } => {
  const first = useMemo(
    () => (tree === null ? null : deidentify(tree, { ...choices, find: () => [], decide: () => null })),
    [tree, choices],
  )
  const texts = useMemo(() => (first?.ok === true ? treePlacedTexts(first.value.tree) : null), [first])
  const own = useMemo(
    () => [...choices.aliases.map(({ alias }) => alias), ...choices.places.map(({ becomes }) => becomes)],
    [choices],
  )
  const guard = useGuard(texts, { aliases: nobody, strict: true, own })
  const { pass } = guard
  const made = useMemo(
    () => (first?.ok === true ? withGuard(first.value, choices, pass) : first),
    [first, choices, pass],
  )
  return { made, guard }
}
