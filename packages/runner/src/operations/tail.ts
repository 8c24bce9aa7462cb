// tail: open Dir(parent), open File, read File. `n(k)` gives the first k lines, as in Rex; `last(k)` says what is meant.

import { OperationError } from '../operation-error.js'
import { withFile } from './access.js'
import { asksToRead } from './asks.js'
import { linesOf, readContent } from './content.js'
import type { Flags } from './flags.js'
import { defineOperation } from './operation.js'

const linesByDefault = 10

export const tail = defineOperation({
  name: 'tail',
  summary: 'some lines of a file; the last ten unless told otherwise',
  parameters: [{ name: 'path', type: 'string' }],
  flags: {
    name: 'tail',
    typeName: 'TailFlag',
    flags: [
      { name: 'n', takes: ['count'], summary: 'the first lines for a positive count, the last for a negative one' },
      { name: 'from', takes: ['line'], summary: 'from this line (1 is the first) to the end' },
      { name: 'range', takes: ['first', 'last'], summary: 'from one line to another, both included' },
      { name: 'last', takes: ['count'], summary: 'the last lines' },
      { name: 'first', takes: ['count'], summary: 'the first lines' },
    ],
  },
  returns: 'array of string',
  asks: asksToRead,
  perform: (host, { path }, flags) => {
    const selection = selectionOf(flags)
    return select(
      withFile(host, path, (object) => linesOf(readContent(host, object))),
      selection,
    )
  },
})

/** Lines as Rex's `read_lines` takes them. */
export interface LineSelection {
  /** Positive from the start, negative from the end. */
  readonly count: number | undefined
  /** The first line, from 1. */
  readonly start: number | undefined
}

function selectionOf(flags: Flags): LineSelection {
  const last = flags.number('last')
  if (last !== undefined) return { count: -Math.max(0, last), start: undefined }
  const first = flags.number('first')
  if (first !== undefined) return { count: Math.max(0, first), start: undefined }
  const range = flags.numbers('range')
  if (range !== undefined) {
    const [from = 1, to = 1] = range
    checkStart(from)
    return { count: Math.max(0, to - from + 1), start: from }
  }
  const start = flags.number('from')
  const count = flags.number('n') ?? (start === undefined ? -linesByDefault : undefined)
  if (start !== undefined) checkStart(start)
  return { count, start }
}

function checkStart(start: number): void {
  if (start >= 1) return
  const reason = 'Invalid line to start reading from: must be a positive integer greater than 1 (>= 1)'
  throw new OperationError('InvalidArguments', `Invalid arguments: ${reason}: ${start}`)
}

/** A negative count with a start gives the lines that end at the start line. */
function select(lines: readonly string[], { count, start }: LineSelection): readonly string[] {
  if (count === undefined) return lines.slice((start ?? 1) - 1)
  if (count < 0) {
    const end = start === undefined ? lines.length : Math.min(start, lines.length)
    return lines.slice(Math.max(0, end + count), end)
  }
  const from = (start ?? 1) - 1
  return lines.slice(from, from + count)
}
