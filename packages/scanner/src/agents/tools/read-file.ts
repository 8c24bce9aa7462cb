// read_file: open of each folder on the way, open and read of the file.

import { z } from 'zod'
import { defineAgentOperation, failed } from './agent-operation.js'
import { deskPath, pathInput } from './paths.js'

const line = z.int().min(1).max(10_000_000)

export const readFile = defineAgentOperation({
  name: 'read_file',
  summary:
    'Shows lines of a file with their numbers. Without `from` and `to` from the first line on; long files come in parts: ask for the next range.',
  input: z.strictObject({
    path: pathInput,
    from: line.optional().describe('the first line, from 1'),
    to: line.optional().describe('the last line, included'),
  }),
  perform: async (desk, { path: written, from = 1, to = Number.MAX_SAFE_INTEGER }) => {
    const { tools, bounds } = desk
    const path = deskPath(desk, written)
    if (path === undefined || path === '') return failed(`\`${written}\` is no path inside the repository`)
    const file = tools.look(path)
    if (file.kind !== 'read') return failed(`\`${path}\` was not read: ${reasons[file.kind]}`)
    const lines = tools.linesOf(path)
    if (lines === undefined) return failed(`\`${path}\` is no text`)
    const last = Math.min(to, lines.length, from + bounds.lines - 1)
    if (from > lines.length) return failed(`\`${path}\` has ${lines.length} lines`)
    const { text, shownTo } = numbered(lines, from, last, bounds.characters)
    tools.noteShown(path, from, shownTo)
    const isCut = shownTo < Math.min(to, lines.length)
    return {
      data: { label: `${path}, lines ${from} to ${shownTo} of ${lines.length}`, text },
      ...(isCut ? { note: `Cut here: lines ${shownTo + 1} to ${Math.min(to, lines.length)} were not shown.` } : {}),
    }
  },
})

const reasons = {
  denied: 'the policy of the owners denies it to this agent',
  vanished: 'there is no such file',
  unreadable: 'it cannot be opened, or a part of its path is a link',
  'too-large': 'it is larger than the bound of the configuration',
  'not-a-file': 'it is no regular file',
  changed: 'it changed meanwhile',
} as const

/** Whole lines up to a number of characters; at least a part of the first. */
function numbered(
  lines: readonly string[],
  from: number,
  to: number,
  mostCharacters: number,
): { readonly text: string; readonly shownTo: number } {
  const width = String(to).length
  const shown: string[] = []
  let characters = 0
  for (let number = from; number <= to; number += 1) {
    const line = lines[number - 1] ?? ''
    const cut =
      line.length > longestLine ? `${line.slice(0, longestLine)} […line cut, ${line.length} characters]` : line
    const text = `${String(number).padStart(width)}  ${cut}`
    characters += text.length + 1
    if (characters > mostCharacters && shown.length > 0) return { text: shown.join('\n'), shownTo: number - 1 }
    shown.push(text)
  }
  return { text: shown.join('\n'), shownTo: to }
}

const longestLine = 2000
