import { CircleCheck, CircleDashed, GitBranch, LogIn } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { linksQuery } from '../../shared/session/links.ts'
import type { LinkOutcome, SessionLink } from '../../shared/session/model.ts'
import { lineQuery } from '../../shared/session/queries.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { useServices, useSessionList } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './branch-field.module.css'
import cards from './cards.module.css'
import { FieldFrame } from './field-frame.tsx'
import { QuestionCoach } from './line-field.tsx'
import { LiveText } from './live-text.tsx'
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

const BranchedSession = ({ link }: { readonly link: SessionLink }) => {
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

interface StartProps {
  readonly question: string
}

/** Starts a deliberation about the question, for whoever leads; the others are told who can. */
const Start = ({ question }: StartProps) => {
  const { t } = useTranslation('conference')
  const id = useId()
  const live = useLive()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const isEmpty = question.trim() === ''
  if (!mayLead) return <p className={cards.note}>{t('branch.whoStarts')}</p>
  return (
    <div className={cards.foot}>
      <Button
        icon={GitBranch}
        isDisabled={isEmpty}
        {...(isEmpty ? { 'aria-describedby': id } : {})}
        onPress={() => goTo({ page: 'branch', roomId: live.roomId })}
      >
        {t('branch.start')}
      </Button>
      {isEmpty ? (
        <span id={id} className={cards.note}>
          {t('branch.needsQuestion')}
        </span>
      ) : null}
    </div>
  )
}

/** A moral question that gets a deliberation of its own, and what came out of it. */
export const BranchField = ({ field }: { readonly field: FieldOf<'branch'> }) => {
  const { t } = useTranslation('conference')
  const id = useId()
  const line = `${field.id}/question`
  const question = useQuery(lineQuery(line))
  const links = useQuery(linksQuery).filter((link) => link.kind === 'branch')
  return (
    <FieldFrame field={field}>
      <LiveText of={{ in: 'line', field: line }} label={t('branch.question')} rows={2} />
      <QuestionCoach fieldId={line} />
      <Start question={question} />
      {links.length === 0 ? null : (
        <section className={cards.place} aria-labelledby={id}>
          <h3 id={id} className={cards.number}>
            {t('branch.links')}
          </h3>
          <ul className={cards.list}>
            {links.map((link) => (
              <BranchedSession key={link.id} link={link} />
            ))}
          </ul>
        </section>
      )}
    </FieldFrame>
  )
}
