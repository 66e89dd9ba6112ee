import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSnapshot } from '../../shared/session/model.ts'
import { useLive } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'

/**
 * In which sections the session says something else than the words of its record, looked at again whenever the session
 * changes; none while that is not known.
 */
export const useChanged = (snapshot: SessionSnapshot | null, digest: string | null): readonly string[] => {
  const live = useLive()
  const [changed, setChanged] = useState<readonly string[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another snapshot is the sign that the session changed
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<void> => {
      const found = digest === null ? null : await live.record.changedSince()
      if (isWanted) setChanged(found?.ok === true ? found.value : [])
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [live, snapshot, digest])
  return changed
}

interface ChangedNoticeProps {
  readonly changed: readonly string[]
  readonly text: string
  readonly children?: ReactNode
}

/** Says in which sections the session went on; nothing when it did not. */
export const ChangedNotice = ({ changed, text, children }: ChangedNoticeProps) => {
  const { t } = useTranslation('record')
  if (changed.length === 0) return null
  return (
    <Callout tone="info">
      <p>{text}</p>
      <ul>
        {changed.map((title) => (
          <li key={title} dir="auto">
            {title === '' ? t('adopted.underTitle') : title}
          </li>
        ))}
      </ul>
      {children === undefined || children === null ? null : <p>{children}</p>}
    </Callout>
  )
}
