import { Download, KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { accessFile, accessFileExtension } from '../../shared/recovery/access-file.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import type { RecoveryHolder } from '../../shared/session/model.ts'
import { recoveryQuery } from '../../shared/session/recovery.ts'
import { useServices } from '../app/services.tsx'
import { useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './recovery.module.css'

const Holder = ({ holder }: { readonly holder: RecoveryHolder }) => {
  const { t } = useTranslation('recovery')
  const { platform } = useServices()
  const { toast } = useToasts()
  const { organisation } = holder
  const name = organisation === '' ? t('holderUnknown') : t('holder', { organisation })
  const wrapped = fromBase64Url(holder.wrapped)
  const save = async (content: Uint8Array<ArrayBuffer>): Promise<void> => {
    const saved = await platform.saveFile({
      name: `${t('fileName')}${accessFileExtension}`,
      mime: 'application/octet-stream',
      content,
      as: 'recovery-access',
    })
    if (saved.ok) toast(t('saved'))
    else if (saved.code === 'failed') toast(t('notSaved'), 'bad')
  }
  return (
    <li className={styles.holder}>
      <KeyRound size={18} aria-hidden />
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.quiet}>{t('holderHint')}</p>
        {wrapped === null || wrapped.length === 0 ? null : (
          <Button size="small" kind="quiet" icon={Download} onPress={() => void save(accessFile(wrapped))}>
            {t('save')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The organisations whose recovery key opens this session, in the list of who is in it. */
export const RecoveryHolders = () => {
  const holders = useQuery(recoveryQuery)
  if (holders.length === 0) return null
  return (
    <ul className={styles.list}>
      {holders.map((holder) => (
        <Holder key={holder.key} holder={holder} />
      ))}
    </ul>
  )
}
