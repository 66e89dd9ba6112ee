import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classes } from './classes.ts'

type ChipTone = 'neutral' | 'lead' | 'ok' | 'warn' | 'bad'

const toneClass: Record<ChipTone, string | undefined> = {
  neutral: undefined,
  lead: styles.lead,
  ok: styles.ok,
  warn: styles.warn,
  bad: styles.bad,
}

interface ChipProps {
  readonly children: ReactNode
  readonly tone?: ChipTone
  readonly icon?: LucideIcon
}

/** A small label. Its words carry the meaning; the tone only underlines it. */
export const Chip = ({ children, tone = 'neutral', icon: Icon }: ChipProps) => (
  <span className={classes(styles.chip, toneClass[tone])}>
    {Icon === undefined ? null : <Icon size={14} aria-hidden />}
    {children}
  </span>
)
