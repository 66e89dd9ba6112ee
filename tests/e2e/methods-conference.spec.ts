import { walkMethods } from './walk-methods.ts'

walkMethods('conference')
