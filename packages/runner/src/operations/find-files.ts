// find_files: open Dir, read Dir; recursively open and read for every directory below. What may not be listed is left out.

import { openDirectory } from './access.js'
import { defineOperation } from './operation.js'
import { compileGlob } from './pattern.js'
import { walkTree } from './tree.js'

export const findFiles = defineOperation({
  name: 'find_files',
  summary: 'the names in a directory that match a shell glob (`*` also matches a leading dot)',
  parameters: [
    { name: 'glob', type: 'string' },
    { name: 'path', type: 'string' },
  ],
  flags: {
    name: 'glob',
    typeName: 'GlobFlag',
    flags: [{ name: 'recursive', aliases: ['r'], summary: 'also below' }],
  },
  returns: 'array of string',
  asks: [
    { action: 'open', on: 'directory', of: 'path' },
    { action: 'read', on: 'directory', of: 'path', otherwise: 'finds nothing' },
    { action: 'open', on: 'directory', of: 'path', part: 'member', when: 'recursive' },
    { action: 'read', on: 'directory', of: 'path', part: 'member', when: 'recursive' },
  ],
  perform: (host, { glob, path }, flags) => {
    const pattern = compileGlob(glob)
    const directory = openDirectory(host, path, 'follow')
    try {
      const names: string[] = []
      walkTree(host, directory, {
        root: 'optional',
        maxDepth: flags.has('recursive') ? host.limits.treeDepth : 1,
        visit: ({ name }) => {
          if (pattern.matches(name)) names.push(name)
        },
      })
      return names
    } finally {
      directory.close()
    }
  },
})
