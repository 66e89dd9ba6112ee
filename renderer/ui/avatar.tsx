import styles from './avatar.module.css'
import { classes } from './classes.ts'
import { initials, personColor } from './person.ts'

interface Person {
  /** What the colour follows from, for instance the device id. */
  readonly id: string
  readonly name: string
}

interface AvatarProps extends Person {
  readonly size?: 'normal' | 'small'
  /** True where the name stands beside it as text. */
  readonly isDecorative?: boolean
}

/** Initials on the person's own colour. */
export const Avatar = ({ id, name, size = 'normal', isDecorative = false }: AvatarProps) => (
  <span
    className={classes(styles.avatar, size === 'small' && styles.small)}
    style={{ background: personColor(id) }}
    {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
  >
    {initials(name)}
  </span>
)

interface AvatarStackProps {
  /** The accessible name of the list, for instance "Deelnemers". */
  readonly label: string
  readonly people: readonly Person[]
  /** How many are drawn before "+3". */
  readonly max?: number
}

/** Some people, overlapping. Everyone's name is there for who listens. */
export const AvatarStack = ({ label, people, max = 4 }: AvatarStackProps) => {
  const drawn = people.length > max ? people.slice(0, max - 1) : people
  const rest = people.slice(drawn.length)
  const restNames = rest.map((person) => person.name).join(', ')
  return (
    <ul className={styles.stack} aria-label={label}>
      {drawn.map((person) => (
        <li key={person.id}>
          <Avatar {...person} />
        </li>
      ))}
      {rest.length === 0 ? null : (
        <li>
          <span
            className={classes(styles.avatar, styles.more)}
            role="img"
            aria-label={restNames}
            title={restNames}
          >
            +{rest.length}
          </span>
        </li>
      )}
    </ul>
  )
}
