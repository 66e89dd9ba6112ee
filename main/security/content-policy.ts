import { relayAddress } from './relay-address.ts'

/**
 * The content security policy of the window: files of our own, and connections to the given relays only.
 * WebAssembly of our own may run, since it makes the PDF; strings of code may not. `relays` are origins as `relayAddress`
 * gives them; anything else is left out, wherever it came from, so that no address can add a rule.
 */
export const contentPolicy = (relays: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ['connect-src', "'self'", ...new Set(relays.filter((relay) => relayAddress(relay) === relay))].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
