/**
 * Hints for whoever words a moral question, after the rules that public-service ethicists teach ("Dialoog &
 * Ethiek": short, open, without a built-in conclusion). They suggest; they never block.
 */
export type QuestionHint =
  | 'too-long'
  | 'starts-with-how'
  | 'starts-otherwise'
  | 'has-comma'
  | 'built-in-conclusion'
  | 'no-question-mark'

/** More words than this and people answer different halves of the question. */
const mostWords = 15

/** Verbs that leave both answers open, in the forms in which a question begins with them. */
const openings = {
  nl: 'kan kun kunt kunnen wil wilt willen moet moeten durf durft durven mag mogen',
  en: 'can could will would must should shall ought dare may might',
}
const opensWith = {
  nl: new Set(openings.nl.split(' ')),
  en: new Set(openings.en.split(' ')),
}
const how = new Set(['hoe', 'how'])

/** Words that already answer. By language, because the Dutch "want" (for) is an English wish. */
const conclusions = {
  nl: /\b(toch|natuurlijk|uiteraard|immers|omdat|want|eigenlijk wel|gewoon|terecht)\b/iu,
  en: /\b(of course|obviously|because|surely|rightly)\b/iu,
}

/** Words that a Dutch question does not have. */
const english = /\b(the|they|to|it|she|you|do|does|what|why|how)\b/iu

/** What could make a moral question clearer; nothing for an empty text. */
export const coachQuestion = (question: string): readonly QuestionHint[] => {
  const text = question.trim()
  if (text === '') return []
  const words = text.split(/\s+/u)
  const first = (words[0] ?? '').toLocaleLowerCase('nl').replace(/[^\p{L}]/gu, '')
  const hints: QuestionHint[] = []
  if (words.length > mostWords) hints.push('too-long')
  if (how.has(first)) hints.push('starts-with-how')
  else if (!opensWith.nl.has(first) && !opensWith.en.has(first)) hints.push('starts-otherwise')
  if (text.includes(',')) hints.push('has-comma')
  const language = opensWith.en.has(first) || english.test(text) ? 'en' : 'nl'
  if (conclusions[language].test(text)) hints.push('built-in-conclusion')
  if (!/\?["'”’»)]*$/u.test(text)) hints.push('no-question-mark')
  return hints
}
