import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { addAgreement, removeAgreement, setAgreementDate } from '../../shared/session/commands.ts'
import type { Agreement } from '../../shared/session/model.ts'
import { agreementsQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { agreementNeeds, isEmptyAgreement } from './agreement-needs.ts'
import { AgreementStatus } from './agreement-status.tsx'
import styles from './agreements-field.module.css'
import { ConfirmRemoval } from './confirm-removal.tsx'
import { FieldFrame } from './field-frame.tsx'
import { LiveLine, LiveText } from './live-text.tsx'
import rows from './rows-field.module.css'
import { useFocusRow } from './use-focus-row.ts'
import { useMayWrite } from './use-may-write.ts'

interface AgreementCardProps {
  readonly fieldId: string
  readonly agreement: Agreement
  readonly number: number
  readonly onRemove: () => void
}

const AgreementCard = ({ fieldId, agreement, number, onRemove }: AgreementCardProps) => {
  const { t } = useTranslation('fields')
  const live = useLive()
  const mayWrite = useMayWrite()
  const members = useTopic('members', (session) => session.members())
  const names = [...new Set(members.map((member) => member.name))]
  const organisations = [...new Set(members.map((member) => member.organisation))]
  const row = { in: 'agreement', field: fieldId, row: agreement.id } as const
  const needs = agreementNeeds(agreement)
  const title = t('agreements.number', { number })
  const date = (column: 'due' | 'evaluation') => (
    <TextField
      type="date"
      label={t(`agreements.${column}`)}
      value={agreement[column]}
      isReadOnly={!mayWrite}
      onChange={(day) => setAgreementDate(live.documents, fieldId, agreement.id, column, day)}
    />
  )
  return (
    <li className={styles.card} data-row={agreement.id} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.number}>{title}</h3>
        {needs.length === 0 || isEmptyAgreement(agreement) ? null : (
          <span className={styles.needs}>
            {t('agreements.needs', {
              parts: needs.map((part) => t(`agreements.${part}`).toLocaleLowerCase()).join(', '),
            })}
          </span>
        )}
        {mayWrite ? (
          <IconButton
            size="small"
            icon={Trash2}
            label={t('removeRowNamed', { name: title })}
            onPress={onRemove}
          />
        ) : null}
      </div>
      <LiveText of={{ ...row, column: 'action' }} label={t('agreements.action')} rows={1} />
      <div className={styles.parts}>
        <LiveLine of={{ ...row, column: 'person' }} label={t('agreements.person')} suggestions={names} />
        <LiveLine
          of={{ ...row, column: 'organisation' }}
          label={t('agreements.organisation')}
          suggestions={organisations}
        />
        {date('due')}
      </div>
      <div className={styles.parts}>
        <LiveText of={{ ...row, column: 'condition' }} label={t('agreements.condition')} />
        <LiveText of={{ ...row, column: 'sign' }} label={t('agreements.sign')} />
        {date('evaluation')}
      </div>
      <AgreementStatus fieldId={fieldId} agreement={agreement} />
    </li>
  )
}

/** Who does what, by when, and how we see that it worked. */
export const AgreementsField = ({ field }: { readonly field: FieldOf<'agreements'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
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
      <div ref={place} className={styles.place}>
        {agreements.length === 0 ? (
          <p className={rows.empty}>{t('agreements.empty')}</p>
        ) : (
          <ol className={styles.list}>
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
        {mayWrite ? (
          <div className={rows.foot} data-add-place>
            <Button
              icon={Plus}
              onPress={() => focusRow.whenThere(addAgreement(live.documents, live.actor(), field.id))}
            >
              {text(field.add)}
            </Button>
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
