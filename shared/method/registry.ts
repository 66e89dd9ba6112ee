import { conference } from './conference.ts'
import { cura } from './cura.ts'
import { dilemma } from './dilemma.ts'
import { doelEerst } from './doel-eerst.ts'
import { doorbraak } from './doorbraak.ts'
import { hermeneutisch } from './hermeneutisch.ts'
import { mensInBeeld } from './mens-in-beeld.ts'
import type { Method } from './method.ts'
import { nijmegen } from './nijmegen.ts'
import { socratisch } from './socratisch.ts'
import { utrecht } from './utrecht.ts'
import { vergunninghouders } from './vergunninghouders.ts'
import { zevenstappen } from './zevenstappen.ts'

/** All methods that come with the program, in the order in which they are offered. */
export const methods: readonly Method[] = [
  dilemma,
  utrecht,
  nijmegen,
  cura,
  socratisch,
  hermeneutisch,
  zevenstappen,
  conference,
  mensInBeeld,
  vergunninghouders,
  doelEerst,
  doorbraak,
]

/** The method of that id, if the program brings it. */
export const findMethod = (id: string): Method | undefined => methods.find((method) => method.id === id)
