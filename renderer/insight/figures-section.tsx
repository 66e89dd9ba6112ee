import { ChartColumn } from 'lucide-react'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aggregate } from '../../shared/insight/aggregate.ts'
import type { SessionCounts } from '../../shared/insight/counts.ts'
import { figureIn, figuresOf, periodName } from '../../shared/insight/figures.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Select } from '../ui/select.tsx'
import { FigurePicture } from './figure-picture.tsx'
import styles from './insight-page.module.css'

interface FiguresProps {
  readonly counts: readonly SessionCounts[]
  /** Why there is nothing to see when there are too few sessions. */
  readonly tooFew: ReactNode
  /** Whose numbers these are; null where there is nothing to choose. */
  readonly choice: ReactNode
  /** Saving, below the figures. */
  readonly children: ReactNode
}

const whole = 'whole'

/** What sessions show together, as pictures with their tables. A period is a column of what is told of all, never a count anew. */
export const FiguresSection = ({ counts, tooFew, choice, children }: FiguresProps) => {
  const { t } = useTranslation('insight')
  const language = useLanguage()
  const id = useId()
  const [chosen, setChosen] = useState(whole)
  const insight = useMemo(() => aggregate(counts), [counts])
  const figures = useMemo(() => figuresOf(insight, language), [insight, language])
  const periods = insight.periods.length > 1 ? insight.periods : []
  const at = periods.findIndex(({ from }) => from === chosen)
  const period = periods[at]
  const isWhole = period === undefined
  const shown = isWhole
    ? figures
    : figures
        .filter(({ columns }) => columns.length > 1)
        .map((figure) => figureIn(figure, at + 1))
        .filter(({ rows }) => rows.length > 0)
  const wholeOnly = isWhole ? [] : figures.filter(({ columns }) => columns.length === 1)

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{t('figures')}</h2>
      {choice === null && periods.length === 0 ? null : (
        <div className={styles.tools}>
          {choice}
          {periods.length === 0 ? null : (
            <Select
              label={t('period')}
              value={isWhole ? whole : chosen}
              onChange={setChosen}
              options={[
                { value: whole, label: t('wholeTime') },
                ...periods.map((one) => ({ value: one.from, label: periodName(one, language) })),
              ]}
            />
          )}
        </div>
      )}
      {insight.cases === 0 ? (
        <EmptyState icon={ChartColumn} title={t('fewTitle')}>
          {tooFew}
        </EmptyState>
      ) : (
        <>
          <p className={styles.quiet} role="status">
            {t('cases', { count: period?.cases ?? insight.cases })}
          </p>
          {shown.length > 0 || wholeOnly.length > 0 ? null : (
            <EmptyState icon={ChartColumn} title={t('heldTitle')}>
              <p>{t('held')}</p>
            </EmptyState>
          )}
          <div className={styles.figures}>
            {shown.map((figure) => (
              <FigurePicture key={figure.id} figure={figure} language={language} />
            ))}
          </div>
          {wholeOnly.length === 0 ? null : (
            <>
              <p className={styles.quiet}>{t('figuresWhole')}</p>
              <div className={styles.figures}>
                {wholeOnly.map((figure) => (
                  <FigurePicture key={figure.id} figure={figure} language={language} />
                ))}
              </div>
            </>
          )}
          {children}
        </>
      )}
    </section>
  )
}
