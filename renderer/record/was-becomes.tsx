import { useTranslation } from 'react-i18next'
import { placesUnder } from '../../shared/record/places.ts'
import { isBlank } from '../../shared/report/text.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { Amendment } from '../../shared/session/record-model.ts'
import styles from './record.module.css'

interface WasBecomesProps {
  /** The words that it is about; null when they are not here. */
  readonly tree: ReportTree | null
  readonly amendment: Pick<Amendment, 'place' | 'change' | 'words'>
}

/** What an amendment changes, as the words before and after, each with its name. */
export const WasBecomes = ({ tree, amendment }: WasBecomesProps) => {
  const { t } = useTranslation('record')
  const { place, change, words } = amendment
  const before =
    tree === null ? undefined : placesUnder(tree, place).find((one) => one.place === place)?.words
  const isGone = change === 'replace' && isBlank(words)
  return (
    <dl className={styles.change}>
      {change === 'add' || before === undefined ? null : (
        <div className={styles.was}>
          <dt>{t('amendments.was')}</dt>
          <dd dir="auto">{isBlank(before) ? t('amendments.empty') : <del>{before}</del>}</dd>
        </div>
      )}
      <div className={styles.becomes}>
        <dt>{t(change === 'add' ? 'amendments.added' : 'amendments.becomes')}</dt>
        <dd dir="auto">{isGone ? <em>{t('amendments.gone')}</em> : <ins>{words}</ins>}</dd>
      </div>
    </dl>
  )
}
