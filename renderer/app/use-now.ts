import { useEffect, useState } from 'react'

const everyMs = 30_000

/** This device's clock in ms since 1970, looked at twice a minute: enough for days, minutes and greetings. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
