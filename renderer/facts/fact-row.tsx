import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { certainties } from '../../shared/session/columns.ts'
import { setCell } from '../../shared/session/commands.ts'
import type { Fact } from '../../shared/session/model.ts'
import { LiveLine, LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { certaintyIcons } from './certainty.ts'
import styles from './fact-editor.module.css'

interface FactRowProps {
  /** Where the facts of this dimension stand. */
  readonly place: string
  /** "Feit bij Gezondheid": names the text, and says what would be removed. */
  readonly name: string
  readonly fact: Fact
  /** From whom it may come. */
  readonly people: readonly string[]
  readonly onRemove: () => void
}

/** One fact to write: its words, from whom it comes, and how sure that is. */
export const FactRow = ({ place, name, fact, people, onRemove }: FactRowProps) => {
  const { t } = useTranslation(['facts', 'fields'])
  const live = useLive()
  const mayWrite = useMayWrite()
  const cell = (column: string) => ({ in: 'cell', field: place, row: fact.id, column }) as const
  const Icon = fact.certainty === '' ? null : certaintyIcons[fact.certainty]
  return (
    <li className={styles.item} data-row={fact.id}>
      <div className={styles.text}>
        <LiveText of={cell('fact')} label={name} hideLabel />
      </div>
      <div className={styles.source}>
        <LiveLine of={cell('source')} label={t('source')} suggestions={people} />
      </div>
      <div className={styles.certainty} data-certainty={fact.certainty}>
        <Select<Fact['certainty']>
          label={t('certainty')}
          value={fact.certainty}
          isDisabled={!mayWrite}
          options={[
            { value: '', label: t('fields:noChoice') },
            ...certainties.map((value) => ({ value, label: t(`certainties.${value}`) })),
          ]}
          onChange={(value) => setCell(live.documents, place, fact.id, 'certainty', value)}
        />
        {Icon === null ? null : <Icon size={18} aria-hidden />}
      </div>
      {mayWrite ? (
        <div className={styles.tools}>
          <IconButton
            size="small"
            icon={Trash2}
            label={t('fields:removeRowNamed', { name })}
            onPress={onRemove}
          />
        </div>
      ) : null}
    </li>
  )
}
