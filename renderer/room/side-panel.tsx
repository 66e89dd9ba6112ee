import { ChevronDown, ChevronUp, Hand } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method, Step } from '../../shared/method/method.ts'
import type { Progress } from '../../shared/session/model.ts'
import { AliasesPanel } from '../aliases/aliases-panel.tsx'
import { useText } from '../i18n/use-text.ts'
import { ConversationHelp, ForWhoLeads } from '../instruments/conversation-help.tsx'
import { Notepad } from '../instruments/notepad.tsx'
import { WatcherPanel } from '../instruments/watcher-panel.tsx'
import { SimilarInRoom } from '../library/similar-in-room.tsx'
import { useTopic } from '../live/use-live.tsx'
import { WaitingRoom } from '../lobby/waiting-room.tsx'
import { Callout } from '../ui/callout.tsx'
import { classes } from '../ui/classes.ts'
import { FollowUps } from './follow-ups.tsx'
import { JournalPanel } from './journal-panel.tsx'
import { ParkingLot } from './parking-lot.tsx'
import { handQueue, peopleHere } from './people.ts'
import { PeoplePanel } from './people-panel.tsx'
import { PurposePanel } from './purpose-panel.tsx'
import styles from './side-panel.module.css'

/** What the facilitator may say or ask at this step, and what to watch. */
const Guide = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('room')
  const text = useText()
  if (step.prompts.length + step.pitfalls.length === 0) return null
  return (
    <Callout tone="facilitator" title={t('guide.title')}>
      <ul>
        {step.prompts.map((prompt) => (
          <li key={prompt.nl}>{text(prompt)}</li>
        ))}
      </ul>
      {step.pitfalls.length === 0 ? null : (
        <>
          <p className={styles.pitfalls}>{t('guide.pitfalls')}</p>
          <ul>
            {step.pitfalls.map((pitfall) => (
              <li key={pitfall.nl}>{text(pitfall)}</li>
            ))}
          </ul>
        </>
      )}
    </Callout>
  )
}

interface SidePanelProps {
  readonly method: Method
  readonly progress: Progress
  readonly step: Step
}

/** Who waits, what comes to whoever leads, their help and instruments, what the watcher can say, who is here, what it is for, the parking lot, one's own notepad, and what happened. On a narrow screen it folds away behind a button. */
export const SidePanel = ({ method, progress, step }: SidePanelProps) => {
  const { t } = useTranslation('room')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const mayLead = useTopic('lead', (live) => live.mayLead())
  const presence = useTopic('presence', (live) => live.presence())
  const people = peopleHere(presence, progress.stepId)
  const hands = handQueue(people)
  return (
    <aside className={styles.side} aria-label={t('side.title')}>
      <WaitingRoom kind={method.kind} />
      <ForWhoLeads kind={method.kind} />
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{t('side.open')}</span>
        <span className={styles.count}>
          {t('people.count', { count: people.length })}
          {hands.length === 0 ? null : (
            <>
              {' · '}
              <Hand size={14} aria-hidden /> {t('hand.count', { count: hands.length })}
            </>
          )}
        </span>
        {isOpen ? <ChevronDown size={18} aria-hidden /> : <ChevronUp size={18} aria-hidden />}
      </button>
      <div id={id} className={classes(styles.content, isOpen && styles.open)}>
        {mayLead ? <Guide step={step} /> : null}
        <ConversationHelp kind={method.kind} />
        <WatcherPanel />
        <PeoplePanel method={method} progress={progress} people={people} />
        <FollowUps />
        <PurposePanel kind={method.kind} />
        <AliasesPanel kind={method.kind} />
        <SimilarInRoom method={method} progress={progress} />
        <ParkingLot />
        <Notepad />
        <JournalPanel />
      </div>
    </aside>
  )
}
