import { useTranslation } from 'react-i18next'
import { deidentifyChecklist } from '../../shared/deidentify/checklist.ts'
import type { Deidentified } from '../../shared/deidentify/deidentify.ts'
import { treeTexts } from '../../shared/deidentify/tree-texts.ts'
import { useText } from '../i18n/use-text.ts'
import styles from '../resident/version-frame.module.css'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'

const shown = 60

/** What only a person can see: combinations that stand out, and the list that is confirmed point by point. */
export const Checking = ({
  made: { tree, rare },
  confirmed,
  onChange,
}: {
  readonly made: Deidentified
  readonly confirmed: readonly string[]
  readonly onChange: (confirmed: readonly string[]) => void
}) => {
  const { t } = useTranslation('deidentify')
  const text = useText()
  const texts = treeTexts(tree)
  return (
    <>
      <section aria-label={t('rare')}>
        <h2>{t('rare')}</h2>
        {rare.length === 0 ? (
          <p className={styles.quiet}>{t('rareNone')}</p>
        ) : (
          <Callout tone="warn">
            <ul className={styles.list}>
              {rare.map(({ text: at, traits }) => {
                const named = traits.map(({ label }) => text(label)).join(', ')
                const said = at === null ? '' : (texts[at] ?? '')
                const start = said.length > shown ? `${said.slice(0, shown)}…` : said
                return (
                  <li key={at ?? 'whole'}>
                    {at === null
                      ? t('rareWhole', { traits: named })
                      : t('rareText', { start, traits: named })}
                  </li>
                )
              })}
            </ul>
          </Callout>
        )}
      </section>
      <section aria-label={t('checklist')}>
        <h2>{t('checklist')}</h2>
        <p className={styles.quiet}>{t('checklistAbout')}</p>
        {deidentifyChecklist.map(({ id, text: point }) => (
          <Checkbox
            key={id}
            label={text(point)}
            isSelected={confirmed.includes(id)}
            onChange={(isSelected) =>
              onChange(isSelected ? [...confirmed, id] : confirmed.filter((one) => one !== id))
            }
          />
        ))}
        <p role="status" className={styles.quiet}>
          {t('confirmed', { count: confirmed.length, of: deidentifyChecklist.length })}
        </p>
      </section>
    </>
  )
}
