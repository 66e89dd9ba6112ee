import { Ban, Check, CircleDashed, History, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { spareDevices } from '../../shared/library/present.ts'
import type { Answer } from '../../shared/library/standing.ts'
import { libraryWords } from '../../shared/library/words.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { Proposal } from '../live/proposals-contract.ts'
import { useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './propose.module.css'

const looks: Readonly<
  Record<Answer, { readonly icon: LucideIcon; readonly tone: 'ok' | 'bad' | 'warn' | 'neutral' }>
> = {
  yes: { icon: Check, tone: 'ok' },
  no: { icon: Ban, tone: 'bad' },
  'earlier-text': { icon: History, tone: 'warn' },
  none: { icon: CircleDashed, tone: 'neutral' },
}

interface ConsentListProps {
  readonly proposal: Proposal
  /** For whoever leads: leaves out a device of somebody who agreed with another one. */
  readonly onLeaveOut?: ((deviceId: string, name: string) => void) | undefined
}

/** Who was present, and what each answered to this text. */
export const ConsentList = ({ proposal: { record, standing }, onLeaveOut }: ConsentListProps) => {
  const { t } = useTranslation('libraryPropose')
  const attendees = useTopic('members', (live) => live.attendees())
  const me = useTopic('members', (live) => live.me().deviceId)
  const people = new Map(attendees.map((one) => [one.deviceId, one]))
  const spare = onLeaveOut === undefined ? [] : spareDevices(standing.answers, attendees)
  const yes = [...standing.answers.values()].filter((answer) => answer === 'yes').length
  return (
    <>
      <p role="status">{t('consent.count', { count: yes, all: record.present.length })}</p>
      <ul className={styles.people} aria-label={t('consent.list')}>
        {record.present.map((deviceId) => {
          const person = people.get(deviceId)
          const answer = standing.answers.get(deviceId) ?? 'none'
          const { icon, tone } = looks[answer]
          return (
            <li key={deviceId}>
              <span>
                {person === undefined
                  ? t('consent.left')
                  : [person.name, person.organisation].filter((part) => part !== '').join(', ')}
                {deviceId === me ? ` (${t('consent.you')})` : ''}
              </span>
              <Chip tone={tone} icon={icon}>
                {t(`answers.${answer}`)}
              </Chip>
              {person !== undefined && spare.includes(deviceId) ? (
                <Button
                  size="small"
                  aria-label={t('consent.leaveOutOf', { name: person.name })}
                  onPress={() => onLeaveOut?.(deviceId, person.name)}
                >
                  {t('consent.leaveOut')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <p className={styles.quiet}>{t(spare.length > 0 ? 'consent.spare' : 'consent.another')}</p>
    </>
  )
}

interface AnswerProps {
  readonly answer: Answer
  readonly onAnswer: (answer: 'yes' | 'no') => void
  readonly isBusy: boolean
}

/** What somebody who was present agrees to, and their own answer; it can be changed at any time. */
export const OwnAnswer = ({ answer, onAnswer, isBusy }: AnswerProps) => {
  const { t } = useTranslation('libraryPropose')
  const language = useLanguage()
  return (
    <section className={styles.answer} aria-label={t('consent.question')}>
      <h3>{t('consent.question')}</h3>
      {answer === 'yes' || answer === 'no' ? (
        <p role="status">
          <strong>{t(answer === 'yes' ? 'consent.saidYes' : 'consent.saidNo')}</strong>
        </p>
      ) : null}
      <div>
        <p>{t('consent.means')}</p>
        <ul>
          {libraryWords[language].consent.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <div className={styles.row}>
        <Button
          kind={answer === 'yes' ? 'plain' : 'lead'}
          icon={Check}
          isBusy={isBusy}
          isDisabled={answer === 'yes'}
          onPress={() => onAnswer('yes')}
        >
          {t('consent.yes')}
        </Button>
        <Button icon={Ban} isBusy={isBusy} isDisabled={answer === 'no'} onPress={() => onAnswer('no')}>
          {t('consent.no')}
        </Button>
      </div>
    </section>
  )
}
