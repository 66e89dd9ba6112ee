import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { libraryWords } from '../../shared/library/words.ts'
import type { Result } from '../../shared/result.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { LibraryActRefusal } from '../live/library-contract.ts'
import { useToasts } from '../ui/toast.tsx'

/** Doing something with a record, once at a time; what was refused is said in words. */
export interface Acted {
  readonly isBusy: boolean
  /** '' as long as nothing was refused. */
  readonly problem: string
  run(act: () => Promise<Result<unknown, LibraryActRefusal>>, said: string): void
}

const isOfTheRoom = (code: LibraryActRefusal): code is 'closed' | 'read-only' | 'gone' =>
  code === 'closed' || code === 'read-only' || code === 'gone'

/** `onDone` is called when it was done, and nothing else. */
export const useAct = (onDone: () => void): Acted => {
  const { t } = useTranslation('library')
  const { refusals } = libraryWords[useLanguage()]
  const { toast } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  return {
    isBusy,
    problem,
    run: (act, said) => {
      if (isBusy) return
      setBusy(true)
      setProblem('')
      const finish = async (): Promise<void> => {
        const acted = await act()
        setBusy(false)
        if (!acted.ok) {
          const { code } = acted
          return setProblem(isOfTheRoom(code) ? t(`act.${code}`) : refusals[code])
        }
        toast(said)
        onDone()
      }
      void finish()
    },
  }
}
