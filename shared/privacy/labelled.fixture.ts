import { type FindingKind, findingKinds } from './finding.ts'

/** A sentence with where personal data stands in it. */
export interface Labelled {
  readonly text: string
  readonly spans: readonly { readonly kind: FindingKind; readonly start: number; readonly end: number }[]
}

/** Reads sentences, one on a line, in which `{kind|words}` marks personal data. */
export const readLabelled = (lines: string): readonly Labelled[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      let text = ''
      const spans: { kind: FindingKind; start: number; end: number }[] = []
      for (const part of line.trim().split(/(\{[a-z-]+\|[^}]+\})/)) {
        const [, name, words] = /^\{([a-z-]+)\|([^}]+)\}$/.exec(part) ?? []
        const kind = findingKinds.find((one) => one === name)
        if (name !== undefined && kind === undefined) throw new Error(`there is no kind ${name}`)
        if (kind !== undefined && words !== undefined)
          spans.push({ kind, start: text.length, end: text.length + words.length })
        text += words ?? part
      }
      return { text, spans }
    })
