import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Screen } from './screen.tsx'
import { goTo } from './use-route.ts'

const FailedScreen = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { t } = useTranslation('app')
  return (
    <Screen
      heading={t('failedTitle')}
      text={t('failedText')}
      actions={
        <>
          <Button kind="lead" onPress={() => window.location.reload()}>
            {t('reload')}
          </Button>
          <Button onPress={onLeave}>{t('toOverview')}</Button>
        </>
      }
    />
  )
}

interface BoundaryProps {
  readonly children: ReactNode
}

/**
 * Shows a screen of its own when one of ours fails to draw. The error itself is not shown and not sent: it may
 * quote what somebody wrote.
 */
export class ErrorBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <FailedScreen
        onLeave={() => {
          goTo({ page: 'overview' })
          this.setState({ failed: false })
        }}
      />
    )
  }
}
