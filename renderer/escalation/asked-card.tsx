import { FileCheck, Link2, Lock, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Escalation, MandateRequest } from '../../shared/session/model.ts'
import { longDay } from '../app/dates.ts'
import cards from '../fields/cards.module.css'
import { LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { classes } from '../ui/classes.ts'
import { Answer } from './answer.tsx'
import { momentInWords } from './moment.ts'

interface AskedCardProps {
  readonly fieldId: string
  readonly escalation: Escalation
  readonly request: MandateRequest
  readonly title: string
  readonly onShowLink: () => void
}

/** A request that was made: exactly what was asked, which nobody can change any more, and the answer to it. */
export const AskedCard = ({ fieldId, escalation, request, title, onShowLink }: AskedCardProps) => {
  const { t } = useTranslation('escalation')
  const text = useText()
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const isAnswered = escalation.signed !== null
  const facts = [
    [t('blocker'), request.blocker],
    [t('options'), request.options],
    [t('question'), request.question],
  ] as const
  return (
    <>
      <div className={cards.head}>
        <h3 className={cards.number}>{title}</h3>
        {isAnswered ? (
          <Chip tone="lead" icon={FileCheck}>
            {t('status.decided')}
          </Chip>
        ) : (
          <Chip tone="warn" icon={Send}>
            {t('status.asked')}
          </Chip>
        )}
      </div>
      <dl className={classes(cards.facts, cards.parts)}>
        <div>
          <dt>{t('rung')}</dt>
          <dd data-plain>{text(request.rung)}</dd>
        </div>
        {request.deadline === '' ? null : (
          <div>
            <dt>{t('deadline')}</dt>
            <dd data-plain>{longDay(request.deadline, language)}</dd>
          </div>
        )}
      </dl>
      <dl className={cards.facts}>
        {facts.map(([name, words]) =>
          words.trim() === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ),
        )}
      </dl>
      <div className={cards.foot}>
        <span className={cards.note}>
          <Lock size={14} aria-hidden />{' '}
          {t('askedBy', { name: request.askedBy.name, moment: momentInWords(request.askedAt, language) })}
        </span>
        {isAnswered || !mayWrite ? null : (
          <Button
            size="small"
            icon={Link2}
            aria-label={t('showLinkNamed', { name: title })}
            onPress={onShowLink}
          >
            {t('showLink')}
          </Button>
        )}
      </div>
      <Answer escalation={escalation} />
      <LiveText
        of={{ in: 'cell', field: fieldId, row: escalation.id, column: 'learning' }}
        label={t('learning')}
        hint={t('learningHint')}
      />
    </>
  )
}
