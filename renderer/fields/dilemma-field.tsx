import type { FieldOf } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './dilemma.module.css'
import { FieldFrame } from './field-frame.tsx'
import { LiveText } from './live-text.tsx'

/** The two horns, side by side: what one could do, and what is lost by it. */
export const DilemmaField = ({ field }: { readonly field: FieldOf<'dilemma'> }) => {
  const text = useText()
  return (
    <FieldFrame field={field}>
      <div className={styles.horns}>
        {(['a', 'b'] as const).map((horn) => (
          <div key={horn} className={styles.horn} data-horn={horn}>
            <div className={styles.parts}>
              <LiveText
                of={{ in: 'dilemma', field: field.id, part: `${horn}.option` }}
                label={text(field[horn].option)}
                rows={2}
              />
              <LiveText
                of={{ in: 'dilemma', field: field.id, part: `${horn}.damage` }}
                label={text(field[horn].damage)}
                rows={2}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldFrame>
  )
}
