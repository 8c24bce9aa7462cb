// Every operation on processes.

import { killOperations } from './kill.js'
import { nsenter } from './nsenter.js'
import type { Operation } from './operation.js'
import { processListOperations } from './process-list.js'
import { traceOperations } from './trace.js'

export const processOperations: readonly Operation[] = [
  ...processListOperations,
  ...killOperations,
  ...traceOperations,
  nsenter,
]
