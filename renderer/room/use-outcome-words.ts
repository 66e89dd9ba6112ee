import { useTranslation } from 'react-i18next'
import type { ParkedItem } from '../../shared/session/model.ts'

/** What became of something that was parked, in words. */
export const useOutcomeWords = (): ((item: Pick<ParkedItem, 'outcome'>) => string) => {
  const { t } = useTranslation('room')
  return ({ outcome }) => t(`parking.outcome.${outcome === '' ? 'open' : outcome}`)
}
