import { type KeyboardEvent, memo, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nodeKinds } from '../../shared/session/columns.ts'
import type { NetworkNode } from '../../shared/session/model.ts'
import type { Network } from '../../shared/session/network.ts'
import { classes } from '../ui/classes.ts'
import { linkText, type PlacedLink } from './link-lines.ts'
import { type NetworkMap as NetworkMapDrawing, networkLayout, type PlacedNode } from './network-layout.ts'
import styles from './network-map.module.css'
import { useNodeName } from './node-name.ts'
import { NodeShape } from './node-shape.tsx'

/** Names may end with a full stop themselves: "Gezin M." */
const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`)

/** Below this part of its size the words would be too small to read: then the map scrolls within its frame. */
const smallestScale = 0.82

const Legend = () => {
  const { t } = useTranslation('network')
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {nodeKinds.map((kind) => (
        <li key={kind}>
          <svg aria-hidden width="34" height="20">
            <NodeShape kind={kind} box={{ x: 2, y: 2, width: 30, height: 16 }} />
          </svg>
          {t(`kinds.${kind}`)}
        </li>
      ))}
    </ul>
  )
}

/** The words of a node stand apart from what can be chosen: its label says them whole, without the hyphens of lines. */
const NodeWords = ({ node, map }: { readonly node: PlacedNode; readonly map: NetworkMapDrawing }) => {
  const { x, y, width, height } = node.box
  const above = (height - node.lines.length * map.lineHeight) / 2
  return (
    <text
      className={styles.name}
      data-kind={node.kind}
      fontSize={map.fontSize}
      textAnchor="middle"
      y={y + above + map.lineHeight * 0.76}
    >
      {node.lines.map((line, at) => (
        <tspan
          key={node.lines.slice(0, at + 1).join(' ')}
          x={x + width / 2}
          dy={at === 0 ? 0 : map.lineHeight}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}

const LinkLine = ({ link, isNear }: { readonly link: PlacedLink; readonly isNear: boolean }) => (
  <g className={classes(styles.link, isNear && styles.near)}>
    <line x1={link.from.x} y1={link.from.y} x2={link.to.x} y2={link.to.y} />
  </g>
)

const LinkWords = ({ link, isNear }: { readonly link: PlacedLink; readonly isNear: boolean }) => {
  if (link.label === null) return null
  const { lines, box } = link.label
  return (
    <text
      className={classes(styles.words, isNear && styles.near)}
      fontSize={linkText.fontSize}
      textAnchor="middle"
      y={box.y + linkText.lineHeight * 0.78}
    >
      {lines.map((line, at) => (
        <tspan
          key={lines.slice(0, at + 1).join(' ')}
          x={box.x + box.width / 2}
          dy={at === 0 ? 0 : linkText.lineHeight}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}

interface NetworkMapProps {
  readonly network: Network
  /** The lists that say the same in words. */
  readonly listId: string
}

/** The map: one stop for the keyboard, and the arrow keys go along everybody on it. */
export const NetworkMap = memo(({ network, listId }: NetworkMapProps) => {
  const { t } = useTranslation('network')
  const nameOf = useNodeName()
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const map = useMemo(
    () => networkLayout(network, (kind) => t('unnamed', { kind: t(`kinds.${kind}`) })),
    [network, t],
  )
  const current = map.nodes.find((node) => node.id === chosen) ?? null
  const stop = current ?? map.nodes[0] ?? null
  const { box } = map

  useLayoutEffect(() => {
    // A map that is wider than its frame begins with its middle in sight, where the household stands.
    const element = frame.current
    if (element !== null && box.width > 0)
      element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2
  }, [box.width])

  const linksOf = (nodeId: string) => network.links.filter(({ from, to }) => from === nodeId || to === nodeId)
  const near = chosen === null ? [] : linksOf(chosen)
  const nearLinks = new Set(near.map((link) => link.id))
  const neighbours = new Set(near.flatMap(({ from, to }) => [from, to]))
  const described = ({ id: nodeId }: { readonly id: string }): string => {
    const names = linksOf(nodeId).flatMap(({ from, to, label }) => {
      const other = network.nodes.find((node) => node.id === (from === nodeId ? to : from))
      if (other === undefined) return []
      return label.trim() === ''
        ? [nameOf(other)]
        : [t('linkedWithLabel', { name: nameOf(other), label: label.trim() })]
    })
    return names.length === 0 ? t('notLinked') : t('linkedWith', { names: names.join(', ') })
  }
  const titled = (node: NetworkNode): string => {
    const words = t('node', { kind: t(`kinds.${node.kind}`), name: nameOf(node) })
    return node.does.trim() === '' ? words : `${words}, ${node.does.trim()}`
  }
  const nodeOf = (nodeId: string): NetworkNode | undefined => network.nodes.find((one) => one.id === nodeId)
  const go = (event: KeyboardEvent) => {
    const at = map.nodes.findIndex((node) => node.id === stop?.id)
    const last = map.nodes.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowDown: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowUp: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const next = map.nodes[steps[event.key] ?? -1]
    if (next === undefined) return
    event.preventDefault()
    document.getElementById(`${id}-${next.id}`)?.focus()
  }
  const shown = current === null ? undefined : nodeOf(current.id)
  return (
    <section className={styles.map} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {t('map')}
      </h3>
      <p id={`${id}-about`} className={styles.about}>
        {t('mapAbout')}
      </p>
      <div
        ref={frame}
        className={styles.frame}
        role="listbox"
        tabIndex={-1}
        aria-label={t('map')}
        aria-describedby={`${id}-about`}
        aria-details={listId}
        onKeyDown={go}
      >
        <svg
          className={styles.drawing}
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          style={{ maxWidth: box.width, minWidth: box.width * smallestScale }}
          role="presentation"
        >
          <g aria-hidden>
            {map.links.map((link) => (
              <LinkLine key={link.id} link={link} isNear={nearLinks.has(link.id)} />
            ))}
          </g>
          {map.nodes.map((placed) => {
            const node = nodeOf(placed.id)
            if (node === undefined) return null
            return (
              <g
                key={placed.id}
                id={`${id}-${placed.id}`}
                className={classes(styles.node, neighbours.has(placed.id) && styles.near)}
                data-kind={placed.kind}
                role="option"
                tabIndex={placed.id === stop?.id ? 0 : -1}
                aria-selected={placed.id === chosen}
                aria-label={`${sentence(titled(node))} ${described(placed)}`}
                onFocus={() => setChosen(placed.id)}
                onClick={(event) => event.currentTarget.focus()}
              >
                <NodeShape kind={placed.kind} box={placed.box} />
              </g>
            )
          })}
          <g aria-hidden>
            {map.nodes.map((node) => (
              <NodeWords key={node.id} node={node} map={map} />
            ))}
            {map.links.map((link) => (
              <LinkWords key={link.id} link={link} isNear={nearLinks.has(link.id)} />
            ))}
          </g>
        </svg>
      </div>
      {shown === undefined ? null : (
        <p className={styles.shown} aria-hidden>
          <strong>{sentence(titled(shown))}</strong> {described(shown)}
        </p>
      )}
      <Legend />
    </section>
  )
})
