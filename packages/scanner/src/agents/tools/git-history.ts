// history_of: what reading the file asks for, then sallyport git_history on the repository. INVARIANT: of a file that the agent may not
// read it learns no history, and of any other only commits, never lines as they were.

import { OperationError } from '@sallyport/runner/operations'
import { z } from 'zod'
import { defineAgentOperation, failed } from './agent-operation.js'
import { deskPath, pathInput } from './paths.js'

const mostLines = 40

export const historyOf = defineAgentOperation({
  name: 'history_of',
  summary: 'The last commits of a file; with `from` and `to` the commit that each of these lines comes from.',
  input: z.strictObject({
    path: pathInput,
    from: z.int().min(1).max(10_000_000).optional(),
    to: z.int().min(1).max(10_000_000).optional(),
  }),
  perform: async (desk, { path: written, from, to = from }) => {
    const path = deskPath(desk, written)
    if (path === undefined || path === '') return failed(`\`${written}\` is no path inside the repository`)
    const file = desk.tools.look(path)
    if (file.kind !== 'read') return failed(`\`${path}\` may not be read, or is not there: no history of it is shown`)
    const history = desk.history()
    if ('refusal' in history) return failed(`there is no history: ${history.refusal}`)
    try {
      const text =
        from === undefined || to === undefined
          ? history.commitsOf(path, mostCommits)
          : history.originsOf(path, from, Math.min(to, from + mostLines - 1))
      return text === ''
        ? { note: `no commit has \`${path}\`` }
        : { data: { label: `history of ${path}`, text: text.slice(0, desk.bounds.characters) } }
    } catch (error) {
      if (!(error instanceof OperationError)) throw error
      return failed(`the history of \`${path}\` was not read: ${error.message}`)
    }
  },
})

const mostCommits = 15
