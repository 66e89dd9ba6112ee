import type { Language } from '../method/method.ts'
import { createDates } from '../report/dates.ts'
import { joined } from '../report/text.ts'
import type { Definition, ReportTree } from '../report/tree.ts'
import type { CheckedRecord, Standing } from './check.ts'

type Adopted = Extract<CheckedRecord, { readonly status: 'adopted' }>

interface Words {
  readonly title: string
  readonly adopted: string
  readonly signed: string
  readonly nobody: string
  readonly at: (who: string, moment: string) => string
  readonly standing: Readonly<Record<Standing, string>>
  readonly fingerprint: (print: string) => string
  readonly check: string
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    title: 'Vaststelling en handtekeningen',
    adopted: 'Vastgesteld',
    signed: 'Ondertekend',
    nobody: 'Nog niemand naast wie het verslag vaststelde',
    at: (who, moment) => `${who}, ${moment}`,
    standing: {
      present: '',
      'not-present': 'stond niet op de lijst van aanwezigen',
      'other-name': 'stond onder een andere naam op de lijst van aanwezigen',
    },
    fingerprint: (print) => `vingerafdruk ${print}`,
    check:
      'Dit document draagt zelf geen handtekening. De precieze woorden en de handtekeningen staan in het verslagbestand van Beraad.',
  },
  en: {
    title: 'Adoption and signatures',
    adopted: 'Adopted',
    signed: 'Signed',
    nobody: 'Nobody yet besides whoever adopted the record',
    at: (who, moment) => `${who}, ${moment}`,
    standing: {
      present: '',
      'not-present': 'was not on the list of those present',
      'other-name': 'was on the list of those present under another name',
    },
    fingerprint: (print) => `fingerprint ${print}`,
    check:
      'This document itself bears no signature. The exact words and the signatures are in the record file of Beraad.',
  },
}

/**
 * An adopted record as a report to hand over: its words as they were adopted, and under them when and by whom they were
 * adopted and signed, in the language of the record. Null when the words are not those that were adopted, or when who adopted
 * them did not sign them so.
 */
export const adoptedTree = (record: Adopted, timeZone: string): ReportTree | null => {
  const { tree, adoption, signatures, isGenuine } = record
  if (tree === null || !isGenuine) return null
  const say = words[tree.language]
  const dates = createDates(tree.language, timeZone)
  const who = (one: { readonly name: string; readonly organisation: string }): string =>
    joined([one.name, one.organisation])
  const moment = (at: number): string => dates.moment(at) ?? ''
  const adopted: Definition = { term: say.adopted, lines: [say.at(who(adoption), moment(adoption.at))] }
  const lines = signatures.map(({ signature, standing, fingerprint }) =>
    joined(
      [say.at(who(signature), moment(signature.at)), say.standing[standing], say.fingerprint(fingerprint)],
      '; ',
    ),
  )
  const signed: Definition = { term: say.signed, lines: lines.length === 0 ? [say.nobody] : lines }
  return {
    ...tree,
    blocks: [
      ...tree.blocks,
      { kind: 'heading', level: 2, text: say.title },
      { kind: 'definitions', items: [adopted, signed] },
      { kind: 'notice', tone: 'information', text: say.check },
    ],
  }
}
