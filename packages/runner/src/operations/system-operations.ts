// Every operation that tells about the machine.

import type { Operation } from './operation.js'
import { memoryOperations } from './system-memory.js'

export const systemOperations: readonly Operation[] = [...memoryOperations]
