import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionSnapshot } from '../session/model.ts'
import { anySnapshot, hostileText, hostileTexts } from './arbitrary-snapshot.fixture.ts'
import { buildReport } from './build-report.ts'
import { fileNameFor, reportFormats } from './formats.ts'
import { emptySnapshot, filledSnapshot, withValues } from './report.fixture.ts'

const options = (language: 'nl' | 'en') => ({
  language,
  now: 1_795_000_000_000,
  timeZone: 'Europe/Amsterdam',
})
const titled = (title: string): SessionSnapshot => ({
  ...emptySnapshot,
  about: { ...emptySnapshot.about, title },
})
const html = { extension: 'html' }

test('R-REPORT-9 no format names a device, whatever a session holds', () => {
  let written = 0
  fc.assert(
    fc.property(anySnapshot, fc.constantFrom('nl', 'en'), (snapshot, language) => {
      const built = buildReport(snapshot, options(language))
      if (!built.ok) return
      written += 1
      for (const format of reportFormats) expect(format.render(snapshot, built.value)).not.toContain('DEVICE')
    }),
    { numRuns: 300 },
  )
  expect(written).toBeGreaterThan(50)
})

test('R-REPORT-9 the filled session holds devices, and no format names one', () => {
  const built = buildReport(filledSnapshot, options('nl'))
  if (!built.ok) throw new Error(built.code)
  expect(JSON.stringify(filledSnapshot)).toContain('device-mirjam')
  for (const format of reportFormats) {
    const text = format.render(filledSnapshot, built.value)
    expect(text).not.toMatch(/device-(?:mirjam|tom|joris|lost)/u)
    expect(text).toContain('Mirjam Kok')
  }
})

test('R-REPORT-10 no level of heading is skipped and none is empty', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const built = buildReport(snapshot, options('nl'))
      if (!built.ok) return
      let above = 1
      for (const block of built.value.blocks) {
        if (block.kind !== 'heading') continue
        expect(block.level).toBeLessThanOrEqual(above + 1)
        expect(block.text.trim()).not.toBe('')
        above = block.level
      }
    }),
    { numRuns: 300 },
  )
})

test('R-REPORT-11 a megabyte of hostile text is written in every format', () => {
  const hostile = hostileTexts.join(' ')
  const text = hostile.repeat(Math.ceil(1_048_576 / hostile.length))
  const snapshot: SessionSnapshot = {
    ...withValues({
      story: { kind: 'note', blocks: [{ kind: 'paragraph', runs: [{ text }, { text, bold: true }] }] },
      question: { kind: 'line', text },
      open: { kind: 'list', rows: [{ id: 'row', addedBy: 'one', cells: { question: text, before: text } }] },
    }),
    about: { ...emptySnapshot.about, title: text, purpose: text },
  }
  const built = buildReport(snapshot, options('nl'))
  if (!built.ok) throw new Error(built.code)
  for (const format of reportFormats) {
    const file = format.render(snapshot, built.value)
    expect(file.length).toBeGreaterThan(text.length)
    expect(file.isWellFormed()).toBe(true)
  }
  expect(fileNameFor(snapshot, html).length).toBeLessThan(100)
})

test('R-REPORT-16 the file is named after the day and the title', () => {
  expect(fileNameFor(filledSnapshot, html)).toBe(
    '2026-11-22-taaleis-of-tempo-wat-vragen-we-van-een-moeder-met-nachtdiens.html',
  )
  expect(fileNameFor(titled('Één beraad: “wat nu?”'), { extension: 'md' })).toBe(
    '2026-11-22-een-beraad-wat-nu.md',
  )
  expect(fileNameFor(titled('../../..'), { extension: 'json' })).toBe('2026-11-22-verslag.json')
  const night = {
    ...emptySnapshot,
    about: { ...emptySnapshot.about, startedAt: Date.UTC(2026, 10, 22, 23, 30) },
  }
  expect(fileNameFor(night, html)).toBe('2026-11-23-taaleis-of-tempo.html')
  expect(fileNameFor(night, html, 'UTC')).toBe('2026-11-22-taaleis-of-tempo.html')
})

test('R-REPORT-16 every file system takes the name', () => {
  fc.assert(
    fc.property(hostileText, fc.double(), (title, createdAt) => {
      const { about } = titled(title)
      for (const format of reportFormats)
        expect(fileNameFor({ ...emptySnapshot, about: { ...about, createdAt } }, format)).toMatch(
          /^[a-z0-9][a-z0-9-]*\.(?:html|md|json)$/u,
        )
    }),
  )
})
