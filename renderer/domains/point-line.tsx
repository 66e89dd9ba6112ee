import { X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Text } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { IconButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { useToasts } from '../ui/toast.tsx'
import styles from './point-line.module.css'

interface PointLineProps {
  /** Stands above the squares. */
  readonly label: string
  /** Names the squares for whoever does not see what they belong to: "Nu bij Wonen". */
  readonly name: string
  readonly look: 'now' | 'wished'
  /** The words of the points, worst first. */
  readonly scale: readonly Text[]
  /** 1 to 5, or null where nobody chose. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly isReadOnly: boolean
  /** Shows the button that takes the point away. The Delete key does so too. */
  readonly showsClear: boolean
}

/** Five squares of which one can be chosen, with its word beside them. */
export const PointLine = ({
  label,
  name,
  look,
  scale,
  value,
  onChange,
  isReadOnly,
  showsClear,
}: PointLineProps) => {
  const { t } = useTranslation('domains')
  const text = useText()
  const { announce } = useToasts()
  const id = useId()
  const chosen = value === null ? undefined : scale[value - 1]
  const clear = () => {
    onChange(null)
    announce(t('cleared', { point: name }))
    // The button is gone after this: the squares keep the keyboard.
    document.getElementById(`${id}-1`)?.focus()
  }
  return (
    <div className={classes(styles.line, look === 'wished' && styles.wished)}>
      <span className={styles.words}>
        <span className={styles.which}>{label}</span>
        <span className={chosen === undefined ? styles.none : styles.word}>
          {chosen === undefined ? t('noPoint') : text(chosen)}
        </span>
      </span>
      <span className={styles.choose}>
        <span
          className={styles.squares}
          role="radiogroup"
          aria-label={name}
          onKeyDown={(event) => {
            if (isReadOnly || value === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return
            event.preventDefault()
            clear()
          }}
        >
          {scale.map((word, index) => {
            const point = index + 1
            return (
              <input
                key={word.nl}
                type="radio"
                id={`${id}-${point}`}
                name={id}
                className={styles.square}
                data-filled={value !== null && point <= value}
                aria-label={text(word)}
                title={text(word)}
                checked={point === value}
                disabled={isReadOnly}
                onChange={() => onChange(point)}
              />
            )
          })}
        </span>
        {showsClear && !isReadOnly && value !== null ? (
          <IconButton size="small" icon={X} label={t('clearAt', { point: name })} onPress={clear} />
        ) : null}
      </span>
    </div>
  )
}
