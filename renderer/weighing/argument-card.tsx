import { Trash2, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { argumentBases, argumentSides, argumentWeights } from '../../shared/session/columns.ts'
import { setCell } from '../../shared/session/commands.ts'
import type { Argument } from '../../shared/session/model.ts'
import cards from '../fields/cards.module.css'
import { LiveLine, LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './weighing.module.css'

interface ArgumentCardProps {
  readonly field: FieldOf<'arguments'>
  readonly argument: Argument
  readonly number: number
  /** Options that other arguments speak of. */
  readonly options: readonly string[]
  readonly onSide: (side: Argument['side']) => void
  readonly onRemove: () => void
}

interface WeightProps {
  readonly name: string
  readonly weight: Argument['weight']
  readonly onChange: (weight: Argument['weight']) => void
}

/** One of three words, or none yet. */
const Weight = ({ name, weight, onChange }: WeightProps) => {
  const { t } = useTranslation('weighing')
  const mayWrite = useMayWrite()
  const { announce } = useToasts()
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place} className={styles.weigh}>
      <RadioGroup
        isRow
        label={t('weight')}
        value={weight === '' ? null : weight}
        onChange={onChange}
        options={argumentWeights.map((one) => ({
          value: one,
          label: t(`weights.${one}`),
          isDisabled: !mayWrite,
        }))}
      />
      {weight === '' || !mayWrite ? null : (
        <IconButton
          size="small"
          icon={X}
          label={t('clearWeight', { name })}
          onPress={() => {
            onChange('')
            announce(t('weightCleared'))
            // The button is gone after this: the words keep the keyboard.
            place.current?.querySelector('input')?.focus()
          }}
        />
      )}
    </div>
  )
}

/** One argument: its words, its side, how heavy it is and why. */
export const ArgumentCard = ({ field, argument, number, options, onSide, onRemove }: ArgumentCardProps) => {
  const { t } = useTranslation(['weighing', 'fields'])
  const live = useLive()
  const mayWrite = useMayWrite()
  const { id, side, weight, basis } = argument
  const cell = (column: string) => ({ in: 'cell', field: field.id, row: id, column }) as const
  const choose = (column: 'weight' | 'basis') => (value: string) =>
    setCell(live.documents, field.id, id, column, value)
  const name = t('weighing:number', { number })
  return (
    <li className={classes(cards.card, styles.argument)} data-row={id} data-weight={weight} aria-label={name}>
      <div className={cards.head}>
        <h4 className={cards.number}>{name}</h4>
        {weight === '' ? null : <span className={styles.word}>{t(`weighing:weights.${weight}`)}</span>}
        {mayWrite ? (
          <IconButton
            size="small"
            icon={Trash2}
            label={t('fields:removeRowNamed', { name })}
            onPress={onRemove}
          />
        ) : null}
      </div>
      <div data-cell>
        <LiveText of={cell('argument')} label={t('weighing:argument')} rows={2} />
      </div>
      <div className={cards.parts}>
        <div data-cell>
          <Select<Argument['side']>
            label={t('weighing:side')}
            value={side}
            isDisabled={!mayWrite}
            options={[
              { value: '', label: t('fields:noChoice') },
              ...argumentSides.map((one) => ({ value: one, label: t(`weighing:sides.${one}`) })),
            ]}
            onChange={onSide}
          />
        </div>
        {field.asks.includes('basis') ? (
          <Select<Argument['basis']>
            label={t('weighing:basis')}
            value={basis}
            isDisabled={!mayWrite}
            options={[
              { value: '', label: t('fields:noChoice') },
              ...argumentBases.map((one) => ({ value: one, label: t(`weighing:bases.${one}`) })),
            ]}
            onChange={choose('basis')}
          />
        ) : null}
        {field.asks.includes('option') ? (
          <LiveLine of={cell('option')} label={t('weighing:option')} suggestions={options} />
        ) : null}
      </div>
      <Weight name={name} weight={weight} onChange={choose('weight')} />
      <LiveText of={cell('why')} label={t('weighing:why')} />
    </li>
  )
}
