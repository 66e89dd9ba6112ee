import type { Language, MethodKind } from '../method/method.ts'
import type { RichRun } from '../session/model.ts'

/**
 * A report without a form: what it says and how that hangs together. Every format is a walk over this tree, so
 * all formats say the same.
 */
export interface ReportTree {
  readonly language: Language
  readonly kind: MethodKind
  readonly title: string
  /** When the report was made, ms since 1970. */
  readonly madeAt: number
  /** What stands under the title: method, date, who was present, purpose, grounds, retention. */
  readonly facts: readonly Definition[]
  readonly blocks: readonly Block[]
  /** One line at the very end. */
  readonly footer: string
}

export type Block = Heading | Paragraph | Table | Definitions | List | Notice

/** Level 2 is a step, 3 a field, 4 a person or an agreement. The title of the report is the only level 1. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3 | 4
  readonly text: string
  /** A remark with the heading, such as "op papier". */
  readonly mark?: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** `lead` is a heading that somebody made inside a note. */
  readonly look: 'plain' | 'lead' | 'quote'
  readonly runs: readonly RichRun[]
}

/** Every column has a title. Cells are plain text, '' when empty; a line break is a line break. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly title: string; readonly width: 'narrow' | 'normal' | 'wide' }[]
  readonly rows: readonly (readonly string[])[]
  /** Whether the first cell of a row names the row; `grouped`: equal first cells below each other are one. */
  readonly rowHeaders: 'none' | 'each' | 'grouped'
}

export interface Definition {
  readonly term: string
  /** At least one; each is a line of its own. */
  readonly lines: readonly string[]
}

export interface Definitions {
  readonly kind: 'definitions'
  readonly items: readonly Definition[]
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly { readonly depth: number; readonly runs: readonly RichRun[] }[]
}

/** Something the reader must not miss. */
export interface Notice {
  readonly kind: 'notice'
  readonly tone: 'information' | 'attention'
  readonly text: string
}
