import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CircleView } from '../live/live.ts'
import { LiveProvider, useLive, useTopic } from '../live/use-live.tsx'
import styles from './in-circle.module.css'

interface EnclosedProps {
  readonly circle: CircleView
  /** One sentence that says what that means here. */
  readonly text: string
}

/** What stands in place of a circle's content: that it is there, whose it is, and nothing of it. */
const Enclosed = ({ circle, text }: EnclosedProps) => {
  const { t } = useTranslation('circles')
  const words = t('badge', { name: circle.name, count: circle.members })
  return (
    <fieldset className={styles.enclosed} aria-label={words}>
      <p className={styles.name}>
        <Lock size={16} aria-hidden /> {words}
      </p>
      <p className={styles.quiet}>{text}</p>
    </fieldset>
  )
}

interface InCircleProps {
  /** A field's id, or the place of one life domain of a field. */
  readonly place: string
  readonly children: ReactNode
}

/**
 * Shows what stands at a place to whoever may see it. In a circle everything below works on the circle's own
 * documents, and the circle's name stays in sight for as long as somebody reads or writes there.
 */
export const InCircle = ({ place, children }: InCircleProps) => {
  const { t } = useTranslation('circles')
  const live = useLive()
  const circle = useTopic('circles', (session) => session.circleAt(place))
  if (circle === null) return children
  if (circle.state === 'empty') return <Enclosed circle={circle} text={t('empty')} />
  if (circle.state === 'outside') return <Enclosed circle={circle} text={t('onlyMembers')} />
  const inside = circle.state === 'open' ? live.within(place) : null
  if (inside === null) return <Enclosed circle={circle} text={t('loading')} />
  const words = t('badge', { name: circle.name, count: circle.members })
  return (
    <fieldset className={styles.circle} aria-label={words}>
      <p className={styles.badge}>
        <Lock size={16} aria-hidden /> {words}
      </p>
      {/* A circle that moved to new keys has other documents: what was bound to the old ones starts again. */}
      <LiveProvider key={inside.roomId} session={inside}>
        {children}
      </LiveProvider>
    </fieldset>
  )
}
