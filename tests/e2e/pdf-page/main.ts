import { makePdf } from '../../../renderer/pdf/make-pdf.ts'

/** A page with nothing on it but the program's own way to a PDF, for `pdf.spec.ts` to press. */
Object.assign(globalThis, { makePdf })
