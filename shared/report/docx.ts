import { Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { Language } from '../method/method.ts'
import { definitionParagraphs, wordBlocks } from './docx-blocks.ts'
import { fixedParts } from './docx-parts.ts'
import { numbering, page, styleId, stylesFor, textWidth } from './docx-style.ts'
import { oneLine, readable } from './text.ts'
import type { ReportTree } from './tree.ts'

const pageWords = {
  nl: { page: 'Pagina ', of: ' van ' },
  en: { page: 'Page ', of: ' of ' },
} as const satisfies Record<Language, unknown>

/** At the foot of each page the beginning of the title, so that loose sheets find each other. */
const longestInFooter = 80

const shortened = (title: string): string => {
  const line = oneLine(title)
  return line.length <= longestInFooter
    ? line
    : `${line
        .slice(0, longestInFooter - 1)
        .toWellFormed()
        .trimEnd()}…`
}

const pageFooter = ({ title, language }: ReportTree): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleId.pageFooter,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(shortened(title)),
          new TextRun({
            children: [
              '\t',
              pageWords[language].page,
              PageNumber.CURRENT,
              pageWords[language].of,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })

/** Files in a zip carry a time by the clock of whoever made it; this one says nothing, and makes equal reports equal files. */
const noTime = new Date(1980, 0, 1)

/**
 * The report as a Word file (Office Open XML): real styles, headings, table headers and language, and about its making no more than
 * the title, the program and the moment of the report.
 */
export const toDocx = async (tree: ReportTree): Promise<Uint8Array<ArrayBuffer>> => {
  const title = readable(tree.title)
  const file = new Document({
    title: oneLine(tree.title),
    creator: 'Beraad',
    lastModifiedBy: '',
    styles: stylesFor(tree.language, tree.kind),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              right: page.margin,
              bottom: page.margin,
              left: page.margin,
              footer: page.footer,
            },
          },
        },
        footers: { default: pageFooter(tree) },
        children: [
          new Paragraph({
            style: 'Title',
            children: title
              .split('\n')
              .map((part, at) => new TextRun({ text: part, ...(at > 0 ? { break: 1 } : {}) })),
          }),
          ...definitionParagraphs(tree.facts),
          ...wordBlocks(tree.blocks),
          new Paragraph({ style: styleId.colophon, children: [new TextRun(oneLine(tree.footer))] }),
        ],
      },
    ],
  })
  const packed = await Packer.toArrayBuffer(file, undefined, fixedParts(tree))
  return zipSync(unzipSync(new Uint8Array(packed)), { mtime: noTime, level: 6 })
}
