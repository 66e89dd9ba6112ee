import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { type Line, Lines } from '../fields/context-parts.tsx'
import { useText } from '../i18n/use-text.ts'
import styles from './triangle.module.css'
import { type Corner, useCorners, usePoint } from './use-corners.ts'

const isFilled = (corner: Corner): boolean =>
  corner.score !== null || `${corner.for}${corner.against}`.trim() !== ''

/** How far each value is served and why, read-only, where a later step keeps it in sight. */
export const TriangleView = ({ field }: { readonly field: FieldOf<'triangle'> }) => {
  const { t } = useTranslation('triangle')
  const text = useText()
  const pointOf = usePoint(field)
  const lines = useCorners(field)
    .filter(isFilled)
    .map(
      (corner): Line => ({
        id: corner.value.id,
        words: (
          <>
            <b>{text(corner.value.title)}</b>: {pointOf(corner)?.word ?? t('noPoint')}
            {(['for', 'against'] as const).map((side) =>
              corner[side].trim() === '' ? null : (
                <span key={side} className={styles.said}>
                  {t(`sides.${side}`)}: {corner[side]}
                </span>
              ),
            )}
          </>
        ),
      }),
    )
  return <Lines field={field} lines={lines} />
}
