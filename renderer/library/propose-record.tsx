import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { presentOf } from '../../shared/library/present.ts'
import { missingParts } from '../../shared/library/record.ts'
import { textThrough } from '../../shared/library/text-parts.ts'
import { libraryWords } from '../../shared/library/words.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { Proposal } from '../live/proposals-contract.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './propose.module.css'
import { ConfirmDialog } from './propose-confirm.tsx'
import { ConsentList, OwnAnswer } from './propose-consent.tsx'
import { ProposeForm } from './propose-form.tsx'
import { ProposeGuard } from './propose-guard.tsx'
import { ProposeOffer } from './propose-offer.tsx'
import { isWritable, stageOf } from './propose-stage.ts'
import { ProposeState } from './propose-state.tsx'
import { ProposeText } from './propose-text.tsx'
import { useRefusalWords } from './propose-words.ts'
import { useDraftText } from './use-draft-text.ts'
import { useLibrary } from './use-library.ts'
import { useSettled } from './use-settled.ts'
import { useTextGuard } from './use-text-guard.ts'

/** How long the text stands still before the guard reads it, in ms. */
const settleAfter = 500

const Section = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

/** One proposal, for whoever leads: its text, what can be recognised in it, who agrees, and the way to the library. */
const LeadersProposal = ({ proposal }: { readonly proposal: Proposal }) => {
  const { t } = useTranslation('libraryPropose')
  const live = useLive()
  const language = useLanguage()
  const { toast } = useToasts()
  const refusalWords = useRefusalWords()
  const library = useLibrary()
  const attendees = useTopic('members', (session) => session.attendees())
  const me = useTopic('members', (session) => session.me().deviceId)
  const { record, standing } = proposal
  const found = library.library?.records.get(record.id)
  const there =
    found === undefined ? null : { record: found, standing: library.standings.get(record.id) ?? null }
  const stage = stageOf(proposal, there)
  const [isChanging, setChanging] = useState(false)
  const [asks, setAsks] = useState<'change' | 'remove' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isForm = isWritable(stage) && (stage === 'draft' || isChanging)
  const draft = useDraftText(record)
  // What is signed is the text as it is kept; what is written is checked as it is typed.
  const shown = isForm ? draft.text : record.text
  const settled = useSettled(shown, settleAfter)
  const checked = useTextGuard(shown, settled)
  const heading = useRef<HTMLHeadingElement>(null)
  const textHeading = useRef<HTMLHeadingElement>(null)
  const missing = missingParts(draft.text)
  const present = presentOf(attendees)
  const myAnswer = standing.answers.get(me)

  const ask = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    await draft.keep()
    // Who came in since the text was written is asked too.
    const kept = await live.proposals.write(record.id, record.text, record.text)
    const answered = kept.ok ? await live.proposals.answer(record.id, 'yes') : kept
    setBusy(false)
    if (!answered.ok) return toast(refusalWords(answered.code), 'bad')
    setChanging(false)
    toast(t('ask.done'))
    heading.current?.focus()
  }
  const answer = async (given: 'yes' | 'no'): Promise<void> => {
    setBusy(true)
    const answered = await live.proposals.answer(record.id, given)
    setBusy(false)
    if (!answered.ok) return toast(refusalWords(answered.code), 'bad')
    heading.current?.focus()
  }
  const leaveOut = async (deviceId: string, name: string): Promise<void> => {
    const left = await live.proposals.leaveOut(record.id, deviceId)
    if (!left.ok) return toast(refusalWords(left.code), 'bad')
    toast(t('consent.leftOut', { name }))
    heading.current?.focus()
  }
  const hurdle = missing.length > 0 ? null : checked.verdict === 'clean' ? null : checked.verdict
  const mayAsk = missing.length === 0 && checked.verdict === 'clean' && present.length > 0

  return (
    <>
      <ProposeState stage={stage} there={there} headingRef={heading} />
      <section className={styles.section} aria-labelledby="propose-text">
        <h2 id="propose-text" ref={textHeading} tabIndex={-1}>
          {t('form.title')}
        </h2>
        {isForm ? (
          <>
            <p className={styles.quiet}>
              {t('form.kept')} {stage === 'draft' ? '' : t('form.keptVoids')}
            </p>
            <ProposeForm text={draft.text} settled={settled} onChange={draft.change} />
          </>
        ) : (
          <>
            <ProposeText text={record.text} />
            {isWritable(stage) ? (
              <div>
                <Button onPress={() => setAsks('change')}>{t('change.button')}</Button>
              </div>
            ) : null}
          </>
        )}
      </section>
      {isWritable(stage) && stage !== 'offered' ? (
        <Section heading={t('privacy.title')}>
          <ProposeGuard
            checked={checked}
            onApply={
              isForm
                ? () => {
                    draft.change(textThrough(draft.text, checked.guard.pass))
                    toast(t('privacy.applied'))
                    textHeading.current?.focus()
                  }
                : undefined
            }
          />
        </Section>
      ) : null}
      <Section heading={t('consent.title')}>
        {stage === 'draft' ? null : (
          <ConsentList
            proposal={proposal}
            onLeaveOut={isWritable(stage) ? (deviceId, name) => void leaveOut(deviceId, name) : undefined}
          />
        )}
        {isForm && missing.length > 0 ? (
          <Callout tone="info" title={t('missing.title')}>
            <ul>
              {missing.map((part) => (
                <li key={part}>{libraryWords[language].missing[part]}</li>
              ))}
            </ul>
          </Callout>
        ) : null}
        {present.length === 0 ? <Callout tone="info">{t('ask.nobody')}</Callout> : null}
        {present.length === 1 ? <p className={styles.quiet}>{t('ask.solo')}</p> : null}
        {isForm ? (
          <>
            {hurdle === null ? null : (
              <p role="status" className={styles.quiet}>
                {t(
                  hurdle === 'undecided'
                    ? 'privacy.decideFirst'
                    : hurdle === 'unapplied'
                      ? 'privacy.applyFirst'
                      : `privacy.${hurdle}`,
                )}
              </p>
            )}
            <div className={styles.row}>
              <Button kind="lead" isDisabled={!mayAsk} isBusy={isBusy} onPress={() => void ask()}>
                {t(stage === 'draft' ? 'ask.button' : 'ask.again')}
              </Button>
              <span className={styles.quiet}>{t('ask.hint')}</span>
            </div>
          </>
        ) : myAnswer !== undefined && stage !== 'withdrawn' ? (
          <OwnAnswer answer={myAnswer} isBusy={isBusy} onAnswer={(given) => void answer(given)} />
        ) : null}
      </Section>
      {stage === 'agreed' || (stage === 'offered' && there === null) ? (
        <Section heading={t('offer.title')}>
          <ProposeOffer
            proposal={proposal}
            library={library}
            checked={checked}
            settled={settled}
            isLost={stage === 'offered'}
            onOffered={() => heading.current?.focus()}
          />
        </Section>
      ) : null}
      <div className={styles.foot}>
        <Button kind="quiet" size="small" onPress={() => setAsks('remove')}>
          {t('remove.button')}
        </Button>
      </div>
      {asks === 'change' ? (
        <ConfirmDialog
          title={t('change.title')}
          text={t(stage === 'offered' ? 'change.offered' : 'change.text')}
          verb={t('change.yes')}
          onAnswer={(yes) => {
            setAsks(null)
            if (yes) setChanging(true)
          }}
        />
      ) : null}
      {asks === 'remove' ? (
        <ConfirmDialog
          title={t('remove.title')}
          text={t('remove.text')}
          verb={t('remove.yes')}
          onAnswer={(yes) => {
            setAsks(null)
            if (!yes) return
            live.proposals.remove(record.id)
            toast(t('remove.done'))
          }}
        />
      ) : null}
    </>
  )
}

