// cp: open Dir(source parent), open File(source), open Dir(target parent), open, create File(target), read File(source),
// write File(target). No link in either path. The target gets its content in one step.

import { OperationError } from '../operation-error.js'
import { copyContent } from '../platform/write-file.js'
import { askFile, closePlace, openPlace, requireFile, requireWritable } from './access.js'
import { defineOperation } from './operation.js'

const newFileMode = 0o666
const bytesPerUnit = 4096

export const cp = defineOperation({
  name: 'cp',
  summary: 'copy a file to a path',
  parameters: [
    { name: 'source', type: 'string' },
    { name: 'target', type: 'string' },
  ],
  flags: {
    name: 'cp',
    typeName: 'CpFlag',
    flags: [
      { name: 'force', aliases: ['f'], summary: 'replace a target that is not empty' },
      { name: 'preserve', aliases: ['p'], summary: 'keep mode and times' },
    ],
  },
  returns: '()',
  asks: [
    { action: 'open', on: 'directory', of: 'source', part: 'parent' },
    { action: 'open', on: 'file', of: 'source' },
    { action: 'open', on: 'directory', of: 'target', part: 'parent' },
    { action: 'open', on: 'file', of: 'target' },
    { action: 'create', on: 'file', of: 'target' },
    { action: 'read', on: 'file', of: 'source' },
    { action: 'write', on: 'file', of: 'target' },
  ],
  perform: (host, { source, target }, flags) => {
    const from = openPlace(host, source, 'refuse')
    try {
      const object = requireFile(from)
      const to = openPlace(host, target, 'refuse')
      try {
        const create = host.guard.authorize(askFile('create', to.path, to.subject))
        const read = host.guard.authorize(askFile('read', object.path, object))
        const write = host.guard.authorize(askFile('write', to.path, to.subject))
        if (to.object !== undefined) {
          requireWritable(to.object)
          requireReplaceable(to.object.stat.size, to.path.text, flags.has('force'))
        }
        create.commit()
        copyContent(object, read, to.directory, to.name, write, {
          previous: to.object,
          preserves: flags.has('preserve'),
          keepsOwner: false,
          newMode: newFileMode,
          onPiece: (bytes) => host.charge(bytes / bytesPerUnit),
        })
        return undefined
      } finally {
        closePlace(to)
      }
    } finally {
      closePlace(from)
    }
  },
})

/** What is not empty is replaced only where that was asked for. */
export function requireReplaceable(size: bigint, path: string, isForced: boolean): void {
  if (size === 0n || isForced) return
  const message = `Destination file not empty: File: ${path}, Size: ${size} bytes`
  throw new OperationError('DestinationFileNotEmptyError', message, { reason: 'system' })
}
