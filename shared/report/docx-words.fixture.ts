import { strFromU8, unzipSync } from 'fflate'
import { rowGroups } from './row-groups.ts'
import { readable } from './text.ts'
import type { Block, Definition, ReportTree } from './tree.ts'

/** The parts of a Word file as text, by path. */
export const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]))

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** What a part of a Word file says, a line for each paragraph. */
export const textOfPart = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\/>|<\/w:p>/gu)]
    .map(([tag, text]) => text ?? (tag === '</w:p>' ? '\n' : ' '))
    .join('')
    .replace(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => characters[entity] ?? '')

/** Without white space and the signs that a format puts between a term and what it says, or around a remark. */
export const bare = (text: string): string => readable(text).replace(/[\s:–()]/gu, '')

const saidInDefinition = ({ term, lines }: Definition): readonly string[] => [term, ...lines]

const saidAbove = (block: Block | undefined): string | undefined =>
  block?.kind === 'heading'
    ? block.text
    : block?.kind === 'paragraph' && block.look === 'lead'
      ? block.runs.map(({ text }) => text).join('')
      : undefined

const saidIn = (block: Block, above: Block | undefined): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text, block.mark ?? '']
    case 'paragraph':
      return block.runs.map(({ text }) => text)
    case 'table':
      return [
        saidAbove(above) === block.caption ? '' : block.caption,
        ...block.columns.map(({ title }) => title),
        ...rowGroups(block).flatMap((group) =>
          group.flatMap(([first = '', ...rest], at) =>
            block.rowHeaders === 'grouped' && at > 0 ? rest : [first, ...rest],
          ),
        ),
      ]
    case 'definitions':
      return block.items.flatMap(saidInDefinition)
    case 'list':
      return block.items.flatMap(({ runs }) => runs.map(({ text }) => text))
    case 'notice':
      return [block.text]
  }
}

/** Everything that a report says, in its order. */
export const saidInTree = ({ title, facts, blocks, footer }: ReportTree): readonly string[] => [
  title,
  ...facts.flatMap(saidInDefinition),
  ...blocks.flatMap((block, at) => saidIn(block, blocks[at - 1])),
  footer,
]
