import type { Text } from '../method/method.ts'
import { ok, type Result } from '../result.ts'
import type { ReportTree } from './tree.ts'

export type ExportContent = string | Uint8Array<ArrayBuffer>

/** `cannot-run`: there is nothing here that can set pages. */
export type PdfRefusal = 'cancelled' | 'cannot-run' | 'failed'

/** Sets a report as PDF/A. It takes a program of its own, so whoever exports brings it. */
export type ToPdf = (tree: ReportTree) => Promise<Result<Uint8Array<ArrayBuffer>, PdfRefusal>>

/** A format that can be made of any tree: of every level, the de-identified version, the resident's. */
export interface TreeFormat {
  readonly id: 'docx' | 'pdf' | 'html' | 'markdown'
  readonly label: Text
  /** Without a point. */
  readonly extension: string
  readonly mime: string
  /** Text is to be written in UTF-8. */
  readonly render: (tree: ReportTree, toPdf: ToPdf) => Promise<Result<ExportContent, PdfRefusal>>
}

/** The formats of a tree, in the order in which they are offered. The code of each is fetched when it is used. */
export const treeFormats: readonly TreeFormat[] = [
  {
    id: 'docx',
    label: { nl: 'Word-document (DOCX)', en: 'Word document (DOCX)' },
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (tree) => ok(await (await import('./docx.ts')).toDocx(tree)),
  },
  {
    id: 'pdf',
    label: { nl: 'PDF-document (PDF/A)', en: 'PDF document (PDF/A)' },
    extension: 'pdf',
    mime: 'application/pdf',
    render: (tree, toPdf) => toPdf(tree),
  },
  {
    id: 'html',
    label: { nl: 'Webpagina (HTML)', en: 'Web page (HTML)' },
    extension: 'html',
    mime: 'text/html;charset=utf-8',
    render: async (tree) => ok((await import('./html.ts')).toHtml(tree)),
  },
  {
    id: 'markdown',
    label: { nl: 'Tekst met opmaak (Markdown)', en: 'Formatted text (Markdown)' },
    extension: 'md',
    mime: 'text/markdown;charset=utf-8',
    render: async (tree) => ok((await import('./markdown.ts')).toMarkdown(tree)),
  },
]
