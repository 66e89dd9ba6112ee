import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import type { RoundView } from '../live/live.ts'
import { useTopic } from '../live/use-live.tsx'
import { ContributionBody } from '../round/contribution-body.tsx'
import type { PrivateField } from '../round/contribution-parts.ts'
import { Distribution } from '../round/distribution.tsx'
import { roundProgress } from '../round/progress.ts'
import styles from './presentation.module.css'

interface PartProps {
  readonly field: PrivateField
  readonly view: RoundView
}

/** How many have written. Not who: on a screen for all that would press whoever is still thinking. */
const Writing = ({ view }: PartProps) => {
  const { t } = useTranslation('presentation')
  const members = useTopic('members', (live) => live.members())
  const { sealed, missing } = roundProgress(members, view.written)
  const whole = sealed.length + missing.length
  return (
    <>
      <p className={styles.small}>
        <LockKeyhole aria-hidden size={24} /> {t('writing')}
      </p>
      <p role="status" className={styles.speaker}>
        {sealed.length === 0 ? t('nobody') : t('written', { count: sealed.length, whole })}
      </p>
    </>
  )
}

/** The contribution that is spoken about now; the spread when all have been. */
const Revealed = ({ field, view }: PartProps) => {
  const { t } = useTranslation('presentation')
  const at = view.contributions.findIndex(({ id }) => id === view.current)
  const current = view.contributions[at]
  if (current === undefined)
    return field.kind === 'round' && view.everyoneHasSpoken ? (
      <Distribution field={field} contributions={view.contributions} waiting={view.waiting.length} />
    ) : null
  return (
    <article className={styles.contribution}>
      <p className={styles.small}>
        {t('contribution', { place: at + 1, count: view.contributions.length })}
        {current.name === '' ? null : ` · ${current.name}`}
      </p>
      <div className={styles.body}>
        <ContributionBody field={field} parts={current.parts} />
      </div>
    </article>
  )
}

const Shown = ({ field }: { readonly field: PrivateField }) => {
  const text = useText()
  const { t } = useTranslation('presentation')
  const view = useTopic('rounds', (live) => live.round(field.id))
  const isEnclosed = useTopic('circles', (live) => live.circleAt(field.id) !== null)
  if (isEnclosed) return <p className={styles.small}>{t('enclosed')}</p>
  if (view.mode === 'together') return null
  return (
    <section className={styles.part} aria-label={text(field.title)}>
      <h2 className={styles.label}>{text(field.title)}</h2>
      {view.status === 'revealed' ? (
        <Revealed field={field} view={view} />
      ) : (
        <Writing field={field} view={view} />
      )}
    </section>
  )
}

/** A field that each writes in private first; of every other kind nothing. */
export const PrivatePart = ({ field }: { readonly field: Field }) =>
  field.kind === 'round' || field.kind === 'note' || field.kind === 'list' ? <Shown field={field} /> : null
