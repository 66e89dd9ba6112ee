import { ChevronDown, Mic } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contribution } from '../../shared/session/model.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { ChoiceMark } from './choice-mark.tsx'
import styles from './contribution.module.css'
import { ContributionBody } from './contribution-body.tsx'
import { type PrivateField, showContribution } from './contribution-parts.ts'

interface ContributionCardProps {
  readonly field: PrivateField
  readonly contribution: Contribution
  /** Present where names are hidden: the card goes by its number and by nothing else. */
  readonly number: { readonly place: number; readonly count: number } | undefined
  readonly isSpeaking: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

type WriterProps = Pick<ContributionCardProps, 'contribution' | 'number'>

/** Whose it is; or, where names are hidden, the how-manieth: a colour or initials would say who. */
const Writer = ({ contribution, number }: WriterProps) => {
  const { t } = useTranslation('round')
  if (number !== undefined)
    return (
      <>
        <span className={styles.number} aria-hidden>
          {number.place}
        </span>
        <span className={styles.person}>{t('revealed.number', number)}</span>
      </>
    )
  const name = contribution.name === '' ? t('waiting.somebody') : contribution.name
  return (
    <>
      <Avatar id={contribution.deviceId || contribution.id} name={name} isDecorative />
      <span className={styles.person}>
        <span>{name}</span>
        {contribution.organisation === '' ? null : (
          <span className={styles.organisation}>{contribution.organisation}</span>
        )}
      </span>
    </>
  )
}

/** One opened contribution; closed until it is its turn, or until somebody wants to read ahead. */
export const ContributionCard = ({
  field,
  contribution,
  number,
  isSpeaking,
  isOpen,
  onToggle,
}: ContributionCardProps) => {
  const { t } = useTranslation('round')
  const id = useId()
  const { choice } = showContribution(field, contribution.parts)
  const floor = number === undefined ? 'named' : 'hidden'
  return (
    <li
      className={styles.card}
      data-tone={isOpen ? (choice?.tone ?? 'neutral') : undefined}
      data-speaking={isSpeaking || undefined}
    >
      <h4 className={styles.who}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <Writer contribution={contribution} number={number} />
          {isOpen && choice !== null ? (
            <ChoiceMark choice={choice} />
          ) : (
            <ChevronDown size={18} aria-hidden className={styles.chevron} />
          )}
        </button>
      </h4>
      {isSpeaking || contribution.mark !== 'sealed' ? (
        <div className={styles.marks}>
          {isSpeaking ? (
            <Chip tone="lead" icon={Mic}>
              {t(`floor.${floor}.isSpeaking`)}
            </Chip>
          ) : null}
          {contribution.mark === 'sealed' ? null : (
            <Chip tone="warn">{t(`revealed.marks.${contribution.mark}`)}</Chip>
          )}
        </div>
      ) : null}
      <div id={id} hidden={!isOpen}>
        <ContributionBody field={field} parts={contribution.parts} withoutChoice />
      </div>
      {isOpen ? null : <p className={styles.notYet}>{t(`floor.${floor}.notYet`)}</p>}
    </li>
  )
}
