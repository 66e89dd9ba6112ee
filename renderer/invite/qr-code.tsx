import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './invite-dialog.module.css'
import { qrPath } from './qr-path.ts'

interface QrCodeProps {
  readonly text: string
  /** What the picture is and who may scan it, where it is not an invitation to a session. */
  readonly words?: { readonly name: string; readonly hint: string }
}

/** A link as a picture that a phone can scan. Always dark on light, also in the dark theme. */
export const QrCode = ({ text, words }: QrCodeProps) => {
  const { t } = useTranslation('invite')
  const code = useMemo(() => qrPath(text), [text])
  if (code === null) return <p className={styles.hint}>{t('qrTooLong')}</p>
  return (
    <figure className={styles.qr}>
      <svg
        role="img"
        aria-label={words?.name ?? t('qr')}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <figcaption className={styles.hint}>{words?.hint ?? t('qrHint')}</figcaption>
    </figure>
  )
}
