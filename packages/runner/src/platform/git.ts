// The one function that runs git (RE-2). INVARIANT: git never touches a work tree and never reads a configuration, hook,
// attribute or credential that a repository, a user or the system keeps: it gets an environment of its own, and reads objects of
// a bare copy that we made. What could still reach out of the repository (borrowed or promised objects) is refused first.

import { spawnSync } from 'node:child_process'
import { constants, readdirSync, readFileSync, statSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import { OperationError } from '../operation-error.js'
import { systemCode } from '../os-error.js'
import { type RepositoryResource, repository } from '../resource.js'
import type { HeldDirectory, HeldObject } from './held.js'
import { enterDirectory } from './walk.js'

/** Commands that read objects and nothing else; those that make the copy are in `copyHistory`. */
export type HistoryCommand = 'blame' | 'cat-file' | 'log' | 'rev-parse' | 'rev-list' | 'ls-tree' | 'diff'

export interface GitOutput {
  readonly bytes: Buffer
}

export interface GitBounds {
  readonly timeoutMs: number
  readonly mostBytes: number
}

const fixedPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const environment: Readonly<Record<string, string>> = {
  PATH: fixedPath,
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
}

const settings: readonly string[] = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'credential.helper=',
  'core.sshCommand=false',
  'protocol.ext.allow=never',
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
]

const flags = ['--no-pager', '--literal-pathspecs', '--no-replace-objects', ...settings.flatMap((each) => ['-c', each])]

/** Commands that could run a driver of the repository, were they not told otherwise. */
const withoutDrivers = new Map<HistoryCommand, readonly string[]>([
  ['blame', ['--no-textconv']],
  ['log', ['--no-ext-diff', '--no-textconv']],
  ['diff', ['--no-ext-diff', '--no-textconv']],
])

/** Reads from a bare copy that `copyHistory` made. `args` are ours; text of the repository stands behind `--` only. */
export function readHistory(
  grant: Grant,
  resource: RepositoryResource,
  copy: string,
  command: HistoryCommand,
  args: readonly string[],
  bounds: GitBounds,
): GitOutput {
  demandGrant(grant, ['git_history'], resource)
  return run([`--git-dir=${copy}`, command, ...(withoutDrivers.get(command) ?? []), ...args], {}, bounds)
}

/** The name under which the copy keeps the commit that was checked out. */
export const copiedHead = 'refs/sallyport/head'

/**
 * Makes or freshens the bare copy of the history that leads to what is checked out. The copy is at `copy`, a path in the
 * operator's own state; the repository's own configuration and hooks do not come along.
 */
export function copyHistory(
  grant: Grant,
  root: HeldDirectory,
  copy: string,
  bounds: GitBounds,
  /** `all-refs`: with all branches and tags under their own names, for who is asked about one of them. */
  extent: 'head' | 'all-refs' = 'head',
): void {
  const resource = repository(root.path)
  demandGrant(grant, ['git_history'], resource)
  run(['init', '--bare', '--quiet', '--template=', copy], {}, bounds)
  // The objects of the source are read by git's own server for it, which never lazily fetches since the versions asked for below.
  run(
    [
      `--git-dir=${copy}`,
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-write-fetch-head',
      '--update-shallow',
      ...(extent === 'head' ? [] : ['--prune']),
      '--',
      resource.path.text,
      `+HEAD:${copiedHead}`,
      ...(extent === 'head' ? [] : ['heads', 'remotes', 'tags'].map((each) => `+refs/${each}/*:refs/${each}/*`)),
    ],
    { GIT_ALLOW_PROTOCOL: 'file' },
    bounds,
  )
}

/**
 * The bytes of the repository's index, read without git and without a link on the way; nothing where there is none. Its entries
 * are names and hashes, so that what it says of a file is compared and never opened.
 */
export function readIndex(grant: Grant, root: HeldDirectory, mostBytes: number): Buffer | undefined {
  demandGrant(grant, ['git_history'], repository(root.path))
  return withDirectory(root, '.git', (gitDirectory) => {
    const index = gitDirectory.find('index')
    if (index === undefined) return undefined
    try {
      if (index.kind !== 'file') throw failure('the index is no regular file')
      if (index.stat.size > BigInt(mostBytes)) throw failure('the index is too large')
      const opened = index.open(constants.O_RDONLY)
      try {
        return readFileSync(opened.fd)
      } finally {
        opened.close()
      }
    } finally {
      index.close()
    }
  })
}

/** Why a repository's history is not read; told to the operator. */
export type HistoryRefusal =
  | 'no-git'
  | 'old-git'
  | 'no-repository'
  | 'repository-elsewhere'
  | 'borrowed-objects'
  | 'partial-clone'
  | 'too-large'

