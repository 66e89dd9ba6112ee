import type { Choice } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './contribution.module.css'
import { letterOf } from './contribution-parts.ts'

/** The choice in short: the letter of a horn, or the words of another choice. Who listens hears it in full. */
export const ChoiceMark = ({ choice }: { readonly choice: Choice }) => {
  const text = useText()
  const letter = letterOf(choice)
  const name = text(choice.label)
  return (
    <b className={styles.mark} data-tone={choice.tone}>
      {letter === null || letter === name ? (
        name
      ) : (
        <>
          <span aria-hidden title={name}>
            {letter}
          </span>
          <VisuallyHidden>{name}</VisuallyHidden>
        </>
      )}
    </b>
  )
}
