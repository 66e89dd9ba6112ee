import { MessageSquareReply, Undo2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank } from '../../shared/report/text.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { FiledAmendment } from '../../shared/session/record-model.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import styles from './record.module.css'
import { useMoment, usePlaceWords } from './use-record.ts'
import { WasBecomes } from './was-becomes.tsx'

const tones = {
  open: 'warn',
  accepted: 'ok',
  declined: 'neutral',
  'other-text': 'neutral',
  'after-adoption': 'neutral',
} as const satisfies Readonly<Record<FiledAmendment['status'], 'warn' | 'ok' | 'neutral'>>

interface AmendmentCardProps {
  readonly filed: FiledAmendment
  /** The words that it is about; null when they are not here. */
  readonly tree: ReportTree | null
  readonly kind: 'deliberation' | 'conference'
  readonly nameOf: (deviceId: string) => string
  readonly isOpen: boolean
  /** Called when it is gone, so that focus finds a place. */
  readonly onGone: () => void
}

/** One amendment: what it changes, who proposes it and why, and what was answered. */
export const AmendmentCard = ({ filed, tree, kind, nameOf, isOpen, onGone }: AmendmentCardProps) => {
  const { t } = useTranslation('record')
  const live = useLive()
  const { toast } = useToasts()
  const moment = useMoment()
  const wordsOf = usePlaceWords()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isAnswering, setAnswering] = useState(false)
  const { amendment, status, answer } = filed
  const about = status === 'other-text' ? null : tree
  const place = wordsOf(about, amendment.place)
  const mayAnswer = isOpen && status !== 'other-text' && live.record.may('answer')
  const mayTakeBack = isOpen && answer === null && amendment.by === live.me().deviceId
  const answerWords = t(answer === null ? 'amendments.answer' : 'amendments.answerAgain')

  const takeBack = (): void => {
    const taken = live.record.takeBack(amendment)
    if (taken.ok) onGone()
    toast(
      taken.ok ? t('amendments.takenBack') : t(`amendments.problems.${taken.code}`),
      taken.ok ? 'ok' : 'bad',
    )
  }
  return (
    <li className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id} ref={heading} tabIndex={-1} dir="auto">
          {place}
        </h3>
        <Chip tone={tones[status]}>{t(`amendments.statuses.${status}`)}</Chip>
      </div>
      <p className={styles.quiet}>
        {t('amendments.by', { name: nameOf(amendment.by), moment: moment(amendment.at) })}
      </p>
      <WasBecomes tree={about} amendment={amendment} />
      <p className={styles.reason}>
        <span className={styles.term}>{t('amendments.why')}</span> <span dir="auto">{amendment.reason}</span>
      </p>
      {answer === null ? null : (
        <p className={styles.reason}>
          <span className={styles.term}>{t('amendments.reply', { name: nameOf(answer.by) })}</span>{' '}
          <span dir="auto">{isBlank(answer.reply) ? t('amendments.noReply') : answer.reply}</span>
        </p>
      )}
      {mayAnswer || mayTakeBack ? (
        <div className={styles.buttons}>
          {mayAnswer ? (
            <Button
              size="small"
              icon={MessageSquareReply}
              aria-label={t('amendments.answerNamed', {
                answer: answerWords,
                place,
                name: nameOf(amendment.by),
              })}
              onPress={() => setAnswering(true)}
            >
              {answerWords}
            </Button>
          ) : null}
          {mayTakeBack ? (
            <Button
              size="small"
              kind="quiet"
              icon={Undo2}
              aria-label={t('amendments.takeBackNamed', { place })}
              onPress={takeBack}
            >
              {t('amendments.takeBack')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isAnswering ? (
        <AnswerDialog tree={about} filed={filed} kind={kind} onClose={() => setAnswering(false)} />
      ) : null}
    </li>
  )
}
