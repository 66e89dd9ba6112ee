import { useEffect, useState } from 'react'
import { useServices } from '../app/services.tsx'
import type { Expert, Register } from '../live/sessions.ts'

interface RegisterView {
  readonly state: ReturnType<Register['state']>
  readonly experts: readonly Expert[]
}

/** The register of this device's region, as it is now. */
export const useRegister = (): RegisterView => {
  const { register } = useServices().sessions
  const [view, setView] = useState<RegisterView>(() => ({
    state: register.state(),
    experts: register.experts(),
  }))
  useEffect(() => {
    const read = (): void => setView({ state: register.state(), experts: register.experts() })
    read()
    return register.subscribe(read)
  }, [register])
  return view
}
