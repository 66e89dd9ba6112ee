import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { setDomainItemDate } from '../../shared/session/domains.ts'
import type { DomainItem, DomainItemKind } from '../../shared/session/model.ts'
import { domainPlace } from '../../shared/session/place.ts'
import { LiveLine, LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './domain-editor.module.css'
import { itemKinds } from './item-kinds.ts'

interface ItemRowProps {
  readonly fieldId: string
  readonly domainId: string
  /** "Feit bij Wonen": names the text, and says what would be removed. */
  readonly name: string
  readonly item: DomainItem
  readonly organisations: readonly string[]
  readonly onKind: (kind: DomainItemKind) => void
  readonly onRemove: () => void
}

/** One thing that is known, feared or not known: its words, who says so and from which day. */
export const ItemRow = ({ fieldId, domainId, name, item, organisations, onKind, onRemove }: ItemRowProps) => {
  const { t } = useTranslation('domains')
  const live = useLive()
  const mayWrite = useMayWrite()
  const ref = { in: 'cell', field: domainPlace(fieldId, domainId), row: item.id } as const
  return (
    <li className={styles.item} data-row={item.id}>
      <div className={styles.text}>
        <LiveText of={{ ...ref, column: 'text' }} label={name} hideLabel />
      </div>
      <div className={styles.source}>
        <LiveLine of={{ ...ref, column: 'source' }} label={t('source')} suggestions={organisations} />
      </div>
      <div className={styles.date}>
        <TextField
          type="date"
          label={t('date')}
          value={item.date}
          isReadOnly={!mayWrite}
          onChange={(day) => setDomainItemDate(live.documents, fieldId, domainId, item.id, day)}
        />
      </div>
      <div className={styles.kind}>
        <Select
          label={t('kind')}
          value={item.kind}
          isDisabled={!mayWrite}
          options={itemKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={onKind}
        />
      </div>
      {mayWrite ? (
        <div className={styles.tools}>
          <IconButton size="small" icon={Trash2} label={t('removeAt', { item: name })} onPress={onRemove} />
        </div>
      ) : null}
    </li>
  )
}
