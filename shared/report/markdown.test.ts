import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from './arbitrary-snapshot.fixture.ts'
import { buildReport } from './build-report.ts'
import { toMarkdown } from './markdown.ts'
import { markdownCell, markdownLine, markdownRuns } from './markdown-text.ts'
import { filledSnapshot } from './report.fixture.ts'
import { readable } from './text.ts'

/** What a Markdown reader shows of text without markup. */
const unescaped = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1')
const bare = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/gu, '')
const oneLine = (text: string): string => readable(text).replace(/\s+/gu, ' ').trim()

test('R-REPORT-12 the report as Markdown', () => {
  const built = buildReport(filledSnapshot, { language: 'nl', now: 0, timeZone: 'Europe/Amsterdam' })
  if (!built.ok) throw new Error(built.code)
  expect(toMarkdown(built.value)).toMatchInlineSnapshot(`
    "# Taaleis of tempo: wat vragen we van een moeder met nachtdiensten?

    - **Methode:** Moreel beraad, naar de dilemmamethode
    - **Datum:** 22 november 2026, 13:00 tot 14:24 uur
    - **Aanwezig:**
      - Mirjam Kok, Werkplein Noord (gespreksleider)
      - Tom Bakker, De Kade (deelnemer)
    - **Doel:** Samen bepalen wat goed is om te doen rond de taaleis
    - **Grondslag:**
      - Werkplein Noord: Participatiewet
      - De Kade: toestemming
    - **Inwoner op de hoogte:** Ja. Op 18 november besproken
    - **Bewaren tot:** 22 november 2027

    ## Inleiding

    ### Regels

    - **Wat hier gezegd wordt, blijft hier:** Afgevinkt
    - **Iedereen telt even zwaar:** Niet afgevinkt

    ## Casus

    ### Wat er gebeurde

    Mevrouw A. werkt **elke nacht** en haalt de lessen niet.

    - Twee kinderen
      - waarvan een in groep 3
    - Inkomen uit nachtdiensten

    > *Ik slaap als mijn kinderen op school zijn.*

    ### De morele vraag

    Mogen wij de taaleis een half jaar uitstellen?

    ### Het dilemma

    - **Mogelijkheid A:** Een half jaar uitstel
    - **Schade bij A:** Anderen kregen dit niet
    - **Mogelijkheid B:** Aan de eis houden
    - **Schade bij B:** Haar inkomen valt weg

    ## Perspectieven

    ### Wat er op het spel staat

    | Perspectief | Waarde | Wat die waarde hier vraagt | Past bij |
    | --- | --- | --- | --- |
    | Mevrouw A. | bestaanszekerheid | Haar inkomen valt niet weg zolang ze nachtdiensten draait. | Uitstel geven |
    | mevrouw A. | rust | Zij kan slapen. | Uitstel geven |
    | Klantmanager | rechtsgelijkheid | Gelijke eisen worden gelijk behandeld. | Aan de eis houden |

    ### Open vragen

    | Vraag | Antwoord voor |
    | --- | --- |
    | Bestaat er les op de werkvloer? | 30 november 2026 |

    ## Eigen afweging

    ### Tom Bakker, De Kade

    - **Ik kies:** Uitstel geven
    - **Omdat:** Reden van Tom Bakker

    ### Mirjam Kok, Werkplein Noord

    - **Ik kies:** Uitstel geven
    - **Omdat:** Reden van Mirjam Kok

    ### Joris Veen (op papier)

    - **Ik kies:** Aan de eis houden
    - **Omdat:** Gelijk is gelijk

    De verdeling nadat iedereen had gesproken: Uitstel geven: 2; Aan de eis houden: 1. Dit is geen stemming.

    > 1 bijdrage is verzegeld gebleven en gesloten zonder te zijn geopend.

    ## Afronden

    ### Conclusie

    Uitstel van een half jaar, met taalles op de werkvloer.

    ### Afspraken

    | Actie | Persoon | Organisatie | Uiterste datum | Status |
    | --- | --- | --- | --- | --- |
    | Beslisruimte voorleggen aan de directeur | Mirjam Kok | Werkplein Noord | 24 november 2026 | Open |

    ### Hoe was het

    | Vraag | Gemiddeld | Antwoorden | Schaal |
    | --- | --- | --- | --- |
    | Ik ben gehoord | 3,7 van 5 | 3 | 1 = nee, 5 = ja |

    ## Parkeerplaats

    - Hoe doen andere gemeenten dit? (nog open)

    ## Over dit verslag

    - **Niet gebruikte stappen:** Bespreking

    ---

    Verslag gemaakt op 1 januari 1970, 01:00 uur met Beraad.
    "
  `)
})

test('R-REPORT-13 text is shown as it was written, on one line, and no character of it is markup', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = markdownLine(text)
      expect(unescaped(line)).toBe(oneLine(text))
      expect(bare(line)).not.toMatch(/[\\`*_[\]{}<>|~&#$^]/u)
      expect(line).not.toMatch(/^(?:\s|[-+=:%]|\d+[.)])/u)
      expect(line.isWellFormed()).toBe(true)
    }),
  )
})

test('R-REPORT-13 a table cell holds no line end and no bar that parts cells', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const cell = markdownCell(text)
      expect(bare(cell).replaceAll('<br>', '')).not.toMatch(/[\n|<>]/u)
    }),
  )
})

test('R-REPORT-13 runs keep their words and hold no markup but their own', () => {
  const runs = fc.array(
    fc.record({ text: hostileText, bold: fc.constant(true) }, { requiredKeys: ['text'] }),
    { maxLength: 4 },
  )
  const signs = (text: string) => text.replace(/\s+/gu, '')
  fc.assert(
    fc.property(runs, (all) => {
      const lines = markdownRuns(all)
      for (const line of lines) expect(bare(line).replaceAll('**', '')).not.toMatch(/[\\`*_[\]{}<>|~&#$^\n]/u)
      const words = readable(all.map(({ text }) => readable(text)).join(''))
      const withoutMarkers = lines.map((line) =>
        unescaped(line.replace(/(\\.)|\*\*/gu, (_, escaped: string | undefined) => escaped ?? '')),
      )
      expect(signs(withoutMarkers.join(''))).toBe(signs(words))
    }),
  )
})

test('R-REPORT-13 emphasis stands where Markdown reads it as emphasis', () => {
  const bold = (text: string) => ({ text, bold: true as const })
  expect(markdownRuns([{ text: 'zij ' }, bold(' werkt '), { text: 'elke nacht' }])).toEqual([
    'zij **werkt** elke nacht',
  ])
  expect(markdownRuns([{ text: 'a' }, bold('(b)'), { text: 'c' }])).toEqual(['a(b)c'])
  expect(markdownRuns([bold('een'), { text: 'twee', italic: true }])).toEqual(['**een**twee'])
  expect(markdownRuns([{ text: 'weg', strikethrough: true, bold: true, italic: true }])).toEqual([
    '~~***weg***~~',
  ])
  expect(markdownRuns([bold('een\ntwee'), bold(' drie')])).toEqual(['**een**', '**twee drie**'])
})
