// Methods of the file handle that read: text, lines, pages, searches, counts and strings.

import { matchType, wordCountType } from '../handles/file-values.js'
import type { Options } from '../handles/options.js'
import { OperationError } from '../operation-error.js'
import { decodeText, readLinesFrom } from '../platform/read-file.js'
import { bytesPerUnit, grantHandleRead, linesOf, readHandleBytes, readHandleText } from './content.js'
import { type LineSelection, selectLines } from './line-selection.js'
import { type Ask, defineOperation, type Operation } from './operation.js'
import { compilePattern } from './pattern.js'
import { readShownOf } from './shown-content.js'
import { countText } from './wc.js'

export const asksHandleRead: readonly Ask[] = [{ action: 'read', on: 'file', of: 'file' }]
const asksHandleShow: readonly Ask[] = [
  ...asksHandleRead,
  { action: 'redacted_read', on: 'file', of: 'file', condition: '`read` denied' },
]

const read = defineOperation({
  name: 'read',
  style: 'method',
  summary: 'the whole text of the file',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'string',
  asks: asksHandleShow,
  perform: (host, { file }) => {
    const { text } = readShownOf(host, file)
    file.position = 0
    return text
  },
})

const readLines = defineOperation({
  name: 'read_lines',
  style: 'method',
  summary: 'some lines of the file, as the options say',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'ReadLinesOptions' },
  ],
  returns: 'array of string',
  asks: asksHandleRead,
  perform: (host, { file, options }) => {
    const text = readHandleText(host, file)
    return selectLines(linesOf(text), selectionOf(options, 'No read line mode specified', 'InvalidArguments'))
  },
})

/** The lines that options name; none at all is the caller's mistake. */
export function selectionOf(
  options: Options,
  reason: string,
  kind: 'InvalidArguments' | 'ValidationError',
): LineSelection {
  const [count, start] = [options.integer('count'), options.integer('start')]
  if (count === undefined && start === undefined) {
    const words = kind === 'InvalidArguments' ? 'Invalid arguments' : 'Validation error'
    throw new OperationError(kind, `${words}: ${reason}`)
  }
  return { count, start }
}

const readPage = defineOperation({
  name: 'read_page',
  style: 'method',
  summary: 'the next lines of the file; none at its end',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'options', type: 'options', builder: 'ReadPageOptions' },
  ],
  returns: 'array of string',
  asks: asksHandleRead,
  perform: (host, { file, options }) => {
    const grant = grantHandleRead(host, file)
    const lines = options.integer('num_lines') ?? 0
    const { bytes, next } = readLinesFrom(file.object, grant, file.position, lines, host.limits.readBytes)
    host.charge(bytes.length / bytesPerUnit)
    const page = linesOf(decodeText(bytes))
    file.position = next
    return page
  },
})

const search = defineOperation({
  name: 'search',
  style: 'method',
  summary: 'the lines that match a regular expression (RE2 syntax), with their numbers',
  parameters: [
    { name: 'file', type: 'file' },
    { name: 'pattern', type: 'string' },
  ],
  returns: 'array of Match',
  asks: asksHandleShow,
  perform: (host, { file, pattern }) => {
    const { text } = readShownOf(host, file)
    file.position = 0
    const compiled = compilePattern(pattern)
    return linesOf(text).flatMap((line, index) => {
      host.charge(1 + line.length / 16)
      return compiled.matches(line) ? [matchType.make({ line_content: line, line_number: index + 1 })] : []
    })
  },
})

const counts = defineOperation({
  name: 'counts',
  style: 'method',
  summary: 'number of lines, words and bytes of the file',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'WordCount',
  asks: asksHandleRead,
  perform: (host, { file }) => {
    const found = countText(readHandleBytes(host, file))
    return wordCountType.make({
      line_count: found.get('lines'),
      word_count: found.get('words'),
      byte_count: found.get('bytes'),
    })
  },
})

/** Printable ASCII and tabs, at least as many as make a word. */
const printable = /[\t\x20-\x7e]{4,}/g

const extractStrings = defineOperation({
  name: 'extract_strings',
  style: 'method',
  summary: 'the runs of four or more printable ASCII characters',
  parameters: [{ name: 'file', type: 'file' }],
  returns: 'array of string',
  asks: asksHandleRead,
  perform: (host, { file }) => readHandleBytes(host, file).toString('latin1').match(printable) ?? [],
})

export const fileReadMethods: readonly Operation[] = [read, readLines, readPage, search, counts, extractStrings]
