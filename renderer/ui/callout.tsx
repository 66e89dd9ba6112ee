import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './callout.module.css'
import { classes } from './classes.ts'

type CalloutTone = 'info' | 'warn' | 'bad' | 'facilitator'

const looks: Record<
  CalloutTone,
  { readonly icon: LucideIcon | null; readonly className: string | undefined }
> = {
  info: { icon: Info, className: styles.info },
  warn: { icon: TriangleAlert, className: styles.warn },
  bad: { icon: CircleAlert, className: styles.bad },
  facilitator: { icon: null, className: styles.facilitator },
}

interface CalloutProps {
  readonly tone: CalloutTone
  readonly title?: string
  /** Makes the title a heading of that level, where it belongs to the outline of the page. */
  readonly headingLevel?: 2 | 3 | 4
  readonly children?: ReactNode
  /** Read aloud as soon as it appears, for something that just happened. */
  readonly isAlert?: boolean
}

/** A few sentences that stand apart. `facilitator` is the facilitator's own voice, in ochre. */
export const Callout = ({ tone, title, headingLevel, children, isAlert = false }: CalloutProps) => {
  const { icon: Icon, className } = looks[tone]
  const Title = headingLevel === undefined ? 'p' : (`h${headingLevel}` as const)
  return (
    <div className={classes(styles.callout, className)} role={isAlert ? 'alert' : undefined}>
      {Icon === null ? null : <Icon size={18} aria-hidden />}
      {title === undefined ? null : <Title className={styles.title}>{title}</Title>}
      {children === undefined ? null : <div className={styles.body}>{children}</div>}
    </div>
  )
}
