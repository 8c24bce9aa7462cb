// The walk of a repository through the guard, one directory at a time, each held open while its files are read. Links are named and
// never followed, repositories in the repository are named and left alone. INVARIANT: every entry comes out exactly once: as a file
// to look at, as a named skip or failure, or as an ignored entry.

import type { FileState } from '@sallyport/findings'
import {
  AccessDeniedError,
  type AgentHost,
  askDirectory,
  enterDirectory,
  type Grant,
  type HeldDirectory,
  type ListedEntry,
  OperationError,
  openDirectoryAt,
  parsePath,
} from '@sallyport/runner/operations'
import { HuntError } from '../errors.js'
import { type FileIdentity, type Listed, listDirectory, lookAt } from '../operations/list-directory.js'
import { readMembers } from '../operations/read-files.js'
import { IgnoreRules, ignoreFileNames } from './ignore-rules.js'

export interface WalkedFile {
  readonly name: string
  /** Relative to the root. */
  readonly path: string
  readonly identity: FileIdentity
}

export interface WalkedDirectory {
  /** Relative to the root; `` is the root. */
  readonly path: string
  /** Open until the walk goes on. */
  readonly directory: HeldDirectory
  readonly files: readonly WalkedFile[]
  /** Entries that are named and not read. */
  readonly named: readonly { readonly path: string; readonly state: FileState }[]
  readonly ignored: readonly { readonly path: string; readonly rule: string; readonly isDirectory: boolean }[]
}

export interface WalkOptions {
  readonly root: string
  /** Patterns of the configuration. */
  readonly ignore: readonly string[]
  readonly maxDepth: number
  /** More entries than this end the walk: what is left out is said. */
  readonly maxEntries: number
  /** Only these paths, with the folders on the way to them; by default all. */
  readonly only?: ReadonlySet<string> | undefined
}

/** How far a walk came; filled while it runs. */
export interface WalkExtent {
  entries: number
  isComplete: boolean
}

const mostIgnoreBytes = 1024 * 1024
const lookAtOnce = 512

export function* walkRepository(host: AgentHost, options: WalkOptions, extent: WalkExtent): Generator<WalkedDirectory> {
  const { directory, read } = openRoot(host, options.root)
  try {
    yield* walkDirectory(host, options, extent, {
      directory,
      read,
      path: '',
      depth: 0,
      rules: IgnoreRules.atRoot(options.ignore),
    })
  } finally {
    directory.close()
  }
}

function openRoot(host: AgentHost, root: string): { readonly directory: HeldDirectory; readonly read: Grant } {
  try {
    return host.guard.perform('list', () => {
      const directory = openDirectoryAt(host, parsePath(root), 'refuse')
      try {
        return { directory, read: host.guard.authorize(askDirectory('read', directory.path, directory)) }
      } catch (error) {
        directory.close()
        throw error
      }
    })
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    throw error instanceof AccessDeniedError ? rootDenied(host, root, error) : rootUnreadable(root, error)
  }
}

function rootDenied({ principal }: AgentHost, root: string, cause: unknown): HuntError {
  return new HuntError({
    code: 'hunt/root-denied',
    message: `the policy denies \`${root}\` itself to \`Agent::"${principal.id}"\``,
    hint: 'permit `open` and `read` below the root in the policies of the workspace, then `sallyport trust`',
    cause,
  })
}

function rootUnreadable(root: string, cause: OperationError): HuntError {
  return new HuntError({
    code: 'hunt/root-unreadable',
    message: `cannot read \`${root}\`: ${cause.message}`,
    hint: 'name a folder that you may read',
    cause,
  })
}

interface Here {
  readonly directory: HeldDirectory
  readonly read: Grant
  readonly path: string
  readonly depth: number
  readonly rules: IgnoreRules
}

function* walkDirectory(
  host: AgentHost,
  options: WalkOptions,
  extent: WalkExtent,
  here: Here,
): Generator<WalkedDirectory> {
  const listing = listQuietly(host, here)
  if (typeof listing === 'string') {
    yield emptyDirectory(here, [{ path: here.path, state: listing }])
    return
  }
  if (here.path !== '' && listing.entries.some(({ name }) => name === '.git')) {
    yield emptyDirectory(here, [{ path: here.path, state: 'skipped:nested-repository' }])
    return
  }
  if (listing.entries.length === 0 && listing.undecodable === 0) return
  const entries = withinBounds(listing.entries, options, extent)
  const rules = rulesOf(host, here, entries)
  const { only } = options
  const meant = only === undefined ? entries : entries.filter(({ name }) => only.has(joinPath(here.path, name)))
  const { kept, ignored } = divide(here, meant, rules)
  const looked = [...lookAtAll(host, here, kept, ({ kind }) => kind !== 'directory')]
  const named = looked.flatMap((entry) => nameEntry(here, entry))
  for (let index = 0; index < listing.undecodable; index += 1)
    named.push({ path: joinPath(here.path, `(undecodable name ${index + 1})`), state: 'skipped:unnameable' })
  const files = looked.flatMap((entry) =>
    entry.kind === 'file'
      ? [{ name: entry.name, path: joinPath(here.path, entry.name), identity: entry.identity }]
      : [],
  )
  if (files.length > 0 || named.length > 0 || ignored.length > 0)
    yield { path: here.path, directory: here.directory, files, named, ignored }
  for (const entry of looked) {
    if (entry.kind === 'directory') yield* enter(host, options, extent, here, rules, entry)
  }
  // Asked about when their turn comes, so that what a hundred thousand of them were granted is not kept all at once.
  for (const entry of lookAtAll(host, here, kept, ({ kind }) => kind === 'directory')) {
    if (entry.kind === 'directory') yield* enter(host, options, extent, here, rules, entry)
    else yield emptyDirectory(here, nameEntry(here, entry))
  }
}

