import { useTranslation } from 'react-i18next'
import type { Method, Rung } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './which-form.module.css'

/** The ladder of the first of these methods that has one. */
const ladderOf = (methods: readonly Method[]): readonly Rung[] =>
  methods
    .flatMap(({ steps }) => steps.flatMap(({ fields }) => fields))
    .find((field) => field.kind === 'escalation')?.rungs ?? []

/** The rungs along which a stuck case goes up, lowest first. */
export const Ladder = ({ methods }: { readonly methods: readonly Method[] }) => {
  const { t } = useTranslation('whichForm')
  const text = useText()
  return (
    <div className={styles.part}>
      <h3>{t('ladder')}</h3>
      <p className={styles.quiet}>{t('ladderWhy')}</p>
      <ol className={styles.rungs}>
        {ladderOf(methods).map(({ id, title, who }) => (
          <li key={id}>
            <b>{text(title)}</b> {text(who)}
          </li>
        ))}
      </ol>
    </div>
  )
}
