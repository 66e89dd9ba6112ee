import { Download, RefreshCw, RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UpdateState } from '../../shared/desktop/updates.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { usePreferences } from '../app/services.tsx'
import type { Updates } from '../platform/updates.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Select } from '../ui/select.tsx'
import styles from './updates.module.css'
import { useUpdateState } from './use-update-state.ts'

interface PartProps {
  readonly state: UpdateState
  readonly updates: Updates
}

/** What there is to say now; the one place that is read aloud. */
const useSaid = ({ status, next }: UpdateState): string => {
  const { t } = useTranslation('updates')
  switch (status) {
    case 'checking':
    case 'current':
      return t(`status.${status}`)
    case 'available':
    case 'ready':
      return t(`status.${status}`, { next: next ?? '' })
    default:
      return ''
  }
}

/** The one button: it stays where it is and says what comes next, so that the keyboard stays with it. */
const NextStep = ({ state, updates }: PartProps) => {
  const { t } = useTranslation('updates')
  const { status, next } = state
  const isBusy = status === 'checking' || status === 'downloading'
  const installs = status === 'available' || status === 'ready' || (status === 'failed' && next !== null)
  const words: Partial<Record<UpdateState['status'], string>> = {
    available: t('fetch'),
    downloading: t('fetch'),
    ready: t('install'),
    failed: next === null ? t('check') : t('fetchAgain'),
  }
  const press = (): void => {
    if (isBusy) return
    void (installs ? updates.install() : updates.check())
  }
  const icon = status === 'ready' ? RotateCw : installs || status === 'downloading' ? Download : RefreshCw
  return (
    <div>
      <Button kind={status === 'ready' ? 'lead' : 'plain'} icon={icon} isBusy={isBusy} onPress={press}>
        {words[status] ?? t('check')}
      </Button>
    </div>
  )
}

const Choices = ({ state, updates }: PartProps) => {
  const { t } = useTranslation('updates')
  const isSet = (what: UpdateState['locked'][number]): boolean => state.locked.includes(what)
  return (
    <>
      <Checkbox
        label={t('on')}
        isSelected={state.off === null}
        isDisabled={isSet('on')}
        hint={isSet('on') ? t('byOrganisation') : t('onHint')}
        onChange={(on) => void updates.change({ on })}
      />
      <Select
        label={t('channel')}
        hint={isSet('channel') ? t('byOrganisation') : t('channelHint')}
        value={state.channel}
        isDisabled={isSet('channel') || state.off !== null}
        onChange={(channel) => void updates.change({ channel })}
        options={[
          { value: 'stable', label: t('channels.stable') },
          { value: 'beta', label: t('channels.beta') },
        ]}
      />
    </>
  )
}

const LastCheck = ({ state }: Pick<PartProps, 'state'>) => {
  const { t } = useTranslation('updates')
  const { language } = usePreferences()
  const { lastCheck } = state
  if (lastCheck === null) return <p className={styles.hint}>{t('neverChecked')}</p>
  return (
    <p className={styles.hint}>{t('lastCheck', { day: longDay(isoDay(Date.parse(lastCheck)), language) })}</p>
  )
}

/** The version, whether there is a newer one, and what to do about it. */
export const UpdatesSettings = ({ updates }: { readonly updates: Updates }) => {
  const { t } = useTranslation('updates')
  const state = useUpdateState(updates)
  const said = useSaid(state ?? unknown)
  if (state === null) return null
  const { version, off, status, problem, next, percent } = state
  return (
    <>
      <p>{t('version', { version })}</p>
      {off === null ? null : <p>{t(`off.${off}`)}</p>}
      {off === null ? <LastCheck state={state} /> : null}
      <p className={styles.status} role="status">
        {said}
      </p>
      {status === 'failed' && problem !== null ? (
        <Callout tone={problem === 'unreachable' ? 'warn' : 'bad'} isAlert>
          <p>{t(`problem.${problem}`)}</p>
        </Callout>
      ) : null}
      {status === 'downloading' ? (
        <ProgressBar label={t('fetching', { next: next ?? '' })} fraction={(percent ?? 0) / 100} />
      ) : null}
      {off === null ? <NextStep state={state} updates={updates} /> : null}
      {off === null && state.isAutomatic ? <p className={styles.hint}>{t('automatic')}</p> : null}
      {off === null || off === 'person' ? <Choices state={state} updates={updates} /> : null}
    </>
  )
}

const unknown: UpdateState = {
  ...{ version: '', status: 'idle', off: null, problem: null, next: null, percent: null },
  ...{ channel: 'stable', lastCheck: null, isAutomatic: false, locked: [] },
}
