import { useTranslation } from 'react-i18next'
import { Callout } from '../ui/callout.tsx'
import type { CircleProblem } from './use-circle-work.ts'

/** Says why something with a circle did not work, and what can be done. */
export const CircleProblemNotice = ({ problem }: { readonly problem: CircleProblem | null }) => {
  const { t } = useTranslation('circles')
  if (problem === null) return null
  return (
    <Callout tone="bad" isAlert>
      <p>{t(`refusal.${problem}`)}</p>
    </Callout>
  )
}
