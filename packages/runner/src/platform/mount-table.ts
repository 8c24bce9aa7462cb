// The table of mounts. `/proc/mounts` is the kernel's link to the table of whoever reads it. INVARIANT: it is the only link that
// is followed without a question about its target: that has another name in every process, and what it shows is `/proc/mounts`.

import { statfsSync } from 'node:fs'
import type { Grant } from '../grant.js'
import { osError, systemCall } from '../os-error.js'
import { HeldObject } from './held.js'
import { procFileSystem } from './reach.js'
import { readBytes } from './read-file.js'
import { enterDirectory, linkTarget } from './walk.js'

/** The table by the link that was asked about. */
export function readMountTable(link: HeldObject, grant: Grant, mostBytes: number): Buffer {
  const { parent: proc, name } = link
  const isKernels = systemCall(() => statfsSync(proc.own)).type === procFileSystem
  if (!isKernels || link.kind !== 'link' || linkTarget(proc, name) !== 'self/mounts') throw osError('ELOOP')
  const owner = linkTarget(proc, 'self')
  if (!/^\d+$/.test(owner)) throw osError('ELOOP')
  const own = enterDirectory(proc, owner)
  try {
    const found = own.find('mounts')
    if (found === undefined) throw osError('ENOENT')
    try {
      return readBytes(new HeldObject(own, found.name, found.descriptor, found.stat, link.path), grant, mostBytes)
    } finally {
      found.close()
    }
  } finally {
    own.close()
  }
}
