import type { Language, Text } from '../../shared/method/method.ts'
import styles from './preview.module.css'

/** Texts of a method below each other. Two of them may say the same. */
export const Lines = ({
  texts,
  language,
}: {
  readonly texts: readonly Text[]
  readonly language: Language
}) => (
  <ul className={styles.lines}>
    {[...texts.entries()].map(([at, text]) => (
      <li key={at}>{text[language]}</li>
    ))}
  </ul>
)
