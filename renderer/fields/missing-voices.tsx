import { ChevronDown, ChevronUp, UserPlus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { missingVoicesQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import styles from './rows-field.module.css'

interface MissingVoicesProps {
  /** A field that knows whose voice should be in it. */
  readonly fieldId: string
  readonly onAdd: (voice: string) => void
}

/** Notices who has not been heard yet, and offers to give them a place. */
export const MissingVoices = ({ fieldId, onAdd }: MissingVoicesProps) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const voices = useQuery(missingVoicesQuery(fieldId))
  if (voices.length === 0) return null
  return (
    <>
      <Button
        kind="quiet"
        iconAfter={isOpen ? ChevronUp : ChevronDown}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setOpen(!isOpen)}
      >
        {t('missing.title', { count: voices.length })}
      </Button>
      <ul id={id} className={styles.suggestions} hidden={!isOpen}>
        {voices.map((voice) => (
          <li key={voice.nl}>
            <Button size="small" icon={UserPlus} onPress={() => onAdd(text(voice))}>
              {t('missing.add', { voice: text(voice) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
