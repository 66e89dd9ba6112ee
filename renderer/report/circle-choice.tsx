import { useTranslation } from 'react-i18next'
import type { CircleView } from '../live/live.ts'
import { useTopic } from '../live/use-live.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import styles from './circle-choice.module.css'

/** Circles that this member is in and could bring along in a report. */
export const useOwnCircles = (): readonly CircleView[] =>
  useTopic('circles', (live) => live.circles().filter(({ state }) => state === 'open'))

interface CircleChoiceProps {
  readonly circles: readonly CircleView[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Which closed circles come along; none unless somebody chooses so. Absent for who is in none. */
export const CircleChoice = ({ circles, chosen, onChange }: CircleChoiceProps) => {
  const { t } = useTranslation(['report', 'circles'])
  if (circles.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('report:circles.label')}</legend>
      <p className={styles.hint}>{t('report:circles.hint')}</p>
      {circles.map(({ id, name, members }) => (
        <Checkbox
          key={id}
          label={t('report:circles.circle', {
            name: name.trim() === '' ? t('circles:nameless') : name,
            count: members,
          })}
          isSelected={chosen.includes(id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, id] : chosen.filter((circle) => circle !== id))
          }
        />
      ))}
    </fieldset>
  )
}
