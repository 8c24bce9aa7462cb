// Methods of the file handle on gzip files: compress, read lines, search, sizes. What is expanded is bounded and never written.

import { gzipSync } from 'node:zlib'
import { Float } from '@sallyport/rhai'
import type { FileHandle } from '../handles/file-handle.js'
import { gzipInfoType, matchType } from '../handles/file-values.js'
import type { Options } from '../handles/options.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { DamagedDataError, decompress } from '../platform/decompress.js'
import { readBytes, readEnd } from '../platform/read-file.js'
import { replaceContent } from '../platform/write-file.js'
import { bytesPerUnit, grantHandleRead, grantHandleWrite } from './content.js'
import { asksHandleRead, selectionOf } from './file-read-methods.js'
import { renewed } from './file-write-methods.js'
import { selectLines } from './line-selection.js'
import { LineSplitter } from './line-splitter.js'
import { defineOperation, type Operation } from './operation.js'
import { compilePattern } from './pattern.js'

const compressGzip = defineOperation({
  name: 'compress_gzip',
  style: 'method',
  summary: 'write the content, compressed, to another open file, in one step',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'target', type: 'file' },
    { name: 'options', type: 'options', builder: 'CompressGzipOptions' },
  ],
  returns: '()',
  asks: [
    { action: 'read', on: 'file', of: 'file' },
    { action: 'write', on: 'file', of: 'target' },
  ],
  perform: (host, { file, target, options }) => {
    const read = grantHandleRead(host, file)
    const write = grantHandleWrite(host, target)
    const to = target.object
    if (!to.isStillNamed()) throw osError('ESTALE')
    const bytes = readBytes(file.object, read, host.limits.readBytes)
    host.charge(bytes.length / compressedPerUnit)
    const compressed = gzipSync(bytes, { level: options.integer('level') ?? 6 })
    host.meter.write(compressed.length)
    replaceContent(to.parent, to.name, to, write, compressed, { newMode: 0o666, keepsOwner: true })
    target.renew(renewed(to))
    file.position = 0
    return undefined
  },
})

/** Compressing costs more than copying. */
const compressedPerUnit = 8

/** Gives the lines of a gzip file to `onLine`, by number from 1, until it has enough. */
function eachLine(host: Host, file: FileHandle, grant: ReturnType<typeof grantHandleRead>, onLine: OnLine): void {
  const splitter = new LineSplitter(onLine)
  decompress(file.object, grant, host.limits.readBytes, (piece) => {
    host.charge(piece.length / bytesPerUnit)
    return splitter.push(piece)
  })
  splitter.end()
}

type OnLine = (line: string, number: number) => 'more' | 'enough'

const readGzipLines = defineOperation({
  name: 'read_gzip_lines',
  style: 'method',
  summary: 'some lines of the decompressed text, as the options say',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'ReadLinesOptions' },
  ],
  returns: 'array of string',
  asks: asksHandleRead,
  perform: (host, { file, options }) => {
    const grant = grantHandleRead(host, file)
    const selection = selectionOf(options, 'Must specify count or start option', 'ValidationError')
    const { count, start = 1 } = selection
    const last = lastLine(count, selection.start, start)
    const lines: string[] = []
    if (last > 0) {
      eachLine(host, file, grant, (line, number) => {
        lines.push(line)
        return number >= last ? 'enough' : 'more'
      })
    }
    file.position = 0
    return selectLines(lines, selection)
  },
})

/** The number of the last line that is needed. */
function lastLine(count: number | undefined, written: number | undefined, start: number): number {
  if (count === undefined) return Number.POSITIVE_INFINITY
  if (count < 0) return written ?? Number.POSITIVE_INFINITY
  return count === 0 ? 0 : start - 1 + count
}

const gzipInfo = defineOperation({
  name: 'gzip_info',
  style: 'method',
  summary: 'sizes of a gzip file, as its last bytes tell them',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'GzipInfo',
  asks: asksHandleRead,
  perform: (host, { file }) => {
    const grant = grantHandleRead(host, file)
    const { size, end } = readEnd(file.object, grant, 4)
    if (end.length < 4) throw osError('EINVAL')
    const uncompressed = end.readUInt32LE()
    return gzipInfoType.make({
      compressed_size_bytes: size,
      uncompressed_size_bytes: uncompressed,
      compression_ratio: new Float(uncompressed / size),
    })
  },
})

const searchParameters = [
  { name: 'file', type: 'file' },
  { name: 'pattern', type: 'string' },
  { name: 'options', type: 'options', builder: 'SearchGzipOptions' },
] as const

const searchGzip = defineOperation({
  name: 'search_gzip',
  style: 'method',
  summary:
    'the lines of the decompressed text that match a regular expression (RE2 syntax); damaged data ends the search',
  parameters: searchParameters,
  returns: 'array of Match',
  asks: asksHandleRead,
  perform: (host, { file, pattern, options }) =>
    findLines(host, file, pattern, options, options.integer('max_results') ?? 0),
})

const searchGzipExists = defineOperation({
  name: 'search_gzip_exists',
  style: 'method',
  summary: 'whether a line of the decompressed text matches',
  parameters: searchParameters,
  returns: 'bool',
  asks: asksHandleRead,
  perform: (host, { file, pattern, options }) => findLines(host, file, pattern, options, 1).length > 0,
})

/** At most so many from the start, or for a negative number from the end; 0 is all. */
function findLines(host: Host, file: FileHandle, pattern: string, options: Options, most: number): RecordValue[] {
  const grant = grantHandleRead(host, file)
  const wanted = compilePattern(pattern, { ignoresCase: options.flag('case_insensitive') })
  const exclude = options.text('exclude_pattern')
  const excluded = exclude === undefined ? undefined : compilePattern(exclude)
  const found: RecordValue[] = []
  try {
    eachLine(host, file, grant, (line, number) => {
      host.charge(1 + line.length / 16)
      if (!wanted.matches(line) || excluded?.matches(line) === true) return 'more'
      found.push(matchType.make({ line_content: line, line_number: number }))
      if (most < 0 && found.length > -most) found.shift()
      return most > 0 && found.length >= most ? 'enough' : 'more'
    })
  } catch (error) {
    if (!isEndOfText(error)) throw error
  }
  file.position = 0
  return found
}

/** Data that is damaged, or no text: the search ends there, with what it found. */
function isEndOfText(error: unknown): boolean {
  return error instanceof DamagedDataError || (error instanceof OperationError && error.message === notText)
}

const notText = 'stream did not contain valid UTF-8'

export const gzipMethods: readonly Operation[] = [compressGzip, readGzipLines, gzipInfo, searchGzip, searchGzipExists]
