import { GitBranch } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { linksQuery } from '../../shared/session/links.ts'
import { lineQuery } from '../../shared/session/queries.ts'
import { goTo } from '../app/use-route.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import cards from './cards.module.css'
import { FieldFrame } from './field-frame.tsx'
import { QuestionCoach } from './line-field.tsx'
import { LinkedSession } from './linked-session.tsx'
import { LiveText } from './live-text.tsx'

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
              <LinkedSession key={link.id} link={link} />
            ))}
          </ul>
        </section>
      )}
    </FieldFrame>
  )
}
