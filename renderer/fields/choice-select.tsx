import { useTranslation } from 'react-i18next'
import type { Choice } from '../../shared/method/method.ts'
import styles from './cell.module.css'
import { useMayWrite } from './use-may-write.ts'

interface ChoiceSelectProps {
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly choices: readonly {
    readonly id: string
    readonly label: string
    readonly tone?: Choice['tone'] | undefined
  }[]
  /** What stands there while nothing is chosen. */
  readonly none?: string
  readonly onChange: (value: string) => void
}

/** One of a few, in a cell; nothing is one of them too. */
export const ChoiceSelect = ({ id, label, value, choices, none, onChange }: ChoiceSelectProps) => {
  const { t } = useTranslation('fields')
  const mayWrite = useMayWrite()
  const tone = choices.find((choice) => choice.id === value)?.tone
  return (
    <select
      id={id}
      className={styles.choice}
      data-tone={tone}
      aria-label={label}
      autoComplete="off"
      value={value}
      disabled={!mayWrite}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{none ?? t('noChoice')}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
