import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { behindOf } from '../../shared/session/triangle-balance.ts'
import figure from '../domains/radar.module.css'
import { RadarDrawing } from '../domains/radar-drawing.tsx'
import { useText } from '../i18n/use-text.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './triangle.module.css'
import { type Corner, useNamesOf, usePoint, usePointsInWords } from './use-corners.ts'

interface TriangleProps {
  readonly field: FieldOf<'triangle'>
  readonly corners: readonly Corner[]
}

const TriangleTable = ({ field, corners }: TriangleProps) => {
  const { t } = useTranslation('triangle')
  const text = useText()
  const pointOf = usePoint(field)
  return (
    <table className={figure.table}>
      <caption>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('served')}</th>
        </tr>
      </thead>
      <tbody>
        {corners.map((corner) => {
          const point = pointOf(corner)
          return (
            <tr key={corner.value.id}>
              <th scope="row">{text(corner.value.title)}</th>
              <td>{point === null ? t('noPoint') : t('inTable', point)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** How far each value is served, as a triangle within a triangle, with the same in words beneath it. */
export const TrianglePicture = ({ field, corners }: TriangleProps) => {
  const { t } = useTranslation('triangle')
  const text = useText()
  const id = useId()
  const namesOf = useNamesOf()
  const inWords = usePointsInWords(field)
  const behind = behindOf(corners)
  const missing = corners.filter(({ score }) => score === null)
  return (
    <figure className={figure.figure} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`} className={figure.title}>
          {t('title')}
        </h3>
      </figcaption>
      <RadarDrawing
        axes={corners.map(({ value, score }) => ({
          id: value.id,
          label: text(value.title),
          now: score,
          wished: null,
        }))}
        name={t('name', { title: t('title'), points: inWords(corners) })}
        detailsId={`${id}-table`}
      />
      {behind.length === 0 ? null : (
        <p className={styles.behind}>{t('behind', { count: behind.length, corners: namesOf(behind) })}</p>
      )}
      {missing.length === 0 ? null : (
        <p className={figure.quiet}>{t('missing', { count: missing.length, corners: namesOf(missing) })}</p>
      )}
      <p className={figure.quiet}>{t('legend')}</p>
      <details id={`${id}-table`} className={figure.details}>
        <summary>{t('table')}</summary>
        <TriangleTable field={field} corners={corners} />
      </details>
    </figure>
  )
}
