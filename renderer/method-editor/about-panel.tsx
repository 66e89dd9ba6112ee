import { useTranslation } from 'react-i18next'
import {
  type AboutMethod,
  changeAboutMethod,
  changePhase,
  changeSolo,
  largestGroup,
} from '../../shared/method/edit.ts'
import { faultWords } from '../../shared/method/fault-words.ts'
import type { Text } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import styles from './editor.module.css'
import { NumberField } from './number-field.tsx'
import { type Put, useEditor } from './use-editor.tsx'
import { WordsField } from './words-field.tsx'

const into =
  <Value,>(part: (value: Value) => Partial<AboutMethod>): Put<Value> =>
  (method, value) =>
    changeAboutMethod(method, part(value))

/** What the method says of itself: for whom, when, after whom, and how its phases are called. */
export const AboutPanel = () => {
  const { t } = useTranslation('methodEditor')
  const { method, change } = useEditor()
  const say = useText()
  const { min, max } = method.groupSize
  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.panelTitle} tabIndex={-1} data-panel-heading>
          {t('about')}
        </h2>
      </header>
      <section className={styles.section} aria-label={t('texts')}>
        <WordsField
          label={t('title')}
          place="title"
          text={method.title}
          put={into((title: Text) => ({ title }))}
        />
        <WordsField
          label={t('credit')}
          rows={1}
          hint={t('creditHint')}
          place="credit"
          text={method.credit}
          put={into((credit: Text) => ({ credit }))}
        />
        <WordsField
          label={t('chooseWhen')}
          rows={2}
          place="chooseWhen"
          text={method.chooseWhen}
          put={into((chooseWhen: Text) => ({ chooseWhen }))}
        />
        <WordsField
          label={t('chooseNotWhen')}
          rows={2}
          place="chooseNotWhen"
          text={method.chooseNotWhen}
          put={into((chooseNotWhen: Text) => ({ chooseNotWhen }))}
        />
      </section>
      <section className={styles.section} aria-labelledby="method-group">
        <h3 id="method-group" className={styles.sectionTitle}>
          {t('group')}
        </h3>
        <div className={styles.numbers}>
          <NumberField
            label={t('smallest')}
            place="groupSize.min"
            value={min}
            least={1}
            most={largestGroup}
            error={min > max ? say(faultWords['smallest above largest']) : undefined}
            put={(before, size) =>
              changeAboutMethod(before, { groupSize: { ...before.groupSize, min: size } })
            }
          />
          <NumberField
            label={t('largest')}
            place="groupSize.max"
            value={max}
            least={1}
            most={largestGroup}
            put={(before, size) =>
              changeAboutMethod(before, { groupSize: { ...before.groupSize, max: size } })
            }
          />
        </div>
        <Checkbox
          label={t('solo')}
          isSelected={method.solo === true}
          onChange={(solo) => change((before) => changeSolo(before, solo))}
        />
      </section>
      <section className={styles.section} aria-labelledby="method-phases">
        <h3 id="method-phases" className={styles.sectionTitle}>
          {t('phases')}
        </h3>
        {method.phases.map(({ id, title }, at) => (
          <WordsField
            key={id}
            label={t('phaseNamed', { number: at + 1 })}
            place={`phases.${id}.title`}
            text={title}
            put={(before, words) => changePhase(before, id, words)}
          />
        ))}
      </section>
    </>
  )
}
