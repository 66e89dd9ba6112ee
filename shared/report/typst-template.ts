/**
 * The report on A4, in Typst 0.14. It reads all words from a JSON file, as strings that Typst shows and never reads as
 * markup. `\u{1}` stands where a long word may be cut,
 * `\u{2}` where an endless text goes on as a new paragraph.
 */
export const typstTemplate = String.raw`
#let report = json("/report.json")

#let ink = rgb("#1b262b")
#let quiet = rgb("#4c5a61")
#let line = rgb("#cfc8b8")
#let lead = if report.kind == "conference" { rgb("#3d3f7d") } else { rgb("#0f4c5c") }
#let serif = "Source Serif 4"
#let plain = "Atkinson Hyperlegible Next"

#set document(
  title: report.documentTitle,
  date: if report.date == none { none } else {
    let (year, month, day, hour, minute, second) = report.date
    datetime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  },
)
#set page(
  paper: "a4",
  margin: (top: 24mm, bottom: 26mm, left: 24mm, right: 24mm),
  footer: context {
    set text(font: plain, size: 8pt, fill: quiet, hyphenate: false)
    let (before, between) = report.page
    let number = [#before#counter(page).display()#between#counter(page).final().first()]
    block(width: 100%, stroke: (top: 0.5pt + line), inset: (top: 6pt), grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      block(height: 1.2em, clip: true, report.documentTitle),
      number,
    ))
  },
)
#set text(
  font: serif,
  size: 10.5pt,
  lang: report.language,
  fill: ink,
  hyphenate: true,
  costs: (hyphenation: 250%, runt: 150%),
)
#set par(leading: 0.68em, spacing: 0.95em, justify: false, linebreaks: "optimized")
#set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.68em, marker: ([•], [–]))
#set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.68em)

#show quote.where(block: true): set pad(x: 0pt)

#show heading: set text(hyphenate: false)
#show heading: set par(leading: 0.5em, linebreaks: "optimized")
#show heading.where(level: 1): set text(size: 21pt, weight: "bold")
#show heading.where(level: 1): set block(above: 0pt, below: 14pt)
#show heading.where(level: 2): set text(size: 14pt, fill: lead)
#show heading.where(level: 2): set block(above: 24pt, below: 9pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 16pt, below: 7pt)
#show heading.where(level: 4): set text(font: plain, size: 10pt)
#show heading.where(level: 4): set block(above: 13pt, below: 8pt)

// A very long line is broken where it is full: weighing all its breaks against each other would take too long.
#let long = 20000
#let ended(length, body) = if length > long { { set par(linebreaks: "simple"); body } } else { body }

#let piece(text) = text.split("\u{1}").map(part => [#part]).join(h(0pt))
#let lines(text) = text.split("\n").map(piece).join(linebreak())
#let words(text) = text.split("\u{2}").map(lines).join(parbreak())

#let run(of) = {
  let said = words(of.text)
  if of.underline { said = underline(said) }
  if of.strikethrough { said = strike(said) }
  if of.italic { said = emph(said) }
  if of.bold { said = strong(said) }
  said
}
#let runs(all) = all.map(run).join()
#let extent(all) = all.map(of => of.text.len()).sum(default: 0)

// Long terms stand above what they mean; a box as wide as the column puts the others beside it.
#let definition-list(of, values: serif, size: 10.5pt) = {
  set text(font: values, size: size)
  set par(leading: 0.6em)
  let term-text(body) = text(font: plain, size: 9pt, weight: "regular", fill: quiet, hyphenate: false, body)
  show strong: it => term-text(it.body)
  show: body => block(below: 1.2em, breakable: not of.whole, body)
  if of.column != none {
    let width = of.column * 1mm
    set terms(separator: [], hanging-indent: width, spacing: 0.7em)
    terms(..of.items.map(((term, lines)) => terms.item(box(width: width, words(term)), words(lines))))
  } else {
    set terms(separator: linebreak(), hanging-indent: 0pt, spacing: 0.95em)
    terms(..of.items.map(((term, lines)) => terms.item(words(term), words(lines))))
  }
}

#let report-heading(of) = heading(level: of.level, {
  words(of.text)
  if of.mark != none {
    h(0.6em)
    box(
      stroke: 0.5pt + line,
      radius: 1em,
      inset: (x: 0.55em),
      outset: (y: 0.3em),
      text(font: plain, size: 8pt, weight: "regular", fill: quiet, words(of.mark)),
    )
  }
})

#let report-paragraph(of) = ended(extent(of.runs), {
  if of.look == "quote" {
    block(
      stroke: (left: 2.5pt + line),
      inset: (left: 10pt, y: 2pt),
      quote(block: true, runs(of.runs)),
    )
  } else if of.look == "lead" {
    block(sticky: true, above: 1.2em, strong(runs(of.runs)))
  } else {
    runs(of.runs)
    parbreak()
  }
})

#let shares = (narrow: 1fr, normal: 1.55fr, wide: 2.6fr)

#let report-table(of) = {
  let many = of.columns.len() > 5
  set text(font: plain, size: if many { 8pt } else { 9pt })
  set par(leading: 0.52em, spacing: 0.7em, linebreaks: "simple")
  let cell-of(row, column, text) = {
    let body = words(text)
    if column == 0 and row.named and text.len() <= 90 { body = strong(body) }
    table.cell(
      breakable: if row.whole and row.span <= 1 { false } else { true },
      rowspan: if column == 0 and row.span > 1 { row.span } else { 1 },
      body,
    )
  }
  block(above: 1em, below: 1.4em, breakable: not of.whole, table(
    columns: of.columns.map(((width,)) => shares.at(width)),
    align: left + top,
    stroke: (rest: none, bottom: 0.5pt + line),
    inset: (left: 0pt, right: 9pt, y: 5pt),
    table.header(..of.columns.map(((title,)) => strong(words(title))), table.hline(stroke: 1pt + quiet)),
    ..of
      .rows
      .map(row => row
        .cells
        .enumerate()
        .filter(((column, _)) => column > 0 or row.span > 0)
        .map(((column, text)) => cell-of(row, column, text)))
      .flatten(),
  ))
}

#let nested(items, ordered) = {
  let children = items.map(item => {
    runs(item.runs)
    if item.items.len() > 0 { nested(item.items, ordered) }
  })
  if ordered { enum(..children) } else { list(..children) }
}

#let report-notice(of) = {
  let urgent = of.tone == "attention"
  block(
    width: 100%,
    fill: if urgent { rgb("#fbeedd") } else { rgb("#f6f4ee") },
    stroke: (left: 3pt + (if urgent { rgb("#8f4a0b") } else { line })),
    inset: (left: 11pt, right: 10pt, y: 8pt),
    above: 1.2em,
    below: 1.2em,
    text(font: plain, size: 9.5pt, fill: if urgent { rgb("#6f3a08") } else { ink }, words(of.text)),
  )
}

#let report-block(of) = {
  if of.kind == "heading" { report-heading(of) }
  else if of.kind == "paragraph" { report-paragraph(of) }
  else if of.kind == "table" { report-table(of) }
  else if of.kind == "definitions" { definition-list(of) }
  else if of.kind == "list" { nested(of.items, of.ordered) }
  else if of.kind == "notice" { report-notice(of) }
}

#heading(level: 1, bookmarked: false, words(report.title))
#block(
  width: 100%,
  stroke: (top: 0.75pt + line, bottom: 0.75pt + line),
  inset: (y: 10pt),
  below: 1.6em,
  definition-list(report.facts, values: plain, size: 9.5pt),
)
#if report.wholeTitle != none { ended(report.wholeTitle.len(), words(report.wholeTitle)) }
#for of in report.blocks { report-block(of) }
#if report.missing != none { report-notice((tone: "information", text: report.missing)) }
#block(
  above: 2.4em,
  width: 100%,
  stroke: (top: 0.5pt + line),
  inset: (top: 8pt),
  text(font: plain, size: 8.5pt, fill: quiet, words(report.footer)),
)
`
