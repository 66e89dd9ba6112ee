import type { ReactNode } from 'react'
import styles from './field.module.css'

/** Words for those who do not see the picture. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.hidden}>{children}</span>
)
