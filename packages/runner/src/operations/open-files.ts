// processes_using_inode, list_open_files: open and read Dir /proc, then list_fds Process each.

import type { ProcessManager } from '../handles/process-handles.js'
import { fuserType, openFileType } from '../handles/process-values.js'
import type { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { type AbsolutePath, join, parsePath } from '../path.js'
import type { HeldProcess, ProcessIdentity } from '../platform/process.js'
import { readUsedFiles, type UsedFile } from '../platform/process-files.js'
import { largestPid } from '../platform/process-list.js'
import { resolveLink, walkToDirectory } from '../platform/walk.js'
import { askDirectory, askFile, openDirectory, resolve, reveal, splitNamed } from './access.js'
import { type Ask, defineOperation, type Operation } from './operation.js'
import { askProcess, holdNumber, ProcessWalk, permitsOrNot, type Walked } from './process-access.js'
import { notFound, ProcessError, processErrors } from './process-errors.js'

interface Target {
  readonly path: string
  readonly withMembers: boolean
}

type Found = readonly [ProcessIdentity, readonly UsedFile[]]

function openProc(host: Host): void {
  const proc = openDirectory(host, '/proc', 'refuse')
  try {
    host.guard.authorize(askDirectory('read', proc.path, proc)).commit()
  } finally {
    proc.close()
  }
}

/** Of every process that may be looked at, what it uses of the target. */
function findUsers(host: Host, manager: ProcessManager, written: string, withMembers: boolean): Found[] {
  openProc(host)
  const target: Target = { path: realPath(host, parsePath(written)).text, withMembers }
  const found: Found[] = []
  new ProcessWalk(host, 'list_fds', manager).each('processes', (walked) => {
    const files = usedFiles(host, walked).filter(({ path }) => isAt(path, target))
    if (files.length > 0) found.push([walked.held.identityNow, files])
  })
  return found
}

function isAt(path: string, target: Target): boolean {
  if (path === target.path) return true
  return target.withMembers && path.startsWith(target.path === '/' ? '/' : `${target.path}/`)
}

function usedFiles(host: Host, { held, grant }: Pick<Walked, 'held' | 'grant'>): readonly UsedFile[] {
  const { files, leftOut } = readUsedFiles(held, grant, host.limits.directoryEntries)
  host.charge(files.length)
  if (leftOut > 0) host.journal.note(`${leftOut} files of process ${held.pid} left out: they could not be read`)
  return files
}

/**
 * The name that the kernel has for what a path means. Where links lead elsewhere, that is used only by who may open both (FS-3); where
 * nothing is there, or it may not be known, the path stays as written, so that absent and denied look alike.
 */
function realPath(host: Host, written: AbsolutePath): AbsolutePath {
  const resolved = resolve(() => followLinks(host, written))
  if (!('value' in resolved) || resolved.value.path.text === written.text) return written
  const { path, isDirectory } = resolved.value
  const mayOpen = (at: AbsolutePath): boolean =>
    permitsOrNot(host, isDirectory ? askDirectory('open', at) : askFile('open', at)) !== undefined
  return mayOpen(written) && mayOpen(path) ? path : written
}

function followLinks(host: Host, path: AbsolutePath): { readonly path: AbsolutePath; readonly isDirectory: boolean } {
  const directory = resolve(() => walkToDirectory(host.descriptors, path, 'follow'))
  if ('value' in directory) {
    const found = directory.value.path
    directory.value.close()
    return { path: found, isDirectory: true }
  }
  if (directory.failure.code !== 'ENOTDIR') throw directory.failure
  const { parent, name } = splitNamed(path)
  const folder = walkToDirectory(host.descriptors, parent, 'follow')
  try {
    const target = resolveLink(folder, name)
    return { path: join(parsePath(target.directory), target.name), isDirectory: false }
  } finally {
    folder.close()
  }
}

/** Files of one process; there a denial is an error, and absent and denied look alike. */
function filesOf(host: Host, pid: number): Found[] {
  openProc(host)
  if (pid < 1 || pid > largestPid)
    throw new ProcessError('ValidationError', `Validation error: Invalid PID value ${pid}`)
  let held: HeldProcess | undefined
  const resolved = resolve(() => {
    held = holdNumber(host, pid)
    return held
  })
  try {
    const grant = host.guard.authorize(askProcess('list_fds', held, pid))
    const found = reveal(resolved)
    if (found === undefined) throw notFound('Process not found', pid)
    return [[found.identityNow, usedFilesNow(host, found, grant)]]
  } finally {
    held?.close()
  }
}

function usedFilesNow(host: Host, held: HeldProcess, grant: Walked['grant']): readonly UsedFile[] {
  try {
    return usedFiles(host, { held, grant })
  } catch (error) {
    if (error instanceof OperationError && error.code === 'ESRCH') {
      throw notFound('it ended, or is no longer what was asked about', held.pid)
    }
    throw error
  }
}

function userOf({ username, uid }: ProcessIdentity): string {
  return username === '' ? String(uid) : username
}

function showUser([identity, files]: Found): RecordValue {
  const access = [...new Set(files.map((file) => file.access))].join(', ')
  return fuserType.make({ user: userOf(identity), pid: identity.pid, command: identity.command, access })
}

function showFiles([identity, files]: Found): RecordValue[] {
  const { pid, name, command } = identity
  return files.map(({ path, type, access }) =>
    openFileType.make({
      pid,
      process_name: name,
      user: userOf(identity),
      command,
      access,
      file_type: type,
      file_path: path,
    }),
  )
}

const asksFiles: readonly Ask[] = [
  { action: 'open', on: 'directory', at: '/proc' },
  { action: 'read', on: 'directory', at: '/proc' },
  {
    action: 'open',
    on: 'file',
    of: 'path',
    condition: 'where links lead elsewhere, for both; without it they are not followed',
  },
  { action: 'open', on: 'directory', of: 'path', condition: 'the same, where they lead to a directory' },
  { action: 'list_fds', on: 'process' },
]

const processesUsing = defineOperation({
  name: 'processes_using_inode',
  style: 'method',
  summary: 'the processes that use a file or a directory, and how',
  parameters: [
    { name: 'manager', type: 'process manager' },
    { name: 'path', type: 'string' },
  ],
  returns: 'array of FuserInfo',
  asks: asksFiles,
  failsAs: processErrors,
  perform: (host, { manager, path }) => findUsers(host, manager, path, false).map(showUser),
})

const listOpenFiles = defineOperation({
  name: 'list_open_files',
  style: 'method',
  summary: 'what a process has open, or who has open what is at a path',
  parameters: [
    { name: 'manager', type: 'process manager' },
    { name: 'options', type: 'options', builder: 'LsofOptions' },
  ],
  returns: 'array of OpenFileInfo',
  asks: asksFiles,
  failsAs: processErrors,
  perform: (host, { manager, options }) => {
    const [path, pid] = [options.text('path'), options.integer('pid')]
    if (path !== undefined) return findUsers(host, manager, path, options.flag('include_subdir')).flatMap(showFiles)
    if (pid === undefined) throw new Error('options without a target')
    return filesOf(host, pid).flatMap(showFiles)
  },
})

export const openFileOperations: readonly Operation[] = [processesUsing, listOpenFiles]
