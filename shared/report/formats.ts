import type { Text } from '../method/method.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { isoDayIn } from './dates.ts'
import { toHtml } from './html.ts'
import { toJson } from './json.ts'
import { toMarkdown } from './markdown.ts'
import type { ReportTree } from './tree.ts'

export interface ReportFormat {
  readonly id: 'html' | 'markdown' | 'json'
  readonly label: Text
  /** Without a point. */
  readonly extension: string
  readonly mime: string
  /** The whole file as text, to be written in UTF-8. The tree exists only when nothing is sealed any more. */
  readonly render: (snapshot: SessionSnapshot, tree: ReportTree) => string
}

/** The formats a report can be saved in, in the order in which they are offered. */
export const reportFormats: readonly ReportFormat[] = [
  {
    id: 'html',
    label: { nl: 'Webpagina (HTML)', en: 'Web page (HTML)' },
    extension: 'html',
    mime: 'text/html;charset=utf-8',
    render: (_snapshot, tree) => toHtml(tree),
  },
  {
    id: 'markdown',
    label: { nl: 'Tekst met opmaak (Markdown)', en: 'Formatted text (Markdown)' },
    extension: 'md',
    mime: 'text/markdown;charset=utf-8',
    render: (_snapshot, tree) => toMarkdown(tree),
  },
  {
    id: 'json',
    label: { nl: 'Gegevens (JSON)', en: 'Data (JSON)' },
    extension: 'json',
    mime: 'application/json',
    render: (snapshot, { language, madeAt }) => toJson(snapshot, { language, madeAt }),
  },
]

const longestSlug = 60

/** Letters a–z, digits and hyphens only, so that every file system takes it. */
export const slug = (title: string): string =>
  title
    .slice(0, 10 * longestSlug)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/gu, '')

/** The day of the conversation and its title: a–z, 0–9 and hyphens only. */
export const baseNameFor = ({ about }: SessionSnapshot, timeZone = 'Europe/Amsterdam'): string => {
  const held = about.startedAt ?? about.plannedAt ?? about.createdAt
  return [isoDayIn(held, timeZone) ?? '', slug(about.title) || 'verslag']
    .map((part) => part.replace(/^-+/u, ''))
    .filter((part) => part !== '')
    .join('-')
}

/**
 * A name for the saved report: the day of the conversation, its title, the extension. Only a–z, 0–9, hyphens and
 * one point, so every file system takes it.
 */
export const fileNameFor = (
  snapshot: SessionSnapshot,
  { extension }: Pick<ReportFormat, 'extension'>,
  timeZone = 'Europe/Amsterdam',
): string => `${baseNameFor(snapshot, timeZone)}.${extension}`
