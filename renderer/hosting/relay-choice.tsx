import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostingProblem, HostingState } from '../../shared/desktop/hosting.ts'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { askRelay, hostOf } from '../join/relay-answers.ts'
import { usePolicy } from '../policy/use-policy.ts'
import { Callout } from '../ui/callout.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import styles from './hosting.module.css'
import { useHosting } from './use-hosting.ts'

type Place = 'usual' | 'here'

/** A door that no room has, to knock on: whether the relay answers says that it is there. */
const noRoom = 'A'.repeat(43)

/** The usual relay is this computer's own when both stand at the same door. */
const isOwnDoor = (usual: string, { own }: Pick<HostingState, 'own'>): boolean =>
  own !== null && hostOf(own) === hostOf(usual).replace('localhost', '127.0.0.1')

/** Where a new session will stand: its relay, started when that is needed. */
export interface ChosenRelay {
  /** Null where there is nothing to choose. */
  readonly state: HostingState | null
  readonly place: Place
  readonly choose: (place: Place) => void
  readonly problem: HostingProblem | null
  /** Resolves with the relay, undefined for the usual one, or null when the one on this computer did not start. */
  readonly ready: () => Promise<string | undefined | null>
}

/** The choice between the usual relay and this computer. */
export const useRelayChoice = (): ChosenRelay => {
  const { platform } = useServices()
  const { hosting } = platform
  const known = useHosting()
  const isFixed = usePolicy().isLocked('relay')
  const state = known === null || known.allowed === 'off' || isFixed ? null : known
  const [chosen, setChosen] = useState<Place | null>(null)
  const [problem, setProblem] = useState<HostingProblem | null>(null)
  const onOwnDoor = state?.phase === 'on' && isOwnDoor(platform.defaultRelay(), state)
  const place = state === null ? 'usual' : (chosen ?? (onOwnDoor ? 'here' : 'usual'))

  const ready = useCallback(async (): Promise<string | undefined | null> => {
    if (place === 'usual' || hosting === null) return undefined
    const now = hosting.state()
    if (now.phase !== 'on') {
      const started = await hosting.start(now.allowed === 'device' ? 'device' : 'network')
      setProblem(started.ok ? null : started.code)
      if (!started.ok) return null
    }
    const { addresses, own } = hosting.state()
    return addresses[0] ?? own
  }, [place, hosting])

  return { state, place, choose: setChosen, problem, ready }
}

/** Whether the usual relay can be reached; true as long as nobody knows. */
const useIsThere = (relay: string): boolean => {
  const [isThere, setThere] = useState(true)
  useEffect(() => askRelay(relay, noRoom, setThere), [relay])
  return isThere
}

const hereHint = ({ phase, reach, allowed }: HostingState) => {
  if (allowed === 'device' || (phase === 'on' && reach === 'device')) return 'choice.hereDevice'
  return phase === 'on' ? 'choice.hereOn' : 'choice.hereHint'
}

const Choice = ({ chosen, state }: { readonly chosen: ChosenRelay; readonly state: HostingState }) => {
  const { t } = useTranslation('hosting')
  const usual = useServices().platform.defaultRelay()
  const isThere = useIsThere(usual)
  const { place, choose, problem } = chosen
  return (
    <div className={styles.choice}>
      <RadioGroup
        label={t('choice.label')}
        value={place}
        onChange={choose}
        options={[
          {
            value: 'usual',
            label: t('choice.usual'),
            description: t('choice.usualHint', { relay: hostOf(usual) }),
          },
          {
            value: 'here',
            label: t('choice.here'),
            description: (
              <>
                {t(hereHint(state))} <a href={hashOf({ page: 'hosting' })}>{t('choice.change')}</a>
              </>
            ),
          },
        ]}
      />
      <div role="status">
        {isThere || place === 'here' ? null : (
          <Callout tone="warn">{t('choice.unreachable', { relay: hostOf(usual) })}</Callout>
        )}
      </div>
      {problem === null || place === 'usual' ? null : (
        <Callout tone="bad" title={t(`problem.${problem}.title`)} isAlert>
          {t(`problem.${problem}.text`)}
        </Callout>
      )}
    </div>
  )
}

/** Asks where a new session will stand, in the desktop app. */
export const RelayChoice = ({ chosen }: { readonly chosen: ChosenRelay }) =>
  chosen.state === null ? null : <Choice chosen={chosen} state={chosen.state} />
