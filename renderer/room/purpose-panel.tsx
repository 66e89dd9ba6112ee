import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { groundTitle } from '../../shared/session/legal-grounds.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { isIsoDay, longDay } from '../app/dates.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { organisationsWithoutGround } from './grounds.ts'
import { PurposeDialog } from './purpose-dialog.tsx'
import styles from './purpose-panel.module.css'

/** What the session is for, on what ground each organisation is here, and what the resident knows of it. */
export const PurposePanel = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('about')
  const language = useLanguage()
  const text = useText()
  const titleId = useId()
  const about = useQuery(aboutQuery)
  const attendees = useTopic('members', (session) => session.attendees())
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const [isChanging, setChanging] = useState(false)
  const without = organisationsWithoutGround(about.legalGrounds, attendees)
  const { answer, explanation } = about.residentInformed
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <h2 id={titleId}>{t('title')}</h2>
      <p>{about.purpose.trim() === '' ? t('noPurpose') : about.purpose}</p>
      <details>
        <summary>{t('more')}</summary>
        <dl className={styles.facts}>
          <dt>{t('grounds')}</dt>
          {about.legalGrounds.map(({ organisation, ground }) => (
            <dd key={`${organisation} ${ground}`}>
              {[organisation, text(groundTitle(ground))].filter((part) => part !== '').join(': ')}
            </dd>
          ))}
          {without.length === 0 ? null : (
            <dd className={styles.missing}>{t('noGround', { organisations: without.join(', ') })}</dd>
          )}
          <dt>{t('resident')}</dt>
          <dd>{[t(`informed.${answer}`), explanation.trim()].filter((part) => part !== '').join(': ')}</dd>
          <dt>{t('retain')}</dt>
          <dd>{isIsoDay(about.retainUntil) ? longDay(about.retainUntil, language) : t('noRetain')}</dd>
        </dl>
      </details>
      {mayLead ? (
        <div>
          <Button size="small" kind="quiet" aria-label={t('changeNamed')} onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        </div>
      ) : null}
      {isChanging ? <PurposeDialog kind={kind} about={about} onDone={() => setChanging(false)} /> : null}
    </section>
  )
}
