import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import type { RoundView } from '../live/live.ts'
import { PrivatePhases } from './private-phases.tsx'
import styles from './round.module.css'
import { TakeAll } from './take-all.tsx'

interface WrittenFirstProps {
  readonly field: FieldOf<'note' | 'list'>
  readonly view: RoundView
  /** Whether the shared note or list holds anything: then it is there, also while somebody writes in private. */
  readonly hasShared: boolean
  /** The shared note or list. */
  readonly children: ReactNode
}

/** A note or list: written together, or first by each in private and then together below what was revealed. */
export const WrittenFirst = ({ field, view, hasShared, children }: WrittenFirstProps) => {
  const { t } = useTranslation('round')
  const id = useId()
  if (view.mode === 'together') return children
  const isRevealed = view.status === 'revealed'
  return (
    <>
      <PrivatePhases field={field} view={view} />
      {isRevealed || hasShared ? (
        <section aria-labelledby={id} className={styles.shared}>
          <h3 id={id} className={styles.sharedTitle}>
            {t(`shared.${field.kind}`)}
          </h3>
          {isRevealed && field.kind === 'list' ? <TakeAll field={field} view={view} /> : null}
          {children}
        </section>
      ) : null}
    </>
  )
}
