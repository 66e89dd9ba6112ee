import { ok, type Result, refuse } from '../result.ts'
import type { RowNames } from './typst.ts'

/**
 * Typst's WebAssembly build writes a tagged PDF 1.7 with metadata and colours that name their profile, but has no
 * switch for PDF/A and none for cells that name a row. Both are written here: the file's own objects are kept in their
 * order, some are replaced, and the table of where they stand is made again.
 */
interface PdfObject {
  readonly number: number
  /** From `<number> 0 obj` up to the next object, one character per byte. */
  readonly body: string
}

const decode = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  return parts.join('')
}

const encode = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

interface PdfFile {
  readonly header: string
  readonly objects: readonly PdfObject[]
  readonly trailer: string
}

/** The file in pieces; null when it is not in the form in which Typst writes one. */
const take = (file: string): PdfFile | null => {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.slice(-64))?.[1] ?? Number.NaN)
  const head = /^xref\n0 (\d+)\n/u.exec(file.slice(start, start + 32))
  if (head === null) return null
  const entries = file.slice(start + head[0].length, start + head[0].length + 20 * Number(head[1]))
  const offsets = (entries.match(/^\d{10} \d{5} n/gmu) ?? []).map((entry) => Number(entry.slice(0, 10)))
  const first = offsets[0]
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/u.exec(
    file.slice(start + head[0].length + entries.length),
  )
  if (first === undefined || trailer?.[1] === undefined || offsets.length !== Number(head[1]) - 1) return null
  const objects = offsets.map(
    (offset, at): PdfObject => ({
      number: at + 1,
      body: file.slice(offset, offsets[at + 1] ?? start),
    }),
  )
  const sound = objects.every(({ number, body }) => body.startsWith(`${number} 0 obj\n`))
  return sound ? { header: file.slice(0, first), objects, trailer: trailer[1] } : null
}

const join = ({ header, objects, trailer }: PdfFile): string => {
  const parts = [header]
  const entries = ['0000000000 65535 f\r\n']
  let at = header.length
  for (const { body } of objects) {
    entries.push(`${String(at).padStart(10, '0')} 00000 n\r\n`)
    parts.push(body)
    at += body.length
  }
  return `${parts.join('')}xref\n0 ${objects.length + 1}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF`
}

/** Replaces what `pattern` finds; null when it is not there exactly as often as it must be. */
const replaceOnce = (text: string, pattern: RegExp, by: (found: string) => string): string | null => {
  const found = pattern.exec(text)
  return found === null
    ? null
    : text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length)
}

const withBody = (file: PdfFile, number: number, body: string): PdfFile => ({
  ...file,
  objects: file.objects.map((object) => (object.number === number ? { number, body } : object)),
})

const reference = (text: string, name: string): number =>
  Number(new RegExp(`\\n  /${name} (\\d+) 0 R\\n`, 'u').exec(text)?.[1] ?? 0)

const archiveMark =
  '<pdfaid:part xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">2</pdfaid:part>' +
  '<pdfaid:conformance xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">A</pdfaid:conformance>'

/** ISO 19005-2: says in the metadata what the file is, and names the colours it is meant for. */
const withArchiveMark = (file: PdfFile): PdfFile | null => {
  const root = Number(/\/Root (\d+) 0 R/u.exec(file.trailer)?.[1] ?? 0)
  const catalogue = file.objects[root - 1]?.body ?? ''
  const about = file.objects[reference(catalogue, 'Metadata') - 1]
  const colours = file.objects.find(({ body }) => /^\d+ 0 obj\n<<[^>]*\/N 3\n[^>]*>>\nstream\n/u.test(body))
  if (about === undefined || colours === undefined) return null
  const marked = replaceOnce(about.body, /<\/rdf:Description><\/rdf:RDF>/u, (end) => archiveMark + end)
  const longer = marked?.replace(
    /\/Length (\d+)\n/u,
    (_, length: string) => `/Length ${Number(length) + archiveMark.length}\n`,
  )
  const intent =
    `  /OutputIntents [<<\n    /Type /OutputIntent\n    /S /GTS_PDFA1\n    /OutputConditionIdentifier (sRGB)\n` +
    `    /Info (sRGB)\n    /DestOutputProfile ${colours.number} 0 R\n  >>]\n`
  const meant = replaceOnce(catalogue, /\n {2}\/Lang /u, (start) => `\n${intent}${start.slice(1)}`)
  const titled = meant?.replace(
    '  /ViewerPreferences <<\n',
    '  /ViewerPreferences <<\n    /DisplayDocTitle true\n',
  )
  if (longer === undefined || titled === undefined || !/\/Marked true\n/u.test(catalogue)) return null
  return withBody(withBody(file, about.number, longer), root, titled)
}

const kind = (body: string): string =>
  /^\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/(\w+)\n/u.exec(body)?.[1] ?? ''

const children = (body: string): readonly number[] =>
  [...(/\n {2}\/K \[((?:\d+ 0 R ?)+)\]\n/u.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/gu)].map(([, number]) =>
    Number(number),
  )

/** The tables of the document in the order in which they are read, each as its rows of cells. */
const tablesOf = (file: PdfFile): readonly (readonly (readonly number[])[])[] => {
  const bodyOf = (number: number): string => file.objects[number - 1]?.body ?? ''
  const tables: (readonly (readonly number[])[])[] = []
  const root = file.objects.find(({ body }) => /^\d+ 0 obj\n<<\n {2}\/Type \/StructTreeRoot\n/u.test(body))
  const waiting = root === undefined ? [] : [...children(root.body)].reverse()
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const body = bodyOf(number)
    if (kind(body) !== 'Table') {
      waiting.push(...[...children(body)].reverse())
      continue
    }
    tables.push(
      children(body)
        .filter((part) => kind(bodyOf(part)) === 'TBody')
        .flatMap((part) => children(bodyOf(part)))
        .map((row) => children(bodyOf(row))),
    )
  }
  return tables
}

const columnHeaders = /\n {4}\/Headers \[[^\]]*\]/u

/** A table in which rows have names says with each name that it goes for its row; readers then find the rest by scope. */
const withRowNames = (file: PdfFile, names: RowNames): PdfFile | null => {
  const tables = tablesOf(file)
  if (tables.length !== names.length) return null
  const bodies = new Map<number, string>()
  for (const [at, rows] of tables.entries()) {
    const named = names[at] ?? []
    if (rows.length !== named.length) return null
    if (!named.includes(true)) continue
    for (const [place, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        const body = file.objects[cell - 1]?.body ?? ''
        if (kind(body) !== 'TD') return null
        const first = column === 0 && named[place] === true
        bodies.set(
          cell,
          first
            ? body.replace('/S /TD\n', '/S /TH\n').replace(columnHeaders, '\n    /Scope /Row')
            : body.replace(columnHeaders, ''),
        )
      }
  }
  return {
    ...file,
    objects: file.objects.map(({ number, body }) => ({ number, body: bodies.get(number) ?? body })),
  }
}

/**
 * Makes an archive copy (PDF/A-2a, ISO 19005-2) of what Typst wrote: says so in its metadata, and marks the cells that name
 * rows. `unknown-form`: the file is not as this version of Typst writes it, and nothing is claimed of it.
 */
export const toArchivePdf = (
  pdf: Uint8Array,
  rowNames: RowNames,
): Result<Uint8Array<ArrayBuffer>, 'unknown-form'> => {
  const file = take(decode(pdf))
  const named = file === null ? null : withRowNames(file, rowNames)
  const marked = named === null ? null : withArchiveMark(named)
  return marked === null ? refuse('unknown-form') : ok(encode(join(marked)))
}
