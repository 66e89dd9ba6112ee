import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { setChecked } from '../../shared/session/commands.ts'
import { checkedQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './checklist-field.module.css'
import { FieldFrame } from './field-frame.tsx'
import { useMayWrite } from './use-may-write.ts'

/** Things to agree on or not to forget, ticked by anyone for everyone. */
export const ChecklistField = ({ field }: { readonly field: FieldOf<'checklist'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const checked = useQuery(checkedQuery(field.id))
  const done = field.items.filter((item) => checked.includes(item.id)).length
  return (
    <FieldFrame
      field={field}
      aside={
        <Chip tone={done === field.items.length ? 'ok' : 'neutral'}>
          {t('checklist.done', { checked: done, count: field.items.length })}
        </Chip>
      }
    >
      <div className={styles.items}>
        {field.items.map((item) => (
          <Checkbox
            key={item.id}
            label={text(item.text)}
            isSelected={checked.includes(item.id)}
            isDisabled={!mayWrite}
            onChange={(isSelected) => setChecked(live.documents, field.id, item.id, isSelected)}
          />
        ))}
      </div>
    </FieldFrame>
  )
}
