import { mayBeSaved, policyFormats, policyLevels } from '../../shared/desktop/leaving.ts'
import type { AppliedPolicy } from '../../shared/desktop/policy.ts'
import type { ExportFormat } from '../../shared/report/export-formats.ts'
import type { ReportLevel } from '../../shared/report/levels.ts'

type Format = ExportFormat['id']

/** Formats that say as little as a level asks; all others are for the full level alone. */
const atEveryLevel: readonly Format[] = ['docx', 'pdf', 'html', 'markdown', 'uitkomst-overleg']

const formats: readonly Format[] = policyFormats.filter((id) => id !== 'record-file')

/** The levels of a report that may leave this computer in some format. */
export const levelsAllowed = (policy: AppliedPolicy): readonly ReportLevel[] =>
  policyLevels.filter((level) =>
    (level === 'full' ? formats : atEveryLevel).some((as) => mayBeSaved(policy, { as, level })),
  )

/** What is chosen at first where everything may be saved, or what comes nearest; null when nothing may. */
export const firstAllowed = (
  policy: AppliedPolicy,
): { readonly level: ReportLevel; readonly formatId: Format } | null => {
  const level = levelsAllowed(policy).at(-1)
  const formatId = (level === 'full' ? formats : atEveryLevel).find((as) => mayBeSaved(policy, { as, level }))
  return level === undefined || formatId === undefined ? null : { level, formatId }
}
