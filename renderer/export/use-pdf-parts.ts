import { useEffect, useState } from 'react'

/** Whether what a PDF takes is there, asked for when it is wanted; null while that is not known. */
export const usePdfParts = (isWanted: boolean): boolean | null => {
  const [isThere, setThere] = useState<boolean | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    import('../pdf/make-pdf.ts')
      .then(({ fetchPdfParts }) => fetchPdfParts())
      .catch(() => false)
      .then((answer) => {
        if (isHere) setThere(answer)
      })
    return () => {
      isHere = false
    }
  }, [isWanted])
  return isThere
}
