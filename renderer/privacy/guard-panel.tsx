import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './guard.module.css'
import type { Guard, GuardItem } from './guard-contract.ts'
import { GuardItemView } from './guard-item-view.tsx'
import { isOpen } from './guard-items.ts'

/** Items by kind, in the order in which the kinds come. */
const byKind = (items: readonly GuardItem[]) => [
  ...Map.groupBy(items, ({ findings: [first] }) => first?.kind ?? 'name'),
]

interface GuardPanelProps {
  readonly guard: Guard
  /** Tells which reasons are missing, once somebody tried to go on. */
  readonly showMissing?: boolean
}

/** What the privacy guard found in what is about to leave, and what becomes of it. */
export const GuardPanel = ({ guard, showMissing = false }: GuardPanelProps) => {
  const { t } = useTranslation('guard')
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const { state, items, decide, decideAll } = guard
  const asked = items.filter(({ isAsked }) => isAsked)
  const likely = items.filter(({ isAsked }) => !isAsked)
  const open = items.filter(isOpen)

  /** The first open one behind this one, else the first of all, else the heading that says that all is decided. */
  const goOn = (from: GuardItem): void => {
    const others = open.filter(({ id: other }) => other !== from.id)
    const at = items.indexOf(from)
    const next = others.find((item) => items.indexOf(item) > at) ?? others[0]
    const place =
      next === undefined
        ? null
        : panel.current?.querySelector<HTMLInputElement>(`[data-guard-item="${next.id}"] input[type="radio"]`)
    if (place === null || place === undefined) title.current?.focus()
    else place.focus()
  }
  const decideRest = (kind: 'leave-out' | 'replace'): void => {
    decideAll({ kind })
    title.current?.focus()
  }
  const listOf = (some: readonly GuardItem[]) =>
    byKind(some).map(([kind, group]) => (
      <section key={kind} className={styles.group} aria-labelledby={`${id}-${kind}-${some === asked}`}>
        <h4 className={styles.kind} id={`${id}-${kind}-${some === asked}`}>
          {t(`kinds.${kind}`)} <span className={styles.quiet}>({group.length})</span>
        </h4>
        <ul className={styles.items}>
          {group.map((item) => (
            <GuardItemView
              key={item.id}
              item={item}
              decide={(decision) => decide(item.id, decision)}
              onNext={() => goOn(item)}
              showMissing={showMissing}
            />
          ))}
        </ul>
      </section>
    ))
  const status = (): string => {
    if (state === 'looking') return t('looking')
    if (state === 'failed') return ''
    if (items.length === 0) return t('nothing')
    if (open.length > 0) return t('open', { count: open.length })
    return asked.length === 0 ? t('nothingAsked') : t('decided')
  }
  return (
    <section className={styles.panel} aria-labelledby={id} ref={panel} aria-busy={state === 'looking'}>
      <h3 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {t('title')}
      </h3>
      <p role="status" className={styles.status}>
        {status()}
      </p>
      {state === 'failed' ? (
        <Callout tone="bad" isAlert>
          <p>{t('failed')}</p>
        </Callout>
      ) : null}
      {items.length === 0 || state === 'failed' ? null : (
        <>
          <p className={styles.quiet}>{t('intro')}</p>
          {open.length > 1 ? <p className={styles.quiet}>{t('keys')}</p> : null}
          {open.length > 1 ? (
            <div className={styles.rest}>
              <Button size="small" onPress={() => decideRest('leave-out')}>
                {t('allOut')}
              </Button>
              <Button size="small" onPress={() => decideRest('replace')}>
                {t('allReplaced')}
              </Button>
            </div>
          ) : null}
          {listOf(asked)}
          {likely.length === 0 ? null : (
            <details className={styles.likely}>
              <summary>{t('likely', { count: likely.length })}</summary>
              <p className={styles.quiet}>{t('likelyHint')}</p>
              {listOf(likely)}
            </details>
          )}
        </>
      )}
    </section>
  )
}
