/**
 * The one door to zod. Its compiler would need `unsafe-eval`, which the content security policy forbids,
 * so it is switched off before the first schema is made.
 */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
