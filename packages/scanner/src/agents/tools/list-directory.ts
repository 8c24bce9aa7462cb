// list_directory: open and read of the directory; then open and stat of each file in it, open and read of each directory.

import { z } from 'zod'
import { defineAgentOperation, failed } from './agent-operation.js'
import { deskPath, pathInput } from './paths.js'

export const listDirectory = defineAgentOperation({
  name: 'list_directory',
  summary: 'Names of files and folders in a folder; `.` is the root. Folders end with `/`, links with `@`.',
  input: z.strictObject({ path: pathInput }),
  perform: async (desk, { path: written }) => {
    const { tools, bounds } = desk
    const path = deskPath(desk, written)
    if (path === undefined) return failed(`\`${written}\` is no path inside the repository`)
    const listed = tools.list(path)
    if (listed.kind !== 'listed') return failed(`\`${path === '' ? '.' : path}\` was not listed: ${listed.reason}`)
    const names = listed.entries.slice(0, bounds.entries)
    const rest = listed.entries.length - names.length
    return {
      data: { label: `names in ${path === '' ? 'the root' : path}`, text: names.join('\n') },
      ...(rest > 0 ? { note: `Cut here: ${rest} more names were not shown.` } : {}),
    }
  },
})
