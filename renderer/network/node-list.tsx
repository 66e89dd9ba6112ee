import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeKinds, nodesPlace } from '../../shared/session/columns.ts'
import type { NetworkNode } from '../../shared/session/model.ts'
import { addNode, type Network, removeNode, setNodeKind } from '../../shared/session/network.ts'
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
import styles from './network-field.module.css'
import { useNodeName } from './node-name.ts'

interface NodeRowProps {
  readonly fieldId: string
  readonly node: NetworkNode
  readonly onRemove: () => void
}

const NodeRow = ({ fieldId, node, onRemove }: NodeRowProps) => {
  const { t } = useTranslation('network')
  const live = useLive()
  const mayWrite = useMayWrite()
  const nameOf = useNodeName()
  const ref = { in: 'cell', field: nodesPlace(fieldId), row: node.id } as const
  return (
    <tr data-row={node.id}>
      <td>
        <span className={table.label} aria-hidden>
          {t('kind')}
        </span>
        <select
          className={cells.choice}
          aria-label={t('kind')}
          autoComplete="off"
          value={node.kind}
          disabled={!mayWrite}
          onChange={(event) => {
            const kind = nodeKinds.find((one) => one === event.target.value)
            if (kind !== undefined) setNodeKind(live.documents, fieldId, node.id, kind)
          }}
        >
          {nodeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <span className={table.label} aria-hidden>
          {t('name')}
        </span>
        <LiveText of={{ ...ref, column: 'name' }} label={t('name')} hideLabel look="cell" emphasis="strong" />
      </td>
      <td>
        <span className={table.label} aria-hidden>
          {t('does')}
        </span>
        <LiveText of={{ ...ref, column: 'does' }} label={t('does')} hideLabel look="cell" />
      </td>
      {mayWrite ? (
        <td className={table.tools}>
          <span className={table.buttons}>
            <IconButton
              size="small"
              icon={Trash2}
              label={t('removeNamed', { name: nameOf(node) })}
              onPress={onRemove}
            />
          </span>
        </td>
      ) : null}
    </tr>
  )
}

interface NodeListProps {
  readonly fieldId: string
  readonly network: Network
}

/** Everybody and everything on the map, as rows to write in. */
export const NodeList = ({ fieldId, network }: NodeListProps) => {
  const { t } = useTranslation('network')
  const live = useLive()
  const mayWrite = useMayWrite()
  const nameOf = useNodeName()
  const { announce } = useToasts()
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, network.nodes)
  const [asked, setAsked] = useState<NetworkNode | null>(null)

  const remove = (node: NetworkNode) => {
    focusRow.afterRemoving(node.id)
    removeNode(live.documents, fieldId, node.id)
    announce(t('removed', { name: nameOf(node) }))
  }
  const isBare = ({ id, name, does }: NetworkNode): boolean =>
    `${name}${does}`.trim() === '' && network.links.every(({ from, to }) => from !== id && to !== id)

  return (
    <div ref={place} className={rows.place}>
      {network.nodes.length === 0 ? (
        <p className={rows.empty}>{t('empty')}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.kindColumn}>
                {t('kind')}
              </th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('does')}</th>
              {mayWrite ? (
                <th scope="col" className={table.tools}>
                  <VisuallyHidden>{t('remove')}</VisuallyHidden>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {network.nodes.map((node) => (
              <NodeRow
                key={node.id}
                fieldId={fieldId}
                node={node}
                onRemove={() => (isBare(node) ? remove(node) : setAsked(node))}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayWrite ? (
        <div className={rows.foot} data-add-place>
          {nodeKinds.map((kind) => (
            <Button
              key={kind}
              size="small"
              icon={Plus}
              onPress={() => {
                focusRow.whenThere(addNode(live.documents, live.actor(), fieldId, kind), 1)
                announce(t('added', { name: t(`kinds.${kind}`) }))
              }}
            >
              {t(`add.${kind}`)}
            </Button>
          ))}
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
