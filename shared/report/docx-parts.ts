import { fontName, wordLanguage } from './docx-style.ts'
import { oneLine } from './text.ts'
import type { ReportTree } from './tree.ts'

interface Part {
  readonly path: string
  readonly data: string
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const asText = (text: string): string =>
  oneLine(text).replace(/[&<>]/gu, (character) => entities[character] ?? '')

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Moments that a file can name; outside them it names none. */
const stamp = (madeAt: number): string | null =>
  madeAt >= 0 && madeAt < Date.UTC(10_000, 0) ? `${new Date(madeAt).toISOString().slice(0, 19)}Z` : null

const properties = ({ title, language, madeAt }: ReportTree): string => {
  const moment = stamp(madeAt)
  const dated = (name: string): string =>
    moment === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`
  return `${start}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${asText(title)}</dc:title><dc:creator>Beraad</dc:creator><cp:revision>1</cp:revision>${dated('created')}${dated('modified')}<dc:language>${wordLanguage[language]}</dc:language></cp:coreProperties>`
}

const application = `${start}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Beraad</Application></Properties>`

const settings = ({ language }: ReportTree): string =>
  `${start}<w:settings ${main}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${wordLanguage[language]}" w:eastAsia="zh-CN" w:bidi="ar-SA"/><w:decimalSymbol w:val="${language === 'nl' ? ',' : '.'}"/><w:listSeparator w:val="${language === 'nl' ? ';' : ','}"/></w:settings>`

/** Where the font is not installed, one of the same width or shape stands in, so that lines break in the same places. */
const fonts = `${start}<w:fonts ${main}><w:font w:name="${fontName}"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

/** The parts of a Word file that say who made it, when and in which language: written here, so that nothing else is in them. */
export const fixedParts = (tree: ReportTree): readonly Part[] => [
  { path: 'docProps/core.xml', data: properties(tree) },
  { path: 'docProps/app.xml', data: application },
  { path: 'word/settings.xml', data: settings(tree) },
  { path: 'word/fontTable.xml', data: fonts },
]