/** One proposal, for whoever was present and does not lead: what it says, and their answer. */
const MembersProposal = ({ proposal }: { readonly proposal: Proposal }) => {
  const { t } = useTranslation('libraryPropose')
  const live = useLive()
  const { toast } = useToasts()
  const refusalWords = useRefusalWords()
  const me = useTopic('members', (session) => session.me().deviceId)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isBusy, setBusy] = useState(false)
  const { record, standing } = proposal
  const stage = stageOf(proposal, null)
  const mine = standing.answers.get(me)
  const answer = async (given: 'yes' | 'no'): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const answered = await live.proposals.answer(record.id, given)
    setBusy(false)
    if (!answered.ok) return toast(refusalWords(answered.code), 'bad')
    heading.current?.focus()
  }
  return (
    <>
      <ProposeState stage={stage} there={null} headingRef={heading} />
      <Section heading={t('form.title')}>
        <ProposeText text={record.text} />
      </Section>
      {stage === 'draft' ? null : (
        <Section heading={t('consent.title')}>
          {mine === undefined || stage === 'withdrawn' ? null : (
            <OwnAnswer answer={mine} isBusy={isBusy} onAnswer={(given) => void answer(given)} />
          )}
          <ConsentList proposal={proposal} />
        </Section>
      )}
    </>
  )
}

/** One proposal, as the person who looks at it may work with it. */
export const ProposeRecord = ({ proposal }: { readonly proposal: Proposal }) => {
  const mayLead = useTopic('lead', (live) => live.mayLead())
  return mayLead ? <LeadersProposal proposal={proposal} /> : <MembersProposal proposal={proposal} />
}
