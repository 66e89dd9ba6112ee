import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { linksQuery } from '../../shared/session/links.ts'
import cards from '../fields/cards.module.css'
import { LinkedSession } from '../fields/linked-session.tsx'
import { useQuery } from '../live/use-live.tsx'

/** Follow-ups of this session, with the way there for its members; nothing while there is none. */
export const FollowUps = () => {
  const { t } = useTranslation('conference')
  const id = useId()
  const links = useQuery(linksQuery).filter(({ kind }) => kind === 'follow-up')
  if (links.length === 0) return null
  return (
    <section className={cards.place} aria-labelledby={id}>
      <h2 id={id} className={cards.number}>
        {t('followUps')}
      </h2>
      <ul className={cards.list}>
        {links.map((link) => (
          <LinkedSession key={link.id} link={link} />
        ))}
      </ul>
    </section>
  )
}
