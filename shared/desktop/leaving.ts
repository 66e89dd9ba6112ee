import type { ExportFormat } from '../report/export-formats.ts'
import type { ReportLevel } from '../report/levels.ts'
import { type AppliedPolicy, mayLeave } from './policy.ts'

/** What is saved as a file, by what a policy can say of it. Whoever saves names it. */

/** The formats and levels of a report by their names, so that the shell need not hold the reports themselves. */
export const policyFormats = [
  'docx',
  'pdf',
  'html',
  'markdown',
  'json',
  'uitkomst-overleg',
  'archive',
  'agreements-csv',
  'calendar',
  'organisation-text',
  'record-file',
] as const satisfies readonly (ExportFormat['id'] | 'record-file')[]

export const policyLevels = ['took-place', 'process', 'full'] as const satisfies readonly ReportLevel[]

export const fileKinds = [
  ...policyFormats,
  'backup',
  'receipt',
  'method',
  'figures',
  'recovery-key',
  'recovery-access',
] as const
export type FileKind = (typeof fileKinds)[number]

/** What a file is, as the page says. */
export interface LeavingFile {
  readonly as: FileKind
  /** How much of a session it says; without it, everything. */
  readonly level?: (typeof policyLevels)[number] | undefined
}

/** How the name of a file ends, so that a file that is said to be one thing cannot be another. */
const endings: Readonly<Record<FileKind, readonly string[]>> = {
  docx: ['.docx'],
  pdf: ['.pdf'],
  html: ['.html'],
  markdown: ['.md'],
  json: ['.json'],
  'uitkomst-overleg': ['.json'],
  archive: ['.zip'],
  'agreements-csv': ['.csv'],
  calendar: ['.ics'],
  'organisation-text': ['.txt'],
  'record-file': ['.beraad-verslag.json'],
  backup: ['.beraad-kopie', '.beraad'],
  receipt: ['.beraad-bewijs.json'],
  method: ['.beraad-methode.json'],
  figures: ['.csv'],
  'recovery-key': ['.beraad-herstelsleutel'],
  'recovery-access': ['.beraad-herstel'],
}

const isFormat = (kind: FileKind): boolean => policyFormats.some((format) => format === kind)

/** Whether a policy lets something be saved. */
export const mayBeSaved = (policy: AppliedPolicy, { as, level }: LeavingFile): boolean =>
  as === 'backup'
    ? policy.values.backups !== false
    : !isFormat(as) || mayLeave(policy, { format: as, level: level ?? 'full' })

/** The same for a file that is there: its name must fit what it is said to be. */
export const mayFileBeSaved = (
  policy: AppliedPolicy,
  file: LeavingFile & { readonly name: string },
): boolean => mayBeSaved(policy, file) && endings[file.as].some((ending) => file.name.endsWith(ending))
