import { useTranslation } from 'react-i18next'
import type { Field, FieldOf, Text } from '../../shared/method/method.ts'
import styles from './editor.module.css'
import {
  AddWords,
  ArgumentsSettings,
  ChoiceSettings,
  Columns,
  DilemmaSettings,
  into,
  LineSettings,
  RoundSettings,
  WriteFirst,
} from './kind-settings.tsx'
import { CheckItems, Dimensions, PulseQuestions, Rungs, Texts } from './part-lists.tsx'

/** What can be set of a field beyond its title, by its kind. */
export const FieldSettings = ({ field }: { readonly field: Field }) => {
  const { t } = useTranslation('methodEditor')
  const place = `fields.${field.id}`
  switch (field.kind) {
    case 'note':
      return <WriteFirst field={field} />
    case 'line':
      return <LineSettings field={field} />
    case 'dilemma':
      return <DilemmaSettings field={field} />
    case 'list':
      return (
        <>
          <Columns field={field} />
          <AddWords field={field} />
          <WriteFirst field={field} />
        </>
      )
    case 'matrix':
      return (
        <>
          <Columns field={field} />
          <Texts
            of="voices"
            place={`${place}.voices`}
            items={field.voices}
            put={into(field, (voices: Text[]) => ({ voices }))}
          />
          <AddWords field={field} />
        </>
      )
    case 'round':
      return <RoundSettings field={field} />
    case 'choice':
      return <ChoiceSettings field={field} />
    case 'domains':
      return (
        <>
          <Dimensions
            of="domains"
            place={`${place}.domains`}
            items={field.domains}
            put={into(field, (domains: FieldOf<'domains'>['domains']) => ({ domains }))}
          />
          <Texts
            of="scale"
            place={`${place}.scale`}
            items={field.scale}
            put={into(field, (scale: Text[]) => ({ scale }))}
          />
        </>
      )
    case 'triangle':
      return (
        <>
          <Dimensions
            of="corners"
            place={`${place}.corners`}
            items={field.corners}
            put={into(field, (corners: FieldOf<'triangle'>['corners']) => ({ corners }))}
          />
          <Texts
            of="scale"
            place={`${place}.scale`}
            items={field.scale}
            put={into(field, (scale: Text[]) => ({ scale }))}
          />
        </>
      )
    case 'facts':
      return (
        <>
          <Dimensions
            of="dimensions"
            place={`${place}.dimensions`}
            items={field.dimensions}
            put={into(field, (dimensions: FieldOf<'facts'>['dimensions']) => ({ dimensions }))}
          />
          <AddWords field={field} />
        </>
      )
    case 'stakeholders':
      return (
        <>
          <Texts
            of="voices"
            place={`${place}.voices`}
            items={field.voices}
            put={into(field, (voices: Text[]) => ({ voices }))}
          />
          <AddWords field={field} />
        </>
      )
    case 'arguments':
      return <ArgumentsSettings field={field} />
    case 'escalation':
      return (
        <>
          <Rungs
            place={`${place}.rungs`}
            items={field.rungs}
            put={into(field, (rungs: FieldOf<'escalation'>['rungs']) => ({ rungs }))}
          />
          <AddWords field={field} />
        </>
      )
    case 'checklist':
      return (
        <CheckItems
          place={`${place}.items`}
          items={field.items}
          put={into(field, (items: FieldOf<'checklist'>['items']) => ({ items }))}
        />
      )
    case 'pulse':
      return (
        <PulseQuestions
          place={`${place}.questions`}
          items={field.questions}
          put={into(field, (questions: FieldOf<'pulse'>['questions']) => ({ questions }))}
        />
      )
    case 'agreements':
    case 'blockers':
    case 'options':
    case 'effects':
      return <AddWords field={field} />
    case 'review':
    case 'network':
    case 'decision':
    case 'branch':
      return <p className={styles.note}>{t('nothingMore')}</p>
  }
}
