// find: read Dir; for every directory below open and read; filters on size and time ask open and stat for each entry. The closure
// gets what matches. With links followed, link and target are both asked for, and nothing is met twice.

import { DirectoryEntry } from '../handles/directory-entry.js'
import { EntryType } from '../handles/entry-type.js'
import type { Options } from '../handles/options.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import type { HeldDirectory, HeldObject } from '../platform/held.js'
import { enterDirectory } from '../platform/walk.js'
import { askDirectory, askFile } from './access.js'
import { compileFilters, type Filters } from './find-filters.js'
import { openTarget } from './link-target.js'
import { defineOperation } from './operation.js'
import { type LinkTarget, type Met, type TreeEntry, walkTree } from './tree.js'

export const find = defineOperation({
  name: 'find',
  style: 'method',
  summary: 'calls a closure with every entry below the directory that matches',
  parameters: [
    { name: 'directory', type: 'directory' },
    { name: 'options', type: 'options', builder: 'FindOptions' },
    { name: 'closure', type: 'closure' },
  ],
  returns: '()',
  asks: [
    { action: 'read', on: 'directory', of: 'directory', otherwise: 'finds nothing' },
    { action: 'open', on: 'directory', of: 'directory', part: 'member' },
    { action: 'read', on: 'directory', of: 'directory', part: 'member' },
    {
      action: 'open',
      on: 'file',
      of: 'directory',
      part: 'member',
      condition: 'a filter on size or time, or links followed',
    },
    {
      action: 'stat',
      on: 'file',
      of: 'directory',
      part: 'member',
      condition: 'a filter on size or time, or links followed',
    },
    {
      action: 'stat',
      on: 'directory',
      of: 'directory',
      part: 'member',
      condition: 'a filter on size or time, or links followed',
    },
  ],
  perform: (host, { directory, options, closure }) => {
    const filters = compileFilters(options)
    const [minDepth, maxDepth] = [depthOf(options, 'min_depth'), depthOf(options, 'max_depth')]
    const isFollowing = options.flag('follow_symlinks')
    walkTree(host, directory.held, {
      root: 'optional',
      maxDepth: Math.max(1, maxDepth),
      keepsOpen: true,
      ...(isFollowing ? following(host, directory.held) : {}),
      visit: (entry) => {
        if (entry.relative.length < minDepth || !isMatch(host, filters, entry, isFollowing)) return
        const { parent, name, stat, inode, kind, isFollowed } = entry
        const number = isFollowed ? stat.ino : inode
        closure(new DirectoryEntry(parent, name, number, EntryType.of(kind), { isFollowed }))
      },
    })
    return undefined
  },
})

function depthOf(options: Options, name: string): number {
  const depth = options.integer(name) ?? 0
  if (depth >= 0) return depth
  throw new OperationError('TryFromIntError', 'out of range integral type conversion attempted')
}

/** Names decide first; what needs a look at the entry is asked for only where filters are set, and a denial then ends the search. */
function isMatch(host: Host, filters: Filters, entry: TreeEntry, isAsked: boolean): boolean {
  const { kind, path, stat } = entry
  if (filters.needsStat && !isAsked) {
    if (kind !== 'directory') host.guard.authorize(askFile('open', path))
    host.guard.authorize((kind === 'directory' ? askDirectory : askFile)('stat', path))
  }
  return filters.matchesName(entry.name, path.text) && filters.matchesStat(stat)
}

/** For a search through links: each entry is asked for before it is compared with what was met, as in Rex. */
function following(
  host: Host,
  root: HeldDirectory,
): { readonly follow: (link: HeldObject) => LinkTarget | undefined; readonly isNew: (met: Met) => boolean } {
  const met = new Map<string, number>()
  const rootStat = root.descriptor.stat()
  met.set(`${rootStat.dev}:${rootStat.ino}`, 0)
  const isNew = ({ kind, stat, path, depth, isFollowed }: Met): boolean => {
    if (!isFollowed && !mayLookAt(host, kind === 'directory', path)) return false
    const key = `${stat.dev}:${stat.ino}`
    const before = met.get(key)
    if (before !== undefined && (kind !== 'directory' || depth >= before)) return false
    met.set(key, depth)
    return true
  }
  return { isNew, follow: (link) => followPermitted(host, link) }
}

function mayLookAt(host: Host, isDirectory: boolean, path: Met['path']): boolean {
  const ask = isDirectory ? askDirectory : askFile
  const mayOpen = host.guard.permits(ask('open', path)) !== undefined
  if (mayOpen && host.guard.permits(ask('stat', path)) !== undefined) return true
  host.journal.note(`not permitted to look at ${path.text}`)
  return false
}

/** A link that leads nowhere, or where nobody may look, is left out. */
function followPermitted(host: Host, link: HeldObject): LinkTarget | undefined {
  try {
    return followLink(host, link)
  } catch (error) {
    if (!(error instanceof OperationError) || (error.reason !== 'denied' && error.reason !== 'system')) throw error
    host.journal.note(`not followed: ${link.path.text}`)
    return undefined
  }
}

function followLink(host: Host, link: HeldObject): LinkTarget | undefined {
  const target = openTarget(host, link)
  if (target === undefined) return undefined
  try {
    const isDirectory = target.kind === 'directory'
    host.guard.authorize((isDirectory ? askDirectory : askFile)('stat', target.path, target))
    const directory = isDirectory ? enterDirectory(target.parent, target.name) : undefined
    return { kind: target.kind, stat: target.stat, directory }
  } finally {
    target.close()
  }
}
