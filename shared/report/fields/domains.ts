import type { FieldOf, LifeDomain } from '../../method/method.ts'
import { domainItemKinds } from '../../session/columns.ts'
import type { DomainItem, DomainPicture, Enclosed } from '../../session/model.ts'
import { domainPlace } from '../../session/place.ts'
import { isBlank, oneLine, own } from '../text.ts'
import type { Block } from '../tree.ts'
import { enclosedNotice, fromCircleNotice } from './enclosed.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
import { rowsReport } from './rows.ts'

const isEnclosed = (picture: DomainPicture | Enclosed): picture is Enclosed => 'circle' in picture

/** A point in the words of the line, with its number beside it. */
const pointText = (
  field: FieldOf<'domains'>,
  point: number | null,
  { words, language }: ReportContext,
): string => {
  const label = point === null ? undefined : field.scale[point - 1]
  return point === null || label === undefined ? '' : words.conference.domains.point(label[language], point)
}

/** Facts, strengths, worries and unknowns, each kind together. */
const itemsReport = (
  title: string,
  items: readonly DomainItem[],
  context: ReportContext,
): readonly Block[] => {
  const words = context.words.conference.domains
  const written = items.filter(({ text, source, date }) => ![text, source, date].every(isBlank))
  return rowsReport({
    caption: title,
    columns: [
      { title: words.kind, width: 'narrow' },
      { title: words.text, width: 'wide' },
      { title: words.source, width: 'normal' },
      { title: words.date, width: 'normal' },
    ],
    rows: domainItemKinds.flatMap((kind) =>
      written
        .filter((item) => item.kind === kind)
        .map(({ text, source, date }) => [words.kinds[kind], text, source, context.dates.day(date)]),
    ),
    grouped: true,
    rowTitle: context.words.row,
  })
}

const domainReport = (
  field: FieldOf<'domains'>,
  domain: LifeDomain,
  picture: DomainPicture | Enclosed,
  context: ReportContext,
): readonly Block[] => {
  const title = oneLine(domain.title[context.language])
  const heading: Block = { kind: 'heading', level: 4, text: title }
  if (isEnclosed(picture)) return [heading, enclosedNotice(picture, context)]
  const items = itemsReport(title, picture.items, context)
  const circle = own(context.fromCircles, domainPlace(field.id, domain.id))
  const hasPoint = picture.now !== null || picture.wished !== null
  if (items.length === 0 && (circle === undefined || !hasPoint)) return []
  return [heading, ...(circle === undefined ? [] : [fromCircleNotice(circle, context)]), ...items]
}

export const domainsReport: FieldReport<'domains'> = (field, { domains }, context) => {
  const words = context.words.conference.domains
  const pictures = field.domains.flatMap((domain) => {
    const picture = own(domains, domain.id)
    return picture === undefined ? [] : [{ domain, picture }]
  })
  const points = rowsReport({
    caption: field.title[context.language],
    columns: [
      { title: words.domain, width: 'normal' },
      { title: words.now, width: 'normal' },
      { title: words.wished, width: 'normal' },
    ],
    rows: pictures.flatMap(({ domain, picture }) => {
      if (isEnclosed(picture) || (picture.now === null && picture.wished === null)) return []
      const { now, wished } = picture
      return [
        [domain.title[context.language], pointText(field, now, context), pointText(field, wished, context)],
      ]
    }),
    grouped: false,
    rowTitle: context.words.row,
  })
  return [
    ...points,
    ...pictures.flatMap(({ domain, picture }) => domainReport(field, domain, picture, context)),
  ]
}
