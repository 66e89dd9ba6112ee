import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { effectsQuery } from '../../shared/session/effects.ts'
import { joined, Lines } from '../fields/context-parts.tsx'
import { useQuery } from '../live/use-live.tsx'

/** What happens to whom, read-only, where a later step keeps it in sight. */
export const EffectsView = ({ field }: { readonly field: FieldOf<'effects'> }) => {
  const { t } = useTranslation('effects')
  const effects = useQuery(effectsQuery(field.id))
  const lines = effects.flatMap(({ id, who, effect, term, direction }) => {
    const words = joined([
      who,
      effect,
      term === '' ? '' : t(`said.${term}`),
      direction === '' ? '' : t(`directions.${direction}`),
    ])
    return words === '' ? [] : [{ id, words }]
  })
  return <Lines field={field} lines={lines} />
}
