import { Fragment, type ReactNode } from 'react'
import { type NestedItem, nestItems } from '../../shared/report/nest-items.ts'
import type { RichBlock, RichRun } from '../../shared/session/model.ts'
import styles from './note.module.css'

/** Words of a text have no identity besides their place. */
const byPlace = <Value,>(
  values: readonly Value[],
): readonly { readonly place: string; readonly value: Value }[] =>
  values.map((value, at) => ({ place: String(at), value }))

const Run = ({ run }: { readonly run: RichRun }) => {
  let shown: ReactNode = byPlace(run.text.split('\n')).map(({ place, value }) => (
    <Fragment key={place}>
      {place === '0' ? null : <br />}
      {value}
    </Fragment>
  ))
  if (run.underline === true) shown = <u>{shown}</u>
  if (run.strikethrough === true) shown = <s>{shown}</s>
  if (run.italic === true) shown = <em>{shown}</em>
  if (run.bold === true) shown = <strong>{shown}</strong>
  return shown
}

/** Words with their emphasis. */
export const Runs = ({ runs }: { readonly runs: readonly RichRun[] }) =>
  byPlace(runs).map(({ place, value }) => <Run key={place} run={value} />)

/** Items of a list with the items below them. */
export const Items = ({
  items,
  ordered,
}: {
  readonly items: readonly NestedItem[]
  readonly ordered: boolean
}) => {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className={styles.list}>
      {byPlace(items).map(({ place, value }) => (
        <li key={place}>
          <Runs runs={value.runs} />
          {value.items.length === 0 ? null : <Items items={value.items} ordered={ordered} />}
        </li>
      ))}
    </List>
  )
}

const Block = ({ block }: { readonly block: RichBlock }) => {
  switch (block.kind) {
    case 'list':
      return <Items items={nestItems(block.items)} ordered={block.ordered} />
    case 'heading':
      return (
        <h3 className={styles.heading}>
          <Runs runs={block.runs} />
        </h3>
      )
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Runs runs={block.runs} />
        </blockquote>
      )
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Runs runs={block.runs} />
        </p>
      )
  }
}

/** What a rich note says, to be read only. */
export const RichBlocks = ({ blocks }: { readonly blocks: readonly RichBlock[] }) => (
  <div className={styles.read}>
    {byPlace(blocks).map(({ place, value }) => (
      <Block key={place} block={value} />
    ))}
  </div>
)
