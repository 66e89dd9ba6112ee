import { CircleCheck, CircleDashed, CircleSlash, CircleX, type LucideIcon } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { setAgreementStatus } from '../../shared/session/commands.ts'
import type { Agreement } from '../../shared/session/model.ts'
import { aboutQuery, agreementsQuery } from '../../shared/session/queries.ts'
import { isIsoDay, longDay } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { useHoldStep } from '../room/hold-step.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import cards from './cards.module.css'
import { FieldFrame } from './field-frame.tsx'
import styles from './review-field.module.css'
import {
  needsReason,
  type ReviewStatus,
  reviewCounts,
  reviewStatuses,
  reviewStatusOf,
  type UnkeptStatus,
} from './review-status.ts'
import rows from './rows-field.module.css'
import { StatusHistory } from './status-history.tsx'
import { useMayWrite } from './use-may-write.ts'

const icons: Readonly<Record<ReviewStatus, LucideIcon>> = {
  done: CircleCheck,
  overtaken: CircleSlash,
  'not-done': CircleX,
  open: CircleDashed,
}

/** How it stands; a reason is asked where something did not happen, and then nothing is written before it is given. */
const ReviewStatusChoice = ({
  fieldId,
  agreement,
}: {
  readonly fieldId: string
  readonly agreement: Agreement
}) => {
  const { t } = useTranslation(['conference', 'common'])
  const live = useLive()
  const mayWrite = useMayWrite()
  const [chosen, setChosen] = useState<UnkeptStatus | null>(null)
  const [reason, setReason] = useState('')
  const [hasTried, setTried] = useState(false)
  useHoldStep(chosen !== null)
  const status = reviewStatusOf(agreement.status)
  const write = (next: ReviewStatus, why: string): void => {
    setAgreementStatus(live.documents, live.actor(), fieldId, agreement.id, next, why)
    setChosen(null)
    setReason('')
    setTried(false)
  }
  const choose = (next: ReviewStatus): void => {
    if (needsReason(next)) setChosen(next)
    else write(next, '')
  }
  return (
    <>
      <RadioGroup
        isRow
        label={t('conference:review.standsAs')}
        value={chosen ?? status}
        onChange={choose}
        options={reviewStatuses.map((value) => ({
          value,
          label: t(`conference:review.statuses.${value}`),
          icon: icons[value],
          isDisabled: !mayWrite,
        }))}
      />
      {chosen === null ? null : (
        <form
          className={styles.reason}
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (reason.trim() !== '') write(chosen, reason.trim())
          }}
        >
          <TextField
            isRequired
            label={t('conference:review.reason')}
            value={reason}
            onChange={setReason}
            error={
              hasTried && reason.trim() === '' ? t(`conference:review.reasonNeeded.${chosen}`) : undefined
            }
          />
          <div className={cards.foot}>
            <Button kind="lead" type="submit">
              {t('conference:review.save')}
            </Button>
            <Button
              onPress={() => {
                setChosen(null)
                setReason('')
                setTried(false)
              }}
            >
              {t('common:cancel')}
            </Button>
          </div>
        </form>
      )}
      {chosen === null && agreement.reason !== '' ? (
        <p className={cards.note}>{t('conference:review.given', { reason: agreement.reason })}</p>
      ) : null}
    </>
  )
}

const Item = ({ fieldId, agreement }: { readonly fieldId: string; readonly agreement: Agreement }) => {
  const { t } = useTranslation('conference')
  const id = useId()
  const language = useLanguage()
  const who = [agreement.person, agreement.organisation].filter((part) => part.trim() !== '')
  const due = isIsoDay(agreement.due)
    ? t('review.due', { day: longDay(agreement.due, language) })
    : t('review.noDue')
  return (
    <li className={cards.card} data-row={agreement.id} aria-labelledby={id}>
      <div className={cards.head}>
        <h3 id={id} className={styles.action}>
          {agreement.action.trim() === '' ? t('review.noAction') : agreement.action}
        </h3>
        {agreement.status === 'escalated' ? <Chip tone="warn">{t('review.escalated')}</Chip> : null}
      </div>
      <p className={cards.note}>
        {who.length === 0 ? t('review.nobody') : who.join(' · ')} · {due}
      </p>
      <ReviewStatusChoice fieldId={fieldId} agreement={agreement} />
      <StatusHistory agreement={agreement} />
    </li>
  )
}

/** What was agreed earlier, up for review: done, overtaken by events, or not done and why. */
export const ReviewField = ({ field }: { readonly field: FieldOf<'review'> }) => {
  const { t } = useTranslation('conference')
  const agreements = useQuery(agreementsQuery(field.id))
  const { origin } = useQuery(aboutQuery)
  if (agreements.length === 0)
    return (
      <FieldFrame field={field}>
        <p className={rows.empty}>
          <b>{t('review.emptyTitle')}</b>. {t('review.empty')}
        </p>
      </FieldFrame>
    )
  const counts = reviewCounts(agreements)
  return (
    <FieldFrame field={field}>
      {origin?.kind === 'follow-up' ? (
        <p className={cards.note}>{t('review.from', { title: origin.title })}</p>
      ) : null}
      <ul className={styles.counts} aria-label={t('review.counts')}>
        {reviewStatuses.map((status) => (
          <li key={status}>
            <Chip icon={icons[status]} tone={status === 'done' && counts.done > 0 ? 'ok' : 'neutral'}>
              {t(`review.count.${status}`, { count: counts[status] })}
            </Chip>
          </li>
        ))}
      </ul>
      <ol className={cards.list}>
        {agreements.map((agreement) => (
          <Item key={agreement.id} fieldId={field.id} agreement={agreement} />
        ))}
      </ol>
    </FieldFrame>
  )
}
