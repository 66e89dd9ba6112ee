import { useTranslation } from 'react-i18next'
import { useText } from '../i18n/use-text.ts'
import { GuardPanel } from '../privacy/guard-panel.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './propose.module.css'
import type { TextGuard } from './use-text-guard.ts'

interface GuardProps {
  readonly checked: TextGuard
  /** Puts the decisions in the text; absent where the text cannot be changed here. */
  readonly onApply?: (() => void) | undefined
}

/** What the guard found in a proposal, what together may point at one person, and what is left to do. */
export const ProposeGuard = ({ checked: { guard, verdict, rare }, onApply }: GuardProps) => {
  const { t } = useTranslation('libraryPropose')
  const text = useText()
  return (
    <>
      <p className={styles.quiet}>{t('privacy.text')}</p>
      <GuardPanel guard={guard} />
      {verdict === 'unapplied' ? (
        <div className={styles.row}>
          {onApply === undefined ? (
            <p>{t('privacy.changeFirst')}</p>
          ) : (
            <Button onPress={onApply}>{t('privacy.apply')}</Button>
          )}
        </div>
      ) : null}
      {rare.length === 0 ? null : (
        <Callout tone="warn" title={t('privacy.rareTitle')}>
          <ul>
            {rare.map(({ part, traits }) => {
              const said = traits.map(({ label }) => text(label)).join(', ')
              const words =
                part === null
                  ? t('privacy.rareAll', { traits: said })
                  : t('privacy.rareIn', { part: t(`parts.${part}`), traits: said })
              return <li key={words}>{words}</li>
            })}
          </ul>
          <p>{t('privacy.rareHow')}</p>
        </Callout>
      )}
    </>
  )
}
