import type { Language } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { isoDayIn } from './dates.ts'
import { mdtoDocument, type Xml } from './mdto-xml.ts'
import { isBlank, oneLine } from './text.ts'

/** A mark in somebody's register: a case number and whose it is. */
export interface MdtoIdentification {
  readonly mark: string
  readonly source: string
}

/** A term out of a list that the organisation works with, such as its selection list. */
export interface MdtoTerm {
  readonly label: string
  readonly code?: string
  readonly list: string
}

export interface MdtoTerms {
  /** What the organisation files it under. */
  readonly classification?: MdtoTerm
  /** Whether it is kept for good or for a time, by the selection list. */
  readonly appraisal: MdtoTerm
  /** From when (ISO day), how long (ISO 8601, P7Y) and until when it is kept. */
  readonly retention?: { readonly from?: string; readonly length?: string; readonly until?: string }
  /** The row of the selection list that says so. */
  readonly category?: MdtoTerm
  /** Who may use it; a conversation about a resident is never open to all. */
  readonly restriction: MdtoTerm & { readonly explanation?: string }
  /** The organisation that keeps it, with its mark in a register of organisations. */
  readonly creator: { readonly name: string; readonly identification?: MdtoIdentification }
  /** The dossier it is part of. */
  readonly partOf?: { readonly name: string; readonly identification?: MdtoIdentification }
}

export interface MdtoFile {
  readonly name: string
  readonly format: MdtoFormat
  /** In bytes. */
  readonly size: number
  /** Of the whole file, in hexadecimal: `sha256Of`. */
  readonly sha256: string
  /** When that was worked out, ms since 1970. */
  readonly checkedAt: number
}

export interface MdtoOptions {
  readonly language: Language
  /** IANA name of the zone in which the day of the conversation is told. */
  readonly timeZone: string
  /** `neutral` names the kind of conversation and its day; a title may say what the case was about. */
  readonly title: 'neutral' | 'own'
  /** The organisation's own mark for this record; no id of the session is ever used. */
  readonly identification: MdtoIdentification
  /** The organisation's own mark for the file; the record's, with the name of the file, when it has none. */
  readonly fileIdentification?: MdtoIdentification
  readonly terms: MdtoTerms
  readonly file: MdtoFile
}

/** Two documents, because an MDTO document describes one thing. */
export interface MdtoDocuments {
  readonly informationObject: string
  readonly file: string
}

/** Formats an archive copy can have, with their codes in PRONOM. */
const formats = {
  pdf: { label: 'Acrobat PDF/A - Portable Document Format 2a', code: 'fmt/476' },
  docx: { label: 'Microsoft Word for Windows 2007 onwards', code: 'fmt/412' },
  json: { label: 'JSON Data Interchange Format', code: 'fmt/817' },
} as const

export type MdtoFormat = keyof typeof formats

/** The length that the standard advises for names. */
const longestName = 80

const neutralName = { deliberation: 'Verslag moreel beraad', conference: 'Verslag casusoverleg' } as const

const shortened = (text: string): string => {
  const characters = [...oneLine(text)]
  return characters.length <= longestName
    ? characters.join('')
    : `${characters.slice(0, longestName - 1).join('')}…`
}

const reference = (name: string, label: string, identification?: MdtoIdentification): Xml => [
  name,
  [['verwijzingNaam', label], identified('verwijzingIdentificatie', identification)],
]

const identified = (name: string, identification: MdtoIdentification | undefined): Xml =>
  identification === undefined
    ? null
    : [
        name,
        [
          ['identificatieKenmerk', oneLine(identification.mark)],
          ['identificatieBron', oneLine(identification.source)],
        ],
      ]

const term = (name: string, of: MdtoTerm | undefined): Xml =>
  of === undefined ? null : [name, [...termParts(of)]]

const termParts = ({ label, code, list }: MdtoTerm): readonly Xml[] => [
  ['begripLabel', oneLine(label)],
  code === undefined || isBlank(code) ? null : ['begripCode', oneLine(code)],
  reference('begripBegrippenlijst', oneLine(list)),
]

const standardList = (name: string): string => `Begrippenlijst ${name} MDTO`

const optional = (name: string, text: string | undefined): Xml =>
  text === undefined || isBlank(text) ? null : [name, oneLine(text)]

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

const isLength = (text: string): boolean => /^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}D)?$/u.test(text)

const retention = ({ retention: of }: MdtoTerms): Xml =>
  of === undefined
    ? null
    : [
        'bewaartermijn',
        [
          optional('termijnStartdatumLooptijd', of.from),
          optional('termijnLooptijd', of.length),
          optional('termijnEinddatum', of.until),
        ],
      ]

