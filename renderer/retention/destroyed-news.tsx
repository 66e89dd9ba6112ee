import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asFile, type ReceiptFile } from '../../shared/retention/receipt.ts'
import { clockTime, isoDay, longDay } from '../app/dates.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import type { DestroyedNews as News } from '../live/destroy-contract.ts'
import type { Sessions } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './retention.module.css'
import { useKept } from './use-kept.ts'

const ReceiptDialog = lazy(async () => ({ default: (await import('./receipt-dialog.tsx')).ReceiptDialog }))

const newsOf = ({ retention }: Sessions): Promise<readonly News[]> => retention.news()

/** Sessions of this device that somebody else destroyed, said once. */
export const DestroyedNews = () => {
  const { t } = useTranslation('retention')
  const { sessions } = useServices()
  const language = useLanguage()
  const news = useKept(newsOf) ?? []
  const [shown, setShown] = useState<ReceiptFile | null>(null)
  const toPage = (): void => {
    // What was pressed is gone with the news.
    setTimeout(() => document.querySelector('main')?.focus())
  }
  const read = async (id: string): Promise<void> => {
    await sessions.retention.read(id)
    toPage()
  }
  return (
    <div aria-live="polite" className={news.length === 0 ? undefined : styles.news}>
      {news.map(({ receipt, title }) => {
        const day = longDay(isoDay(receipt.at), language)
        const when = `${day}, ${clockTime(receipt.at, language)}`
        const { name, organisation } = receipt.by
        const who = [name, organisation].filter((part) => part.trim() !== '').join(', ') || t('news.owner')
        return (
          <Callout key={receipt.id} tone="info" title={t('news.title')} headingLevel={2}>
            <p>
              {title === null ? t('news.unnamed', { day, who }) : t('news.named', { title, day, who })}{' '}
              {t('news.erased')}
            </p>
            <div className={styles.actions}>
              <Button
                size="small"
                aria-label={t('news.viewNamed', { when })}
                onPress={() => setShown(asFile(receipt))}
              >
                {t('news.view')}
              </Button>
              <Button
                size="small"
                kind="quiet"
                aria-label={t('news.readNamed', { when })}
                onPress={() => void read(receipt.id)}
              >
                {t('news.read')}
              </Button>
            </div>
          </Callout>
        )
      })}
      {shown === null ? null : (
        <Suspense fallback={null}>
          <ReceiptDialog
            file={shown}
            onClose={() => {
              setShown(null)
              void read(shown.receipt.id)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
