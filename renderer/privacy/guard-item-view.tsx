import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../../shared/privacy/decisions.ts'
import { Chip } from '../ui/chip.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './guard.module.css'
import type { GuardItem, Sighting } from './guard-contract.ts'
import { isOpen } from './guard-items.ts'

const firstShown = 2

const SightingView = ({ sighting }: { readonly sighting: Sighting }) => {
  const { t } = useTranslation('guard')
  return (
    <li>
      <span className={styles.place}>{sighting.place}</span>
      <span className={styles.sentence}>
        {sighting.before}
        <mark className={styles.found}>
          <VisuallyHidden>{t('found', { words: sighting.words })}</VisuallyHidden>
          <span aria-hidden>{sighting.words}</span>
        </mark>
        {sighting.after}
      </span>
    </li>
  )
}

interface GuardItemViewProps {
  readonly item: GuardItem
  readonly decide: (decision: Decision) => void
  /** Takes the keyboard to the next one that is still open. */
  readonly onNext: () => void
  /** Whether a missing reason is told. */
  readonly showMissing: boolean
}

/** One thing that was found: what it is, where it stands, and what a person decides about it. */
export const GuardItemView = ({ item, decide, onNext, showMissing }: GuardItemViewProps) => {
  const { t } = useTranslation('guard')
  const titleId = useId()
  const reason = useRef<HTMLInputElement>(null)
  const wantsReason = useRef(false)
  const { sightings, decision, replacement, findings } = item
  const isKept = decision?.kind === 'keep'
  useEffect(() => {
    if (!isKept || !wantsReason.current) return
    wantsReason.current = false
    reason.current?.focus()
  }, [isKept])
  const [first] = findings
  if (first === undefined) return null
  const words = first.text
  const isCertain = findings.some(({ certainty }) => certainty === 'certain')
  const choose = (kind: Decision['kind']): void =>
    decide(kind === 'keep' ? { kind, reason: decision?.kind === 'keep' ? decision.reason : '' } : { kind })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { target } = event
    const isRadio = target instanceof HTMLInputElement && target.type === 'radio'
    if (!isRadio) {
      if (event.key === 'Enter' && target instanceof HTMLInputElement) {
        event.preventDefault()
        onNext()
      }
      return
    }
    const key = event.key.toLowerCase()
    if (key === t('shortcuts.leaveOut')) choose('leave-out')
    else if (key === t('shortcuts.replace')) choose('replace')
    else if (key === t('shortcuts.keep')) {
      event.preventDefault()
      if (isKept) reason.current?.focus()
      wantsReason.current = !isKept
      choose('keep')
      return
    } else return
    event.preventDefault()
    onNext()
  }
  const [shown, rest] = [sightings.slice(0, firstShown), sightings.slice(firstShown)]
  return (
    <li
      className={styles.item}
      aria-labelledby={titleId}
      data-guard-item={item.id}
      data-state={isOpen(item) ? 'open' : decision === null ? 'passed-over' : 'decided'}
      onKeyDown={onKeyDown}
    >
      <p className={styles.head} id={titleId}>
        <strong className={styles.words}>{words}</strong>
        <Chip tone={isCertain ? 'warn' : 'neutral'}>
          {t(`certainty.${isCertain ? 'certain' : 'likely'}`)}
        </Chip>
        {findings.length === 1 ? null : (
          <span className={styles.quiet}>{t('times', { count: findings.length })}</span>
        )}
      </p>
      <ul className={styles.sightings}>
        {shown.map((sighting) => (
          <SightingView key={JSON.stringify(sighting)} sighting={sighting} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{t('more', { count: rest.length })}</summary>
          <ul className={styles.sightings}>
            {rest.map((sighting) => (
              <SightingView key={JSON.stringify(sighting)} sighting={sighting} />
            ))}
          </ul>
        </details>
      )}
      <RadioGroup
        label={t('what', { words })}
        hideLabel
        isRow
        value={decision?.kind ?? null}
        onChange={choose}
        options={[
          { value: 'leave-out', label: t('leaveOut') },
          { value: 'replace', label: t('replace', { replacement }) },
          { value: 'keep', label: t('keep') },
        ]}
      />
      {decision?.kind === 'keep' ? (
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          value={decision.reason}
          onChange={(reason) => decide({ kind: 'keep', reason })}
          inputRef={reason}
          isRequired
          error={showMissing && decision.reason.trim() === '' ? t('reasonMissing') : undefined}
        />
      ) : null}
    </li>
  )
}
