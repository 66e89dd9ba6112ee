const separator = ';'

/** The cells of a table as it stands in a file (RFC 4180 with a semicolon), so that what is shown is what is saved. */
export const csvRows = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const said = text.replace(/^\ufeff/u, '')
  const endRow = (): void => {
    rows.push([...row, cell])
    row = []
    cell = ''
  }
  for (let at = 0; at < said.length; at++) {
    const sign = said[at] ?? ''
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (said[at + 1] === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === separator) {
      row.push(cell)
      cell = ''
    } else if (sign === '\r' && said[at + 1] === '\n') {
      endRow()
      at++
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
