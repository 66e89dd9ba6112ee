/**
 * The outcome of something that may fail in a way we expect. Expected failures are values with a code;
 * bugs throw. `detail` is for a person who looks for the cause; it never holds what members wrote.
 */
export type Result<Value, Code extends string> = Ok<Value> | Refusal<Code>

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refusal<Code extends string> {
  readonly ok: false
  readonly code: Code
  readonly detail?: string
}

/** Wraps a value that could be produced. */
export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

/** Names the reason why a value could not be produced. */
export const refuse = <Code extends string>(code: Code, detail?: string): Refusal<Code> =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail }
