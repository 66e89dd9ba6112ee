import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { useTopic } from '../live/use-live.tsx'
import styles from './instruments.module.css'
import { QuietVoice } from './quiet-voice.tsx'
import { TalkRoundStart } from './talk-round-start.tsx'
import { TalkTime } from './talk-time.tsx'
import { WatcherChoice } from './watcher-choice.tsx'
import { WatcherSignals } from './watcher-signals.tsx'

/** What comes by itself to whoever leads and must not wait behind a fold: signals, and who has hardly spoken. */
export const ForWhoLeads = () => {
  const mayLead = useTopic('lead', (live) => live.mayLead())
  if (!mayLead) return null
  return (
    <div className={styles.calls}>
      <WatcherSignals />
      <QuietVoice />
    </div>
  )
}

/** The instruments of whoever leads, in one place that folds away; nobody else sees it. */
export const ConversationHelp = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('instruments')
  const mayLead = useTopic('lead', (live) => live.mayLead())
  if (!mayLead) return null
  return (
    <details className={styles.help}>
      <summary>
        <h2>{t('help.title')}</h2>
      </summary>
      <div className={styles.instruments}>
        <TalkRoundStart kind={kind} />
        <WatcherChoice />
        <TalkTime />
      </div>
    </details>
  )
}
