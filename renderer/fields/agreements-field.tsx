import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { addAgreement, removeAgreement } from '../../shared/session/commands.ts'
import type { Agreement } from '../../shared/session/model.ts'
import { agreementsQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AddRow } from './add-row.tsx'
import { AgreementCard } from './agreement-card.tsx'
import { isEmptyAgreement } from './agreement-needs.ts'
import cards from './cards.module.css'
import { ConfirmRemoval } from './confirm-removal.tsx'
import { FieldFrame } from './field-frame.tsx'
import rows from './rows-field.module.css'
import { useFocusRow } from './use-focus-row.ts'

/** Who does what, by when, and how we see that it worked. */
export const AgreementsField = ({ field }: { readonly field: FieldOf<'agreements'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const { announce } = useToasts()
  const agreements = useQuery(agreementsQuery(field.id))
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, agreements)
  const [asked, setAsked] = useState<Agreement | null>(null)

  const remove = (agreement: Agreement) => {
    focusRow.afterRemoving(agreement.id)
    removeAgreement(live.documents, field.id, agreement.id)
    announce(t('rowRemoved'))
  }
  return (
    <FieldFrame field={field}>
      <div ref={place} className={cards.place}>
        {agreements.length === 0 ? (
          <p className={rows.empty}>{t('agreements.empty')}</p>
        ) : (
          <ol className={cards.list}>
            {agreements.map((agreement, at) => (
              <AgreementCard
                key={agreement.id}
                fieldId={field.id}
                agreement={agreement}
                number={at + 1}
                onRemove={() => (isEmptyAgreement(agreement) ? remove(agreement) : setAsked(agreement))}
              />
            ))}
          </ol>
        )}
        <AddRow
          label={text(field.add)}
          onPress={() => focusRow.whenThere(addAgreement(live.documents, live.actor(), field.id))}
        />
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
