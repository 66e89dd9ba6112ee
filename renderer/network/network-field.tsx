import { useDeferredValue, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { networkQuery } from '../../shared/session/network.ts'
import { FieldFrame } from '../fields/field-frame.tsx'
import { useQuery } from '../live/use-live.tsx'
import { LinkList } from './link-list.tsx'
import styles from './network-field.module.css'
import { NetworkMap } from './network-map.tsx'
import { NodeList } from './node-list.tsx'

/** Who and what stands around a household: lists to write in, and a map drawn from them. */
export const NetworkField = ({ field }: { readonly field: FieldOf<'network'> }) => {
  const { t } = useTranslation('network')
  const network = useQuery(networkQuery(field.id))
  // Drawing the map takes longer than a key press: whoever types does not wait for it.
  const drawn = useDeferredValue(network)
  const id = useId()
  return (
    <FieldFrame field={field}>
      <div id={id} className={styles.lists}>
        <section className={styles.part} aria-labelledby={`${id}-nodes`}>
          <h3 id={`${id}-nodes`} className={styles.title}>
            {t('list')}
          </h3>
          <NodeList fieldId={field.id} network={network} />
        </section>
        {network.nodes.length === 0 ? null : (
          <section className={styles.part} aria-labelledby={`${id}-links`}>
            <h3 id={`${id}-links`} className={styles.title}>
              {t('links')}
            </h3>
            <LinkList fieldId={field.id} network={network} />
          </section>
        )}
      </div>
      {drawn.nodes.length === 0 ? null : <NetworkMap network={drawn} listId={id} />}
    </FieldFrame>
  )
}
