import { createElement, type ReactNode } from 'react'
import { nestItems } from '../../shared/report/nest-items.ts'
import type { Block, Definition, ReportTree, Table } from '../../shared/report/tree.ts'
import { Items, Runs } from '../note/rich-blocks.tsx'
import styles from './report-view.module.css'
import { rowGroups } from './row-groups.ts'

/** What a report says has no identity besides its place. */
const byPlace = <Value,>(values: readonly Value[]) =>
  values.map((value, at) => ({ place: String(at), value, isFirst: at === 0 }))

const DefinitionList = ({
  items,
  className,
}: {
  readonly items: readonly Definition[]
  readonly className: string | undefined
}) => (
  <dl className={className}>
    {byPlace(items).map(({ place, value }) => (
      <div key={place}>
        <dt>{value.term}</dt>
        {byPlace(value.lines).map((line) => (
          <dd key={line.place} dir="auto">
            {line.value}
          </dd>
        ))}
      </div>
    ))}
  </dl>
)

/** A wide table scrolls by itself on a narrow screen, also for who works by keyboard. */
const Scrolling = ({ label, children }: { readonly label: string; readonly children: ReactNode }) =>
  createElement(
    'div',
    { className: styles.scroll, role: 'region', 'aria-label': label, tabIndex: 0 },
    children,
  )

const TableBlock = ({ table }: { readonly table: Table }) => (
  <Scrolling label={table.caption}>
    <table className={styles.table}>
      <caption className={styles.caption}>{table.caption}</caption>
      <thead>
        <tr>
          {byPlace(table.columns).map(({ place, value }) => (
            <th key={place} scope="col" data-width={value.width}>
              {value.title}
            </th>
          ))}
        </tr>
      </thead>
      {byPlace(rowGroups(table)).map((group) => (
        <tbody key={group.place}>
          {byPlace(group.value).map((row) => (
            <tr key={row.place}>
              {byPlace(row.value).map((cell) => {
                const isName = cell.isFirst && table.rowHeaders !== 'none' && cell.value !== ''
                if (cell.isFirst && !row.isFirst) return null
                const span = group.value.length
                return isName ? (
                  <th
                    key={cell.place}
                    scope={span > 1 ? 'rowgroup' : 'row'}
                    rowSpan={span > 1 ? span : undefined}
                    dir="auto"
                  >
                    {cell.value}
                  </th>
                ) : (
                  <td key={cell.place} dir="auto">
                    {cell.value}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </Scrolling>
)

const BlockView = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return createElement(
        `h${block.level}`,
        { dir: 'auto' },
        block.text,
        block.mark === undefined ? null : <span className={styles.mark}> {block.mark}</span>,
      )
    case 'paragraph':
      return block.look === 'quote' ? (
        <blockquote dir="auto">
          <Runs runs={block.runs} />
        </blockquote>
      ) : (
        <p dir="auto" className={block.look === 'lead' ? styles.lead : undefined}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'table':
      return <TableBlock table={block} />
    case 'definitions':
      return <DefinitionList items={block.items} className={styles.definitions} />
    case 'list':
      return <Items items={nestItems(block.items)} ordered={block.ordered} />
    case 'notice':
      return (
        <p role="note" className={styles.notice} data-tone={block.tone}>
          {block.text}
        </p>
      )
  }
}

interface PartProps {
  readonly path: string
  readonly beside: ((path: string) => ReactNode) | undefined
  readonly children: ReactNode
}

const Part = ({ path, beside, children }: PartProps) =>
  beside === undefined ? (
    children
  ) : (
    <div className={styles.part}>
      <div className={styles.said}>{children}</div>
      <div className={styles.beside}>{beside(path)}</div>
    </div>
  )

interface ReportViewProps {
  readonly tree: ReportTree
  /** What stands beside each part: `title`, `facts`, or a block by its place such as `blocks/3`. Not on paper. */
  readonly beside?: (path: string) => ReactNode
  /** False where the title stands above it already. */
  readonly isTitled?: boolean
}

/** The report as a page. It is a walk over the same tree as every saved format. */
export const ReportView = ({ tree, isTitled = true, beside }: ReportViewProps) => (
  <article className={styles.page} lang={tree.language}>
    {isTitled ? (
      <Part path="title" beside={beside}>
        <h1 dir="auto">{tree.title}</h1>
      </Part>
    ) : null}
    {tree.facts.length === 0 ? null : (
      <Part path="facts" beside={beside}>
        <DefinitionList items={tree.facts} className={styles.facts} />
      </Part>
    )}
    {byPlace(tree.blocks).map(({ place, value }) => (
      <Part key={place} path={`blocks/${place}`} beside={beside}>
        <BlockView block={value} />
      </Part>
    ))}
    <footer className={styles.footer}>{tree.footer}</footer>
  </article>
)
