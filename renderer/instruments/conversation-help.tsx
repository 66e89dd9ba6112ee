import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { useTopic } from '../live/use-live.tsx'
import styles from './instruments.module.css'
import { QuietVoice } from './quiet-voice.tsx'
import { SilenceStart } from './silence-start.tsx'
import { TalkRoundStart } from './talk-round-start.tsx'
import { TalkTime } from './talk-time.tsx'
import { TimePlanPanel } from './time-plan.tsx'
import { TimePlanHint } from './time-plan-hint.tsx'
import { WatcherChoice } from './watcher-choice.tsx'
import { WatcherSignals } from './watcher-signals.tsx'

/** What comes by itself to whoever leads and must not wait behind a fold: signals, a delay, and who has hardly spoken. */
export const ForWhoLeads = ({ kind }: { readonly kind: MethodKind }) => {
  const mayLead = useTopic('lead', (live) => live.mayLead())
  if (!mayLead) return null
  return (
    <div className={styles.calls}>
      <WatcherSignals />
      <TimePlanHint kind={kind} />
      <QuietVoice />
    </div>
  )
}

/** The instruments of whoever leads, in one place that folds away; nobody else sees it. */
export const ConversationHelp = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('instruments')
  const mayLead = useTopic('lead', (live) => live.mayLead())
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  if (!mayLead) return null
  return (
    <section aria-label={t('help.title')}>
      <h2>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown size={18} aria-hidden /> : <ChevronRight size={18} aria-hidden />}
          {t('help.title')}
        </button>
      </h2>
      <div id={id} className={styles.instruments}>
        {isOpen ? (
          <>
            <TimePlanPanel kind={kind} />
            <SilenceStart />
            <TalkRoundStart kind={kind} />
            <WatcherChoice />
            <TalkTime />
          </>
        ) : null}
      </div>
    </section>
  )
}
