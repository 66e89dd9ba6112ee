import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNameOf } from '../fields/use-name-of.ts'
import { useClock, useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import { type PutAway, quietHint } from './talk-time-rows.ts'
import { useKeptKeyboard } from './use-kept-keyboard.ts'

/** Says to whoever leads, about one person at a time, that they have hardly spoken. */
export const QuietVoice = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const nameOf = useNameOf()
  const { announce } = useToasts()
  const [putAway, setPutAway] = useState<PutAway>({ deviceIds: [], at: null })
  const shown = useRef<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const pressed = useKeptKeyboard(place)
  const now = useClock()
  const quiet = useTopic('talk', (session) =>
    quietHint(session.quietVoices(), session.talkTime(), shown.current, putAway, now),
  )
  const words = quiet === null ? null : t('talk.quiet', { name: nameOf(quiet) })
  useEffect(() => {
    shown.current = quiet
  }, [quiet])
  useEffect(() => {
    if (words !== null) announce(words)
  }, [words, announce])
  if (quiet === null) return null
  return (
    <div ref={place}>
      <Callout tone="facilitator">
        <p>{words}</p>
        <p>
          <Button
            size="small"
            onPress={() => {
              pressed()
              setPutAway({ deviceIds: [...putAway.deviceIds, quiet], at: live.now() })
            }}
          >
            {t('talk.later')}
          </Button>
        </p>
      </Callout>
    </div>
  )
}
