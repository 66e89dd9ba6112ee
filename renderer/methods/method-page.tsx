import { CirclePlay, CopyPlus, Download, FileX, Pencil, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useOwnMethods, useServices } from '../app/services.tsx'
import { goTo, replaceWith } from '../app/use-route.ts'
import { useText } from '../i18n/use-text.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useToasts } from '../ui/toast.tsx'
import { exportedFile } from './export-file.ts'
import { MethodFacts } from './method-facts.tsx'
import styles from './outline.module.css'
import { MethodOutline } from './step-outline.tsx'
import { TimeBar } from './time-bar.tsx'

const RemoveDialog = ({ method, onClose }: { readonly method: Method; readonly onClose: () => void }) => {
  const { t } = useTranslation(['methods', 'common'])
  const text = useText()
  const { sessions } = useServices()
  const { toast } = useToasts()
  const remove = async (): Promise<void> => {
    // First away from here, so that nothing says that the method is unknown.
    replaceWith({ page: 'methods' })
    await sessions.methods.remove(method.id)
    toast(t('removed'))
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('removeTitle')}
      description={t('removeText', { title: text(method.title) })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="danger" onPress={() => void remove()}>
            {t('remove')}
          </Button>
        </>
      }
    />
  )
}

interface ActionsProps {
  readonly method: Method
  readonly isOwn: boolean
}

const Actions = ({ method, isOwn }: ActionsProps) => {
  const { t } = useTranslation('methods')
  const text = useText()
  const { platform } = useServices()
  const { toast } = useToasts()
  const [isRemoving, setRemoving] = useState(false)
  const { id: methodId } = method
  const save = async (): Promise<void> => {
    const saved = await platform.saveFile({ ...exportedFile(method, text(method.title)), as: 'method' })
    if (saved.ok) toast(t('exported'))
    else if (saved.code === 'failed') toast(t('exportFailed'), 'bad')
  }
  return (
    <div className={styles.actions}>
      <Button kind="lead" icon={CirclePlay} onPress={() => goTo({ page: 'new-session', methodId })}>
        {t('start')}
      </Button>
      <Button icon={isOwn ? Pencil : CopyPlus} onPress={() => goTo({ page: 'edit-method', methodId })}>
        {isOwn ? t('edit') : t('copy')}
      </Button>
      <Button icon={Download} onPress={() => void save()}>
        {t('export')}
      </Button>
      <Button icon={Printer} onPress={() => platform.print()}>
        {t('print')}
      </Button>
      {isOwn ? (
        <Button kind="danger" icon={Trash2} onPress={() => setRemoving(true)}>
          {t('remove')}
        </Button>
      ) : null}
      {isRemoving ? <RemoveDialog method={method} onClose={() => setRemoving(false)} /> : null}
    </div>
  )
}

/** Of an own method: which version this is, and what it was made from. */
const Descent = ({ method }: { readonly method: Method }) => {
  const { t } = useTranslation('methods')
  const text = useText()
  const { sessions } = useServices()
  const { copiedFrom } = method
  const from = copiedFrom === undefined ? undefined : sessions.methods.find(copiedFrom.id)
  return (
    <p className={styles.quiet}>
      {[
        t('version', { version: method.version }),
        ...(copiedFrom === undefined
          ? []
          : [
              t('copiedFrom', {
                title: from === undefined ? t('otherMethod') : text(from.title),
                version: copiedFrom.version,
              }),
            ]),
      ].join(' · ')}
    </p>
  )
}

/** A whole method, to read before choosing it; printed it is a handout. */
const MethodPage = ({ methodId }: { readonly methodId: string }) => {
  const { t } = useTranslation('methods')
  const text = useText()
  const own = useOwnMethods().find(({ id }) => id === methodId)
  const method = own ?? findMethod(methodId)

  if (method === undefined)
    return (
      <Page current="methods" heading={t('heading')}>
        <EmptyState
          icon={FileX}
          title={t('unknownTitle')}
          actions={
            <a className={buttonClass('plain')} href={hashOf({ page: 'methods' })}>
              {t('toLibrary')}
            </a>
          }
        >
          <p>{t('unknownText')}</p>
        </EmptyState>
      </Page>
    )
  return (
    <Page current="methods" heading={text(method.title)} lede={text(method.credit)}>
      <div className={styles.method} data-kind={method.kind}>
        <Actions method={method} isOwn={own !== undefined} />
        <div className={styles.facts}>
          <Chip tone="lead">{t(`groups.${method.kind}`)}</Chip>
          <MethodFacts method={method} />
        </div>
        {own === undefined ? null : <Descent method={method} />}
        <dl className={styles.when}>
          <div>
            <dt>{t('when')}</dt>
            <dd>{text(method.chooseWhen)}</dd>
          </div>
          <div>
            <dt>{t('whenNot')}</dt>
            <dd>{text(method.chooseNotWhen)}</dd>
          </div>
        </dl>
        <TimeBar method={method} />
        <MethodOutline method={method} />
      </div>
    </Page>
  )
}

export default MethodPage
