import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CheckedRecord } from '../../shared/record/check.ts'
import { signedBy } from '../../shared/record/signed.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './record.module.css'

const stages = ['draft', 'open', 'adopted', 'signed'] as const

/** Where the record stands, of the four stages that it goes through. */
export const Stages = ({ record }: { readonly record: CheckedRecord }) => {
  const { t } = useTranslation('record')
  const counted = record.status === 'adopted' ? signedBy(record) : null
  const isSigned = counted !== null && counted.signed > 0 && counted.signed === counted.present
  const reached = stages.indexOf(isSigned ? 'signed' : record.status)
  return (
    <ol className={styles.stages} aria-label={t('stages.label')}>
      {stages.map((stage, at) => {
        const isDone = at < reached || isSigned
        const isNow = at === reached && !isSigned
        return (
          <li
            key={stage}
            data-state={isDone ? 'done' : isNow ? 'now' : 'later'}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className={styles.stageMark} aria-hidden>
              {isDone ? <Check size={14} /> : at + 1}
            </span>
            <span>
              {stage === 'signed' && counted !== null
                ? t('stages.signedBy', { signed: counted.signed, present: counted.present })
                : t(`stages.${stage}`)}
              {isDone ? <VisuallyHidden> ({t('stages.done')})</VisuallyHidden> : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
