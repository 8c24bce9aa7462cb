// search_text: read of each file that is searched.

import { compilePattern, OperationError } from '@sallyport/runner/operations'
import { z } from 'zod'
import { defineAgentOperation, failed } from './agent-operation.js'
import { type Desk, takeTurns } from './desk.js'
import { deskPath } from './paths.js'

export const searchText = defineAgentOperation({
  name: 'search_text',
  summary:
    'Lines of the repository that hold a text, as `path:line: text`. With `isPattern` the text is a regular expression (RE2 syntax, one line). `below` limits the search to a folder or a file.',
  input: z.strictObject({
    text: z.string().min(1).max(500),
    below: z.string().max(1000).optional().describe('a folder or a file, relative to the root'),
    isPattern: z.boolean().optional(),
    ignoresCase: z.boolean().optional(),
  }),
  perform: async (desk, { text, below = '', isPattern = false, ignoresCase = false }) => {
    const folder = deskPath(desk, below)
    if (folder === undefined) return failed(`\`${below}\` is no path inside the repository`)
    let matches: (line: string) => boolean
    try {
      matches = isPattern ? compilePattern(text, { ignoresCase }).matches : literal(text, ignoresCase)
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      return failed(error.message)
    }
    const found = await searchFiles(desk, folder, matches)
    const notes = [
      ...(found.isCut ? [`Cut here: only the first ${found.lines.length} lines are shown. Search more narrowly.`] : []),
      ...(found.unread > 0 ? [`${found.unread} files were not searched: not permitted, or gone.`] : []),
      ...(found.lines.length === 0 ? [`Nothing in ${found.files} files.`] : []),
    ]
    return {
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
      ...(found.lines.length === 0 ? {} : { data: { label: `lines with ${text}`, text: found.lines.join('\n') } }),
    }
  },
})

function literal(text: string, ignoresCase: boolean): (line: string) => boolean {
  if (!ignoresCase) return (line) => line.includes(text)
  const wanted = text.toLowerCase()
  return (line) => line.toLowerCase().includes(wanted)
}

interface Found {
  readonly lines: readonly string[]
  readonly files: number
  readonly unread: number
  readonly isCut: boolean
}

async function searchFiles(desk: Desk, below: string, matches: (line: string) => boolean): Promise<Found> {
  const { tools, files, bounds } = desk
  const lines: string[] = []
  let searched = 0
  let unread = 0
  let bytes = 0
  for (const [path, { state, size }] of files) {
    if (state !== 'scanned' || !(below === '' || path === below || path.startsWith(`${below}/`))) continue
    bytes += Number(size)
    if (lines.length >= bounds.matches || bytes > bounds.searchBytes)
      return { lines, files: searched, unread, isCut: true }
    const file = tools.peek(path)
    if (file === undefined) {
      unread += 1
      continue
    }
    searched += 1
    if (searched % filesInTurn === 0 && !(await takeTurns(desk))) return { lines, files: searched, unread, isCut: true }
    const hits = file.lines
      .flatMap((line, index) => (matches(line) ? [index] : []))
      .slice(0, bounds.matches - lines.length)
    if (hits.length > 0) file.keep()
    for (const index of hits) {
      lines.push(`${path}:${index + 1}: ${(file.lines[index] ?? '').trim().slice(0, 300)}`)
      tools.noteShown(path, index + 1, index + 1)
    }
  }
  return { lines, files: searched, unread, isCut: lines.length >= bounds.matches }
}

const filesInTurn = 20
