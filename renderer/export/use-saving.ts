import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeavingFile } from '../../shared/desktop/leaving.ts'
import type { ExportedFile, ExportRefusal } from '../../shared/report/export-formats.ts'
import type { ToPdf } from '../../shared/report/tree-formats.ts'
import { ok, type Result } from '../../shared/result.ts'
import { useServices } from '../app/services.tsx'
import type { PdfStage } from '../pdf/pdf-messages.ts'
import { useToasts } from '../ui/toast.tsx'

/** Why there is no file. `not-saved`: it was made, and could not be put where the person chose. */
export interface SavingFailure {
  readonly code: Exclude<ExportRefusal, 'cancelled'> | 'not-saved'
  readonly detail: string | undefined
}

export interface Saving {
  readonly isBusy: boolean
  /** How far the pages of a PDF are; null when none are being set. */
  readonly stage: PdfStage | null
  readonly failure: SavingFailure | null
  /** Makes a file and saves it. False when there is none in the end; `failure` then says why, unless the person stopped it. */
  save(
    leaving: LeavingFile,
    make: (toPdf: ToPdf) => Promise<Result<ExportedFile, ExportRefusal>>,
  ): Promise<boolean>
  /** Stops the setting of pages. */
  stop(): void
  /** Forgets what went wrong before. */
  forget(): void
}

/** Makes files and saves them, one at a time. Whoever leaves stops what is being made. */
export const useSaving = (): Saving => {
  const { t } = useTranslation('exporting')
  const { platform } = useServices()
  const { toast } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [stage, setStage] = useState<PdfStage | null>(null)
  const [failure, setFailure] = useState<SavingFailure | null>(null)
  const stopping = useRef<AbortController | null>(null)
  useEffect(() => () => stopping.current?.abort(), [])

  const stop = useCallback(() => stopping.current?.abort(), [])
  const forget = useCallback(() => setFailure(null), [])

  const save: Saving['save'] = async (leaving, make) => {
    if (stopping.current !== null) return false
    const mine = new AbortController()
    stopping.current = mine
    setBusy(true)
    setFailure(null)
    let missing: readonly string[] = []
    const toPdf: ToPdf = async (tree) => {
      const { makePdf } = await import('../pdf/make-pdf.ts')
      const made = await makePdf(tree, { signal: mine.signal, onProgress: setStage })
      setStage(null)
      if (!made.ok) return made
      missing = made.value.missing
      return ok(made.value.bytes)
    }
    const fail = (code: ExportRefusal | 'not-saved', detail?: string): false => {
      if (code !== 'cancelled') setFailure({ code, detail })
      return false
    }
    try {
      const made = await make(toPdf)
      if (!made.ok) return fail(made.code, made.detail)
      if (mine.signal.aborted) return false
      const saved = await platform.saveFile({ ...made.value, ...leaving })
      if (!saved.ok) return saved.code === 'failed' ? fail('not-saved') : false
      if (missing.length > 0) toast(t('missing', { characters: missing.join(' ') }), 'news')
      return true
    } finally {
      stopping.current = null
      setBusy(false)
      setStage(null)
    }
  }
  return { isBusy, stage, failure, save, stop, forget }
}
