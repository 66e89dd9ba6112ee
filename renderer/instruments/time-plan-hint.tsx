import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './time-plan.module.css'
import { TimePlanDialog } from './time-plan-dialog.tsx'
import { useKeptKeyboard } from './use-kept-keyboard.ts'
import { useLateWords } from './use-late-words.ts'
import { type TimeState, useTimePlan } from './use-time-plan.ts'

/** So many minutes a group may be late without a word about it. */
const lateWithoutHint = 3

/** Says to whoever leads that the group runs late, once per step, only where something can be done about it. */
export const TimePlanHint = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('instruments')
  const { announce } = useToasts()
  const time = useTimePlan()
  const wordsOf = useLateWords()
  const [putAwayAt, setPutAwayAt] = useState<readonly string[]>([])
  const [opened, setOpened] = useState<TimeState | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const pressed = useKeptKeyboard(place)
  const isShown =
    time.state === 'running' &&
    time.late > lateWithoutHint &&
    !putAwayAt.includes(time.stepId) &&
    Object.keys(time.proposal).length > 0
  const words = isShown ? wordsOf(time) : null
  const toldAt = useRef<string | null>(null)
  useEffect(() => {
    if (words === null || toldAt.current === time.stepId) return
    toldAt.current = time.stepId
    announce(words)
  }, [words, time.stepId, announce])
  return (
    <>
      {words === null ? null : (
        <div ref={place}>
          <Callout tone="facilitator">
            <p>{words}</p>
            <p className={styles.buttons}>
              <Button size="small" onPress={() => setOpened(time)}>
                {t('plan.shorten')}
              </Button>
              <Button
                size="small"
                kind="quiet"
                onPress={() => {
                  pressed()
                  setPutAwayAt([...putAwayAt, time.stepId])
                }}
              >
                {t('plan.later')}
              </Button>
            </p>
          </Callout>
        </div>
      )}
      {opened === null ? null : (
        <TimePlanDialog
          kind={kind}
          door="shorter"
          opened={opened}
          onClose={(wasTaken) => {
            pressed()
            setOpened(null)
            if (wasTaken) setPutAwayAt([...putAwayAt, time.stepId])
          }}
        />
      )}
    </>
  )
}
