import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BeforeDestroying, Remark } from '../../shared/retention/before.ts'
import { remarksBefore } from '../../shared/retention/before.ts'
import { hashOf } from '../app/route.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import styles from './retention.module.css'

interface RemarksProps {
  readonly roomId: string
  readonly about: BeforeDestroying
  readonly known: readonly Remark[]
  readonly onKnown: (known: readonly Remark[]) => void
  readonly onAgain: () => void
}

/** What is to be known before a session is destroyed: what stops it, what a person says to know, and what is told. */
export const Remarks = ({ roomId, about, known, onKnown, onAgain }: RemarksProps) => {
  const { t } = useTranslation('retention')
  const text = useText()
  const legendId = useId()
  const remarks = remarksBefore(about)
  const blocks = remarks.filter(({ weight }) => weight === 'blocks')
  const asks = remarks.filter(({ weight }) => weight === 'asks')
  return (
    <>
      {blocks.length === 0 ? null : (
        <Callout tone="bad" title={t('destroying.blocked')} isAlert>
          {blocks.map(({ id, says }) => (
            <p key={id}>{text(says)}</p>
          ))}
          <div>
            <Button size="small" onPress={onAgain}>
              {t('destroying.again')}
            </Button>
          </div>
        </Callout>
      )}
      {asks.length === 0 || blocks.length > 0 ? null : (
        <fieldset className={styles.asks} aria-labelledby={legendId}>
          <p id={legendId} className={styles.legend}>
            {t('destroying.acknowledge')}
          </p>
          {asks.map(({ id, says }) => (
            <Checkbox
              key={id}
              label={text(says)}
              isSelected={known.includes(id)}
              onChange={(isKnown) =>
                onKnown(isKnown ? [...known, id] : known.filter((other) => other !== id))
              }
              {...(id === 'not-exported' && {
                hint: <a href={hashOf({ page: 'report', roomId })}>{t('destroying.toReport')}</a>,
              })}
            />
          ))}
        </fieldset>
      )}
      {remarks
        .filter(({ weight }) => weight === 'tells')
        .map(({ id, says }) => (
          <Callout key={id} tone="info">
            <p>{text(says)}</p>
          </Callout>
        ))}
    </>
  )
}
