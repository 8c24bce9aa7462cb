// Every operation on processes.

import { ipcsInfo } from './ipcs.js'
import { killOperations } from './kill.js'
import { monitorProcesses } from './monitor-processes.js'
import { nsenter } from './nsenter.js'
import { openFileOperations } from './open-files.js'
import type { Operation } from './operation.js'
import { processListOperations } from './process-list.js'
import { traceOperations } from './trace.js'

export const processOperations: readonly Operation[] = [
  ...processListOperations,
  ...openFileOperations,
  ipcsInfo,
  ...killOperations,
  monitorProcesses,
  ...traceOperations,
  nsenter,
]
