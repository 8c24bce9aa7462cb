// mkdir: open Dir(parent), create Dir; with parents: open Dir(nearest existing directory), create Dir for each that is made.

import { NamedSubject } from '../approval/subject.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { type AbsolutePath, fromComponents, join, parsePath } from '../path.js'
import { makeDirectory } from '../platform/directory.js'
import type { HeldDirectory } from '../platform/held.js'
import { enterDirectory, walkToDirectory } from '../platform/walk.js'
import { askDirectory, openDirectoryAt, resolve, splitNamed } from './access.js'
import { defineOperation } from './operation.js'

export const mkdir = defineOperation({
  name: 'mkdir',
  summary: 'create a directory; one that is there is no error',
  parameters: [{ name: 'path', type: 'string' }],
  flags: {
    name: 'mkdir',
    typeName: 'MkdirFlag',
    flags: [{ name: 'parents', aliases: ['p'], summary: 'also the directories above it' }],
  },
  returns: '()',
  asks: [
    { action: 'open', on: 'directory', of: 'path', part: 'parent', otherwise: 'the nearest above it that exists' },
    { action: 'create', on: 'directory', of: 'path' },
  ],
  perform: (host, { path }, flags) => {
    const target = parsePath(path)
    if (target.components.length === 0) {
      throw new OperationError('InvalidArguments', `Invalid arguments: Invalid directory path: ${path}`)
    }
    // Asked first with parents: which of them exist must not show before `create` on the path itself is allowed.
    if (flags.has('parents')) host.guard.authorize(askDirectory('create', target))
    const base = flags.has('parents') ? nearestExisting(host, target) : splitNamed(target).parent
    let held = openDirectoryAt(host, base, 'follow')
    try {
      for (const name of target.components.slice(base.components.length)) held = makeAndEnter(host, held, name)
      return undefined
    } finally {
      held.close()
    }
  },
})

/** The longest part of the path, above its last component, that is a directory. What it found shows only in what is asked next. */
function nearestExisting(host: Host, target: AbsolutePath): AbsolutePath {
  for (let length = target.components.length - 1; length > 0; length -= 1) {
    const path = fromComponents(target.components.slice(0, length))
    const found = resolve(() => walkToDirectory(host.descriptors, path, 'follow'))
    if ('value' in found) {
      found.value.close()
      return path
    }
    if (found.failure.code !== 'ENOENT') return path
  }
  return fromComponents([])
}

/** Creates one directory and enters it; closes the one above. */
export function makeAndEnter(host: Host, parent: HeldDirectory, name: string): HeldDirectory {
  try {
    const grant = host.guard.authorize(askDirectory('create', join(parent.path, name), new NamedSubject(parent, name)))
    try {
      makeDirectory(parent, name, grant)
    } catch (error) {
      if (!(error instanceof OperationError) || error.code !== 'EEXIST') throw error
    }
    return enterDirectory(parent, name)
  } finally {
    parent.close()
  }
}
