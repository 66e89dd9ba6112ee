import { UserPlus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import type { CountedSession } from '../live/insight-contract.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Contributions } from './contributions.tsx'
import styles from './insight-page.module.css'
import { RegionInvite } from './region-invite.tsx'
import { StartRegion } from './start-region.tsx'
import type { RegionView } from './use-insight.ts'

const LeaveDialog = ({
  mayInvite,
  onAnswer,
}: {
  readonly mayInvite: boolean
  readonly onAnswer: (yes: boolean) => void
}) => {
  const { t } = useTranslation(['insight', 'common'])
  return (
    <Dialog
      role="alertdialog"
      title={t('leaveAsk')}
      description={mayInvite ? `${t('leaveText')} ${t('leaveOwner')}` : t('leaveText')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onAnswer(false)
      }}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{t('common:cancel')}</Button>
          <Button kind="danger" onPress={() => onAnswer(true)}>
            {t('leaveNow')}
          </Button>
        </>
      }
    />
  )
}

const Joined = ({
  region,
  counted,
}: {
  readonly region: RegionView
  readonly counted: readonly CountedSession[]
}) => {
  const { t } = useTranslation('insight')
  const service = useServices().sessions.region
  const [isInviting, setInviting] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const { state, storage } = region
  return (
    <>
      {state.mayWrite ? null : <Callout tone="info">{t('readOnly')}</Callout>}
      <p className={styles.quiet} role="status">
        {storage?.kind === 'on-device' ? t('onDevice') : null}
        {storage?.kind === 'not-saved' ? t('notSaved') : null}
      </p>
      <Contributions counted={counted} region={region} />
      <div className={styles.row}>
        {state.mayInvite ? (
          <Button icon={UserPlus} onPress={() => setInviting(true)}>
            {t('invite')}
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => setLeaving(true)}>
          {t('leave')}
        </Button>
      </div>
      {isInviting ? <RegionInvite onClose={() => setInviting(false)} /> : null}
      {isLeaving ? (
        <LeaveDialog
          mayInvite={state.mayInvite}
          onAnswer={(yes) => {
            setLeaving(false)
            if (yes) void service.leave()
          }}
        />
      ) : null}
    </>
  )
}

interface SectionProps {
  readonly region: RegionView | null
  readonly counted: readonly CountedSession[]
}

/** Counting together with other organisations: what it is, how to begin, and what of this device counts there. */
export const RegionSection = ({ region, counted }: SectionProps) => {
  const { t } = useTranslation('insight')
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>
        {region === null || region.state.name === ''
          ? t('regionTitle')
          : t('regionNamed', { name: region.state.name })}
      </h2>
      <p className={styles.text}>{t('regionText')}</p>
      <p className={styles.quiet}>{t('regionHonest')}</p>
      {region === null ? <StartRegion /> : <Joined region={region} counted={counted} />}
    </section>
  )
}
