import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundView } from '../live/live.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { PrivateField } from './contribution-parts.ts'
import { roundProgress } from './progress.ts'
import styles from './round.module.css'

/** With fewer than this, everybody can guess whose a contribution without a name is. */
const fewestToHideAmong = 3

interface RevealButtonProps {
  readonly field: PrivateField
  readonly view: RoundView
}

/** The facilitator's irrevocable moment, after being told who has not sealed. */
export const RevealButton = ({ field, view }: RevealButtonProps) => {
  const { t } = useTranslation(['round', 'common'])
  const live = useLive()
  const [isOpen, setOpen] = useState(false)
  const members = useTopic('members', (session) => session.members())
  const { sealed, missing } = roundProgress(members, view.written)

  return (
    <div className={styles.actions}>
      <Button
        kind={missing.length === 0 && sealed.length > 0 ? 'lead' : 'plain'}
        icon={Eye}
        onPress={() => setOpen(true)}
      >
        {t('round:reveal.button')}
      </Button>
      <Dialog
        title={t('round:reveal.title')}
        description={t('round:reveal.what')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('common:cancel')}</Button>
            <Button
              kind="lead"
              icon={Eye}
              onPress={() => {
                setOpen(false)
                live.roundActions(field.id).reveal()
              }}
            >
              {t('round:reveal.button')}
            </Button>
          </>
        }
      >
        {sealed.length === 0 ? <Callout tone="warn">{t('round:reveal.nobody')}</Callout> : null}
        {view.mode === 'hidden' && sealed.length > 0 && sealed.length < fewestToHideAmong ? (
          <Callout tone="warn">{t('round:reveal.fewHidden', { count: sealed.length })}</Callout>
        ) : null}
        {missing.length === 0 && sealed.length > 0 ? <p>{t('round:reveal.everyone')}</p> : null}
        {missing.length > 0 && sealed.length > 0 ? (
          <Callout tone="warn">
            <p>{t('round:reveal.missing', { count: missing.length })}</p>
            <ul className={styles.names}>
              {missing.map((member) => (
                <li key={member.deviceId}>{member.name}</li>
              ))}
            </ul>
            <p>{t('round:reveal.missingWhy')}</p>
          </Callout>
        ) : null}
      </Dialog>
    </div>
  )
}
