import { LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './policy.module.css'
import { usePolicy } from './use-policy.ts'

interface SetByOrganisationProps {
  /** What is said after that, for instance whom to ask. */
  readonly children?: ReactNode
}

/** Says of a control that the organisation set it; as the hint of a field it is also its description. */
export const SetByOrganisation = ({ children }: SetByOrganisationProps) => {
  const { setBy } = usePolicy()
  return (
    <span className={styles.setBy}>
      <LockKeyhole size={16} aria-hidden />
      <span>
        {setBy}
        {children === undefined || children === null ? null : <>. {children}</>}
      </span>
    </span>
  )
}
