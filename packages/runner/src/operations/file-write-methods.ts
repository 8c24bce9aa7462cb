// Methods of the file handle that change its content: write, write_in_place, copy, truncate, fallocate; and replace_text.

import { FileHandle } from '../handles/file-handle.js'
import type { Options } from '../handles/options.js'
import { bytesUnit, SizeUnit } from '../handles/size-unit.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { changeSize } from '../platform/attributes.js'
import type { HeldObject } from '../platform/held.js'
import { allocateSpace } from '../platform/native.js'
import { copyContent, overwriteContent, replaceContent } from '../platform/write-file.js'
import { askFile, requireRegular } from './access.js'
import { bytesPerUnit, checkWritable, grantHandleRead, grantHandleWrite } from './content.js'
import { requireReplaceable } from './cp.js'
import { type Ask, defineOperation, type Operation } from './operation.js'
import { compilePattern } from './pattern.js'
import { replaceText } from './sed.js'

const asksHandleWrite: readonly Ask[] = [{ action: 'write', on: 'file', of: 'file' }]

const write = defineOperation({
  name: 'write',
  style: 'method',
  summary: 'replace the whole content in one step; gives a handle to the new file',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'text', type: 'string' },
  ],
  returns: 'RcFileHandle',
  asks: asksHandleWrite,
  perform: (host, { file, text }) => replace(host, file, text, false),
})

const writeWithOptions = defineOperation({
  name: 'write',
  style: 'method',
  summary: 'replace the whole content in one step, as the options say; gives a handle to the new file',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'text', type: 'string' },
    { name: 'options', type: 'options', builder: 'WriteOptions' },
  ],
  returns: 'RcFileHandle',
  asks: asksHandleWrite,
  perform: (host, { file, text, options }) => replace(host, file, text, options.flag('preserve_ownership')),
})

function replace(host: Host, file: FileHandle, text: string, keepsOwner: boolean): FileHandle {
  const { object, mode } = file
  const grant = grantHandleWrite(host, file)
  checkWritable(host, text)
  replaceContent(object.parent, object.name, object, grant, text, { newMode: 0o666, keepsOwner })
  return new FileHandle(renewed(object), mode)
}

/** The file that has the name after its content was replaced. */
export function renewed(object: HeldObject): HeldObject {
  const now = object.parent.find(object.name)
  if (now === undefined) throw osError('ENOENT')
  requireRegular(now)
  return now
}

const writeInPlace = defineOperation({
  name: 'write_in_place',
  style: 'method',
  summary: 'write over the content of the very file, which keeps its other names; undone if it fails',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'text', type: 'string' },
  ],
  returns: '()',
  asks: asksHandleWrite,
  perform: (host, { file, text }) => {
    const grant = grantHandleWrite(host, file)
    checkWritable(host, text)
    overwriteContent(file.object, grant, text)
    file.position = 0
    return undefined
  },
})

const copyBytesPerUnit = 4096

const copy = defineOperation({
  name: 'copy',
  style: 'method',
  summary: 'copy the content to another open file, in one step; gives the handle of that file',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'target', type: 'file' },
    { name: 'options', type: 'options', builder: 'CopyFileOptions' },
  ],
  returns: 'RcFileHandle',
  asks: [
    { action: 'read', on: 'file', of: 'file' },
    { action: 'write', on: 'file', of: 'target' },
  ],
  perform: (host, { file, target, options }) => {
    const read = grantHandleRead(host, file)
    const write = grantHandleWrite(host, target)
    const to = target.object
    requireReplaceable(to.descriptor.stat().size, to.path.text, options.flag('force'))
    if (!to.isStillNamed()) throw osError('ESTALE')
    copyContent(file.object, read, to.parent, to.name, write, {
      previous: to,
      preserves: options.flag('preserve'),
      keepsOwner: true,
      newMode: 0o666,
      onPiece: (bytes) => host.charge(bytes / copyBytesPerUnit),
    })
    target.renew(renewed(to))
    file.position = 0
    return target
  },
})

const truncate = defineOperation({
  name: 'truncate',
  style: 'method',
  summary: 'cut the file to a size, or lengthen it with zeros (Linux)',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'TruncateOptions' },
  ],
  returns: '()',
  asks: asksHandleWrite,
  perform: (host, { file, options }) => {
    const grant = host.guard.authorize(askFile('write', file.object.path, file.object))
    if ((options.integer('size') ?? 0) < 0) {
      throw new OperationError('InvalidArguments', 'Invalid arguments: Size must be greater than or equal to 0')
    }
    if (!file.mode.canWrite) throw nativeError('EINVAL')
    const bytes = bytesOf(options, 'size')
    chargeGrowth(host, file.object, bytes)
    changeSize(file.object, grant, bytes)
    return undefined
  },
})

const fallocate = defineOperation({
  name: 'fallocate',
  style: 'method',
  summary: 'reserve space on disk for the file, which is at least as long afterwards (Linux)',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'FallocateOptions' },
  ],
  returns: '()',
  asks: asksHandleWrite,
  perform: (host, { file, options }) => {
    const grant = grantHandleWrite(host, file)
    const bytes = bytesOf(options, 'length')
    chargeGrowth(host, file.object, bytes)
    allocateSpace(file.object, grant, bytes)
    return undefined
  },
})

/** A size in the unit that was chosen; what the system could not count is refused as it would refuse it. */
function bytesOf(options: Options, name: string): number {
  const unit = options.value('format')
  const bytes = BigInt(options.integer(name) ?? 0) * (unit instanceof SizeUnit ? unit : bytesUnit).bytes
  if (bytes > BigInt(Number.MAX_SAFE_INTEGER)) throw nativeError('EFBIG')
  return Number(bytes)
}

/** Failures of these system calls have a kind of their own. */
function nativeError(code: string): OperationError {
  return new OperationError('RustixError', osError(code).message, { reason: 'system', code })
}

/** Bytes that come to be cost what writing them would. */
function chargeGrowth(host: Host, object: HeldObject, bytes: number): void {
  const grown = Math.max(0, bytes - Number(object.descriptor.stat().size))
  host.charge(grown / bytesPerUnit)
  host.meter.write(grown)
}

const replaceTextFunction = defineOperation({
  name: 'replace_text',
  summary: 'a text with one text replaced by another, or by a regular expression (RE2 syntax) as the options say',
  parameters: [
    { name: 'text', type: 'string' },
    { name: 'old', type: 'string' },
    { name: 'replacement', type: 'string' },
    { name: 'options', type: 'options', builder: 'ReplacementOptions' },
  ],
  returns: 'string',
  asks: [],
  perform: (host, { text, old, replacement, options }) => {
    host.charge(text.length / bytesPerUnit)
    const isAll = options.flag('replace_all')
    if (options.flag('is_regex')) return compilePattern(old).replace(text, replacement, isAll)
    return replaceText(text, old, replacement, isAll)
  },
})

export const fileWriteMethods: readonly Operation[] = [
  write,
  writeWithOptions,
  writeInPlace,
  copy,
  truncate,
  fallocate,
  replaceTextFunction,
]
