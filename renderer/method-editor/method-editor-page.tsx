import { FileQuestion } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyOf } from '../../shared/method/copy-method.ts'
import type { Method } from '../../shared/method/method.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { replaceWith } from '../app/use-route.ts'
import type { OwnMethods } from '../live/sessions.ts'
import { buttonClass } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { MethodEditor } from './editor.tsx'

/** What is edited under an id: this device's own method, or a copy of one that comes with the program. */
const startOf = (methods: OwnMethods, id: string): Method | null => {
  const found = methods.find(id)
  if (found === undefined) return null
  return methods.versions(id).length > 0 ? found : copyOf(found, Math.random)
}

const Unknown = () => {
  const { t } = useTranslation(['methodEditor', 'app'])
  return (
    <Page current="methods" heading={t('app:titles.edit-method')}>
      <EmptyState
        icon={FileQuestion}
        title={t('unknownTitle')}
        actions={
          <a className={buttonClass('plain')} href={hashOf({ page: 'methods' })}>
            {t('allMethods')}
          </a>
        }
      >
        <p>{t('unknownText')}</p>
      </EmptyState>
    </Page>
  )
}

const Opened = ({
  methodId,
  onFiled,
}: {
  readonly methodId: string
  readonly onFiled: (id: string) => void
}) => {
  const { sessions } = useServices()
  const [start] = useState(() => startOf(sessions.methods, methodId))
  return start === null ? <Unknown /> : <MethodEditor start={start} onFiled={onFiled} />
}

/** Edits a method. Once a copy is saved the address names it, and the work goes on where it was. */
const MethodEditorPage = ({ methodId }: { readonly methodId: string }) => {
  const [at, setAt] = useState({ asked: methodId, filedAs: '', opened: 0 })
  if (methodId !== at.asked) {
    const isSame = methodId === at.filedAs
    setAt({ asked: methodId, filedAs: isSame ? methodId : '', opened: isSame ? at.opened : at.opened + 1 })
  }
  return (
    <Opened
      key={at.opened}
      methodId={methodId}
      onFiled={(id) => {
        setAt((before) => ({ ...before, filedAs: id }))
        if (id !== methodId) replaceWith({ page: 'edit-method', methodId: id })
      }}
    />
  )
}

export default MethodEditorPage
