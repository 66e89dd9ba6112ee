import { Mic } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundView } from '../live/live.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { ContributionBody } from './contribution-body.tsx'
import { ContributionCard } from './contribution-card.tsx'
import { calledIn, countedIn, type PrivateField } from './contribution-parts.ts'
import { Distribution } from './distribution.tsx'
import { PaperButton } from './paper-button.tsx'
import { speakingNow } from './progress.ts'
import styles from './round.module.css'
import { WaitingCard } from './waiting-card.tsx'

interface PhaseProps {
  readonly field: PrivateField
  readonly view: RoundView
}

const namingOf = ({ mode }: RoundView): 'named' | 'hidden' => (mode === 'hidden' ? 'hidden' : 'named')

/** Who has the floor, or which contribution is looked at, and what comes when all have had their turn. */
const Floor = ({ field, view }: PhaseProps) => {
  const { t } = useTranslation('round')
  const live = useLive()
  const leads = useTopic('lead', (session) => session.mayLead())
  const now = speakingNow(view)
  const naming = namingOf(view)
  return (
    <div className={styles.floor}>
      <div aria-live="polite" className={styles.floorText}>
        {now === null ? null : <Chip icon={Mic}>{t(`floor.${naming}.speaking`, { ...now })}</Chip>}
        {view.everyoneHasSpoken ? <Chip tone="ok">{t(`floor.${naming}.allSpoke`)}</Chip> : null}
        {now !== null && countedIn(field) !== undefined ? (
          <span className={styles.muted}>{t(`floor.${naming}.later`)}</span>
        ) : null}
      </div>
      {leads && now !== null ? (
        <Button kind="lead" onPress={() => live.roundActions(field.id).nextSpeaker()}>
          {t(`floor.${naming}.${now.place === now.count ? 'last' : 'next'}`)}
        </Button>
      ) : null}
    </div>
  )
}

/** Somebody wrote but had not sealed: it is theirs to add or to keep. */
const LateOffer = ({ field, view }: PhaseProps) => {
  const { t } = useTranslation('round')
  const live = useLive()
  return (
    <Callout tone="warn" title={t('late.title')}>
      <p>{t(`late.what.${namingOf(view)}`)}</p>
      <ContributionBody field={field} parts={view.draft} />
      <Button onPress={() => live.roundActions(field.id).addLate()}>{t('late.add')}</Button>
    </Callout>
  )
}

/** After the reveal: everyone's contribution in turn, and the distribution when all have had theirs. */
export const RevealedPhase = ({ field, view }: PhaseProps) => {
  const { t } = useTranslation('round')
  const live = useLive()
  const id = useId()
  const leads = useTopic('lead', (session) => session.mayLead())
  const actions = live.roundActions(field.id)
  const called = calledIn(field)
  const isHidden = view.mode === 'hidden'
  // What somebody opened or closed by hand; the rest follows who has spoken.
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({})
  const isOpen = (contribution: string): boolean =>
    byHand[contribution] ??
    (view.everyoneHasSpoken || view.current === contribution || view.spoken.includes(contribution))

  const heading = [
    t(`revealed.${called}.title`, { count: view.contributions.length }),
    ...(view.waiting.length === 0 ? [] : [t('revealed.sealed', { count: view.waiting.length })]),
    ...(view.closedUnopened === 0 ? [] : [t('revealed.unopened', { count: view.closedUnopened })]),
  ].join(', ')

  return (
    <div className={styles.phase}>
      <div>
        <h3 id={id} className={styles.count}>
          {heading}
        </h3>
        {view.everyoneHasSpoken ? null : <p className={styles.muted}>{t(`revealed.${called}.lede`)}</p>}
      </div>
      {view.unsentDraft ? <LateOffer field={field} view={view} /> : null}
      <Floor field={field} view={view} />
      {view.everyoneHasSpoken ? (
        <Distribution field={field} contributions={view.contributions} waiting={view.waiting.length} />
      ) : null}
      {view.contributions.length + view.waiting.length === 0 ? (
        <p className={styles.muted}>{t('revealed.nothing')}</p>
      ) : (
        <ol
          className={styles.cards}
          aria-label={t(isHidden ? 'revealed.cardsHidden' : `revealed.${called}.cards`)}
        >
          {view.contributions.map((contribution, at) => (
            <ContributionCard
              key={contribution.id}
              field={field}
              contribution={contribution}
              number={isHidden ? { place: at + 1, count: view.contributions.length } : undefined}
              isSpeaking={contribution.id === view.current}
              isOpen={isOpen(contribution.id)}
              onToggle={() => setByHand({ ...byHand, [contribution.id]: !isOpen(contribution.id) })}
            />
          ))}
          {view.waiting.map(({ hash, name }) => (
            <WaitingCard
              key={hash}
              field={field}
              name={name}
              onClose={leads ? () => actions.closeUnopened(hash) : undefined}
            />
          ))}
        </ol>
      )}
      {leads ? (
        <div className={styles.actions}>
          <PaperButton field={field} naming={namingOf(view)} />
        </div>
      ) : null}
    </div>
  )
}
