import { walkMethods } from './walk-methods.ts'

walkMethods('deliberation')
