/** Fetches the formats of a tree with the code of each, so that none has to be fetched when somebody saves. */
export const fetchTreeFormats = async () => {
  const [formats] = await Promise.all([
    import('../../shared/report/tree-formats.ts'),
    import('../../shared/report/docx.ts'),
    import('../../shared/report/html.ts'),
    import('../../shared/report/markdown.ts'),
  ])
  return formats
}

/** Fetches every format of a session, likewise. */
export const fetchExportFormats = async () => {
  const [formats, levels] = await Promise.all([
    import('../../shared/report/export-formats.ts'),
    import('../../shared/report/levels.ts'),
    fetchTreeFormats(),
    import('../../shared/report/archive-copy.ts'),
    import('../../shared/report/csv.ts'),
    import('../../shared/report/session-calendar.ts'),
    import('../../shared/report/organisation-text.ts'),
  ])
  return { ...formats, buildReportAt: levels.buildReportAt }
}
