import type { LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import { Button, type ButtonKind } from './button.tsx'

interface FileButtonProps {
  readonly children: string
  readonly icon: LucideIcon
  /** Extensions and types that the system's dialog offers first. */
  readonly accept: string
  readonly onPick: (file: File) => void
  readonly kind?: ButtonKind
}

/** A button that asks the system for one file. The words are ours, and not those of the browser. */
export const FileButton = ({ children, icon, accept, onPick, kind = 'plain' }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} icon={icon} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // So that the same file, changed by then, can be picked again.
          target.value = ''
          if (file !== undefined) onPick(file)
        }}
      />
    </>
  )
}
