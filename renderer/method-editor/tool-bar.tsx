import { Eye, Languages, Pencil, Redo2, Save, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/method/method.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './editor.module.css'
import { focusSoon } from './focus-soon.ts'
import type { Work } from './use-work.ts'

interface ToolBarProps {
  readonly work: Work
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** How many texts wait for a translation, and the way to the next. */
  readonly untranslated: number
  readonly onNextUntranslated: () => void
  readonly isLooking: boolean
  readonly onLook: (isLooking: boolean) => void
  readonly isBusy: boolean
  readonly onSave: () => void
}

/** Language, undo and redo, the preview, and saving. */
export const ToolBar = (props: ToolBarProps) => {
  const { t } = useTranslation('methodEditor')
  const { announce } = useToasts()
  const { work, language, isLooking } = props
  return (
    <section className={styles.bar} aria-label={t('tools')}>
      <div className={styles.language}>
        <Select
          label={t('language')}
          value={language}
          onChange={props.onLanguage}
          options={(['nl', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
      {isLooking || props.untranslated === 0 ? null : (
        <Button kind="quiet" icon={Languages} onPress={props.onNextUntranslated}>
          <span>
            {t('untranslated', { count: props.untranslated })}
            <VisuallyHidden>. {t('untranslatedHint')}</VisuallyHidden>
          </span>
        </Button>
      )}
      <div className={styles.end}>
        {isLooking ? null : (
          <>
            <IconButton
              icon={Undo2}
              kind="plain"
              label={t('undo')}
              data-does="undo"
              isDisabled={!work.mayUndo}
              onPress={() => {
                work.undo()
                announce(t('undone'))
                focusSoon('[data-does="undo"]', '[data-does="redo"]')
              }}
            />
            <IconButton
              icon={Redo2}
              kind="plain"
              label={t('redo')}
              data-does="redo"
              isDisabled={!work.mayRedo}
              onPress={() => {
                work.redo()
                announce(t('redone'))
                focusSoon('[data-does="redo"]', '[data-does="undo"]')
              }}
            />
          </>
        )}
        <Button icon={isLooking ? Pencil : Eye} onPress={() => props.onLook(!isLooking)}>
          {isLooking ? t('editAgain') : t('preview')}
        </Button>
        <Button kind="lead" icon={Save} isBusy={props.isBusy} onPress={props.onSave}>
          {t('save')}
        </Button>
        <span className={styles.state} role="status">
          {work.hasUnsaved ? t('isUnsaved') : work.versions.length === 0 ? null : t('isSaved')}
        </span>
      </div>
    </section>
  )
}
