import type { Column } from '../../shared/method/method.ts'
import type { Row } from '../../shared/session/model.ts'

interface TagCellProps {
  readonly fieldId: string
  readonly row: Row
  readonly column: Column
  readonly columns?: readonly Column[]
}

export const TagCell = (_: TagCellProps) => null
