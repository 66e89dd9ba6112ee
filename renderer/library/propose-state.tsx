import { Ban, Check, CirclePlay, Clock3, type LucideIcon, PencilLine } from 'lucide-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDay, longDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './propose.module.css'
import type { InLibrary, Stage } from './propose-stage.ts'

const looks: Readonly<
  Record<Stage, { readonly icon: LucideIcon; readonly tone: 'neutral' | 'lead' | 'ok' | 'warn' | 'bad' }>
> = {
  draft: { icon: PencilLine, tone: 'neutral' },
  asked: { icon: Clock3, tone: 'lead' },
  agreed: { icon: Check, tone: 'ok' },
  refused: { icon: Ban, tone: 'bad' },
  offered: { icon: CirclePlay, tone: 'lead' },
  returned: { icon: PencilLine, tone: 'warn' },
  validated: { icon: Check, tone: 'ok' },
  superseded: { icon: Clock3, tone: 'warn' },
  withdrawn: { icon: Ban, tone: 'bad' },
}

interface StateProps {
  readonly stage: Stage
  readonly there: InLibrary | null
  readonly headingRef: Ref<HTMLHeadingElement>
}

/** Where a proposal stands, in a word and a sentence. */
export const ProposeState = ({ stage, there, headingRef }: StateProps) => {
  const { t } = useTranslation('libraryPropose')
  const language = useLanguage()
  const { icon, tone } = looks[stage]
  const approval = there?.record.approval ?? null
  const words =
    stage === 'validated'
      ? t('stateText.validated', {
          name: [approval?.name, approval?.organisation].filter(Boolean).join(', '),
          date: longDay(isoDay(approval?.at ?? 0), language),
          reviewBy: longDay(approval?.reviewBy ?? '', language),
        })
      : t(`stateText.${stage}`)
  return (
    <section className={styles.section} aria-labelledby="propose-state">
      <h2 id="propose-state" ref={headingRef} tabIndex={-1}>
        {t('state.title')}
      </h2>
      <div className={styles.state} role="status">
        <Chip tone={tone} icon={icon}>
          {t(`state.${stage}`)}
        </Chip>
        <p>{words}</p>
      </div>
      {there === null ? null : (
        <p>
          <a href={hashOf({ page: 'library-record', recordId: there.record.id })}>{t('toRecord')}</a>
        </p>
      )}
    </section>
  )
}
