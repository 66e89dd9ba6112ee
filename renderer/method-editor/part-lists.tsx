import { useTranslation } from 'react-i18next'
import type { FieldOf, LifeDomain, Rung, Text } from '../../shared/method/method.ts'
import styles from './item-list.module.css'
import { ItemList } from './item-list.tsx'
import { type Put, useEditedText, useEditor, useFirstWords } from './use-editor.tsx'
import { WordsField } from './words-field.tsx'

interface ListProps<Item> {
  readonly place: string
  readonly items: readonly Item[]
  readonly put: Put<Item[]>
}

type CheckItem = FieldOf<'checklist'>['items'][number]
type PulseQuestion = FieldOf<'pulse'>['questions'][number]

/** The points of a checklist. */
export const CheckItems = ({ place, items, put }: ListProps<CheckItem>) => {
  const { t } = useTranslation('methodEditor')
  const { newId } = useEditor()
  const text = useEditedText()
  const firstWords = useFirstWords()
  return (
    <ItemList
      title={t('items')}
      place={place}
      items={items}
      put={put}
      least={1}
      nameOf={(item) => text(item.text)}
      add={{ label: t('addItem'), item: () => ({ id: newId('item'), text: firstWords('newItem') }) }}
    >
      {(item, putItem, at) => (
        <WordsField
          label={t('item', { number: at + 1 })}
          rows={1}
          place={`${place}.${item.id}.text`}
          text={item.text}
          put={(method, words) => putItem(method, { ...item, text: words })}
        />
      )}
    </ItemList>
  )
}

/** The questions of a pulse, each with the words of its ends. */
export const PulseQuestions = ({ place, items, put }: ListProps<PulseQuestion>) => {
  const { t } = useTranslation('methodEditor')
  const { newId } = useEditor()
  const text = useEditedText()
  const firstWords = useFirstWords()
  return (
    <ItemList
      title={t('questions')}
      place={place}
      items={items}
      put={put}
      least={1}
      boxed
      nameOf={(question) => text(question.text)}
      add={{
        label: t('addQuestion'),
        item: () => ({
          id: newId('question'),
          text: firstWords('newQuestion'),
          low: items.at(-1)?.low ?? firstWords('newLow'),
          high: items.at(-1)?.high ?? firstWords('newHigh'),
        }),
      }}
    >
      {(question, putQuestion, at) => (
        <>
          <WordsField
            label={t('question', { number: at + 1 })}
            rows={1}
            place={`${place}.${question.id}.text`}
            text={question.text}
            put={(method, words) => putQuestion(method, { ...question, text: words })}
          />
          <div className={styles.across}>
            <WordsField
              label={t('low')}
              place={`${place}.${question.id}.low`}
              text={question.low}
              put={(method, low) => putQuestion(method, { ...question, low })}
            />
            <WordsField
              label={t('high')}
              place={`${place}.${question.id}.high`}
              text={question.high}
              put={(method, high) => putQuestion(method, { ...question, high })}
            />
          </div>
        </>
      )}
    </ItemList>
  )
}

const words = {
  dimensions: { title: 'dimensions', one: 'dimension', add: 'addDimension', first: 'newDimension' },
  domains: { title: 'domains', one: 'domain', add: 'addDomain', first: 'newDomain' },
  corners: { title: 'corners', one: 'corner', add: null, first: null },
} as const

/** Dimensions, life domains, or the corners of a triangle, which are always three. */
export const Dimensions = ({
  of,
  place,
  items,
  put,
}: ListProps<LifeDomain> & { readonly of: keyof typeof words }) => {
  const { t } = useTranslation('methodEditor')
  const { newId } = useEditor()
  const text = useEditedText()
  const firstWords = useFirstWords()
  const word = words[of]
  return (
    <ItemList<LifeDomain>
      title={t(word.title)}
      place={place}
      items={items}
      put={put}
      least={1}
      boxed
      nameOf={({ title }) => text(title)}
      {...(word.add === null
        ? {}
        : {
            add: {
              label: t(word.add),
              item: () => ({ id: newId('part'), title: firstWords(word.first) }),
            },
          })}
    >
      {(dimension, putDimension, at) => (
        <>
          <WordsField
            label={t(word.one, { number: at + 1 })}
            place={`${place}.${dimension.id}.title`}
            text={dimension.title}
            put={(method, title) => putDimension(method, { ...dimension, title })}
          />
          <WordsField
            label={t('partAbout')}
            rows={1}
            hint={t('optional')}
            place={`${place}.${dimension.id}.about`}
            text={dimension.about}
            put={(method, about) => putDimension(method, { ...dimension, about })}
            remove={(method) => putDimension(method, { id: dimension.id, title: dimension.title })}
          />
        </>
      )}
    </ItemList>
  )
}

/** The rungs of a ladder, and who stands there. */
export const Rungs = ({ place, items, put }: ListProps<Rung>) => {
  const { t } = useTranslation('methodEditor')
  const { newId } = useEditor()
  const text = useEditedText()
  const firstWords = useFirstWords()
  return (
    <ItemList
      title={t('rungs')}
      place={place}
      items={items}
      put={put}
      least={1}
      boxed
      nameOf={({ title }) => text(title)}
      add={{
        label: t('addRung'),
        item: () => ({ id: newId('rung'), title: firstWords('newRung'), who: firstWords('newRungWho') }),
      }}
    >
      {(rung, putRung, at) => (
        <>
          <WordsField
            label={t('rung', { number: at + 1 })}
            place={`${place}.${rung.id}.title`}
            text={rung.title}
            put={(method, title) => putRung(method, { ...rung, title })}
          />
          <WordsField
            label={t('rungWho')}
            rows={1}
            place={`${place}.${rung.id}.who`}
            text={rung.who}
            put={(method, who) => putRung(method, { ...rung, who })}
          />
        </>
      )}
    </ItemList>
  )
}

const textWords = {
  voices: { title: 'voices', one: 'voice', add: 'addVoice', first: 'newVoice' },
  prompts: { title: 'prompts', one: 'prompt', add: 'addPrompt', first: 'newPrompt' },
  pitfalls: { title: 'pitfalls', one: 'pitfall', add: 'addPitfall', first: 'newPitfall' },
  scale: { title: 'scale', one: 'point', add: null, first: null },
} as const

/** A list of nothing but texts: prompts, pitfalls, voices, or the words of five points, which are always five. */
export const Texts = ({
  of,
  place,
  items,
  put,
  most,
}: ListProps<Text> & { readonly of: keyof typeof textWords; readonly most?: number }) => {
  const { t } = useTranslation('methodEditor')
  const text = useEditedText()
  const firstWords = useFirstWords()
  const word = textWords[of]
  return (
    <ItemList
      title={t(word.title)}
      place={place}
      items={items}
      put={put}
      {...(most === undefined ? {} : { most })}
      nameOf={text}
      {...(word.add === null ? {} : { add: { label: t(word.add), item: () => firstWords(word.first) } })}
    >
      {(one, putOne, at) => (
        <WordsField
          label={t(word.one, { number: at + 1 })}
          rows={1}
          place={`${place}.${at}`}
          text={one}
          put={putOne}
        />
      )}
    </ItemList>
  )
}
