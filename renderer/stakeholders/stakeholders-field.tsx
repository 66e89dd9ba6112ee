import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { addRow, removeRow } from '../../shared/session/commands.ts'
import type { Stakeholder } from '../../shared/session/model.ts'
import { stakeholdersQuery } from '../../shared/session/stakeholders.ts'
import cards from '../fields/cards.module.css'
import { ConfirmRemoval } from '../fields/confirm-removal.tsx'
import { FieldFrame } from '../fields/field-frame.tsx'
import { MissingVoices } from '../fields/missing-voices.tsx'
import rows from '../fields/rows-field.module.css'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import { StakeholderCard } from './stakeholder-card.tsx'

const isEmpty = ({ who, presence, rights, interests, view }: Stakeholder): boolean =>
  `${who}${presence}${rights}${interests}${view}`.trim() === ''

/** Whom it touches, and who should be among them and is not. */
export const StakeholdersField = ({ field }: { readonly field: FieldOf<'stakeholders'> }) => {
  const { t } = useTranslation(['stakeholders', 'fields'])
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const { announce } = useToasts()
  const stakeholders = useQuery(stakeholdersQuery(field.id))
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, stakeholders)
  const [asked, setAsked] = useState<Stakeholder | null>(null)

  const add = (who: string, cell: number) =>
    focusRow.whenThere(addRow(live.documents, live.actor(), field.id, { who }), cell)
  const remove = (stakeholder: Stakeholder) => {
    focusRow.afterRemoving(stakeholder.id)
    removeRow(live.documents, field.id, stakeholder.id)
    announce(t('fields:rowRemoved'))
  }
  return (
    <FieldFrame field={field}>
      <div ref={place} className={cards.place}>
        {stakeholders.length === 0 ? (
          <p className={rows.empty}>{t('stakeholders:empty')}</p>
        ) : (
          <ol className={cards.list}>
            {stakeholders.map((stakeholder, at) => (
              <StakeholderCard
                key={stakeholder.id}
                fieldId={field.id}
                stakeholder={stakeholder}
                number={at + 1}
                onRemove={() => (isEmpty(stakeholder) ? remove(stakeholder) : setAsked(stakeholder))}
              />
            ))}
          </ol>
        )}
        {mayWrite ? (
          <div className={cards.foot} data-add-place>
            <Button icon={Plus} onPress={() => add('', 0)}>
              {text(field.add)}
            </Button>
            <MissingVoices fieldId={field.id} onAdd={(voice) => add(voice, 1)} />
          </div>
        ) : null}
      </div>
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
    </FieldFrame>
  )
}
