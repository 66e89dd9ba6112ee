import { ListPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import type { Contribution } from '../../shared/session/model.ts'
import { rowsToTake, takenQuery, takeRows } from '../../shared/session/taken-rows.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './round.module.css'

interface TakeAllProps {
  readonly field: FieldOf<'list'>
  readonly contributions: readonly Contribution[]
}

/** Puts every row that was written first in the shared list, once, whoever presses. The button stays for the keyboard. */
export const TakeAll = ({ field, contributions }: TakeAllProps) => {
  const { t } = useTranslation('round')
  const live = useLive()
  const { toast } = useToasts()
  const mayWrite = useMayWrite()
  const taken = useQuery(takenQuery(field.id))
  const rows = rowsToTake(field, contributions)
  if (rows.length === 0 || !mayWrite) return null
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
