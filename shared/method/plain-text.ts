/** Tags and comments of HTML; a less-than sign with a space behind it is arithmetic. */
const tag = /<[/!?a-z]/i

/** Addresses that run something instead of leading somewhere. Whoever hides them breaks them over lines. */
const running = /(?:java|vb)script:|data:(?:[a-z]+\/|[;,])/i

/**
 * Characters that nobody sees, or that turn the order of the others around: control characters but the new line, halves of
 * characters, marks of direction, what has no width, and tags.
 */
const unseen =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

/** Whether a text says what it seems to say: no markup, nothing that runs, nothing unseen. */
export const isPlainText = (text: string): boolean =>
  !unseen.test(text) && !tag.test(text) && !running.test(text.replaceAll('\n', ''))
