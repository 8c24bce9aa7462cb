// Files of the kernel that an operation reads for a script: held before the policy is asked, read with its grant.

import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { osError } from '../os-error.js'
import { parsePath } from '../path.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { requireLinux } from '../platform/machine.js'
import { readText } from '../platform/read-file.js'
import { walkToDirectory } from '../platform/walk.js'
import { askFile, requireRegular, resolve, reveal, splitNamed } from './access.js'
import { bytesPerUnit } from './content.js'
import type { Ask } from './operation.js'

export const asksSystemRead = (...paths: readonly string[]): readonly Ask[] =>
  paths.map((at) => ({ action: 'read', on: 'file', at }))

/** Holds the file without following a link, asks `read` for it, and closes it after use. */
export function withSystemFile<T>(host: Host, written: string, use: (object: HeldObject, read: Grant) => T): T {
  const path = parsePath(written)
  const { parent, name } = splitNamed(path)
  const directory = resolve(() => walkToDirectory(host.descriptors, parent, 'refuse'))
  const found = resolve(() => findIn(reveal(directory), name))
  try {
    const grant = host.guard.authorize(askFile('read', path, 'value' in found ? found.value : undefined))
    requireLinux(written)
    return use(reveal(found), grant)
  } finally {
    if ('value' in found) found.value.close()
    if ('value' in directory) directory.value.close()
  }
}

function findIn(directory: HeldDirectory, name: string): HeldObject {
  const object = directory.find(name)
  if (object === undefined) throw osError('ENOENT')
  return object
}

/** The text of such a file. */
export function readSystemFile(host: Host, path: string): string {
  return withSystemFile(host, path, (object, read) => {
    requireRegular(object)
    const text = readText(object, read, host.limits.readBytes)
    host.charge(text.length / bytesPerUnit)
    return text
  })
}
