import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Figure } from '../../shared/insight/figures.ts'
import { figureNumber } from '../../shared/insight/figures.ts'
import { insightWords } from '../../shared/insight/insight-words.ts'
import type { Language } from '../../shared/method/method.ts'
import figureStyles from '../domains/radar.module.css'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

interface FigureProps {
  readonly figure: Figure
  readonly language: Language
}

/** The same numbers in words: for whoever does not see the picture, and for whoever would rather read. */
const FigureTable = ({ figure, language }: FigureProps) => (
  <table className={figureStyles.table}>
    <caption>
      <VisuallyHidden>{figure.title}</VisuallyHidden>
    </caption>
    <thead>
      <tr>
        <th scope="col">{figure.head}</th>
        {figure.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {figure.rows.map(({ id, name, numbers }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          {figure.columns.map((column, at) => (
            <td key={column}>{figureNumber(numbers[at] ?? null, language)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

interface FrameProps extends FigureProps {
  /** The drawing; it gets the id of the table, and a sentence that says what it shows. */
  readonly children: (ids: { readonly detailsId: string; readonly name: string }) => ReactNode
}

/** More names than this are a wall of words, and fold up. */
const mostNames = 5

/** What is not told, by name. */
const NotTold = ({ names, language }: { readonly names: readonly string[]; readonly language: Language }) => {
  const words = insightWords[language]
  if (names.length === 0) return null
  if (names.length <= mostNames)
    return <p className={figureStyles.quiet}>{words.notTold(names.join('; '))}</p>
  return (
    <details className={figureStyles.details}>
      <summary>{words.notToldMany(names.length)}</summary>
      <p className={figureStyles.quiet}>{`${names.join('; ')}.`}</p>
    </details>
  )
}

/** A picture with its title, what is not told, and its table. */
export const FigureFrame = ({ figure, language, children }: FrameProps) => {
  const id = useId()
  const words = insightWords[language]
  return (
    <figure className={figureStyles.figure} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`} className={figureStyles.title}>
          {figure.title}
        </h3>
      </figcaption>
      {children({ detailsId: `${id}-table`, name: words.picture(figure.title, figure.rows.length) })}
      <NotTold names={figure.notTold} language={language} />
      <details id={`${id}-table`} className={figureStyles.details}>
        <summary>{words.asTable}</summary>
        <FigureTable figure={figure} language={language} />
      </details>
    </figure>
  )
}
