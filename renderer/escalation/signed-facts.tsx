import { CircleCheck, CircleX, Fingerprint, type LucideIcon, Split } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SignedDecision } from '../../shared/session/model.ts'
import cards from '../fields/cards.module.css'
import { useLanguage } from '../i18n/use-text.ts'
import styles from './escalation.module.css'
import { momentInWords } from './moment.ts'

export const answerIcons: Readonly<Record<SignedDecision['verdict'], LucideIcon>> = {
  granted: CircleCheck,
  refused: CircleX,
  other: Split,
}

interface SignedFactsProps {
  readonly signed: SignedDecision
  /** Of the device that signed; null while it is not known yet. */
  readonly fingerprint: string | null
}

/** What the holder of the mandate signed: what was decided, why, by whom, when and on which device. */
export const SignedFacts = ({ signed, fingerprint }: SignedFactsProps) => {
  const { t } = useTranslation('escalation')
  const language = useLanguage()
  const Icon = answerIcons[signed.verdict]
  const who = { name: signed.name, moment: momentInWords(signed.at, language) }
  return (
    <>
      <p className={styles.verdict} data-verdict={signed.verdict}>
        <Icon size={20} aria-hidden /> {t(`answer.verdicts.${signed.verdict}`)}
      </p>
      <dl className={cards.facts}>
        <div>
          <dt>{t('answer.decision')}</dt>
          <dd>{signed.decision}</dd>
        </div>
        <div>
          <dt>{t('answer.reason')}</dt>
          <dd>{signed.reason}</dd>
        </div>
      </dl>
      <p className={cards.note}>
        {signed.organisation.trim() === ''
          ? t('answer.signedAlone', who)
          : t('answer.signed', { ...who, organisation: signed.organisation })}
      </p>
      {fingerprint === null ? null : (
        <p className={styles.fingerprint}>
          <Fingerprint size={16} aria-hidden /> {t('answer.fingerprint')} <code>{fingerprint}</code>
        </p>
      )}
    </>
  )
}
