import { CircleCheck, CircleDashed, LogIn } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkOutcome, SessionLink } from '../../shared/session/model.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { useServices, useSessionList } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './branch-field.module.css'
import cards from './cards.module.css'
import { useNameOf } from './use-name-of.ts'

interface OutcomeProps {
  /** The question as it was asked here. */
  readonly asked: string
  readonly outcome: LinkOutcome
}

/** What a deliberation brought back: its answer, and its question where that was sharpened on the way. */
const Outcome = ({ asked, outcome }: OutcomeProps) => {
  const { t } = useTranslation('conference')
  const language = useLanguage()
  const nameOf = useNameOf()
  const isSharpened = outcome.question.trim() !== '' && outcome.question.trim() !== asked.trim()
  return (
    <div className={styles.outcome}>
      <p className={cards.number}>
        <b>{t('branch.outcome')}</b>
      </p>
      {isSharpened ? (
        <p className={cards.note}>{t('branch.askedThere', { question: outcome.question })}</p>
      ) : null}
      <p className={styles.words}>{outcome.conclusion}</p>
      <p className={cards.note}>
        {t('branch.outcomeBy', { name: nameOf(outcome.by), day: longDay(isoDay(outcome.at), language) })}
      </p>
    </div>
  )
}

/** A session that came out of this one: how it stands, and the way there for whoever was invited along. */
export const LinkedSession = ({ link }: { readonly link: SessionLink }) => {
  const { t } = useTranslation('conference')
  const id = useId()
  const language = useLanguage()
  const nameOf = useNameOf()
  const { sessions } = useServices()
  const isKnown = useSessionList().some((session) => session.roomId === link.roomId)
  const [isRefused, setRefused] = useState(false)
  const started = { name: nameOf(link.by), day: longDay(isoDay(link.at), language) }
  const join = async (): Promise<void> => {
    const joined = await sessions.joinWrapped(link.wrapped)
    setRefused(!joined.ok)
    if (joined.ok) goTo({ page: 'room', roomId: joined.value.roomId })
  }
  return (
    <li className={cards.card} aria-labelledby={id}>
      <div className={cards.head}>
        <h4 id={id} className={styles.title}>
          {link.title}
        </h4>
        {link.outcome === null ? (
          <Chip icon={CircleDashed}>{t('branch.running')}</Chip>
        ) : (
          <Chip tone="ok" icon={CircleCheck}>
            {t('branch.back')}
          </Chip>
        )}
      </div>
      {link.question.trim() === '' ? null : <p className={styles.words}>{link.question}</p>}
      <p className={cards.note}>{t('branch.by', started)}</p>
      {link.outcome === null ? null : <Outcome asked={link.question} outcome={link.outcome} />}
      <div className={cards.foot}>
        {isKnown ? (
          <Button
            size="small"
            aria-label={t('branch.openNamed', { title: link.title })}
            onPress={() => goTo({ page: 'room', roomId: link.roomId })}
          >
            {t('branch.open')}
          </Button>
        ) : (
          <Button
            size="small"
            icon={LogIn}
            aria-label={t('branch.joinNamed', { title: link.title })}
            onPress={() => void join()}
          >
            {t('branch.join')}
          </Button>
        )}
      </div>
      {isRefused ? (
        <Callout tone="warn" isAlert>
          {t('branch.notForMe', { name: started.name })}
        </Callout>
      ) : null}
    </li>
  )
}