/** Day or days of the conversation; none when it was never held. */
const period = ({ about }: SessionSnapshot, timeZone: string): Xml => {
  if (about.startedAt === null) return null
  const from = isoDayIn(about.startedAt, timeZone)
  const until = about.closedAt === null ? null : isoDayIn(about.closedAt, timeZone)
  if (from === null || !isDay(from)) return null
  return [
    'dekkingInTijd',
    [
      term('dekkingInTijdType', { label: 'Gesprek', list: standardList('DekkingInTijdType') }),
      ['dekkingInTijdBegindatum', from],
      until === null || !isDay(until) || until < from ? null : ['dekkingInTijdEinddatum', until],
    ],
  ]
}

/** What must be there, and what must have a form, by the name under which a screen shows it. */
const faults = ({ identification, terms, file }: MdtoOptions): readonly string[] => {
  const { retention: kept = {}, appraisal, restriction, creator } = terms
  const checks: readonly (readonly [string, boolean])[] = [
    ['identification', !isBlank(identification.mark) && !isBlank(identification.source)],
    ['appraisal', !isBlank(appraisal.label) && !isBlank(appraisal.list)],
    ['restriction', !isBlank(restriction.label) && !isBlank(restriction.list)],
    ['creator', !isBlank(creator.name)],
    ['retention', [kept.from, kept.until].every((day) => day === undefined || day === '' || isDay(day))],
    ['retention', kept.length === undefined || kept.length === '' || isLength(kept.length)],
    ['file', !isBlank(file.name) && Number.isSafeInteger(file.size) && file.size >= 0],
    [
      'file',
      /^[0-9a-f]{64}$/u.test(file.sha256) && file.checkedAt >= 0 && file.checkedAt < 253_402_300_800_000,
    ],
  ]
  return checks.flatMap(([name, sound]) => (sound ? [] : [name]))
}

/**
 * Describes an archive copy by MDTO 1.0: the record as an information object, and the file it is in. Holds nothing of the
 * case: what it says comes from the organisation, but for the kind of conversation, its day and, when chosen, its title.
 * `incomplete` names in `detail` which of the options is missing or has no valid form.
 */
export const toMdto = (
  snapshot: SessionSnapshot,
  options: MdtoOptions,
): Result<MdtoDocuments, 'incomplete'> => {
  const [fault] = faults(options)
  if (fault !== undefined) return refuse('incomplete', fault)
  const { about, method } = snapshot
  const { terms, file, identification, timeZone } = options
  const held = isoDayIn(about.startedAt ?? about.plannedAt ?? about.createdAt, timeZone)
  const neutral = [neutralName[method.kind], held ?? ''].join(' ').trim()
  const name = options.title === 'own' && !isBlank(about.title) ? shortened(about.title) : neutral
  const fileName = shortened(file.name)
  const ofFile = options.fileIdentification ?? {
    mark: `${identification.mark}/${file.name}`,
    source: identification.source,
  }
  const { label, code } = formats[file.format]
  const { explanation, ...restriction } = terms.restriction
  return ok({
    informationObject: mdtoDocument([
      'informatieobject',
      [
        identified('identificatie', identification),
        ['naam', name],
        term('aggregatieniveau', { label: 'Archiefstuk', list: standardList('Aggregatieniveaus') }),
        term('classificatie', terms.classification),
        period(snapshot, timeZone),
        ['taal', options.language],
        term('waardering', terms.appraisal),
        retention(terms),
        term('informatiecategorie', terms.category),
        terms.partOf === undefined
          ? null
          : reference('isOnderdeelVan', oneLine(terms.partOf.name), terms.partOf.identification),
        reference('heeftRepresentatie', fileName, ofFile),
        reference('archiefvormer', oneLine(terms.creator.name), terms.creator.identification),
        [
          'beperkingGebruik',
          [
            term('beperkingGebruikType', restriction),
            optional('beperkingGebruikNadereBeschrijving', explanation),
          ],
        ],
      ],
    ]),
    file: mdtoDocument([
      'bestand',
      [
        identified('identificatie', ofFile),
        ['naam', fileName],
        ['omvang', String(file.size)],
        term('bestandsformaat', { label, code, list: 'PRONOM-register' }),
        [
          'checksum',
          [
            term('checksumAlgoritme', { label: 'SHA-256', list: standardList('ChecksumAlgoritme') }),
            ['checksumWaarde', file.sha256],
            ['checksumDatum', `${new Date(file.checkedAt).toISOString().slice(0, 19)}Z`],
          ],
        ],
        reference('isRepresentatieVan', name, identification),
      ],
    ]),
  })
}

/** The checksum of a file, in hexadecimal. */
export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
