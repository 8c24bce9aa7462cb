// The workspace of a repository: its configuration, its policies and where its state is kept. INVARIANT: permits come from what the
// operator accepted, or from the package; from everything else only what narrows is taken: forbids, ignore lists, suppressions.

import { realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Source } from '@sallyport/diagnostics'
import { WorkspaceError } from '../errors.js'
import { type Config, defaultConfig, parseConfig } from './config.js'
import { foreignState } from './state-folder.js'
import { parseSuppressions, type Suppression } from './suppressions.js'
import { type TrustState, trustState } from './trust.js'
import { hasWorkspace, readPolicies, readRuleFiles, readWorkspaceFile, workspaceDigest } from './workspace-files.js'

export const workspaceFolderName = '.sallyport'
const suppressionsName = 'suppressions.json'

export interface Workspace {
  /** Absolute, without links: what policies name. */
  readonly root: string
  readonly name: string
  /** The workspace folder, where there is one. */
  readonly folder: string | undefined
  readonly trust: TrustState | 'named' | 'none'
  /** Where database, records, reports and the copy of the history are. */
  readonly state: string
  readonly config: Config
  /** Policies whose permits count; none: the package's own stands in. */
  readonly policies: readonly Source[]
  /** Policies of which only forbids count. */
  readonly foreignPolicies: readonly Source[]
  /** Own rules, where the workspace counts as the operator's. */
  readonly ruleFiles: readonly Source[]
  readonly suppressions: readonly Suppression[]
  readonly suppressionsOrigin: string
  /** What the operator should know before they rely on it. */
  readonly messages: readonly string[]
}

export interface WorkspaceOptions {
  /** The repository, as written by the operator. */
  readonly directory: string
  /** A workspace folder that the operator named: theirs, wherever it is. */
  readonly workspace?: string | undefined
  /** `$XDG_STATE_HOME/sallyport`. */
  readonly stateHome: string
}

export function openWorkspace(options: WorkspaceOptions): Workspace {
  const root = repositoryRoot(options.directory)
  if (options.workspace !== undefined) return namedWorkspace(root, resolve(options.workspace))
  const folder = join(root, workspaceFolderName)
  if (!hasWorkspace(folder)) {
    const state = foreignState(options.stateHome, root)
    return { ...base(root), folder: undefined, trust: 'none', state, ...narrowing(undefined, defaultConfig) }
  }
  const trust = trustState(options.stateHome, root, workspaceDigest(folder))
  if (trust === 'accepted') return acceptedWorkspace(root, folder, trust, [])
  // The path was accepted once, so its state is ours; what steers a hunt is not until it is accepted again.
  const state = trust === 'changed' ? join(folder, 'state') : foreignState(options.stateHome, root)
  return {
    ...base(root),
    folder,
    trust,
    state,
    ...narrowing(folder, { ...defaultConfig, ignore: readConfig(folder).ignore }),
    foreignPolicies: readPolicies(folder),
    messages: [trust === 'changed' ? changedMessage : foreignMessage],
  }
}

const changedMessage =
  'the workspace changed since you accepted it: its permits do not count, its forbids do; look at it and run `sallyport trust`'
const foreignMessage =
  'this workspace is not yours: its permits do not count, its forbids, ignore lists and suppressions do; to accept it: `sallyport trust`'

function base(
  root: string,
): Pick<Workspace, 'root' | 'name' | 'policies' | 'foreignPolicies' | 'ruleFiles' | 'messages'> {
  return { root, name: basename(root) || 'root', policies: [], foreignPolicies: [], ruleFiles: [], messages: [] }
}

function namedWorkspace(root: string, folder: string): Workspace {
  if (!hasWorkspace(folder)) {
    throw new WorkspaceError({
      code: 'workspace/missing',
      message: `there is no workspace at \`${folder}\``,
      hint: 'name a folder that `sallyport init` made',
    })
  }
  return acceptedWorkspace(root, folder, 'named', [])
}

function acceptedWorkspace(
  root: string,
  folder: string,
  trust: 'accepted' | 'named',
  messages: readonly string[],
): Workspace {
  return {
    ...base(root),
    folder,
    trust,
    state: join(folder, 'state'),
    ...narrowing(folder, readConfig(folder)),
    policies: readPolicies(folder),
    ruleFiles: readRuleFiles(folder),
    messages,
  }
}

/** What counts whoever wrote it: it only leaves out, and what it leaves out is counted. */
function narrowing(
  folder: string | undefined,
  config: Config,
): Pick<Workspace, 'config' | 'suppressions' | 'suppressionsOrigin'> {
  const source = folder === undefined ? undefined : readWorkspaceFile(folder, suppressionsName)
  return {
    config,
    suppressions: source === undefined ? [] : parseSuppressions(source),
    suppressionsOrigin: `${workspaceFolderName}/${suppressionsName}`,
  }
}

function readConfig(folder: string): Config {
  const source = readWorkspaceFile(folder, 'config.json')
  return source === undefined ? defaultConfig : parseConfig(source)
}

/** The repository's own path, without links: the operator named it, so following links to it is theirs to decide. */
export function repositoryRoot(directory: string): string {
  try {
    const root = realpathSync(resolve(directory))
    if (statSync(root).isDirectory()) return root
  } catch (error) {
    throw noDirectory(directory, error)
  }
  throw noDirectory(directory)
}

function noDirectory(directory: string, cause?: unknown): WorkspaceError {
  return new WorkspaceError({
    code: 'workspace/no-directory',
    message: `there is no directory \`${directory}\``,
    hint: 'name the root of the repository to hunt in',
    cause,
  })
}
