// tail: open Dir(parent), open File, read File. `n(k)` gives the first k lines, as in Rex; `last(k)` says what is meant.

import { withFile } from './access.js'
import { asksToRead } from './asks.js'
import { linesOf, readContent } from './content.js'
import type { Flags } from './flags.js'
import { checkStart, type LineSelection, selectLines } from './line-selection.js'
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
    return selectLines(
      withFile(host, path, (object) => linesOf(readContent(host, object))),
      selection,
    )
  },
})

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
