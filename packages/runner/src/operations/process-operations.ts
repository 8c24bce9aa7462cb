// Every operation on processes.

import { killOperations } from './kill.js'
import type { Operation } from './operation.js'
import { processListOperations } from './process-list.js'

export const processOperations: readonly Operation[] = [...processListOperations, ...killOperations]
