import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import type { SessionSummary } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './insight-page.module.css'

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'counting'; readonly at: number; readonly total: number }
  | { readonly kind: 'done'; readonly counted: number; readonly failed: number }

/** Counts sessions that were closed here before, one by one, for as long as nobody stops it. */
export const Uncounted = ({ sessions }: { readonly sessions: readonly SessionSummary[] }) => {
  const { t } = useTranslation('insight')
  const { insights } = useServices().sessions
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' })
  const isStopped = useRef(false)
  const result = useRef<HTMLDivElement>(null)

  const countAll = async (): Promise<void> => {
    isStopped.current = false
    const total = sessions.length
    let counted = 0
    let failed = 0
    for (const [at, { roomId }] of sessions.entries()) {
      if (isStopped.current) break
      setProgress({ kind: 'counting', at: at + 1, total })
      const done = await insights.count(roomId)
      if (done.ok) counted += 1
      else failed += 1
    }
    setProgress({ kind: 'done', counted, failed })
    result.current?.focus()
  }

  if (sessions.length === 0 && progress.kind === 'idle') return null
  return (
    <div ref={result} tabIndex={-1}>
      <Callout
        tone="info"
        headingLevel={2}
        {...(sessions.length === 0 ? {} : { title: t('uncounted', { count: sessions.length }) })}
      >
        <p role="status">
          {progress.kind === 'counting' ? t('counting', { at: progress.at, total: progress.total }) : null}
          {progress.kind === 'done' ? t('counted', { count: progress.counted }) : null}
          {progress.kind === 'done' && progress.failed > 0
            ? ` ${t('notCounted', { count: progress.failed })}`
            : null}
        </p>
        {progress.kind === 'counting' || sessions.length === 0 ? null : <p>{t('uncountedText')}</p>}
        <div className={styles.row}>
          {progress.kind === 'counting' ? (
            <Button
              onPress={() => {
                isStopped.current = true
              }}
            >
              {t('stop')}
            </Button>
          ) : sessions.length === 0 ? null : (
            <Button onPress={() => void countAll()}>{t('count')}</Button>
          )}
        </div>
      </Callout>
    </div>
  )
}
