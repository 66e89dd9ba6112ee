import { zipSync } from 'fflate'
import type { Language } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { sha256Of, toMdto } from './mdto.ts'

/** What an organisation says of a record that it archives. */
export interface ArchiveTerms {
  /** The organisation's own mark for it, and the register in which that mark counts. */
  readonly mark: string
  readonly register: string
  /** The organisation that keeps it. */
  readonly creator: string
  /** Kept for good, or for a time. */
  readonly appraisal: 'for-good' | 'for-a-time'
  /** ISO day until which it is kept; '' when that is not known yet. */
  readonly until: string
  /** Who may see it. */
  readonly restriction: string
  /** Whether the metadata names the title of the session, which may say what the case was about. */
  readonly withTitle: boolean
}

interface ArchiveOptions {
  readonly language: Language
  /** When it is made, ms since 1970. */
  readonly now: number
  readonly timeZone: string
  /** Of the files in it, without extension. */
  readonly name: string
  readonly terms: ArchiveTerms
}

const appraisals = {
  'for-good': { label: 'Blijvend te bewaren', code: 'B' },
  'for-a-time': { label: 'Tijdelijk te bewaren', code: 'V' },
} as const

/**
 * The archive copy: one file with the PDF/A and, beside it, the two MDTO documents that describe the record and that file. One file,
 * because a description that was saved apart is soon lost. `incomplete` names in `detail` what is missing or has no valid form.
 */
export const archiveCopy = async (
  snapshot: SessionSnapshot,
  pdf: Uint8Array<ArrayBuffer>,
  { language, now, timeZone, name, terms }: ArchiveOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, 'incomplete'>> => {
  const pdfName = `${name}.pdf`
  const described = toMdto(snapshot, {
    language,
    timeZone,
    title: terms.withTitle ? 'own' : 'neutral',
    identification: { mark: terms.mark, source: terms.register },
    terms: {
      appraisal: { ...appraisals[terms.appraisal], list: 'Begrippenlijst Waarderingen MDTO' },
      ...(terms.until === '' ? {} : { retention: { until: terms.until } }),
      restriction: {
        label: 'Persoonsgegevens',
        list: 'Begrippenlijst BeperkingGebruik MDTO',
        explanation: terms.restriction,
      },
      creator: { name: terms.creator },
    },
    file: {
      name: pdfName,
      format: 'pdf',
      size: pdf.length,
      sha256: await sha256Of(pdf),
      checkedAt: now,
    },
  })
  if (!described.ok) return refuse('incomplete', described.detail)
  const { informationObject, file } = described.value
  const text = new TextEncoder()
  return ok(
    zipSync(
      {
        // Set pages are compressed already.
        [pdfName]: [pdf, { level: 0 }],
        [`${name}.mdto.xml`]: text.encode(informationObject),
        [`${pdfName}.bestand.mdto.xml`]: text.encode(file),
      },
      { mtime: now },
    ),
  )
}
