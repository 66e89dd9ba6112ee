import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import type { Language, MethodKind } from '../method/method.ts'

/** Word's names of the languages. */
export const wordLanguage = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

/** Ids of the styles that a report uses beside Word's own; a person who edits the file finds them under these names. */
export const styleId = {
  lead: 'Lead',
  quote: 'Quote',
  listItem: 'ListParagraph',
  caption: 'Caption',
  term: 'Term',
  description: 'Description',
  information: 'Information',
  attention: 'Attention',
  tableHead: 'TableHead',
  tableRowHead: 'TableRowHead',
  tableText: 'TableText',
  afterTable: 'AfterTable',
  colophon: 'Colophon',
  pageFooter: 'Footer',
  mark: 'Mark',
} as const

/** Names of the two kinds of list. */
export const listReference = { ordered: 'report-numbers', bulleted: 'report-bullets' } as const

/** Twips: a twentieth of a point. */
export const twipsPerCentimetre = 567
const centimetres = (count: number): number => Math.round(count * twipsPerCentimetre)

export const page = {
  width: 11906,
  height: 16838,
  margin: centimetres(2.2),
  footer: centimetres(1.1),
} as const
export const textWidth = page.width - 2 * page.margin

/** On Windows and the Mac; where it is not installed, the font table names Carlito, which is as wide. */
export const fontName = 'Calibri'

const ink = '1B262B'
const quiet = '4C5A61'
export const line = 'C9C2B2'
const leadColour = { deliberation: '0F4C5C', conference: '3D3F7D' } as const satisfies Record<
  MethodKind,
  string
>

/** Half points. */
const size = (points: number): number => 2 * points

const side = (color: string, width: number) => ({ style: 'single', color, size: width, space: 8 }) as const

/** The look of a report in Word: real styles, so that a table of contents, a theme or a house style can take hold. */
export const stylesFor = (language: Language, kind: MethodKind): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { ascii: fontName, hAnsi: fontName, cs: 'Arial', eastAsia: fontName },
        size: size(11),
        color: ink,
        language: { value: wordLanguage[language], eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 264, lineRule: 'auto' } },
    },
    title: {
      run: { size: size(22), bold: true },
      paragraph: { spacing: { before: 0, after: 200, line: 240, lineRule: 'auto' }, keepNext: true },
    },
    heading1: {
      run: { size: size(15), bold: true, color: leadColour[kind] },
      paragraph: { spacing: { before: 400, after: 100 }, keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    heading2: {
      run: { size: size(12.5), bold: true, color: ink },
      paragraph: { spacing: { before: 260, after: 80 }, keepNext: true, keepLines: true, outlineLevel: 1 },
    },
    heading3: {
      run: { size: size(11), bold: true, color: quiet },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, keepLines: true, outlineLevel: 2 },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    caption: {
      run: { size: size(10), color: quiet, italics: false },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: styleId.lead,
      name: 'Lead',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
    {
      id: styleId.quote,
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: centimetres(0.6) }, border: { left: side(line, 12) } },
    },
    {
      id: styleId.description,
      name: 'Description',
      basedOn: 'Normal',
      paragraph: { indent: { left: centimetres(0.6), hanging: centimetres(0.6) }, spacing: { after: 50 } },
    },
    {
      id: styleId.information,
      name: 'Information',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        keepLines: true,
        indent: { left: centimetres(0.4), right: centimetres(0.2) },
        spacing: { before: 120, after: 160 },
        border: { left: side(line, 24) },
        shading: { type: 'clear', fill: 'F6F4EE', color: 'auto' },
      },
    },
    {
      id: styleId.attention,
      name: 'Attention',
      basedOn: styleId.information,
      next: 'Normal',
      run: { color: '6F3A08' },
      paragraph: {
        border: { left: side('8F4A0B', 24) },
        shading: { type: 'clear', fill: 'FBEEDD', color: 'auto' },
      },
    },
    {
      id: styleId.tableText,
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: size(10) },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
    },
    {
      id: styleId.tableHead,
      name: 'Table head',
      basedOn: styleId.tableText,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    { id: styleId.tableRowHead, name: 'Table row head', basedOn: styleId.tableText, run: { bold: true } },
    {
      id: styleId.afterTable,
      name: 'After table',
      basedOn: 'Normal',
      run: { size: size(4) },
      paragraph: { spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' } },
    },
    {
      id: styleId.colophon,
      name: 'Colophon',
      basedOn: 'Normal',
      run: { size: size(9), color: quiet },
      paragraph: { keepLines: true, spacing: { before: 280, after: 0 }, border: { top: side(line, 4) } },
    },
    {
      id: styleId.pageFooter,
      name: 'Footer',
      basedOn: 'Normal',
      run: { size: size(9), color: quiet },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  characterStyles: [{ id: styleId.mark, name: 'Mark', run: { bold: false, color: quiet, size: size(10) } }],
})

const levels = (signs: readonly (readonly [(typeof LevelFormat)[keyof typeof LevelFormat], string])[]) =>
  Array.from({ length: 9 }, (_, level) => {
    const [format, text] = signs[level % signs.length] ?? [LevelFormat.BULLET, '•']
    return {
      level,
      format,
      text: text.replace('%', `%${level + 1}`),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: centimetres(0.7) * (level + 1), hanging: centimetres(0.6) } } },
    }
  })

export const numbering: INumberingOptions = {
  config: [
    {
      reference: listReference.ordered,
      levels: levels([
        [LevelFormat.DECIMAL, '%.'],
        [LevelFormat.LOWER_LETTER, '%.'],
        [LevelFormat.LOWER_ROMAN, '%.'],
      ]),
    },
    {
      reference: listReference.bulleted,
      levels: levels([
        [LevelFormat.BULLET, '•'],
        [LevelFormat.BULLET, '–'],
      ]),
    },
  ],
}
