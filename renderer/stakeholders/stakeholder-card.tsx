import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { attendances } from '../../shared/session/columns.ts'
import { setCell } from '../../shared/session/commands.ts'
import type { Stakeholder } from '../../shared/session/model.ts'
import cards from '../fields/cards.module.css'
import { LiveLine, LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { usePeople } from '../fields/use-name-of.ts'
import { useLive } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './stakeholders.module.css'

interface StakeholderCardProps {
  readonly fieldId: string
  readonly stakeholder: Stakeholder
  readonly number: number
  readonly onRemove: () => void
}

/** Somebody whom it touches: whether they are heard, what they have a right to, what matters to them, how they see it. */
export const StakeholderCard = ({ fieldId, stakeholder, number, onRemove }: StakeholderCardProps) => {
  const { t } = useTranslation(['stakeholders', 'fields'])
  const live = useLive()
  const mayWrite = useMayWrite()
  const { names } = usePeople()
  const { id, who, presence } = stakeholder
  const cell = (column: string) => ({ in: 'cell', field: fieldId, row: id, column }) as const
  const name = who.trim() === '' ? t('stakeholders:number', { number }) : who.trim()
  return (
    <li className={cards.card} data-row={id} aria-label={name}>
      <div className={cards.head}>
        <h3 className={styles.name}>{name}</h3>
        {mayWrite ? (
          <IconButton
            size="small"
            icon={Trash2}
            label={t('fields:removeRowNamed', { name })}
            onPress={onRemove}
          />
        ) : null}
      </div>
      <div className={cards.parts}>
        <div data-cell>
          <LiveLine of={cell('who')} label={t('stakeholders:who')} suggestions={names} />
        </div>
        <div data-cell>
          <Select<Stakeholder['presence']>
            label={t('stakeholders:presence')}
            value={presence}
            isDisabled={!mayWrite}
            options={[
              { value: '', label: t('fields:noChoice') },
              ...attendances.map((one) => ({ value: one, label: t(`stakeholders:presences.${one}`) })),
            ]}
            onChange={(one) => setCell(live.documents, fieldId, id, 'presence', one)}
          />
        </div>
      </div>
      <div className={cards.parts}>
        {(['rights', 'interests', 'view'] as const).map((part) => (
          <LiveText key={part} of={cell(part)} label={t(`stakeholders:${part}`)} />
        ))}
      </div>
    </li>
  )
}
