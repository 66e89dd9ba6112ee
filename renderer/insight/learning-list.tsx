import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import type { CountedSession } from '../live/insight-contract.ts'
import styles from './insight-page.module.css'

/** What policy should learn, in the words of the own sessions; these stand on this device and go nowhere by themselves. */
export const LearningList = ({ counted }: { readonly counted: readonly CountedSession[] }) => {
  const { t } = useTranslation('insight')
  const id = useId()
  const said = counted.flatMap(({ session, learning }) =>
    learning.map(({ text }, at) => ({ key: `${session.sessionId} ${at}`, text, session })),
  )
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{t('learning')}</h2>
      <p className={styles.quiet}>{t(said.length === 0 ? 'learningEmpty' : 'learningText')}</p>
      {said.length === 0 ? null : (
        <ul className={styles.learning}>
          {said.map(({ key, text, session }) => (
            <li key={key}>
              <p>{text}</p>
              <a href={hashOf({ page: 'report', roomId: session.roomId })}>{session.title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
