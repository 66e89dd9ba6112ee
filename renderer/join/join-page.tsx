import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen } from '../app/screen.tsx'
import { useServices } from '../app/services.tsx'
import type { InvitationPreview, JoinRefusal, LinkKind } from '../live/sessions.ts'
import { Callout } from '../ui/callout.tsx'
import { AcceptInvitation } from './accept-invitation.tsx'
import { PasteLink } from './paste-link.tsx'

type JoinState =
  | { readonly at: 'paste'; readonly refusal: JoinRefusal | null }
  | { readonly at: 'reading' }
  | { readonly at: 'accept'; readonly text: string; readonly preview: InvitationPreview }

interface JoinPageProps {
  /** The invitation with which the window was opened; null when the person came to paste one. */
  readonly invitation: string | null
  /** Somebody was in a session and this tab, on a shared device, has forgotten it. */
  readonly isReturning?: boolean
}

/** What the page is called, by what the link opens. */
const headings = {
  session: 'join:heading',
  lobby: 'join:heading',
  request: 'lobby:join.request',
  register: 'lobby:join.register',
  library: 'lobby:join.library',
  region: 'lobby:join.region',
} as const satisfies Record<LinkKind, string>

/** Joining: read the invitation, see what it says, say who you are. */
export const JoinPage = ({ invitation, isReturning = false }: JoinPageProps) => {
  const { t } = useTranslation(['join', 'lobby'])
  const { sessions } = useServices()
  const [state, setState] = useState<JoinState>(
    invitation === null ? { at: 'paste', refusal: null } : { at: 'reading' },
  )

  const read = useCallback(
    async (text: string): Promise<JoinState> => {
      const preview = await sessions.preview(text)
      return preview.ok
        ? { at: 'accept', text, preview: preview.value }
        : { at: 'paste', refusal: preview.code }
    },
    [sessions],
  )

  useEffect(() => {
    if (invitation === null) return
    let isCurrent = true
    void read(invitation).then((next) => {
      if (isCurrent) setState(next)
    })
    return () => {
      isCurrent = false
    }
  }, [invitation, read])

  if (state.at === 'accept') {
    return (
      <Screen heading={t(headings[state.preview.kind])}>
        <AcceptInvitation
          text={state.text}
          preview={state.preview}
          onRefused={(refusal) => setState({ at: 'paste', refusal })}
          onOther={() => setState({ at: 'paste', refusal: null })}
        />
      </Screen>
    )
  }
  const refusal = state.at === 'paste' ? state.refusal : null
  return (
    <Screen
      heading={t('join:heading')}
      text={state.at === 'reading' ? t('join:reading') : t('join:pasteIntroduction')}
    >
      {isReturning && refusal === null ? (
        <Callout tone="info" title={t('join:returningTitle')}>
          <p>{t('join:returning')}</p>
        </Callout>
      ) : null}
      {refusal === null ? null : (
        <Callout tone="bad" title={t(`join:${refusal}Title`)} isAlert>
          <p>{t(`join:${refusal}`)}</p>
        </Callout>
      )}
      <PasteLink
        isBusy={state.at === 'reading'}
        onRead={(text) => {
          setState({ at: 'reading' })
          void read(text).then(setState)
        }}
      />
    </Screen>
  )
}
