import { ChevronDown, Mic } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import type { Contribution } from '../../shared/session/model.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Chip } from '../ui/chip.tsx'
import { ChoiceMark } from './choice-mark.tsx'
import styles from './contribution.module.css'
import { ContributionBody } from './contribution-body.tsx'
import { showContribution } from './contribution-parts.ts'

interface ContributionCardProps {
  readonly field: FieldOf<'round'>
  readonly contribution: Contribution
  readonly isSpeaking: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One opened contribution; closed until its writer has the floor, or until somebody wants to read ahead. */
export const ContributionCard = ({
  field,
  contribution,
  isSpeaking,
  isOpen,
  onToggle,
}: ContributionCardProps) => {
  const { t } = useTranslation('round')
  const id = useId()
  const name = contribution.name === '' ? t('waiting.somebody') : contribution.name
  const { choice } = showContribution(field, contribution.parts)
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
          <Avatar id={contribution.deviceId || contribution.id} name={name} isDecorative />
          <span className={styles.person}>
            <span>{name}</span>
            {contribution.organisation === '' ? null : (
              <span className={styles.organisation}>{contribution.organisation}</span>
            )}
          </span>
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
              {t('revealed.isSpeaking')}
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
      {isOpen ? null : <p className={styles.notYet}>{t('revealed.notYet')}</p>}
    </li>
  )
}
