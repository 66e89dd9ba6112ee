import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { circleOfPlace, type Place, placementsQuery, placesOf } from '../../shared/session/circles.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import type { CircleView } from '../live/live.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import { CircleProblemNotice } from './circle-problem.tsx'
import styles from './circles-dialog.module.css'
import { useCircleWork } from './use-circle-work.ts'

/** What stands in a circle, which everybody may know, and putting another part of the session in it. */
export const PlacedIn = ({ circle }: { readonly circle: CircleView }) => {
  const { t } = useTranslation('circles')
  const text = useText()
  const live = useLive()
  const { toast } = useToasts()
  const method = useQuery(methodQuery)
  const placements = useQuery(placementsQuery)
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const [chosen, setChosen] = useState<string | null>(null)
  const work = useCircleWork()
  const places = placesOf(method)
  const titleOf = ({ title, fieldId, domainId }: Place): string => {
    const whole = places.find((one) => one.fieldId === fieldId && one.domainId === null)
    return domainId === null || whole === undefined ? text(title) : `${text(whole.title)}: ${text(title)}`
  }
  const placed = places.filter(({ place }) => placements[place] === circle.id)
  // Neither what is in a circle already, nor what has a part in one.
  const free = places.filter(
    ({ place }) =>
      circleOfPlace(placements, place) === null &&
      !Object.keys(placements).some((other) => other.startsWith(`${place}/`)),
  )
  const next = free.find(({ place }) => place === chosen) ?? free[0]
  const mayPlace = mayLead && next !== undefined && circle.state !== 'empty'
  return (
    <>
      <p>
        {placed.length === 0 ? t('holdsNothing') : t('holds', { places: placed.map(titleOf).join(', ') })}
      </p>
      {mayPlace ? (
        <div className={styles.line}>
          <Select
            label={t('place')}
            hint={t('placeHint')}
            value={next.place}
            onChange={setChosen}
            options={free.map((one) => ({ value: one.place, label: titleOf(one) }))}
          />
          <Button
            isBusy={work.isBusy}
            onPress={() =>
              void work.run(
                () => live.placeInCircle(next.place, circle.id),
                () => toast(t('placed', { place: titleOf(next), circle: circle.name })),
              )
            }
          >
            {t('placeIt')}
          </Button>
        </div>
      ) : null}
      <CircleProblemNotice problem={work.problem} />
    </>
  )
}
