import { ok } from '../result.ts'
import type { ExportOptions } from './export-formats.ts'
import type { ReportTree } from './tree.ts'

/** Sets no pages: the words of the tree, where a test looks for what a file says. */
const wordsAsPdf = async (tree: ReportTree) => ok(new TextEncoder().encode(JSON.stringify(tree)))

/** What a person who exports might have chosen. */
export const exportOptions: ExportOptions = {
  language: 'nl',
  now: Date.UTC(2026, 10, 22, 13, 30),
  timeZone: 'Europe/Amsterdam',
  organisation: '',
  withAction: false,
  withDecision: true,
  toPdf: wordsAsPdf,
  exchange: { id: 'overleg-1', caseId: '' },
  archive: {
    mark: 'Z-2026-0412',
    register: 'Zaaksysteem',
    creator: 'Gemeente Voorbeeld',
    appraisal: 'for-a-time',
    until: '2041-12-01',
    restriction: 'Alleen voor wie bij de zaak hoort',
    withTitle: false,
  },
}
