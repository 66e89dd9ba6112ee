import { useTranslation } from 'react-i18next'
import type { NetworkNode } from '../../shared/session/model.ts'

/** How somebody on the map is called, also as long as nobody wrote their name. */
export const useNodeName = (): ((node: Pick<NetworkNode, 'kind' | 'name'>) => string) => {
  const { t } = useTranslation('network')
  return ({ kind, name }) => (name.trim() === '' ? t('unnamed', { kind: t(`kinds.${kind}`) }) : name.trim())
}
