import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { classes } from './classes.ts'
import styles from './page-frame.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface NavigationItem {
  readonly href: string
  readonly label: string
  readonly icon: LucideIcon
  readonly isCurrent: boolean
  /** How much waits there; said in words to who does not see the number. */
  readonly count?: { readonly number: number; readonly words: string } | undefined
  /** Stands at the foot of the menu. */
  readonly atEnd?: boolean
}

interface PageFrameProps {
  readonly brand: string
  /** The accessible name of the menu. */
  readonly navigationLabel: string
  readonly skipLabel: string
  readonly items: readonly NavigationItem[]
  readonly children: ReactNode
}

/** Menu on the left, page on the right; on a narrow screen the menu lies on top. */
export const PageFrame = ({ brand, navigationLabel, skipLabel, items, children }: PageFrameProps) => {
  const main = useRef<HTMLElement>(null)
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {skipLabel}
      </button>
      <nav className={styles.navigation} aria-label={navigationLabel}>
        <div className={styles.brand}>{brand}</div>
        <ul className={styles.items}>
          {items.map(({ href, label, icon: Icon, isCurrent, atEnd, count }) => (
            <li key={href} className={classes(atEnd === true && styles.end)}>
              <a className={styles.link} href={href} aria-current={isCurrent ? 'page' : undefined}>
                <Icon size={18} aria-hidden />
                {label}
                {count === undefined ? null : (
                  <>
                    <span className={styles.count} aria-hidden>
                      {count.number}
                    </span>
                    <VisuallyHidden>, {count.words}</VisuallyHidden>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.pane} ref={main} tabIndex={-1}>
        <div className={styles.inner}>{children}</div>
      </main>
    </div>
  )
}
