import { CalendarClock } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MandateRequest } from '../../shared/session/model.ts'
import { daysBetween, isIsoDay, isoDay, longDay } from '../app/dates.ts'
import { useNow } from '../app/use-now.ts'
import { momentInWords } from '../escalation/moment.ts'
import cards from '../fields/cards.module.css'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import { classes } from '../ui/classes.ts'

const Deadline = ({ deadline }: { readonly deadline: string }) => {
  const { t } = useTranslation('request')
  const language = useLanguage()
  const today = isoDay(useNow())
  if (!isIsoDay(deadline)) return t('noDeadline')
  const left = daysBetween(today, deadline)
  const day = longDay(deadline, language)
  const words =
    left === 0
      ? t('today', { day })
      : left < 0
        ? t('late', { day, count: -left })
        : t('left', { day, count: left })
  return (
    <Chip tone={left < 0 ? 'bad' : left <= 2 ? 'warn' : 'neutral'} icon={CalendarClock}>
      {words}
    </Chip>
  )
}

/** What is asked: rung, blocker, options, question and deadline, and who asks it since when. */
export const RequestFacts = ({ request }: { readonly request: MandateRequest }) => {
  const { t } = useTranslation('request')
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const { name, organisation } = request.askedBy
  const asked = { name, moment: momentInWords(request.askedAt, language) }
  const parts = ['question', 'blocker', 'options'] as const
  return (
    <section className={cards.card} aria-labelledby={id}>
      <h2 id={id} className={cards.number}>
        {t('request')}
      </h2>
      <p className={cards.note}>
        {organisation.trim() === '' ? t('askedByAlone', asked) : t('askedBy', { ...asked, organisation })}
      </p>
      <dl className={classes(cards.facts, cards.parts)}>
        <div>
          <dt>{t('rung')}</dt>
          <dd data-plain>{text(request.rung)}</dd>
        </div>
        <div>
          <dt>{t('deadline')}</dt>
          <dd data-plain>
            <Deadline deadline={request.deadline} />
          </dd>
        </div>
      </dl>
      <dl className={cards.facts}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{request[part].trim() === '' ? t('nothing') : request[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
