// Finds out what changed: the tree as it is now against a commit of the bare copy, by the hashes of the contents. What cannot be
// compared is an error or is named; it never counts as unchanged in silence.

import { join, posix } from 'node:path'
import { OperationError } from '@sallyport/runner/operations'
import { importPaths } from '../agents/resolve-import.js'
import { HuntError } from '../errors.js'
import { GitHistory, type TreeFile } from '../operations/git-history.js'
import { readTreeFile } from '../operations/read-files.js'
import type { StageContext } from '../stages/stage.js'
import type { ChangedFile, ChangeSet, DiffRequest } from './change-set.js'
import { parseIndex } from './git-index.js'
import { carryHunks, type Hunk, lineHunks } from './line-hunks.js'
import { type PresentTree, readPresentTree } from './present-tree.js'

type Tree = ReadonlyMap<string, TreeFile>

/** What a way of comparing comes to. */
type Compared = Pick<ChangeSet, 'ref' | 'base' | 'notes'> & { readonly files: readonly ChangedFile[] }

const gibibyte = 1024 ** 3
const defaultBases = ['origin/HEAD', 'main', 'master']
const submodule = '160000'

export async function readChanges(context: StageContext, request: DiffRequest): Promise<ChangeSet> {
  const history = request.kind === 'files' ? undefined : openHistory(context)
  const present = await readPresentTree(context)
  const compared = compare(context, request, present, history)
  const files = new Map(compared.files.map((file) => [file.path, file]))
  const investigations = await context.project.newestInvestigations()
  const near = new Set<string>()
  for (const [path, { imports }] of present.files)
    if (imports.some((each) => importPaths(path, each).some((meant) => files.has(meant)))) near.add(path)
  for (const { path, dependencies } of investigations)
    if (present.files.has(path) && dependencies.some((each) => files.has(each.path))) near.add(path)
  for (const path of files.keys()) near.delete(path)
  const lost = present.isComplete ? [] : ['the tree could not be compared as a whole']
  const left = [...present.named].filter(
    ([path, state]) => state !== 'ignored' && !state.startsWith('skipped:link') && !files.has(path),
  )
  return {
    kind: request.kind,
    ref: compared.ref,
    base: compared.base,
    files,
    near,
    known: new Set(investigations.map(({ path }) => path)),
    present,
    run: context.run,
    notes: [
      ...compared.notes,
      ...lost,
      ...left.slice(0, 5).map(([path, state]) => `not compared: \`${path}\`, ${state}`),
    ],
    isComplete: present.isComplete && left.every(([, state]) => !state.startsWith('failed:')),
  }
}

function compare(
  context: StageContext,
  request: DiffRequest,
  present: PresentTree,
  history: GitHistory | undefined,
): Compared {
  if (request.kind === 'files' || history === undefined)
    return namedFiles(context.workspace.root, request.kind === 'files' ? request.files : [], present)
  switch (request.kind) {
    case 'base':
      return sinceBase(context, history, request.ref, present)
    case 'staged':
      return staged(context, history, present)
    case 'commit':
      return ofCommit(context, history, request.ref, present)
  }
}

function openHistory({ doors, workspace, options }: StageContext): GitHistory {
  const mostBytes = options.gitHistory ? Number.POSITIVE_INFINITY : gibibyte
  const copy = join(workspace.state, 'history.git')
  const opened = GitHistory.open(doors.of('scan'), workspace.root, copy, mostBytes, 'all-refs')
  if (opened instanceof GitHistory) return opened
  throw new HuntError({
    code: 'hunt/diff-without-history',
    message: `cannot tell what changed in \`${workspace.root}\`: ${opened.refusal}`,
    hint: 'name the folder that holds `.git` itself: of a part of a repository the history is not read; or name files with `--files`',
  })
}

