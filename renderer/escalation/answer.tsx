import { Clock, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Escalation } from '../../shared/session/model.ts'
import cards from '../fields/cards.module.css'
import { useTopic } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './escalation.module.css'
import { SignedFacts } from './signed-facts.tsx'

/** The answer to a request, and what this device found out about its signature. */
export const Answer = ({ escalation: { id, signed } }: { readonly escalation: Escalation }) => {
  const { t } = useTranslation('escalation')
  const titleId = useId()
  const checked = useTopic(
    'decisions',
    (live) => live.checkedDecisions().find((one) => one.escalationId === id) ?? null,
  )
  if (signed === null) return <p className={cards.note}>{t('answer.waiting')}</p>
  return (
    <section className={styles.answer} aria-labelledby={titleId}>
      <div className={cards.head}>
        <h4 id={titleId} className={cards.number}>
          {t('answer.title')}
        </h4>
        {checked === null ? (
          <Chip icon={Clock}>{t('answer.checking')}</Chip>
        ) : checked.isGenuine ? (
          <Chip tone="ok" icon={ShieldCheck}>
            {t('answer.genuine')}
          </Chip>
        ) : (
          <Chip tone="bad" icon={ShieldAlert}>
            {t('answer.notGenuine')}
          </Chip>
        )}
      </div>
      {checked?.isGenuine === false ? (
        <Callout tone="bad" title={t('answer.notGenuine')}>
          <p>{t('answer.notGenuineWhat')}</p>
        </Callout>
      ) : null}
      <SignedFacts signed={signed} fingerprint={checked?.fingerprint ?? null} />
      {checked?.isGenuine === true ? (
        <p className={cards.note}>{t('answer.genuineWhat', { name: signed.name })}</p>
      ) : null}
    </section>
  )
}
