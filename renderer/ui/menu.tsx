import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import styles from './menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly onAction: () => void
  readonly isDisabled?: boolean
  /** Something that cannot be undone. */
  readonly isDanger?: boolean
}

interface MenuProps {
  /** The accessible name of the list. */
  readonly label: string
  /** A `Button` or `IconButton`; it gets the popup state and opens the menu. */
  readonly trigger: ReactElement
  readonly items: readonly MenuItem[]
}

/** A list of actions behind a button, with arrow keys and type-ahead. */
export const Menu = ({ label, trigger, items }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className={styles.popover ?? ''} offset={6}>
      <AriaMenu className={styles.menu ?? ''} aria-label={label}>
        {items.map(({ id, label: text, icon: Icon, onAction, isDisabled, isDanger }) => (
          <AriaMenuItem
            key={id}
            id={id}
            textValue={text}
            onAction={onAction}
            isDisabled={isDisabled ?? false}
            className={classes(styles.item, isDanger === true && styles.danger)}
          >
            {Icon === undefined ? null : <Icon size={18} aria-hidden />}
            {text}
          </AriaMenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
