import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { carryParked, setParkedOutcome } from '../../shared/session/commands.ts'
import type { ParkedItem } from '../../shared/session/model.ts'
import { openParkedQuery, parkedQuery } from '../../shared/session/queries.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import styles from './parking-lot.module.css'
import { useOutcomeWords } from './use-outcome-words.ts'

const outcomes = ['handled', 'carried'] as const

const Choice = ({ item }: { readonly item: ParkedItem }) => {
  const { t } = useTranslation('room')
  const live = useLive()
  return (
    <fieldset aria-label={item.text} className={styles.choice}>
      {outcomes.map((outcome) => {
        const isChosen = item.outcome === outcome
        return (
          <Button
            key={outcome}
            size="small"
            kind={isChosen ? 'lead' : 'plain'}
            aria-pressed={isChosen}
            {...(isChosen && { icon: Check })}
            onPress={() => setParkedOutcome(live.documents, item.id, isChosen ? '' : outcome)}
          >
            {t(`parking.choose.${outcome}`)}
          </Button>
        )
      })}
    </fieldset>
  )
}

/** What was parked, each with what becomes of it: handled here, or carried over to a later session. */
export const ParkedOutcomes = () => {
  const { t } = useTranslation('room')
  const live = useLive()
  const mayWrite = useMayWrite()
  const wordsOf = useOutcomeWords()
  const parked = useQuery(parkedQuery)
  const open = useQuery(openParkedQuery)
  return (
    <div className={styles.lot}>
      <ul className={styles.outcomes}>
        {parked.map((item) => (
          <li key={item.id}>
            <span>{item.text}</span>
            {mayWrite ? <Choice item={item} /> : <span className={styles.quiet}>{wordsOf(item)}</span>}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <div>
          {/* It stays when there is nothing left to take along, so that the keyboard stays with it. */}
          <Button size="small" isBusy={open.length === 0} onPress={() => carryParked(live.documents)}>
            {t('parking.carryAll')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
