import { useTranslation } from 'react-i18next'
import type { ArchiveTerms } from '../../shared/report/archive-copy.ts'
import styles from '../export/export.module.css'
import { Checkbox } from '../ui/checkbox.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

interface ArchiveFieldsProps {
  readonly terms: ArchiveTerms
  readonly onChange: (terms: ArchiveTerms) => void
  /** Tells what is missing, once somebody tried to save. */
  readonly showMissing: boolean
}

/** What the organisation says of the copy that goes to its archive. */
export const ArchiveFields = ({ terms, onChange, showMissing }: ArchiveFieldsProps) => {
  const { t } = useTranslation('exporting')
  const needed = (text: string) => (showMissing && text.trim() === '' ? { error: t('archive.needed') } : {})
  const change = (part: Partial<ArchiveTerms>) => onChange({ ...terms, ...part })
  return (
    <fieldset className={styles.fields}>
      <legend>{t('archive.title')}</legend>
      <TextField
        label={t('archive.mark')}
        hint={t('archive.markHint')}
        value={terms.mark}
        onChange={(mark) => change({ mark })}
        isRequired
        {...needed(terms.mark)}
      />
      <TextField
        label={t('archive.register')}
        hint={t('archive.registerHint')}
        value={terms.register}
        onChange={(register) => change({ register })}
        isRequired
        {...needed(terms.register)}
      />
      <TextField
        label={t('archive.creator')}
        hint={t('archive.creatorHint')}
        value={terms.creator}
        onChange={(creator) => change({ creator })}
        isRequired
        {...needed(terms.creator)}
      />
      <TextField
        label={t('archive.restriction')}
        value={terms.restriction}
        onChange={(restriction) => change({ restriction })}
      />
      <Select
        label={t('archive.appraisal')}
        value={terms.appraisal}
        onChange={(appraisal) => change({ appraisal })}
        options={[
          { value: 'for-a-time', label: t('archive.forATime') },
          { value: 'for-good', label: t('archive.forGood') },
        ]}
      />
      {terms.appraisal === 'for-a-time' ? (
        <TextField
          type="date"
          label={t('archive.until')}
          hint={t('optional')}
          value={terms.until}
          onChange={(until) => change({ until })}
        />
      ) : null}
      <div className={styles.whole}>
        <Checkbox
          label={t('archive.withTitle')}
          hint={t('archive.withTitleHint')}
          isSelected={terms.withTitle}
          onChange={(withTitle) => change({ withTitle })}
        />
      </div>
    </fieldset>
  )
}
