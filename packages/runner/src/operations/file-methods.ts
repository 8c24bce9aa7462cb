// Methods of the file handle about its name: delete and move.

import { NamedSubject } from '../approval/subject.js'
import { FileHandle } from '../handles/file-handle.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { join, parseName } from '../path.js'
import { removeFile } from '../platform/directory.js'
import { askFile, openIn, requireRegular } from './access.js'
import { asksToMove, authorizeMove, noteMove, relocateOver } from './mv.js'
import { defineOperation } from './operation.js'

export const deleteFile = defineOperation({
  name: 'delete',
  style: 'method',
  summary: 'delete the file that has the name now',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'DeleteFileOptions' },
  ],
  returns: '()',
  asks: [{ action: 'delete', on: 'file', of: 'file' }],
  perform: (host, { file, options }) => {
    const { parent, name, path } = file.object
    const grant = host.guard.authorize(askFile('delete', path, new NamedSubject(parent, name)))
    const object = parent.find(name)
    if (object === undefined) {
      if (options.flag('force')) return undefined
      const message = `No such file or directory found: ${parent.path.text}`
      throw new OperationError('NotFound', message, { reason: 'system', code: 'ENOENT' })
    }
    try {
      removeFile(object, grant)
    } finally {
      object.close()
    }
    return undefined
  },
})

export const moveMethod = defineOperation({
  name: 'move',
  style: 'method',
  summary: 'rename the file, or move it to another directory; gives its new handle',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'directory', type: 'directory' },
    { name: 'name', type: 'string' },
    { name: 'options', type: 'options', builder: 'MoveOptions' },
  ],
  returns: 'RcFileHandle',
  asks: asksToMove('file', { of: 'directory', part: 'entry', named: 'name' }),
  perform: (host, { file, directory, name, options }) => {
    const { object, mode } = file
    const path = join(directory.held.path, parseName(directory.held.path, name))
    const move = authorizeMove(host, object.path, path, object)
    const create = host.guard.authorize(askFile('create', path))
    const to = openIn(host, directory.held, name)
    try {
      relocateOver(host, object, move, to, create, options.flag('backup'))
    } finally {
      to.object?.close()
    }
    if (options.flag('verbose')) noteMove(host, object.path, path)
    const moved = directory.held.find(name)
    if (moved === undefined) throw osError('ENOENT')
    requireRegular(moved)
    return new FileHandle(moved, mode)
  },
})
