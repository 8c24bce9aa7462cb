// Every operation that tells about the machine.

import { logOperations } from './dmesg.js'
import { filesystemOperations } from './filesystems.js'
import { ioStatOperations } from './iostat.js'
import { lsblk } from './lsblk.js'
import type { Operation } from './operation.js'
import { slabInfo } from './slab-info.js'
import { settingOperations } from './sysctl.js'
import { identityOperations } from './system-identity.js'
import { memoryOperations } from './system-memory.js'

export const systemOperations: readonly Operation[] = [
  ...memoryOperations,
  ...identityOperations,
  ...settingOperations,
  ...logOperations,
  slabInfo,
  ...filesystemOperations,
  ...ioStatOperations,
  lsblk,
]
