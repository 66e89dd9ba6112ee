import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { treePlacedTexts } from '../../shared/report/snapshot-texts.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import { useTopic } from '../live/use-live.tsx'
import { useGuard } from '../privacy/use-guard.ts'
import { Callout } from '../ui/callout.tsx'

/** So many are named; whoever reads them knows what to look for. */
const named = 5

interface RecognisableNoticeProps {
  readonly tree: ReportTree
  /** Names that are meant to be in it. */
  readonly own: readonly string[]
}

/** What the guard is certain about in words that nobody can change afterwards. It tells, and leaves the decision to whoever leads. */
export const RecognisableNotice = ({ tree, own }: RecognisableNoticeProps) => {
  const { t } = useTranslation('record')
  const aliases = useTopic('aliases', (session) => session.aliases.list())
  const texts = useMemo(() => treePlacedTexts(tree), [tree])
  const guard = useGuard(texts, { aliases, strict: false, own })
  const found = guard.items.filter(({ isAsked }) => isAsked)
  const words = found.slice(0, named).flatMap(({ sightings }) => {
    const [first] = sightings
    return first === undefined ? [] : [t('adopt.found', { words: first.words })]
  })
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <Callout tone="warn" title={t('adopt.recognisable', { count: found.length })}>
          <p>
            {words.join(', ')}
            {found.length > named ? ` ${t('adopt.more', { count: found.length - named })}` : null}
          </p>
          <p>{t('adopt.recognisableNext')}</p>
        </Callout>
      )}
    </div>
  )
}
