import { Plus, Power, PowerOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostingProblem, HostingState, Reach } from '../../shared/desktop/hosting.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import type { Hosting } from '../platform/hosting.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Addresses } from './addresses.tsx'
import { FirewallHint } from './firewall-hint.tsx'
import styles from './hosting.module.css'
import { HostingStatus } from './hosting-status.tsx'
import { useHosting } from './use-hosting.ts'

const Problem = ({ problem }: { readonly problem: HostingProblem }) => {
  const { t } = useTranslation('hosting')
  return (
    <Callout tone="bad" title={t(`problem.${problem}.title`)} isAlert>
      <p>{t(`problem.${problem}.text`)}</p>
    </Callout>
  )
}

interface ConfirmProps {
  readonly asked: 'stop' | 'reach'
  readonly onAnswer: (goOn: boolean) => void
}

/** Others are connected: what is asked now cuts them off. */
const Confirm = ({ asked, onAnswer }: ConfirmProps) => {
  const { t } = useTranslation(['hosting', 'common'])
  return (
    <Dialog
      role="alertdialog"
      title={t(`hosting:${asked}Title`)}
      description={t(`hosting:${asked}Text`)}
      isOpen
      onOpenChange={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{t('common:cancel')}</Button>
          <Button kind="danger" onPress={() => onAnswer(true)}>
            {t(`hosting:${asked}Anyway`)}
          </Button>
        </>
      }
    />
  )
}

/** What may be chosen of the relay on this computer, and how it stands. */
const Switch = ({ hosting, state }: { readonly hosting: Hosting; readonly state: HostingState }) => {
  const { t } = useTranslation('hosting')
  const { phase, allowed, guests, problem } = state
  const [chosen, setChosen] = useState<Reach>(allowed === 'device' ? 'device' : state.reach)
  const [asked, setAsked] = useState<'stop' | 'reach' | null>(null)
  const isOn = phase === 'on'
  const isBusy = phase === 'starting' || phase === 'stopping'
  const reach = isOn ? state.reach : chosen

  const choose = (next: Reach): void => {
    setChosen(next)
    if (!isOn || next === state.reach) return
    if (guests > 0) setAsked('reach')
    else void hosting.start(next)
  }
  const press = (): void => {
    if (isBusy) return
    if (!isOn) void hosting.start(chosen)
    else if (guests > 0) setAsked('stop')
    else void hosting.stop()
  }
  const answer = (goOn: boolean): void => {
    setAsked(null)
    if (!goOn) setChosen(state.reach)
    else if (asked === 'stop') void hosting.stop()
    else void hosting.start(chosen)
  }

  return (
    <div className={styles.card}>
      <HostingStatus state={state} />
      {problem === null ? null : <Problem problem={problem} />}
      {state.hasMoved ? (
        <Callout tone="warn" title={t('movedTitle')}>
          {t('moved')}
        </Callout>
      ) : null}
      <RadioGroup
        label={t('reach')}
        value={reach}
        onChange={choose}
        hint={allowed === 'device' ? t('onlyDeviceAllowed') : undefined}
        options={[
          {
            value: 'device',
            label: t('onlyDevice'),
            description: t('onlyDeviceHint'),
            isDisabled: isBusy,
          },
          {
            value: 'network',
            label: t('network'),
            description: t('networkHint'),
            isDisabled: isBusy || allowed === 'device',
          },
        ]}
      />
      <div>
        <Button kind={isOn ? 'plain' : 'lead'} icon={isOn ? PowerOff : Power} isBusy={isBusy} onPress={press}>
          {isOn ? t('stop') : phase === 'failed' ? t('again') : t('start')}
        </Button>
      </div>
      {asked === null ? null : <Confirm asked={asked} onAnswer={answer} />}
    </div>
  )
}

const steps = ['begin', 'invite', 'app', 'otherNetwork'] as const

const HowToInvite = () => {
  const { t } = useTranslation('hosting')
  return (
    <section className={styles.section} aria-labelledby="hosting-invite">
      <h2 id="hosting-invite">{t('invite')}</h2>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step}>{t(`inviteSteps.${step}`)}</li>
        ))}
      </ol>
      <div>
        <a className={buttonClass('plain')} href={hashOf({ page: 'new-session' })}>
          <Plus size={18} aria-hidden />
          {t('newSession')}
        </a>
      </div>
    </section>
  )
}

const facts = ['awake', 'who', 'where', 'again'] as const

const About = () => {
  const { t } = useTranslation('hosting')
  return (
    <section className={styles.section} aria-labelledby="hosting-about">
      <h2 id="hosting-about">{t('about')}</h2>
      <ul className={styles.list}>
        {facts.map((fact) => (
          <li key={fact}>{t(`facts.${fact}`)}</li>
        ))}
      </ul>
    </section>
  )
}

/** This computer as relay: a session without a server. */
const HostingPage = () => {
  const { t } = useTranslation('hosting')
  const { hosting } = useServices().platform
  const state = useHosting()
  return (
    <Page current="settings" heading={t('heading')} lede={t('lede')}>
      <div className={styles.page}>
        {hosting === null || state === null ? (
          <Callout tone="info" title={t('onlyInApp')}>
            {t('onlyInAppText')}
          </Callout>
        ) : state.allowed === 'off' ? (
          <Callout tone="info" title={t('problem.not-allowed.title')}>
            {t('problem.not-allowed.text')}
          </Callout>
        ) : (
          <>
            <Switch hosting={hosting} state={state} />
            {state.phase === 'on' && state.reach === 'network' ? <Addresses state={state} /> : null}
            <HowToInvite />
            <FirewallHint port={state.own === null ? '4310' : new URL(state.own).port} />
            <About />
          </>
        )}
      </div>
    </Page>
  )
}

export default HostingPage
