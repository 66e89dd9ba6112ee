import { ArrowDownWideNarrow, ListOrdered } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { argumentsQuery } from '../../shared/session/arguments.ts'
import { argumentSides } from '../../shared/session/columns.ts'
import { addRow, removeRow, setCell } from '../../shared/session/commands.ts'
import type { Argument } from '../../shared/session/model.ts'
import { AddRow } from '../fields/add-row.tsx'
import cards from '../fields/cards.module.css'
import { ConfirmRemoval } from '../fields/confirm-removal.tsx'
import { FieldFrame } from '../fields/field-frame.tsx'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import { ArgumentCard } from './argument-card.tsx'
import { Balance } from './balance.tsx'
import { heaviestFirst, inOrder, ofSide } from './order.ts'
import styles from './weighing.module.css'

const isEmpty = ({ argument, option, basis, weight, why }: Argument): boolean =>
  `${argument}${option}${basis}${weight}${why}`.trim() === ''

const optionsIn = (all: readonly Argument[]): readonly string[] =>
  [...new Set(all.map(({ option }) => option.trim()))].filter((option) => option !== '')

/** For and against, side by side, each with how heavy it is and why; and the same as a picture that counts nothing. */
export const ArgumentsField = ({ field }: { readonly field: FieldOf<'arguments'> }) => {
  const { t } = useTranslation(['weighing', 'fields'])
  const text = useText()
  const live = useLive()
  const { announce } = useToasts()
  const all = useQuery(argumentsQuery(field.id))
  /** The order that was asked for last, on this screen alone; null: as they were named. */
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [asked, setAsked] = useState<Argument | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const lists = useMemo(() => {
    const shown = order === null ? all : inOrder(all, order)
    const sides = [...argumentSides, '' as const].map((side) => ({ side, args: ofSide(shown, side) }))
    return sides.filter(({ side, args }) => side !== '' || args.length > 0)
  }, [all, order])
  const focusRow = useFocusRow(
    place,
    useMemo(() => lists.flatMap(({ args }) => args), [lists]),
  )
  const numberOf = ({ id }: Argument) => all.findIndex((one) => one.id === id) + 1

  const move = ({ id }: Argument, side: Argument['side']) => {
    // The card is drawn anew in the other list, and the keyboard stays at its side.
    focusRow.whenThere(id, 1)
    setCell(live.documents, field.id, id, 'side', side)
    announce(t('weighing:moved', { side: t(`weighing:sides.${side === '' ? 'none' : side}`) }))
  }
  const remove = (argument: Argument) => {
    focusRow.afterRemoving(argument.id)
    removeRow(live.documents, field.id, argument.id)
    announce(t('fields:rowRemoved'))
  }
  return (
    <FieldFrame field={field}>
      <div ref={place} className={styles.container}>
        {all.length < 2 ? null : (
          <div className={styles.order}>
            <Button
              size="small"
              icon={ArrowDownWideNarrow}
              onPress={() => {
                setOrder(heaviestFirst(all))
                announce(t('weighing:order.saidByWeight'))
              }}
            >
              {t('weighing:order.byWeight')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              icon={ListOrdered}
              onPress={() => {
                setOrder(null)
                announce(t('weighing:order.saidByNaming'))
              }}
            >
              {t('weighing:order.byNaming')}
            </Button>
          </div>
        )}
        <div className={styles.sides}>
          {lists.map(({ side, args }) => {
            const title = t(`weighing:sides.${side === '' ? 'none' : side}`)
            return (
              <div key={side} className={styles.side} data-side={side}>
                <h3 className={styles.title}>{title}</h3>
                {args.length === 0 ? (
                  <p className={styles.none}>{t('weighing:emptySide')}</p>
                ) : (
                  <ol className={cards.list} aria-label={title}>
                    {args.map((argument) => (
                      <ArgumentCard
                        key={argument.id}
                        field={field}
                        argument={argument}
                        number={numberOf(argument)}
                        options={optionsIn(all)}
                        onSide={(next) => move(argument, next)}
                        onRemove={() => (isEmpty(argument) ? remove(argument) : setAsked(argument))}
                      />
                    ))}
                  </ol>
                )}
                {side === '' ? null : (
                  <AddRow
                    label={t('weighing:addAt', { add: text(field.add), side: t(`weighing:at.${side}`) })}
                    onPress={() =>
                      focusRow.whenThere(addRow(live.documents, live.actor(), field.id, { side }))
                    }
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
      <Balance args={all} numberOf={numberOf} />
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
    </FieldFrame>
  )
}
