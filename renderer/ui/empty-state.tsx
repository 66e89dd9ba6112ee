import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: LucideIcon
  readonly actions?: ReactNode
}

/** What stands where nothing is yet: what will come here and how to begin. */
export const EmptyState = ({ title, children, icon: Icon, actions }: EmptyStateProps) => (
  <div className={styles.empty}>
    {Icon === undefined ? null : (
      <span className={styles.icon}>
        <Icon size={24} aria-hidden />
      </span>
    )}
    <h2 className={styles.title}>{title}</h2>
    {children === undefined ? null : <div className={styles.text}>{children}</div>}
    {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
  </div>
)
