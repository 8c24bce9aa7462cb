// du: open Dir, then as disk_usage. Its errors are plain text, as in Rex. The totals of the original add up all rows, so that what
// is below a directory counts again with it: they keep their names, and those of the tree stand beside them.

import { PlainError } from '../operation-error.js'
import { openDirectory } from './access.js'
import { asksBelow, measureTree } from './disk-usage.js'
import type { Flags } from './flags.js'
import { defineOperation, type Result } from './operation.js'

export const du = defineOperation({
  name: 'du',
  summary: 'how much space a directory and those below it take',
  parameters: [{ name: 'path', type: 'string' }],
  flags: {
    name: 'du',
    typeName: 'DuFlag',
    flags: [
      { name: 'summarize', aliases: ['s'], summary: 'only the directory itself' },
      { name: 'all_files', aliases: ['a'], summary: 'a row for every file too' },
      { name: 'apparent_size', summary: 'sizes of content instead of space on disk' },
      { name: 'max_depth', aliases: ['d'], takes: ['depth'], summary: 'rows only down to this depth' },
    ],
  },
  returns:
    'map with `entries` (maps of `path`, `size_bytes`, `inode_count`), `total_size_bytes`, `total_inode_count` (sums of all rows), `tree_size_bytes`, `tree_inode_count` (each thing once)',
  asks: [{ action: 'open', on: 'directory', of: 'path' }, ...asksBelow('path')],
  failsAs: 'text',
  perform: (host, { path }, flags) => {
    requireOneOf(flags)
    const directory = openDirectory(host, path, 'follow')
    try {
      const { entries, total } = measureTree(host, directory, {
        summarizes: flags.has('summarize'),
        showsFiles: flags.has('all_files'),
        staysOnDevice: false,
        countsHardLinks: false,
        isApparent: flags.has('apparent_size'),
        tracksLargest: false,
        maxDepth: flags.number('max_depth') ?? Number.MAX_SAFE_INTEGER,
      })
      return new Map<string, Result>([
        ['entries', entries.map((entry) => entry.toMap())],
        ['total_size_bytes', entries.reduce((sum, { bytes }) => sum + bytes, 0n)],
        ['total_inode_count', entries.reduce((sum, { inodes }) => sum + inodes, 0n)],
        ['tree_size_bytes', total.bytes],
        ['tree_inode_count', total.inodes],
      ])
    } finally {
      directory.close()
    }
  },
})

function requireOneOf(flags: Flags): void {
  if (flags.has('summarize') && flags.has('all_files')) {
    throw new PlainError('Validation error: cannot both summarize and show all entries')
  }
}