/** Looks, without git, at whether the history may be copied at all. */
export function checkHistory(grant: Grant, root: HeldDirectory, mostBytes: number): HistoryRefusal | undefined {
  demandGrant(grant, ['git_history'], repository(root.path))
  const version = gitVersion()
  if (version === undefined) return 'no-git'
  if (!isSafeVersion(version)) return 'old-git'
  const found = root.find('.git')
  if (found === undefined) return 'no-repository'
  const { kind } = found
  found.close()
  // A file or a link there names a repository in another place, about which the policy was not asked.
  if (kind !== 'directory') return 'repository-elsewhere'
  const answer =
    withDirectory(root, '.git', (gitDirectory) => checkRepository(gitDirectory, mostBytes)) ?? 'no-repository'
  return answer === 'fine' ? undefined : answer
}

function checkRepository(gitDirectory: HeldDirectory, mostBytes: number): HistoryRefusal | 'fine' {
  if (exists(gitDirectory, 'commondir')) return 'repository-elsewhere'
  const objects = gitDirectory.find('objects')
  if (objects === undefined) return 'no-repository'
  objects.close()
  if (objects.kind !== 'directory') return 'borrowed-objects'
  const refusal = withDirectory(gitDirectory, 'objects', (held) => checkObjects(held, mostBytes))
  return refusal ?? 'no-repository'
}

function checkObjects(objects: HeldDirectory, mostBytes: number): HistoryRefusal | 'fine' {
  const borrowed = withDirectory(
    objects,
    'info',
    (info) => exists(info, 'alternates') || exists(info, 'http-alternates'),
  )
  if (borrowed === true) return 'borrowed-objects'
  let bytes = 0
  for (const entry of readdirSync(objects.own, { recursive: true, withFileTypes: true, encoding: 'utf8' })) {
    if (entry.isSymbolicLink()) return 'borrowed-objects'
    if (!entry.isFile()) continue
    if (entry.name.endsWith('.promisor')) return 'partial-clone'
    bytes += sizeOf(`${entry.parentPath}/${entry.name}`)
    if (bytes > mostBytes) return 'too-large'
  }
  return 'fine'
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 0
    throw error
  }
}

function withDirectory<T>(parent: HeldDirectory, name: string, use: (held: HeldDirectory) => T): T | undefined {
  let held: HeldDirectory
  try {
    held = enterDirectory(parent, name)
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'system') return undefined
    throw error
  }
  try {
    return use(held)
  } finally {
    held.close()
  }
}

function exists(directory: HeldDirectory, name: string): boolean {
  const object: HeldObject | undefined = directory.find(name)
  object?.close()
  return object !== undefined
}

let knownVersion: readonly number[] | undefined | null = null

/** Major, minor, patch; nothing where there is no git. */
export function gitVersion(): readonly number[] | undefined {
  if (knownVersion !== null) return knownVersion
  try {
    const text = run(['version'], {}, { timeoutMs: 10_000, mostBytes: 4096 }).bytes.toString('latin1')
    const match = /(\d+)\.(\d+)\.(\d+)/.exec(text)
    knownVersion = match === null ? undefined : match.slice(1).map(Number)
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    knownVersion = undefined
  }
  return knownVersion
}

/** Releases that let a repository one clones from locally run programs end before these (CVE-2024-32004, CVE-2024-32465). */
const firstSafePatch = new Map([
  [39, 4],
  [40, 2],
  [41, 1],
  [42, 2],
  [43, 4],
  [44, 1],
  [45, 1],
])

export function isSafeVersion([major = 0, minor = 0, patch = 0]: readonly number[]): boolean {
  if (major !== 2) return major > 2
  const needed = firstSafePatch.get(minor)
  return needed === undefined ? minor > 45 : patch >= needed
}

function run(args: readonly string[], extra: Readonly<Record<string, string>>, bounds: GitBounds): GitOutput {
  const { status, stdout, stderr, error } = spawnSync('git', [...flags, ...args], {
    cwd: '/',
    env: { ...environment, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: bounds.timeoutMs,
    maxBuffer: bounds.mostBytes,
    killSignal: 'SIGKILL',
    shell: false,
    windowsHide: true,
  })
  if (error !== undefined) throw failure(systemCode(error) ?? 'git cannot be run')
  if (status !== 0) throw failure(stderr.toString('utf8').trim().split('\n')[0] ?? `git ended with ${String(status)}`)
  return { bytes: stdout }
}

function failure(what: string): OperationError {
  return new OperationError('Other', `git: ${what.slice(0, 300)}`, { reason: 'system' })
}
