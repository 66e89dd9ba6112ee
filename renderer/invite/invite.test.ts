import { describe, expect, it } from 'vitest'
import { linksToShow } from './invite-links.ts'
import { qrPath } from './qr-path.ts'

describe('invitation', () => {
  it('R-INTERFACE-14 shows the browser link first and the link for the app beside it', () => {
    expect(linksToShow({ link: 'beraad://join#u=x', browserLink: 'https://relay/#u=x' })).toEqual({
      main: 'https://relay/#u=x',
      app: 'beraad://join#u=x',
    })
  })

  it('R-INTERFACE-14 shows the link for the app alone when the relay serves no web edition', () => {
    expect(linksToShow({ link: 'beraad://join#u=x', browserLink: null })).toEqual({
      main: 'beraad://join#u=x',
      app: null,
    })
  })

  it('R-INTERFACE-14 draws the three corners of a QR code inside a quiet zone', () => {
    const code = qrPath('beraad')
    if (code === null) throw new Error('a short text fits')
    const dark = (column: number, row: number) => code.path.includes(`M${column} ${row}h1v1h-1z`)
    const last = code.size - 5
    expect(dark(4, 4) && dark(last, 4) && dark(4, last)).toBe(true)
    expect(code.path).not.toMatch(/M[0-3] |M\d+ [0-3]h/)
  })

  it('R-INTERFACE-14 draws no code for a link that does not fit in one', () => {
    expect(qrPath('x'.repeat(5000))).toBeNull()
  })
})
