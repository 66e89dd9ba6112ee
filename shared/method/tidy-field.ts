import type { Choice, Column, Field } from './method.ts'

/** What a column of choices offers until somebody says otherwise. */
const yesOrNo: readonly Choice[] = [
  { id: 'yes', label: { nl: 'ja', en: 'yes' } },
  { id: 'no', label: { nl: 'nee', en: 'no' } },
]

/** Only choices offer choices; only a tag speaks of another column, and that one holds text. */
const tidyColumn = (column: Column, columns: readonly Column[]): Column => {
  const { choices, of, ...bare } = column
  if (column.input === 'choice')
    return { ...bare, choices: choices === undefined || choices.length === 0 ? [...yesOrNo] : choices }
  if (column.input !== 'tag') return bare
  const texts = columns.filter(({ input }) => input === 'text')
  const spoken = texts.find(({ id }) => id === of) ?? texts[0]
  return spoken === undefined ? { ...bare, input: 'text' } : { ...bare, of: spoken.id }
}

const tidyColumns = (columns: readonly Column[]): Column[] =>
  columns.map((column) => tidyColumn(column, columns))

/** Brings along what points at a part of a field that went, or that became of another sort. */
export const tidyField = (field: Field): Field => {
  switch (field.kind) {
    case 'list':
    case 'matrix':
      return { ...field, columns: tidyColumns(field.columns) }
    case 'round': {
      const { distribution, ...bare } = field
      const parts = tidyColumns(field.parts)
      const drawn = parts.find(({ id }) => id === distribution)
      return drawn?.input === 'choice' ? { ...bare, parts, distribution: drawn.id } : { ...bare, parts }
    }
    default:
      return field
  }
}