function sinceBase(
  context: StageContext,
  history: GitHistory,
  ref: string | undefined,
  present: PresentTree,
): Compared {
  const name = ref ?? defaultBases.find((each) => history.commitOf(each) !== undefined)
  if (name === undefined)
    throw new HuntError({
      code: 'hunt/no-default-base',
      message: `there is none of ${defaultBases.map((each) => `\`${each}\``).join(', ')} to compare with`,
      hint: 'name what the change is to be merged into: `--base REF`',
    })
  const [base, ...others] = history.mergeBases(commitOf(history, name), history.head)
  if (base === undefined)
    throw new HuntError({
      code: 'hunt/no-merge-base',
      message: `\`${name}\` and what is checked out have no commit in common here`,
      hint: 'a shallow clone lacks it: fetch the whole history (`git fetch --unshallow`)',
    })
  const notes =
    others.length === 0
      ? []
      : [`\`${name}\` was merged crosswise: compared with one of ${others.length + 1} merge bases`]
  const before = history.tree(base)
  const now = history.tree(history.head)
  const renames = history.renames(base, history.head)
  const files: ChangedFile[] = []
  for (const [path, { blob, contentHash }] of present.files) {
    const old = before.get(path)
    // One that was not read cannot be analysed either: it is named when the scan comes to it.
    if (old !== undefined && (old.blob === blob || (contentHash === undefined && now.get(path)?.blob === old.blob)))
      continue
    files.push({ path, change: old === undefined ? 'added' : 'modified' })
  }
  for (const path of new Set([...before.keys(), ...now.keys()])) {
    if (present.files.has(path)) continue
    const [old, later] = [before.get(path), now.get(path)]
    const state = stateOf(present, path) ?? (later?.mode === submodule ? 'skipped:nested-repository' : undefined)
    if (state === undefined) {
      if (old !== undefined && present.isComplete) files.push({ path, change: 'deleted', state: 'deleted' })
    } else if (old?.blob !== later?.blob) files.push({ path, change: changeOf(old, later), state })
  }
  return { ref: name, base, notes, files: finish({ context, history, before, renames, present }, files) }
}

function staged(context: StageContext, history: GitHistory, present: PresentTree): Compared {
  const bytes = history.index()
  if (bytes === undefined) throw noIndex()
  const before = history.tree(history.head)
  const now = parseIndex(bytes)
  const { files, differing } = betweenTrees(before, now, present)
  const notes =
    differing === 0 ? [] : [`${differing} staged files differ from the working tree, which is what was looked at`]
  return {
    ref: null,
    base: history.head,
    notes,
    files: finish({ context, history, before, renames: new Map(), present }, files),
  }
}

function ofCommit(context: StageContext, history: GitHistory, ref: string, present: PresentTree): Compared {
  const commit = commitOf(history, ref)
  const parent = history.commitOf(`${commit}^1`)
  const before: Tree = parent === undefined ? new Map() : history.tree(parent)
  const now = history.tree(commit)
  const renames = parent === undefined ? new Map<string, string>() : history.renames(parent, commit)
  const { files, differing } = betweenTrees(before, now, present)
  const notes =
    differing === 0
      ? []
      : [`${differing} files of the commit are not what they were: they were looked at as they are now`]
  return {
    ref,
    base: parent ?? null,
    notes,
    files: finish({ context, history, before, renames, present, commit: now }, files),
  }
}

/** What differs between two trees, whatever the working tree holds; and how many files are not there as the later one has them. */
function betweenTrees(
  before: Tree,
  now: ReadonlyMap<string, TreeFile & { readonly isUnmerged?: boolean }>,
  present: PresentTree,
): { readonly files: ChangedFile[]; readonly differing: number } {
  const files: ChangedFile[] = []
  let differing = 0
  for (const path of new Set([...before.keys(), ...now.keys()])) {
    const [old, later] = [before.get(path), now.get(path)]
    if (old?.blob === later?.blob && later?.isUnmerged !== true) continue
    const file = present.files.get(path)
    if (later !== undefined && file?.blob !== later.blob) differing += 1
    const state =
      file === undefined ? (stateOf(present, path) ?? (later === undefined ? 'deleted' : 'not-found')) : undefined
    files.push({ path, change: changeOf(old, later), ...(state === undefined ? {} : { state }) })
  }
  return { files, differing }
}

