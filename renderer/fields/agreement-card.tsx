import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { setAgreementDate, setAgreementScope } from '../../shared/session/commands.ts'
import type { Agreement } from '../../shared/session/model.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AgreementCalendar } from './agreement-calendar.tsx'
import { agreementNeeds, isEmptyAgreement } from './agreement-needs.ts'
import { AgreementStatus } from './agreement-status.tsx'
import styles from './agreements-field.module.css'
import cards from './cards.module.css'
import { LiveLine, LiveText } from './live-text.tsx'
import { useMayWrite } from './use-may-write.ts'
import { usePeople } from './use-name-of.ts'

const scopes = ['case', 'chain'] as const

interface PartProps {
  readonly fieldId: string
  readonly agreement: Agreement
}

/** Whether it is for this case or between organisations; a moral deliberation asks it only where somebody said so. */
const Scope = ({ fieldId, agreement: { id, scope } }: PartProps) => {
  const { t } = useTranslation('conference')
  const live = useLive()
  const mayWrite = useMayWrite()
  const { kind } = useQuery(methodQuery)
  if (kind === 'deliberation' && scope === 'case') return null
  return (
    <RadioGroup
      isRow
      label={t('agreements.scope')}
      hint={t(`agreements.scopeHint.${scope}`)}
      value={scope}
      onChange={(chosen) => setAgreementScope(live.documents, fieldId, id, chosen)}
      options={scopes.map((value) => ({
        value,
        label: t(`agreements.scopes.${value}`),
        isDisabled: !mayWrite,
      }))}
    />
  )
}

interface DayProps extends PartProps {
  readonly column: 'due' | 'evaluation' | 'start'
  readonly label: string
}

const Day = ({ fieldId, agreement, column, label }: DayProps) => {
  const live = useLive()
  const mayWrite = useMayWrite()
  return (
    <TextField
      type="date"
      label={label}
      value={agreement[column]}
      isReadOnly={!mayWrite}
      onChange={(day) => setAgreementDate(live.documents, fieldId, agreement.id, column, day)}
    />
  )
}

/** What an agreement for this case says beside its action: who, by when, on what condition and how one sees it. */
const CaseParts = ({ fieldId, agreement }: PartProps) => {
  const { t } = useTranslation('fields')
  const { names, organisations } = usePeople()
  const row = { in: 'agreement', field: fieldId, row: agreement.id } as const
  const part = { fieldId, agreement }
  return (
    <>
      <div className={cards.parts}>
        <LiveLine of={{ ...row, column: 'person' }} label={t('agreements.person')} suggestions={names} />
        <LiveLine
          of={{ ...row, column: 'organisation' }}
          label={t('agreements.organisation')}
          suggestions={organisations}
        />
        <Day {...part} column="due" label={t('agreements.due')} />
      </div>
      <div className={cards.parts}>
        <LiveText of={{ ...row, column: 'condition' }} label={t('agreements.condition')} />
        <LiveText of={{ ...row, column: 'sign' }} label={t('agreements.sign')} />
        <Day {...part} column="evaluation" label={t('agreements.evaluation')} />
      </div>
    </>
  )
}

/** What a chain agreement says: which organisation does what, from when, and when it is looked at again. */
const ChainParts = ({ fieldId, agreement }: PartProps) => {
  const { t } = useTranslation(['conference', 'fields'])
  const { names, organisations } = usePeople()
  const row = { in: 'agreement', field: fieldId, row: agreement.id } as const
  const part = { fieldId, agreement }
  const hasMore = `${agreement.condition}${agreement.sign}`.trim() !== ''
  return (
    <>
      <div className={cards.parts}>
        <LiveLine
          of={{ ...row, column: 'organisation' }}
          label={t('fields:agreements.organisation')}
          suggestions={organisations}
        />
        <LiveLine
          of={{ ...row, column: 'person' }}
          label={t('conference:agreements.responsible')}
          suggestions={names}
        />
      </div>
      <div className={cards.parts}>
        <Day {...part} column="start" label={t('conference:agreements.start')} />
        <Day {...part} column="evaluation" label={t('conference:agreements.review')} />
      </div>
      <details className={styles.more} open={hasMore}>
        <summary>{t('conference:agreements.more')}</summary>
        <div className={cards.parts}>
          <LiveText of={{ ...row, column: 'condition' }} label={t('fields:agreements.condition')} />
          <LiveText of={{ ...row, column: 'sign' }} label={t('fields:agreements.sign')} />
        </div>
      </details>
    </>
  )
}

interface AgreementCardProps extends PartProps {
  readonly number: number
  readonly onRemove: () => void
}

/** One agreement: what it says, what it still lacks, and how it stands. */
export const AgreementCard = ({ fieldId, agreement, number, onRemove }: AgreementCardProps) => {
  const { t } = useTranslation(['fields', 'conference'])
  const mayWrite = useMayWrite()
  const isChain = agreement.scope === 'chain'
  const needs = agreementNeeds(agreement)
  const title = t('fields:agreements.number', { number })
  const wordOf = (need: (typeof needs)[number]): string => {
    if (need === 'start') return t('conference:agreements.start')
    if (need === 'evaluation') return t('conference:agreements.review')
    return t(`fields:agreements.${need}`)
  }
  return (
    <li className={cards.card} data-row={agreement.id} aria-label={title}>
      <div className={cards.head}>
        <h3 className={cards.number}>{title}</h3>
        {needs.length === 0 || isEmptyAgreement(agreement) ? null : (
          <span className={styles.needs}>
            {t('fields:agreements.needs', {
              parts: needs.map((need) => wordOf(need).toLocaleLowerCase()).join(', '),
            })}
          </span>
        )}
        {mayWrite ? (
          <IconButton
            size="small"
            icon={Trash2}
            label={t('fields:removeRowNamed', { name: title })}
            onPress={onRemove}
          />
        ) : null}
      </div>
      <LiveText
        of={{ in: 'agreement', field: fieldId, row: agreement.id, column: 'action' }}
        label={t('fields:agreements.action')}
        rows={1}
      />
      <Scope fieldId={fieldId} agreement={agreement} />
      {isChain ? (
        <ChainParts fieldId={fieldId} agreement={agreement} />
      ) : (
        <CaseParts fieldId={fieldId} agreement={agreement} />
      )}
      <AgreementStatus fieldId={fieldId} agreement={agreement} />
      <div className={styles.calendar}>
        <AgreementCalendar agreement={agreement} title={title} />
      </div>
    </li>
  )
}
