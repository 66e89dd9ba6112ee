import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { classes } from './classes.ts'

export type ButtonKind = 'lead' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const iconSize: Record<ButtonSize, number> = { normal: 18, small: 16 }

const kindClass: Record<ButtonKind, string | undefined> = {
  lead: styles.lead,
  plain: undefined,
  quiet: styles.quiet,
  danger: styles.danger,
}

/** The classes of a button, for links that look like one. */
export const buttonClass = (kind: ButtonKind, size: ButtonSize = 'normal'): string =>
  classes(styles.button, kindClass[kind], size === 'small' && styles.small)

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  /** Stands before the text. */
  readonly icon?: LucideIcon
  /** Stands behind the text, for a button that leads onwards. */
  readonly iconAfter?: LucideIcon
  /** What it does is under way. It looks and reads as disabled and keeps the keyboard; pressing it again is for `onPress` to ignore. */
  readonly isBusy?: boolean
}

/** A button with a text. `kind` lead is the one thing to do here; there is at most one in sight. */
export const Button = ({
  kind = 'plain',
  size = 'normal',
  icon: Icon,
  iconAfter: IconAfter,
  isBusy = false,
  children,
  ...rest
}: ButtonProps) => (
  <AriaButton {...rest} {...(isBusy ? { 'aria-disabled': true } : {})} className={buttonClass(kind, size)}>
    {Icon === undefined ? null : <Icon size={iconSize[size]} aria-hidden />}
    {children}
    {IconAfter === undefined ? null : <IconAfter size={iconSize[size]} aria-hidden />}
  </AriaButton>
)

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The accessible name; there is no visible text. */
  readonly label: string
  readonly icon: LucideIcon
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
}

/** A button that shows an icon only. Its label is its name and its tooltip. */
export const IconButton = ({
  label,
  icon: Icon,
  kind = 'quiet',
  size = 'normal',
  ...rest
}: IconButtonProps) => (
  <AriaButton
    {...rest}
    aria-label={label}
    className={classes(buttonClass(kind, size), styles.iconOnly)}
    render={(buttonProps) => <button {...buttonProps} title={label} />}
  >
    <Icon size={iconSize[size]} aria-hidden />
  </AriaButton>
)