/** Files by name. Those that are not there are named as that; none at all would be a gate that is always open. */
function namedFiles(root: string, names: readonly string[], present: PresentTree): Compared {
  const files: ChangedFile[] = []
  const notes: string[] = []
  const isThere = (path: string): boolean => present.files.has(path) || stateOf(present, path) !== undefined
  const within = (name: string): string =>
    posix.normalize(name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name)
  const each = names.flatMap((name) => (isThere(within(name)) ? [name] : name.split(','))).filter((name) => name !== '')
  for (const path of new Set(each.map((name) => within(name).replace(/\/$/, '')))) {
    const below = [...present.files.keys()].filter((other) => other.startsWith(`${path}/`))
    if (path === '..' || path.startsWith('../') || path.startsWith('/'))
      notes.push(`\`${path}\` is outside of the root`)
    else if (below.length > 0) files.push(...below.map((other) => ({ path: other, change: 'named' as const })))
    else if (present.files.has(path)) files.push({ path, change: 'named' })
    else files.push({ path, change: 'named', state: stateOf(present, path) ?? 'not-found' })
  }
  const missing = files.filter(({ state }) => state === 'not-found')
  if (missing.length > 0) notes.push(`not in the tree: ${missing.map(({ path }) => `\`${path}\``).join(', ')}`)
  if (files.every(({ state }) => state === 'not-found'))
    throw new HuntError({
      code: 'hunt/files-not-found',
      message: `none of the files that are named is in \`${root}\``,
      hint: 'name them relative to the root that is scanned',
    })
  return { ref: null, base: null, notes, files }
}

interface Comparison {
  readonly context: StageContext
  readonly history: GitHistory
  readonly before: Tree
  /** The commit whose lines are meant, where it is not the tree as it is now. */
  readonly commit?: Tree
  readonly renames: ReadonlyMap<string, string>
  readonly present: PresentTree
}

/** Joins what was renamed, and says which lines are new. */
function finish(comparison: Comparison, files: readonly ChangedFile[]): ChangedFile[] {
  const { before, renames, present } = comparison
  const gone = new Set(files.filter(({ change }) => change === 'deleted').map(({ path }) => path))
  const goneByBlob = new Map([...gone].map((path) => [before.get(path)?.blob, path]))
  return files.map((file) => {
    const { path, change, state } = file
    if (state !== undefined) return file
    const source = change === 'added' ? (renames.get(path) ?? goneByBlob.get(present.files.get(path)?.blob)) : undefined
    const from = source !== undefined && gone.has(source) ? source : undefined
    const hunks = hunksOf(comparison, path, before.get(from ?? path))
    return {
      ...file,
      ...(from === undefined ? {} : { change: 'renamed' as const, from }),
      ...(hunks === undefined ? {} : { hunks }),
    }
  })
}

/** Nothing where the texts cannot be had: then nobody knows which lines are new. */
function hunksOf(
  { context, history, commit }: Comparison,
  path: string,
  old: TreeFile | undefined,
): Hunk[] | undefined {
  const { doors, workspace } = context
  const read = readTreeFile(doors.of('scan'), workspace, path, workspace.config.maxFileBytes)
  if ('kind' in read) return undefined
  const text = Buffer.from(read.bytes).toString('utf8')
  const then = commit?.get(path)
  try {
    const before = old === undefined || old.mode === submodule ? '' : history.blob(old.blob)
    if (then === undefined) return lineHunks(before, text)
    const committed = history.blob(then.blob)
    return carryHunks(lineHunks(before, committed), lineHunks(committed, text))
  } catch (error) {
    if (error instanceof OperationError) return undefined
    throw error
  }
}

function commitOf(history: GitHistory, name: string): string {
  const commit = history.commitOf(name)
  if (commit !== undefined) return commit
  throw new HuntError({
    code: 'hunt/unknown-ref',
    message: `there is no commit \`${name}\` in this repository`,
    hint: 'name a branch, a tag or a commit that is here; one of a remote is fetched first (`git fetch origin`)',
  })
}

/** Why a path cannot be looked at: it or a folder above it is named by the walk. */
function stateOf({ named }: PresentTree, path: string): string | undefined {
  for (let at = path; at !== '.'; at = posix.dirname(at)) {
    const state = named.get(at)
    if (state !== undefined) return state
  }
  return undefined
}

function changeOf(old: TreeFile | undefined, now: TreeFile | undefined): ChangedFile['change'] {
  if (old === undefined) return 'added'
  return now === undefined ? 'deleted' : 'modified'
}

function noIndex(): HuntError {
  return new HuntError({
    code: 'hunt/nothing-staged',
    message: 'the repository has no index, so nothing is staged in it',
    hint: 'review the working tree instead: `--base HEAD`',
  })
}
