import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CircleView } from '../live/live.ts'
import { LiveProvider, useLive, useTopic } from '../live/use-live.tsx'
import styles from './in-circle.module.css'
import { Outside } from './outside.tsx'
import { useCircleWords } from './use-circle-words.ts'

/** Why there is nothing of the circle to see here. */
const Enclosed = ({ circle, title }: { readonly circle: CircleView; readonly title: string | undefined }) => {
  const { t } = useTranslation('circles')
  const words = useCircleWords(circle)
  const reasons = { empty: t('empty'), outside: t('onlyMembers'), loading: t('loading'), open: t('loading') }
  return (
    <fieldset className={styles.enclosed} aria-label={[title, words].filter(Boolean).join(', ')}>
      {title === undefined ? null : <h2 className={styles.title}>{title}</h2>}
      <p className={styles.name}>
        <Lock size={16} aria-hidden /> {words}
      </p>
      <p className={styles.quiet}>{reasons[circle.state]}</p>
    </fieldset>
  )
}

interface InCircleProps {
  /** A field's id, or the place of one life domain of a field. */
  readonly place: string
  /** What stands there, where nothing around it says so; whoever is outside must know what is enclosed. */
  readonly title?: string
  readonly children: ReactNode
}

/**
 * Shows what stands at a place to whoever may see it. In a circle everything below works on the circle's own
 * documents, and the circle's name stays in sight for as long as somebody reads or writes there.
 */
export const InCircle = ({ place, title, children }: InCircleProps) => {
  const live = useLive()
  const circle = useTopic('circles', (session) => session.circleAt(place))
  const words = useCircleWords(circle)
  if (circle === null) return children
  const inside = circle.state === 'open' ? live.within(place) : null
  return (
    <div className={styles.place}>
      {inside === null ? (
        <Enclosed circle={circle} title={title} />
      ) : (
        <fieldset className={styles.circle} aria-label={words}>
          <p className={styles.badge}>
            <Lock size={16} aria-hidden /> {words}
          </p>
          {/* A circle that moved to new keys has other documents: what was bound to the old ones starts again. */}
          <LiveProvider key={inside.roomId} session={inside}>
            {children}
          </LiveProvider>
        </fieldset>
      )}
      <Outside place={place}>{children}</Outside>
    </div>
  )
}
