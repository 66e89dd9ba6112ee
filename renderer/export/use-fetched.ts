import { useEffect, useState } from 'react'

/** Brings in code when it is wanted, and again the next time when it did not come. */
export const useFetched = <Part>(
  isWanted: boolean,
  fetchPart: () => Promise<Part>,
): Part | 'loading' | 'failed' => {
  const [part, setPart] = useState<Part | 'loading' | 'failed'>('loading')
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    setPart((before) => (before === 'failed' ? 'loading' : before))
    fetchPart().then(
      (fetched) => {
        if (isHere) setPart(() => fetched)
      },
      () => {
        if (isHere) setPart('failed')
      },
    )
    return () => {
      isHere = false
    }
  }, [isWanted, fetchPart])
  return part
}
