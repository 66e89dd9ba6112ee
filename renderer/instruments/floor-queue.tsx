import { Hand, Mic } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonHere } from '../room/people.ts'
import { Button, IconButton } from '../ui/button.tsx'
import styles from './instruments.module.css'
import { useGiveFloor } from './use-give-floor.ts'

/** Who asked for the floor, first come first, for whoever leads: the first gets it with one press. */
export const FloorQueue = ({ queue }: { readonly queue: readonly PersonHere[] }) => {
  const { t } = useTranslation(['instruments', 'room'])
  const place = useRef<HTMLDivElement>(null)
  const { nameOf, give } = useGiveFloor(place)
  const [first] = queue
  if (first === undefined) return null
  return (
    <div className={styles.queue} ref={place}>
      <p className={styles.queueTitle}>
        <Hand size={16} aria-hidden /> {t('room:hand.queue')}
      </p>
      <ol>
        {queue.map((person) => (
          <li key={person.deviceId}>
            <span className={styles.asks}>
              {nameOf(person)}
              {person === first ? null : (
                <IconButton
                  size="small"
                  icon={Mic}
                  label={t('instruments:floor.give', { name: nameOf(person) })}
                  onPress={give(person)}
                />
              )}
            </span>
          </li>
        ))}
      </ol>
      <Button size="small" icon={Mic} onPress={give(first)}>
        {t('instruments:floor.give', { name: nameOf(first) })}
      </Button>
    </div>
  )
}
