import type { Field, Language } from '../method/method.ts'
import type { Agreement, Escalation, FieldValue, Judgement, SessionLink } from '../session/model.ts'
import { oneLine } from './text.ts'
import {
  blockThrough,
  cellsThrough,
  firstThrough,
  numbered,
  roundThrough,
  type TextPlace,
  type TextVisit,
  type Walk,
  type WordsOf,
  written,
} from './text-visit.ts'
import { reportWords } from './words.ts'

const agreementThrough = (agreement: Agreement, place: TextPlace, { language, visit }: Walk): Agreement => {
  const { action, person, organisation, condition, sign, reason } = reportWords[language].agreement
  const words = { action, person, organisation, condition, sign, reason }
  return {
    ...written(agreement, words, place, visit),
    history: agreement.history.map((one) => written(one, { reason }, place, visit)),
  }
}

const judgementThrough = (judgement: Judgement, place: TextPlace, { visit }: Walk): Judgement => ({
  ...judgement,
  reason: visit.text(place, judgement.reason),
})

const escalationThrough = (one: Escalation, place: TextPlace, { language, visit }: Walk): Escalation => {
  const words = reportWords[language].conference.escalation
  const { blocker, options, question, learning, decision, reason } = words
  const { request, signed } = one
  const people = { name: words.signedBy, organisation: words.signedBy }
  const asked = { name: words.asked, organisation: words.asked }
  return {
    ...written(one, { blocker, options, question, learning }, place, visit),
    request:
      request === null
        ? null
        : {
            ...written(request, { blocker, options, question }, place, visit),
            rung: written(request.rung, { nl: words.asked, en: words.asked }, place, visit),
            askedBy: written(request.askedBy, asked, place, visit),
          },
    signed: signed === null ? null : written(signed, { decision, reason, ...people }, place, visit),
  }
}

const linkThrough = (link: SessionLink, place: TextPlace, { language, visit }: Walk): SessionLink => {
  const { question, outcome } = reportWords[language].conference.branch
  return {
    ...written(link, { title: question, question }, place, visit),
    outcome:
      link.outcome === null ? null : written(link.outcome, { question, conclusion: outcome }, place, visit),
  }
}

const titleIn = (
  parts: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[],
  id: string,
  language: Language,
): readonly string[] => parts.flatMap((part) => (part.id === id ? [oneLine(part.title[language])] : []))

const byId = <Value>(
  values: Readonly<Record<string, Value>>,
  through: (value: Value, id: string) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, through(value, id)]))

/** A field's value with every text that people wrote visited; ids, days, numbers and choices stay as they are. */
export const valueThrough = (
  value: FieldValue,
  field: Field | undefined,
  place: TextPlace,
  visit: TextVisit,
  language: Language,
): FieldValue => {
  const walk: Walk = { visit, language, field }
  const { conference, kinds } = reportWords[language]
  const rows = <Row extends object>(
    all: readonly Row[],
    words: WordsOf<Row>,
    at: TextPlace = place,
  ): readonly Row[] => all.map((row, nth) => written(row, words, numbered(at, walk, nth), visit))
  switch (value.kind) {
    case 'note':
      return {
        ...value,
        blocks: value.blocks.map((block) => blockThrough(block, place, walk)),
        ...firstThrough(value.first, place, walk),
      }
    case 'line':
      return { ...value, text: visit.text(place, value.text) }
    case 'dilemma': {
      const letter = (of: 'a' | 'b') => [...place, of.toUpperCase()]
      const horn = (of: 'a' | 'b') => ({
        option: visit.text(letter(of), value[of].option),
        damage: visit.text(letter(of), value[of].damage),
      })
      return { ...value, a: horn('a'), b: horn('b') }
    }
    case 'list':
    case 'matrix':
      return {
        ...value,
        rows: value.rows.map((row, at) => ({
          ...row,
          cells: cellsThrough(row.cells, numbered(place, walk, at), walk),
        })),
        ...firstThrough(value.first, place, walk),
      }
    case 'round':
      return roundThrough(value, place, walk)
    case 'agreements':
    case 'review': {
      const { number } = reportWords[language].agreement
      const through = (one: Agreement, at: number) => agreementThrough(one, [...place, number(at + 1)], walk)
      return { ...value, agreements: value.agreements.map(through) }
    }
    case 'enclosed':
      return { ...value, enclosed: { ...value.enclosed, circle: visit.text(place, value.enclosed.circle) } }
    case 'choice':
      return { ...value, reason: visit.text(place, value.reason) }
    case 'domains': {
      const { text, source } = conference.domains
      const domains = field?.kind === 'domains' ? field.domains : []
      return {
        ...value,
        domains: byId(value.domains, (picture, id) => {
          const here = [...place, ...titleIn(domains, id, language)]
          return 'circle' in picture
            ? { ...picture, circle: visit.text(here, picture.circle) }
            : { ...picture, items: rows(picture.items, { text, source }, here) }
        }),
      }
    }
    case 'network': {
      const { name, does, label } = conference.network
      return { ...value, nodes: rows(value.nodes, { name, does }), links: rows(value.links, { label }) }
    }
    case 'blockers': {
      const { text, who } = conference.blockers
      return { ...value, blockers: rows(value.blockers, { text, who }) }
    }
    case 'options': {
      const words = conference.options
      return {
        ...value,
        options: value.options.map((one, at) => {
          const here = [...place, words.number(at + 1)]
          const { purpose, commitment } = words
          const said = { option: words.number(at + 1), purpose, commitment, return: words.return }
          return {
            ...written(one, said, here, visit),
            legality: judgementThrough(one.legality, [...here, words.legality], walk),
            effectiveness: judgementThrough(one.effectiveness, [...here, words.effectiveness], walk),
          }
        }),
      }
    }
    case 'decision': {
      const { decision, reason, holder, dissent } = conference.decision
      const words = { decision, reason, holder, organisation: holder, dissent }
      return { ...value, decision: written(value.decision, words, place, visit) }
    }
    case 'escalation':
      return {
        ...value,
        escalations: value.escalations.map((one, at) =>
          escalationThrough(one, [...place, conference.escalation.number(at + 1)], walk),
        ),
      }
    case 'branch':
      return {
        ...value,
        question: visit.text(place, value.question),
        links: value.links.map((link) => linkThrough(link, place, walk)),
      }
    case 'arguments': {
      const { argument, option, why } = kinds.arguments
      return { ...value, arguments: rows(value.arguments, { argument, option, why }) }
    }
    case 'facts': {
      const { fact, source } = kinds.facts
      const dimensions = field?.kind === 'facts' ? field.dimensions : []
      return {
        ...value,
        dimensions: byId(value.dimensions, (facts, id) =>
          rows(facts, { fact, source }, [...place, ...titleIn(dimensions, id, language)]),
        ),
      }
    }
    case 'stakeholders': {
      const { who, rights, interests, view } = kinds.stakeholders
      return { ...value, stakeholders: rows(value.stakeholders, { who, rights, interests, view }) }
    }
    case 'effects': {
      const { who } = kinds.effects
      return { ...value, effects: rows(value.effects, { who, effect: who }) }
    }
    case 'triangle': {
      const corners = field?.kind === 'triangle' ? field.corners : []
      const { for: pro, against } = kinds.triangle
      return {
        ...value,
        corners: byId(value.corners, (corner, id) =>
          written(corner, { for: pro, against }, [...place, ...titleIn(corners, id, language)], visit),
        ),
      }
    }
    case 'checklist':
    case 'pulse':
      return value
  }
}
