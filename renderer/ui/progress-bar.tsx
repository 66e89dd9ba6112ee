import { classes } from './classes.ts'
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  /** The accessible name. */
  readonly label: string
  /** 0 to `max`; more is drawn as full. */
  readonly value: number
  readonly max: number
  readonly tone?: 'lead' | 'bad' | 'neutral'
  /** What the value is in words, for instance "nog 7 minuten". */
  readonly valueText?: string
}

/** How far something is. */
export const ProgressBar = ({ label, value, max, tone = 'lead', valueText }: ProgressBarProps) => {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div
      role="progressbar"
      className={styles.bar}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={valueText}
    >
      <div
        className={classes(styles.fill, tone === 'bad' && styles.bad, tone === 'neutral' && styles.neutral)}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  )
}
