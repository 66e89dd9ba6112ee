import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf, LifeDomain } from '../../shared/method/method.ts'
import type { TriangleCorner } from '../../shared/session/model.ts'
import type { Query } from '../../shared/session/session.ts'
import { cornerQuery } from '../../shared/session/triangle.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'

/** One value of the triangle, with what was said of it. */
export interface Corner extends TriangleCorner {
  readonly value: LifeDomain
}

const cornersQuery = (field: FieldOf<'triangle'>): Query<readonly Corner[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) =>
    field.corners.map((value) => ({ value, ...cornerQuery(field.id, value.id).of(documents) })),
})

/** The three values in the method's order. */
export const useCorners = (field: FieldOf<'triangle'>): readonly Corner[] => useQuery(cornersQuery(field))

/** How far a value is served, as a number and in the method's words; null without a point. */
export const usePoint = (
  field: FieldOf<'triangle'>,
): ((corner: Corner) => { readonly point: number; readonly word: string } | null) => {
  const text = useText()
  return useCallback(
    ({ score }: Corner) => {
      const word = score === null ? undefined : field.scale[score - 1]
      return score === null || word === undefined ? null : { point: score, word: text(word) }
    },
    [field, text],
  )
}

/** The names of some values as one enumeration, to begin a sentence with. */
export const useNamesOf = (): ((corners: readonly Corner[]) => string) => {
  const text = useText()
  const language = useLanguage()
  return useCallback(
    (corners: readonly Corner[]) =>
      new Intl.ListFormat(language, { type: 'conjunction' }).format(
        corners.map(({ value }) => text(value.title)),
      ),
    [text, language],
  )
}

/** The points of all values in one sentence each, for whoever does not see the picture. */
export const usePointsInWords = (field: FieldOf<'triangle'>): ((corners: readonly Corner[]) => string) => {
  const { t } = useTranslation('triangle')
  const text = useText()
  const pointOf = usePoint(field)
  return (corners) =>
    corners
      .map((corner) => {
        const name = text(corner.value.title)
        const point = pointOf(corner)
        return point === null ? t('withoutPoint', { corner: name }) : t('point', { corner: name, ...point })
      })
      .join('. ')
}