/** Some of the entries, looked at and asked about together. */
function* lookAtAll(
  host: AgentHost,
  { directory }: Here,
  entries: readonly ListedEntry[],
  isMeant: (entry: ListedEntry) => boolean,
): Generator<Listed> {
  const meant = entries.filter(isMeant)
  for (let from = 0; from < meant.length; from += lookAtOnce)
    yield* lookAt(host, directory, meant.slice(from, from + lookAtOnce))
}

function* enter(
  host: AgentHost,
  options: WalkOptions,
  extent: WalkExtent,
  here: Here,
  rules: IgnoreRules,
  { name, read }: Extract<Listed, { kind: 'directory' }>,
): Generator<WalkedDirectory> {
  const path = joinPath(here.path, name)
  if (here.depth + 1 >= options.maxDepth) {
    extent.isComplete = false
    yield emptyDirectory(here, [{ path, state: 'failed:limit' }])
    return
  }
  let directory: HeldDirectory
  try {
    directory = enterDirectory(here.directory, name)
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    yield emptyDirectory(here, [{ path, state: failureOf(error.code) }])
    return
  }
  try {
    yield* walkDirectory(host, options, extent, { directory, read, path, depth: here.depth + 1, rules })
  } finally {
    directory.close()
  }
}

function failureOf(code: string | undefined): FileState {
  if (code === 'ENOENT') return 'failed:vanished'
  // It was a directory when its parent was listed.
  return code === 'ENOTDIR' || code === 'ELOOP' ? 'failed:changed' : 'failed:unreadable'
}

function emptyDirectory(here: Here, named: WalkedDirectory['named']): WalkedDirectory {
  return { path: here.path, directory: here.directory, files: [], named, ignored: [] }
}

function listQuietly(host: AgentHost, { directory, read }: Here): ReturnType<typeof listDirectory> | FileState {
  try {
    return listDirectory(host, directory, read)
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    return error.reason === 'limit' ? 'failed:limit' : 'failed:unreadable'
  }
}

function withinBounds(
  entries: readonly ListedEntry[],
  { maxEntries }: WalkOptions,
  extent: WalkExtent,
): readonly ListedEntry[] {
  const sorted = [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))
  const room = maxEntries - extent.entries
  extent.entries += Math.min(sorted.length, Math.max(room, 0))
  if (sorted.length <= room) return sorted
  extent.isComplete = false
  return sorted.slice(0, Math.max(room, 0))
}

function divide(
  here: Here,
  entries: readonly ListedEntry[],
  rules: IgnoreRules,
): { readonly kept: ListedEntry[]; readonly ignored: WalkedDirectory['ignored'] } {
  const kept: ListedEntry[] = []
  const ignored: { path: string; rule: string; isDirectory: boolean }[] = []
  for (const entry of entries) {
    const path = joinPath(here.path, entry.name)
    const isDirectory = entry.kind === 'directory'
    const rule = rules.ruleFor(path, entry.name, isDirectory)
    if (rule === undefined) kept.push(entry)
    else ignored.push({ path, rule, isDirectory })
  }
  return { kept, ignored }
}

/** The rules here, with those of the ignore files that stand in this directory and may be read. */
function rulesOf(host: AgentHost, here: Here, entries: readonly ListedEntry[]): IgnoreRules {
  const names = ignoreFileNames.filter((name) => entries.some((entry) => entry.name === name && entry.kind === 'file'))
  if (names.length === 0) return here.rules
  const looked = lookAt(
    host,
    here.directory,
    names.map((name) => ({ name, kind: 'file' })),
  )
  const files = looked.flatMap((entry) => (entry.kind === 'file' ? [entry] : []))
  const results = readMembers(host, here.directory, files, mostIgnoreBytes)
  const texts = files.flatMap(({ name }, index) => {
    const result = results[index]
    return result?.kind === 'read' ? [{ name, text: Buffer.from(result.bytes).toString('utf8') }] : []
  })
  return texts.length === 0 ? here.rules : here.rules.within(here.path, texts)
}

function nameEntry(here: Here, entry: Listed): { path: string; state: FileState }[] {
  const path = joinPath(here.path, entry.name)
  switch (entry.kind) {
    case 'file':
    case 'directory':
      return []
    case 'link':
      return [{ path, state: leavesTree(here.path, entry.target) ? 'skipped:link-out-of-tree' : 'skipped:link' }]
    case 'special':
      return [{ path, state: 'skipped:special-file' }]
    case 'denied':
      return [{ path, state: 'skipped:denied' }]
    case 'unnameable':
      return [{ path, state: 'skipped:unnameable' }]
    case 'vanished':
      return [{ path, state: 'failed:vanished' }]
    case 'unreadable':
      return [{ path, state: 'failed:unreadable' }]
  }
}

/** By its text alone: a link is never followed, so only its name is at stake. */
function leavesTree(directory: string, target: string): boolean {
  if (target === '' || target.startsWith('/')) return true
  let depth = directory === '' ? 0 : directory.split('/').length
  for (const part of target.split('/')) {
    if (part === '..') depth -= 1
    else if (part !== '' && part !== '.') depth += 1
    if (depth < 0) return true
  }
  return false
}

function joinPath(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`
}
