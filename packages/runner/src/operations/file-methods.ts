// Methods of the file handle.

import { NamedSubject } from '../approval/subject.js'
import { FileHandle } from '../handles/file-handle.js'
import { Metadata } from '../handles/metadata.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { removeFile } from '../platform/directory.js'
import { replaceContent } from '../platform/write-file.js'
import { askFile, requireRegular } from './access.js'
import { checkWritable, grantHandleWrite } from './content.js'
import { defineOperation } from './operation.js'

export const writeFile = defineOperation({
  name: 'write',
  style: 'method',
  summary: 'replace the whole content in one step; gives a handle to the new file',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'text', type: 'string' },
  ],
  returns: 'RcFileHandle',
  asks: [{ action: 'write', on: 'file', of: 'file' }],
  perform: (host, { file, text }) => replace(host, file, text, false),
})

export const writeFileWithOptions = defineOperation({
  name: 'write',
  style: 'method',
  summary: 'replace the whole content in one step, as the options say; gives a handle to the new file',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'text', type: 'string' },
    { name: 'options', type: 'options', builder: 'WriteOptions' },
  ],
  returns: 'RcFileHandle',
  asks: [{ action: 'write', on: 'file', of: 'file' }],
  perform: (host, { file, text, options }) => replace(host, file, text, options.flag('preserve_ownership')),
})

function replace(host: Host, file: FileHandle, text: string, keepsOwner: boolean): FileHandle {
  const { object, mode } = file
  const grant = grantHandleWrite(host, file)
  checkWritable(host, text)
  replaceContent(object.parent, object.name, object, grant, text, { newMode: 0o666, keepsOwner })
  const renewed = object.parent.find(object.name)
  if (renewed === undefined) throw osError('ENOENT')
  requireRegular(renewed)
  return new FileHandle(renewed, mode)
}

export const fileMetadata = defineOperation({
  name: 'metadata',
  style: 'method',
  summary: 'size, times, permissions and owner of the file',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'Metadata',
  asks: [{ action: 'stat', on: 'file', of: 'file' }],
  perform: (host, { file }) => {
    host.guard.authorize(askFile('stat', file.object.path, file.object))
    return new Metadata(file.object.descriptor.stat(), undefined)
  },
})

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
