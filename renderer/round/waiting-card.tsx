import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './contribution.module.css'
import { calledIn, type PrivateField } from './contribution-parts.ts'

interface WaitingCardProps {
  readonly field: PrivateField
  /** '' where names are hidden. */
  readonly name: string
  /** Present for whoever may close it as never opened. */
  readonly onClose: (() => void) | undefined
}

/** Somebody sealed and is away: their device opens it when it is back. */
export const WaitingCard = ({ field, name, onClose }: WaitingCardProps) => {
  const { t } = useTranslation(['round', 'common'])
  const [asking, setAsking] = useState(false)
  const whose = name === '' ? 'hidden' : calledIn(field)
  return (
    <li className={`${styles.card} ${styles.waiting}`}>
      <p>
        <LockKeyhole size={14} aria-hidden /> {t(`round:waiting.${whose}.chose`, { name })}
      </p>
      <p>{t(`round:waiting.${whose}.appears`, { name })}</p>
      {onClose === undefined ? null : (
        <>
          <Button
            kind="quiet"
            size="small"
            aria-label={t(`round:waiting.${whose}.closeNamed`, { name })}
            onPress={() => setAsking(true)}
          >
            {t('round:waiting.close')}
          </Button>
          <Dialog
            title={t('round:waiting.closeTitle')}
            description={t(`round:waiting.${whose}.closeWhat`, { name })}
            isOpen={asking}
            onOpenChange={setAsking}
            actions={
              <>
                <Button onPress={() => setAsking(false)}>{t('common:cancel')}</Button>
                <Button
                  kind="danger"
                  onPress={() => {
                    setAsking(false)
                    onClose()
                  }}
                >
                  {t('round:waiting.close')}
                </Button>
              </>
            }
          />
        </>
      )}
    </li>
  )
}
