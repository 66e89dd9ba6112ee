import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { hashOf } from '../app/route.ts'
import { useText } from '../i18n/use-text.ts'
import { RadioCards } from '../ui/radio-group.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './new-session.module.css'

interface MethodChoiceProps {
  /** What the program brings, and what stands on this device. */
  readonly methods: readonly Method[]
  readonly own: readonly Method[]
  readonly value: string
  readonly onChange: (methodId: string) => void
  /** The person goes to read about methods. */
  readonly onLeave: () => void
}

/** One choice among all methods, with what each is for and what it is not for. With one there is nothing to choose. */
export const MethodChoice = ({ methods, own, value, onChange, onLeave }: MethodChoiceProps) => {
  const { t } = useTranslation('newSession')
  const text = useText()
  if (methods.length + own.length === 1) return null
  const groups = [
    { title: t('deliberations'), members: methods.filter(({ kind }) => kind === 'deliberation') },
    { title: t('conferences'), members: methods.filter(({ kind }) => kind === 'conference') },
    { title: t('ownMethods'), members: own },
  ].filter(({ members }) => members.length > 0)
  return (
    <RadioCards
      label={t('method')}
      value={value}
      onChange={onChange}
      hint={
        <>
          {t('whichMethod')}{' '}
          <a href={hashOf({ page: 'which-form' })} onClick={onLeave}>
            {t('toWhichForm')}
          </a>
        </>
      }
      options={groups.flatMap(({ title, members }) =>
        members.map((method) => ({
          value: method.id,
          kind: method.kind,
          ...(groups.length > 1 && { group: title }),
          label: text(method.title),
          meta: [
            t('minutes', { minutes: method.minutes }),
            t('groupSize', method.groupSize),
            ...(method.solo === true ? [t('solo')] : []),
          ].join(' · '),
          description: (
            <>
              <span className={styles.chooseWhen}>{text(method.chooseWhen)}</span>{' '}
              <span className={styles.hint}>{text(method.chooseNotWhen)}</span>
            </>
          ),
          foot: (
            <a href={hashOf({ page: 'method', methodId: method.id })} onClick={onLeave}>
              {t('readMethod')} <VisuallyHidden>{text(method.title)}</VisuallyHidden>
            </a>
          ),
        })),
      )}
    />
  )
}
