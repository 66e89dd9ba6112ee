import type { NetworkNode } from '../../shared/session/model.ts'
import type { Box } from '../ui/label-lines.ts'
import styles from './network-map.module.css'

interface NodeShapeProps {
  readonly kind: NetworkNode['kind']
  readonly box: Box
}

/** Each kind has a shape of its own, so that none is told by its colour alone. */
export const NodeShape = ({ kind, box }: NodeShapeProps) => {
  const { x, y, width, height } = box
  const common = { className: styles.shape, 'data-kind': kind } as const
  switch (kind) {
    case 'household':
      return <rect {...common} x={x} y={y} width={width} height={height} rx={12} />
    case 'person':
      return <rect {...common} x={x} y={y} width={width} height={height} rx={height / 2} />
    case 'organisation':
      return <rect {...common} x={x} y={y} width={width} height={height} rx={1} />
    case 'trajectory': {
      const point = Math.min(14, height / 2)
      const corners = [
        [x, y],
        [x + width - point, y],
        [x + width, y + height / 2],
        [x + width - point, y + height],
        [x, y + height],
        [x + point, y + height / 2],
      ]
      return <polygon {...common} points={corners.map((corner) => corner.join(',')).join(' ')} />
    }
  }
}
