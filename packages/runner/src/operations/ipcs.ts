// ipcs_info: for shm, sem and msg: open Dir /proc/sysvipc, open File; then read File of each.

import { ipcsType } from '../handles/process-values.js'
import type { Host } from '../host.js'
import { requireLinux } from '../platform/machine.js'
import { closePlace, openPlace, type Place, requireFile } from './access.js'
import { readContent } from './content.js'
import { type Ask, defineOperation } from './operation.js'
import { processFileErrors } from './process-errors.js'

const folder = '/proc/sysvipc'
const files = ['shm', 'sem', 'msg'] as const

/** All are open before the first is read, as in the original. */
function readTables(host: Host): readonly string[] {
  const places: Place[] = []
  try {
    for (const name of files) places.push(openPlace(host, `${folder}/${name}`, 'refuse'))
    requireLinux('ipcs_info')
    return places.map((place) => readContent(host, requireFile(place)))
  } finally {
    for (const place of places) closePlace(place)
  }
}

const opens: readonly Ask[] = files.flatMap((name): Ask[] => [
  { action: 'open', on: 'directory', at: folder },
  { action: 'open', on: 'file', at: `${folder}/${name}` },
])

export const ipcsInfo = defineOperation({
  name: 'ipcs_info',
  style: 'method',
  summary: 'shared memory, queues and semaphores of System V',
  parameters: [{ name: 'manager', type: 'process manager' }],
  returns: 'IpcsInfo',
  asks: [...opens, ...files.map((name): Ask => ({ action: 'read', on: 'file', at: `${folder}/${name}` }))],
  failsAs: processFileErrors,
  perform: (host) => {
    const [shared_memory, semaphores, queues] = readTables(host)
    return ipcsType.make({ shared_memory, queues, semaphores })
  },
})
