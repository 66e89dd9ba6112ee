import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linksPlace } from '../../shared/session/columns.ts'
import { setCell } from '../../shared/session/commands.ts'
import type { NetworkLink, NetworkNode } from '../../shared/session/model.ts'
import { addNetworkLink, type Network, removeNetworkLink } from '../../shared/session/network.ts'
import cells from '../fields/cell.module.css'
import { ConfirmRemoval } from '../fields/confirm-removal.tsx'
import { LiveText } from '../fields/live-text.tsx'
import rows from '../fields/rows-field.module.css'
import table from '../fields/rows-table.module.css'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive } from '../live/use-live.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { likelyLink } from './new-link.ts'
import { useNodeName } from './node-name.ts'

interface LinkRowProps {
  readonly fieldId: string
  readonly link: NetworkLink
  readonly nodes: readonly NetworkNode[]
  readonly name: string
  readonly onRemove: () => void
}

const LinkRow = ({ fieldId, link, nodes, name, onRemove }: LinkRowProps) => {
  const { t } = useTranslation('network')
  const live = useLive()
  const mayWrite = useMayWrite()
  const nameOf = useNodeName()
  const end = (which: 'from' | 'to') => (
    <td>
      <span className={table.label} aria-hidden>
        {t(which)}
      </span>
      <select
        className={cells.choice}
        aria-label={t(which)}
        autoComplete="off"
        value={link[which]}
        disabled={!mayWrite}
        onChange={(event) => setCell(live.documents, linksPlace(fieldId), link.id, which, event.target.value)}
      >
        {nodes
          .filter(({ id }) => id !== link[which === 'from' ? 'to' : 'from'])
          .map((node) => (
            <option key={node.id} value={node.id}>
              {nameOf(node)}
            </option>
          ))}
      </select>
    </td>
  )
  return (
    <tr data-row={link.id}>
      {end('from')}
      {end('to')}
      <td>
        <span className={table.label} aria-hidden>
          {t('label')}
        </span>
        <LiveText
          of={{ in: 'cell', field: linksPlace(fieldId), row: link.id, column: 'label' }}
          label={t('label')}
          hideLabel
          look="cell"
        />
      </td>
      {mayWrite ? (
        <td className={table.tools}>
          <span className={table.buttons}>
            <IconButton size="small" icon={Trash2} label={t('removeNamed', { name })} onPress={onRemove} />
          </span>
        </td>
      ) : null}
    </tr>
  )
}

interface LinkListProps {
  readonly fieldId: string
  readonly network: Network
}

/** Who has to do with whom, as rows: from, to, and what runs between them. */
export const LinkList = ({ fieldId, network }: LinkListProps) => {
  const { t } = useTranslation('network')
  const live = useLive()
  const mayWrite = useMayWrite()
  const nameOf = useNodeName()
  const { announce } = useToasts()
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, network.links)
  const [asked, setAsked] = useState<NetworkLink | null>(null)
  const likely = likelyLink(network)

  const nameOfEnd = (id: string): string => {
    const node = network.nodes.find((one) => one.id === id)
    return node === undefined ? '' : nameOf(node)
  }
  const linkName = ({ from, to }: Pick<NetworkLink, 'from' | 'to'>): string =>
    t('linkNamed', { from: nameOfEnd(from), to: nameOfEnd(to) })
  const remove = (link: NetworkLink) => {
    focusRow.afterRemoving(link.id)
    removeNetworkLink(live.documents, fieldId, link.id)
    announce(t('removed', { name: linkName(link) }))
  }
  const add = () => {
    if (likely === null) return
    focusRow.whenThere(addNetworkLink(live.documents, live.actor(), fieldId, likely.from, likely.to))
    announce(t('added', { name: linkName(likely) }))
  }
  return (
    <div ref={place} className={rows.place}>
      {network.links.length === 0 ? (
        <p className={rows.none}>{t(likely === null ? 'needTwo' : 'noLinks')}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('label')}</th>
              {mayWrite ? (
                <th scope="col" className={table.tools}>
                  <VisuallyHidden>{t('remove')}</VisuallyHidden>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {network.links.map((link) => (
              <LinkRow
                key={link.id}
                fieldId={fieldId}
                link={link}
                nodes={network.nodes}
                name={linkName(link)}
                onRemove={() => (link.label.trim() === '' ? remove(link) : setAsked(link))}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayWrite && likely !== null ? (
        <div className={rows.foot} data-add-place>
          <Button size="small" icon={Plus} onPress={add}>
            {t('addLink')}
          </Button>
          <span className={rows.none}>{t('linkHint')}</span>
        </div>
      ) : null}
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
    </div>
  )
}
