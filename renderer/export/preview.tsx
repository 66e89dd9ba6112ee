import { createElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportTree } from '../../shared/report/tree.ts'
import { ReportView } from '../report/report-view.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './export.module.css'

/** What a file will say: as a page, as text, or as a table with its first row as titles. */
export type Previewed =
  | { readonly kind: 'tree'; readonly tree: ReportTree; readonly isPages: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** More of a text than this tells nobody more, and a page of it would make a slow device wait. */
const longestText = 60_000

/** Cells have no identity besides their place. */
const byPlace = <Value,>(values: readonly Value[]) =>
  values.map((value, at) => ({ place: String(at), value }))

const Rows = ({ rows: [titles = [], ...rows] }: { readonly rows: readonly (readonly string[])[] }) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {byPlace(titles).map(({ place, value }) => (
          <th key={place} scope="col">
            {value}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {byPlace(rows).map((row) => (
        <tr key={row.place}>
          {byPlace(row.value).map(({ place, value }) => (
            <td key={place} dir="auto">
              {value}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Content = ({ of }: { readonly of: Previewed }) => {
  switch (of.kind) {
    case 'tree':
      return <ReportView tree={of.tree} />
    case 'text':
      return (
        <pre className={styles.text} dir="auto">
          {of.text.slice(0, longestText)}
        </pre>
      )
    case 'table':
      return <Rows rows={of.rows} />
  }
}

/** What will be in the file, to be read before it is saved. It takes the focus, so that it can be scrolled by keyboard. */
export const Preview = ({ of }: { readonly of: Previewed }) => {
  const { t } = useTranslation('exporting')
  const shown = useRef<HTMLElement>(null)
  useEffect(() => shown.current?.focus(), [])
  return (
    <>
      {of.kind === 'tree' && of.isPages ? <Callout tone="info">{t('preview.pages')}</Callout> : null}
      {of.kind === 'text' && of.text.length > longestText ? (
        <Callout tone="info">{t('preview.shortened')}</Callout>
      ) : null}
      {createElement(
        'section',
        { ref: shown, className: styles.preview, 'aria-label': t('preview.label'), tabIndex: 0 },
        <Content of={of} />,
      )}
    </>
  )
}
