import { expect, it } from 'vitest'
import { completeText, noon } from './library.fixture.ts'
import { newRecord } from './record.ts'
import { libraryRecordTree, type RecordAbout } from './record-tree.ts'
import { libraryWords } from './words.ts'

const about: RecordAbout = {
  language: 'nl',
  headings: {
    question: 'De vraag',
    situation: 'In welke situatie',
    values: 'Waarden die botsten',
    options: 'Wat er kon',
    decision: 'Wat de groep koos',
    counterArgument: 'Het sterkste tegenargument',
    conditions: 'Onder welke voorwaarden',
    limits: 'Waar dit niet voor geldt',
    law: 'Wetsartikelen',
    followUp: 'Hoe het afliep',
    themes: 'Thema’s',
  },
  facts: [{ term: 'Status', lines: ['geldig'] }],
  withFollowUp: false,
  madeAt: noon,
  footer: 'Uit de moresprudentie van Regio',
}
const followUp = { deviceId: 'x', text: 'Het liep goed af.', digest: 'x', at: noon, signature: 'x' }
const record = { ...newRecord('record-1', completeText, []), followUp }

it('R-LIBRARY-1 a record leaves as a document that first of all says that it is no precedent, with every part under its heading', () => {
  const tree = libraryRecordTree(record, about)
  expect(tree.blocks[0]).toEqual({ kind: 'notice', tone: 'attention', text: libraryWords.nl.noPrecedent })
  const headings = tree.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  const { themes, followUp: later, ...parts } = about.headings
  expect(headings).toEqual(Object.values(parts))
  expect(headings).not.toContain(later)
  expect(tree.facts.map(({ term }) => term)).toEqual(['Status', themes])
  const all = JSON.stringify(tree)
  for (const words of [completeText.abstract, completeText.limits, ...completeText.options])
    expect(all).toContain(words)
  expect(all).not.toContain(followUp.text)
})

it('R-LIBRARY-7 what became of it is in the document only when it is genuine; empty parts have no heading', () => {
  const bare = { ...record, text: { ...completeText, conditions: '', law: [] } }
  const tree = libraryRecordTree(bare, { ...about, withFollowUp: true })
  const headings = tree.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings).toContain('Hoe het afliep')
  expect(headings).not.toContain('Onder welke voorwaarden')
  expect(headings).not.toContain('Wetsartikelen')
  expect(JSON.stringify(tree)).toContain(followUp.text)
})
