import { labelledNames } from '../../shared/privacy/labelled-names.fixture.ts'
import { labelledNumbers } from '../../shared/privacy/labelled-numbers.fixture.ts'
import { createScanner } from '../../shared/privacy/scanner.ts'
import { percentile, type Row } from './row.ts'

const rounds = 30
const people = 40

/** Case notes of paragraphs of five sentences, different in every round so that nothing is remembered. */
const notes = (round: number): string => {
  const sentences = [...labelledNames, ...labelledNumbers].map(({ text }) => `${text} (${round})`)
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, at) =>
    sentences.slice(at * 5, at * 5 + 5).join(' '),
  )
  return paragraphs.join('\n')
}

/** How long the privacy guard reads, from nothing and while somebody types. */
export const privacy = async (): Promise<readonly Row[]> => {
  const aliases = Array.from({ length: people }, (_, at) => ({
    name: `Naam${at} van der Achternaam${at}-De Tweede`,
    alias: `Persoon ${at}`,
  }))
  const scanner = createScanner({ aliases })
  const fresh: number[] = []
  for (let round = 0; round < rounds; round++) {
    const text = notes(round)
    const before = performance.now()
    scanner.scan(text)
    fresh.push(((performance.now() - before) * 1000) / text.length)
  }
  const typed: number[] = []
  const text = notes(0)
  scanner.scan(text)
  for (let at = 0; at < 200; at++) {
    const changed = `${text} ${'Zij belde Jan de Vries. '.slice(0, at % 24)}`
    const before = performance.now()
    scanner.scan(changed)
    typed.push(performance.now() - before)
  }
  const how = `case notes of ${text.length} characters with personal data in half of the sentences, ${people} aliases, in Node`
  return [
    {
      name: 'privacy guard, 1,000 characters, p95',
      value: percentile(fresh.slice(3), 0.95),
      unit: 'ms',
      aim: 5,
      how: `${how}; every line is new, ${rounds} rounds of which three warm up`,
    },
    {
      name: 'privacy guard, one key press in those notes, p95',
      value: percentile(typed, 0.95),
      unit: 'ms',
      how: `${how}; all lines but the last are known`,
    },
  ]
}
