import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { quarterOf } from '../../shared/insight/counts.ts'
import { periodName } from '../../shared/insight/figures.ts'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import type { CountedSession } from '../live/insight-contract.ts'
import registerStyles from '../register/register.module.css'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { useToasts } from '../ui/toast.tsx'
import { ContributeDialog } from './contribute-dialog.tsx'
import styles from './insight-page.module.css'
import { type Contributed, contributedOf, type RegionView } from './use-insight.ts'

interface RowProps {
  readonly counted: CountedSession
  readonly contributed: Contributed
  readonly mayWrite: boolean
  readonly onContribute: () => void
  readonly onWithdraw: () => void
}

const words = { yes: 'counts', changed: 'changed', no: 'countsNot' } as const

const Row = ({ counted, contributed, mayWrite, onContribute, onWithdraw }: RowProps) => {
  const { t } = useTranslation('insight')
  const language = useLanguage()
  const { session, counts, mayContribute } = counted
  const quarter = quarterOf(counts.period)
  const { title } = session
  return (
    <tr>
      <td>
        <a href={hashOf({ page: 'report', roomId: session.roomId })}>{title}</a>
      </td>
      <td>{periodName({ from: quarter, to: quarter }, language)}</td>
      <td>
        <Chip tone={contributed === 'no' ? 'neutral' : contributed === 'yes' ? 'ok' : 'warn'}>
          {t(words[contributed])}
        </Chip>
      </td>
      <td>
        {!mayWrite ? null : !mayContribute ? (
          t('onlyLead')
        ) : (
          <span className={styles.row}>
            {/* One button for both ways, so that the keyboard stays where it is. */}
            <Button
              size="small"
              aria-label={t(contributed === 'no' ? 'contributeOf' : 'withdrawOf', { title })}
              onPress={contributed === 'no' ? onContribute : onWithdraw}
            >
              {t(contributed === 'no' ? 'contribute' : 'withdraw')}
            </Button>
            {contributed === 'changed' ? (
              <Button size="small" aria-label={t('updateOf', { title })} onPress={onContribute}>
                {t('update')}
              </Button>
            ) : null}
          </span>
        )}
      </td>
    </tr>
  )
}

interface ContributionsProps {
  readonly counted: readonly CountedSession[]
  readonly region: RegionView
}

/** The closed sessions of this device, and whether each counts in the region. */
export const Contributions = ({ counted, region: { state, contributions } }: ContributionsProps) => {
  const { t } = useTranslation('insight')
  const { region } = useServices().sessions
  const { toast } = useToasts()
  const [asked, setAsked] = useState<readonly CountedSession[] | null>(null)
  const open = counted.filter((one) => one.mayContribute && contributedOf(one, contributions) === 'no')

  const withdraw = async ({ session }: CountedSession): Promise<void> => {
    const done = await region.withdraw(session.sessionId)
    if (done.ok) toast(t('withdrawn'))
    else toast(t('contributeFailed'), 'bad')
  }

  return (
    <>
      <h3>{t('contributions')}</h3>
      {counted.length === 0 ? (
        <p className={styles.quiet}>{t('contributionsEmpty')}</p>
      ) : (
        <table className={registerStyles.table} aria-label={t('contributions')}>
          <thead>
            <tr>
              <th scope="col">{t('session')}</th>
              <th scope="col">{t('quarter')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map((one) => (
              <Row
                key={one.session.sessionId}
                counted={one}
                contributed={contributedOf(one, contributions)}
                mayWrite={state.mayWrite}
                onContribute={() => setAsked([one])}
                onWithdraw={() => void withdraw(one)}
              />
            ))}
          </tbody>
        </table>
      )}
      {state.mayWrite && open.length > 1 ? (
        <div>
          <Button onPress={() => setAsked(open)}>{t('contributeAll', { count: open.length })}</Button>
        </div>
      ) : null}
      {asked === null ? null : <ContributeDialog sessions={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
