import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Naming } from '../../shared/method/method.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './round.module.css'
import { useWhoReveals } from './use-who-reveals.ts'

/** The rest of what hiding names does and does not do. */
const MoreAbout = () => {
  const { t } = useTranslation(['round', 'common'])
  const who = useWhoReveals()
  const [isOpen, setOpen] = useState(false)
  const inside =
    who === 'circle' ? (['hiddenInCircle', 'seenInCircle'] as const) : (['hidden', 'seen'] as const)
  const parts = [...inside, 'style', 'signed', 'late'] as const
  return (
    <>
      <Button kind="quiet" size="small" icon={CircleHelp} onPress={() => setOpen(true)}>
        {t('round:promise.more')}
      </Button>
      <Dialog
        title={t('round:about.title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={<Button onPress={() => setOpen(false)}>{t('common:close')}</Button>}
      >
        <dl className={styles.about}>
          {parts.map((part) => (
            <div key={part}>
              <dt>{t(`round:about.${part}.title`)}</dt>
              <dd>{t(`round:about.${part}.text`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}

interface PromiseProps {
  readonly naming: Naming
  readonly isRevealed: boolean
}

/** What is hidden from whom, at this moment; it says no more than is true. A change of it is read aloud. */
export const WritingPromise = ({ naming, isRevealed }: PromiseProps) => {
  const { t } = useTranslation('round')
  const who = useWhoReveals()
  return (
    <div className={styles.promise}>
      <div aria-live="polite">
        <p>{t(isRevealed ? `promise.${naming}.after` : `promise.${naming}.before.${who}`)}</p>
        {naming === 'hidden' ? <p>{t('promise.limits')}</p> : null}
      </div>
      {naming === 'hidden' ? <MoreAbout /> : null}
    </div>
  )
}
