import { ListPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { rowsToTake, takenQuery, takeRows } from '../../shared/session/taken-rows.ts'
import type { RoundView } from '../live/live.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './round.module.css'

interface TakeAllProps {
  readonly field: FieldOf<'list'>
  readonly view: RoundView
}

/**
 * Puts every row that was written first in the shared list, once, for whoever leads when everything had its turn. The
 * button stays for the keyboard.
 */
export const TakeAll = ({ field, view }: TakeAllProps) => {
  const { t } = useTranslation('round')
  const live = useLive()
  const { toast } = useToasts()
  const leads = useTopic('lead', (session) => session.mayLead())
  const taken = useQuery(takenQuery(field.id))
  const rows = rowsToTake(field, view.contributions)
  if (rows.length === 0 || !leads) return null
  if (!view.everyoneHasSpoken)
    return <p className={styles.muted}>{t(`take.later.${view.mode === 'hidden' ? 'hidden' : 'named'}`)}</p>
  const missing = rows.filter(({ from }) => !taken.includes(from)).length
  return (
    <div className={styles.actions}>
      <Button
        icon={ListPlus}
        onPress={() => {
          const count = takeRows(live.documents, live.actor(), field.id, rows)
          toast(count === 0 ? t('take.nothing') : t('take.done', { count }))
        }}
      >
        {t('take.button')}
      </Button>
      <span className={styles.muted}>
        {missing === 0 ? t('take.nothing') : t('take.missing', { count: missing })}
      </span>
    </div>
  )
}
