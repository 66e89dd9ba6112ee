import { Check, CircleAlert, Info, type LucideIcon } from 'lucide-react'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import styles from './toast.module.css'

const shownForMs = 6_000

/** Whether something succeeded, went wrong, or is only told. */
type ToastTone = 'ok' | 'bad' | 'news'

const toneIcon: Record<ToastTone, LucideIcon> = { ok: Check, bad: CircleAlert, news: Info }

interface Message {
  readonly id: number
  readonly text: string
  readonly tone: ToastTone
}

export interface Toasts {
  /** Shows a sentence for a few seconds and has it read aloud. */
  readonly toast: (text: string, tone?: ToastTone) => void
  /** Has a sentence read aloud without showing it. */
  readonly announce: (text: string) => void
}

const ToastContext = createContext<Toasts | null>(null)

/** The one place for short messages. Stays reachable for a screen reader when a dialog is open. */
export const ToastProvider = ({ children }: { readonly children: ReactNode }) => {
  const [messages, setMessages] = useState<readonly Message[]>([])
  const [spoken, setSpoken] = useState<Message | null>(null)
  const counter = useRef(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())

  useEffect(() => {
    const running = timers.current
    return () => {
      for (const timer of running) clearTimeout(timer)
      running.clear()
    }
  }, [])

  const toast = useCallback((text: string, tone: ToastTone = 'ok') => {
    counter.current += 1
    const message = { id: counter.current, text, tone }
    setMessages((before) => [...before.slice(-2), message])
    const timer = setTimeout(() => {
      timers.current.delete(timer)
      setMessages((before) => before.filter((other) => other.id !== message.id))
    }, shownForMs)
    timers.current.add(timer)
  }, [])

  const announce = useCallback((text: string) => {
    counter.current += 1
    setSpoken({ id: counter.current, text, tone: 'ok' })
  }, [])

  const value = useMemo(() => ({ toast, announce }), [toast, announce])
  return (
    <ToastContext value={value}>
      {children}
      <div className={styles.region} data-react-aria-top-layer="true" role="log" aria-live="polite">
        {messages.map(({ id, text, tone }) => {
          const Icon = toneIcon[tone]
          return (
            <div key={id} className={styles.toast}>
              <Icon size={18} aria-hidden />
              <span>{text}</span>
            </div>
          )
        })}
        {spoken === null ? null : (
          <span key={spoken.id} className={styles.spoken}>
            {spoken.text}
          </span>
        )}
      </div>
    </ToastContext>
  )
}

/** Short messages; only inside a `ToastProvider`. */
export const useToasts = (): Toasts => {
  const toasts = useContext(ToastContext)
  if (toasts === null) throw new Error('useToasts outside a ToastProvider')
  return toasts
}
