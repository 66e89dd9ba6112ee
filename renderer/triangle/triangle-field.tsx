import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { cornerLine, setCornerScore } from '../../shared/session/triangle.ts'
import { PointLine } from '../domains/point-line.tsx'
import { FieldFrame } from '../fields/field-frame.tsx'
import { LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import styles from './triangle.module.css'
import { TrianglePicture } from './triangle-picture.tsx'
import { type Corner, useCorners } from './use-corners.ts'

const sides = [
  { side: 'for', icon: Plus },
  { side: 'against', icon: Minus },
] as const

interface CornerCardProps {
  readonly field: FieldOf<'triangle'>
  readonly corner: Corner
}

/** One value: what it is about, what speaks for and against, and how far it is served. */
const CornerCard = ({ field, corner }: CornerCardProps) => {
  const { t } = useTranslation('triangle')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const { id, title, about } = corner.value
  const name = text(title)
  return (
    <li className={styles.corner}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.title}>{name}</h3>
          {about === undefined ? null : <p className={styles.about}>{text(about)}</p>}
        </div>
        <PointLine
          label={t('served')}
          name={t('servedAt', { corner: name })}
          look="now"
          scale={field.scale}
          value={corner.score}
          onChange={(score) => setCornerScore(live.documents, field.id, id, score)}
          isReadOnly={!mayWrite}
          showsClear
        />
      </div>
      <div className={styles.sides}>
        {sides.map(({ side, icon: Icon }) => (
          <div key={side}>
            <span className={styles.side} aria-hidden>
              <Icon size={15} /> {t(`sides.${side}`)}
            </span>
            <LiveText
              of={{ in: 'line', field: cornerLine(field.id, id, side) }}
              label={t('sideAt', { side: t(`sides.${side}`), corner: name })}
              hideLabel
              rows={2}
            />
          </div>
        ))}
      </div>
    </li>
  )
}

/** Three values in balance: each on its own, and all in one picture. */
export const TriangleField = ({ field }: { readonly field: FieldOf<'triangle'> }) => {
  const corners = useCorners(field)
  return (
    <FieldFrame field={field}>
      <div className={styles.container}>
        <div className={styles.place}>
          <ul className={styles.corners}>
            {corners.map((corner) => (
              <CornerCard key={corner.value.id} field={field} corner={corner} />
            ))}
          </ul>
          <TrianglePicture field={field} corners={corners} />
        </div>
      </div>
    </FieldFrame>
  )
}
