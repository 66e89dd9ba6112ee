import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../shared/room/types.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './profile.module.css'

/** Longer names break the table of who was there; a card is signed as it is. */
const longest = 80

/** A card that is being filled in, and what is still missing once somebody tried to go on. */
export interface CardDraft {
  readonly card: Card
  readonly change: (part: Partial<Card>) => void
  readonly showMissing: boolean
  /** The finished card, trimmed, or null with the missing parts marked. */
  readonly finish: () => Card | null
}

/** Keeps a card while it is filled in. */
export const useCardDraft = (start: Card): CardDraft => {
  const [card, setCard] = useState<Card>({ name: start.name, organisation: start.organisation })
  const [showMissing, setShowMissing] = useState(false)
  return {
    card,
    change: (part) => setCard((before) => ({ ...before, ...part })),
    showMissing,
    finish: () => {
      const finished = { name: card.name.trim(), organisation: card.organisation.trim() }
      const complete = finished.name !== '' && finished.organisation !== ''
      setShowMissing(!complete)
      return complete ? finished : null
    },
  }
}

interface CardFieldsProps {
  readonly draft: CardDraft
  readonly autoFocus?: boolean
}

/** "Je naam" and "Organisatie": how a member presents themself. */
export const CardFields = ({ draft, autoFocus = false }: CardFieldsProps) => {
  const { t } = useTranslation('profile')
  const { card, change, showMissing } = draft
  return (
    <div className={styles.fields}>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={card.name}
        onChange={(name) => change({ name })}
        error={showMissing && card.name.trim() === '' ? t('nameMissing') : undefined}
        maxLength={longest}
        autoFocus={autoFocus}
        spellCheck={false}
        isRequired
      />
      <TextField
        label={t('organisation')}
        hint={t('organisationHint')}
        value={card.organisation}
        onChange={(organisation) => change({ organisation })}
        error={showMissing && card.organisation.trim() === '' ? t('organisationMissing') : undefined}
        maxLength={longest}
        spellCheck={false}
        isRequired
      />
    </div>
  )
}
