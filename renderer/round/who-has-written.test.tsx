// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../shared/method/method.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { sitDown } from '../instruments/instruments.fixture.tsx'
import { writing } from './private-screen.fixture.tsx'
import { WhoHasWritten } from './who-has-written.tsx'

beforeAll(prepareScreen)
afterEach(() => startWords('nl'))

const said = async (language: Language, written: readonly string[]): Promise<string> => {
  await startWords(language)
  const table = await sitDown(<WhoHasWritten view={{ ...writing, written }} />)
  const words = table.text()
  await table.close()
  return words
}

describe('R-ROUND-23 how many have sealed, to whoever leads', () => {
  it('is a sentence for one, for more and for nobody', async () => {
    expect(await said('nl', [])).toContain('0 van 2 hebben verzegeld')
    expect(await said('nl', ['tom'])).toContain('1 van 2 heeft verzegeld')
    expect(await said('nl', ['tom', 'nadia'])).toContain('2 van 2 hebben verzegeld')
    expect(await said('en', ['tom'])).toContain('1 of 2 has sealed')
    expect(await said('en', ['tom', 'nadia'])).toContain('2 of 2 have sealed')
  })
})
