import { strict } from './strict.ts'

/** What a spec answers to the next dialog of a kind, and what was asked. */
export interface AskedDialog {
  readonly kind: 'message-box' | 'save' | 'open' | 'error'
  readonly options: Readonly<Record<string, unknown>>
  readonly answer: unknown
}

type Options = Readonly<Record<string, unknown>>

/**
 * `dialog`. A spec answers beforehand; a question that nobody foresaw is answered as by closing the dialog, and is to be seen
 * among those asked.
 */
export const makeDialog = () => {
  const asked: AskedDialog[] = []
  const answers: { kind: string; answer: unknown }[] = []

  /** Electron takes the window first, if there is one. */
  const optionsOf = (values: readonly unknown[]): Options => (values.at(-1) ?? {}) as Options
  const ask = (kind: AskedDialog['kind'], options: Options, otherwise: unknown): unknown => {
    const at = answers.findIndex((one) => one.kind === kind)
    const answer = at < 0 ? otherwise : answers.splice(at, 1)[0]?.answer
    asked.push({ kind, options: JSON.parse(JSON.stringify(options)), answer })
    return answer
  }
  const box = (options: Options): number => {
    const answer = ask('message-box', options, options.cancelId ?? 0)
    if (typeof answer === 'number') return answer
    const buttons = (options.buttons ?? []) as readonly string[]
    const at = buttons.indexOf(String(answer))
    if (at < 0) throw new Error(`there is no button '${answer}' among ${buttons.join(', ')}`)
    return at
  }
  const paths = (kind: 'save' | 'open', options: Options): string[] => {
    const answer = ask(kind, options, null)
    if (answer === null || answer === undefined) return []
    return Array.isArray(answer) ? answer.map(String) : [String(answer)]
  }

  const dialog = strict('Dialog', {
    showMessageBoxSync: (...values: unknown[]) => box(optionsOf(values)),
    showMessageBox: async (...values: unknown[]) => ({
      response: box(optionsOf(values)),
      checkboxChecked: false,
    }),
    showSaveDialog: async (...values: unknown[]) => {
      const [filePath = ''] = paths('save', optionsOf(values))
      return { canceled: filePath === '', filePath }
    },
    showSaveDialogSync: (...values: unknown[]) => paths('save', optionsOf(values))[0] ?? '',
    showOpenDialog: async (...values: unknown[]) => {
      const filePaths = paths('open', optionsOf(values))
      return { canceled: filePaths.length === 0, filePaths }
    },
    showOpenDialogSync: (...values: unknown[]) => {
      const filePaths = paths('open', optionsOf(values))
      return filePaths.length === 0 ? undefined : filePaths
    },
    showErrorBox: (title: string, content: string) => {
      ask('error', { title, content }, null)
    },
  })
  return {
    dialog,
    asked: (): readonly AskedDialog[] => asked,
    answer: (kind: string, answer: unknown) => {
      answers.push({ kind, answer })
    },
  }
}
