import { useTranslation } from 'react-i18next'
import type { Fault } from '../../shared/method/fault-words.ts'
import type { Method } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './editor.module.css'
import { type SaidFault, saidFault } from './fault-words.ts'
import { useEditedText } from './use-editor.tsx'

interface FaultListProps {
  readonly method: Method
  readonly faults: readonly Fault[]
  /** True once somebody wanted to save. */
  readonly isAlert: boolean
  readonly onGo: (fault: SaidFault) => void
}

/** What stands in the way of saving, in plain words, each with the way to its place. */
export const FaultList = ({ method, faults, isAlert, onGo }: FaultListProps) => {
  const { t } = useTranslation('methodEditor')
  const text = useEditedText()
  const say = useText()
  const placeOf = ({ stepId, fieldId }: SaidFault): string => {
    const step = method.steps.find(({ id }) => id === stepId)
    if (step === undefined) return t('placeMethod')
    const field = step.fields.find(({ id }) => id === fieldId)
    return field === undefined
      ? t('placeStep', { step: text(step.title) })
      : t('placeField', { step: text(step.title), field: text(field.title) })
  }
  return (
    <div className={styles.faults}>
      <Callout tone="warn" title={t('faultsTitle')} isAlert={isAlert}>
        {faults.map((fault) => {
          const said = saidFault(method, fault)
          return (
            <p key={fault} className={styles.fault}>
              <span>
                {placeOf(said)}: {say(said.what)}
              </span>
              <Button size="small" onPress={() => onGo(said)}>
                {t('goThere')}
              </Button>
            </p>
          )
        })}
      </Callout>
    </div>
  )
}
