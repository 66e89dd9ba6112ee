import { useId } from 'react'
import styles from './progress-bar.module.css'

interface ProgressBarProps {
  /** What is being done, in words. */
  readonly label: string
  /** From 0 to 1, or null when nobody can say how far it is. */
  readonly fraction: number | null
}

/** How far something is that takes a while. What came of it is for the caller to say. */
export const ProgressBar = ({ label, fraction }: ProgressBarProps) => {
  const id = useId()
  return (
    <div className={styles.progress}>
      <label className={styles.label} htmlFor={id} role="status">
        {label}
      </label>
      <progress id={id} className={styles.bar} max={1} {...(fraction !== null && { value: fraction })} />
    </div>
  )
}
