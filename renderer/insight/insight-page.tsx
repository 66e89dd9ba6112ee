import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'
import { Callout } from '../ui/callout.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { FiguresSection } from './figures-section.tsx'
import styles from './insight-page.module.css'
import { LearningList } from './learning-list.tsx'
import { RegionSection } from './region-section.tsx'
import { SaveInsight } from './save-insight.tsx'
import { Uncounted } from './uncounted.tsx'
import { useOwnCounts, useRegion } from './use-insight.ts'

/** What many sessions show together: of this device, or of the region that it takes part in. */
export default function InsightPage() {
  const { t } = useTranslation(['insight', 'app'])
  const { counted, uncounted } = useOwnCounts()
  const region = useRegion(counted)
  const [chosen, setChosen] = useState<'own' | 'region'>('own')
  const scope = region === null ? 'own' : chosen
  const ownCounts = useMemo(() => counted.map(({ counts }) => counts), [counted])
  const regional = region?.counts ?? null
  const counts = scope === 'own' ? ownCounts : (regional?.counts ?? [])
  const ignored = scope === 'region' ? (regional?.ignored ?? 0) : 0
  const tooFew =
    scope === 'region' && regional === null ? (
      <p>{t('opening')}</p>
    ) : (
      <>
        <p>{t(scope === 'own' ? 'fewOwn' : 'fewRegion', { count: counts.length })}</p>
        <p>{t('fewWhy')}</p>
        {region === null ? <p>{t('fewShare')}</p> : null}
      </>
    )

  return (
    <Page heading={t('app:titles.insight')} lede={t('lede')} current="insight">
      <div className={styles.page}>
        <Uncounted sessions={uncounted} />
        <FiguresSection
          key={scope}
          counts={counts}
          tooFew={tooFew}
          choice={
            region === null ? null : (
              <RadioGroup
                label={t('from')}
                isRow
                value={scope}
                onChange={setChosen}
                options={[
                  { value: 'own', label: t('thisDevice') },
                  { value: 'region', label: region.state.name === '' ? t('region') : region.state.name },
                ]}
              />
            )
          }
        >
          {ignored === 0 ? null : <Callout tone="info">{t('ignored', { count: ignored })}</Callout>}
          <SaveInsight counts={counts} own={scope === 'own' ? counted : null} />
        </FiguresSection>
        <LearningList counted={counted} />
        <RegionSection region={region} counted={counted} />
      </div>
    </Page>
  )
}
