import { useTranslation } from 'react-i18next'
import { Callout } from '../ui/callout.tsx'
import { usePdfParts } from './use-pdf-parts.ts'

interface FormatsNotesProps {
  readonly formats: object | 'loading' | 'failed'
  /** Whether the chosen format is set in pages. */
  readonly isPages: boolean
}

/** Whether the formats are there, and what making pages takes. */
export const FormatsNotes = ({ formats, isPages }: FormatsNotesProps) => {
  const { t } = useTranslation('exporting')
  const hasParts = usePdfParts(isPages)
  if (formats === 'loading') return <p role="status">{t('loading')}</p>
  if (formats === 'failed')
    return (
      <Callout tone="bad" isAlert>
        {t('notLoaded')}
      </Callout>
    )
  return isPages && hasParts === false ? (
    <Callout tone="warn" isAlert>
      {t('pdfAbsent')}
    </Callout>
  ) : null
}
