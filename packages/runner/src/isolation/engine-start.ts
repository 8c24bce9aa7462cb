// Starts the engine's process: nothing of ours but two pipes and its own program, and around it, where that is asked for, bubblewrap.
// INVARIANT: an isolation that was asked for and is not to be had is an error; the script then never runs.

import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CodedError } from '@sallyport/diagnostics'
import { type Limits, profiles } from '../limits.js'
import { OperationError } from '../operation-error.js'
import { closePipes, openPipe, type Pipe } from '../platform/pipe.js'
import { type Channel, openChannel } from './channel.js'
import type { Isolation } from './isolation.js'
import { listOf, ProtocolError, recordOf, textOf } from './wire.js'

export interface EngineStart {
  readonly isolation: Exclude<Isolation, 'none'>
  /** The program of the engine's process. */
  readonly url: string
  readonly limits: Limits
  /** The operator's, to find bubblewrap in. */
  readonly searchPath: string
}

export interface EngineProcess {
  readonly channel: Channel
  /** Protections that it took, by name. */
  readonly layers: readonly string[]
  readonly end: () => void
}

const megabyte = 1024 * 1024
const baseHeapMb = 256
const stackSizeMb = 16

export function startEngine(start: EngineStart): EngineProcess {
  const mostMessageBytes = start.limits.script.maxMemoryBytes
  const [toEngine, fromEngine] = pipes(start.isolation)
  let child: ChildProcess
  try {
    child = startChild(start, mostMessageBytes, toEngine.read, fromEngine.write)
  } catch (error) {
    closePipes(toEngine.write, fromEngine.read)
    throw error
  } finally {
    closePipes(toEngine.read, fromEngine.write)
  }
  const channel = openChannel(fromEngine.read, toEngine.write, mostMessageBytes)
  let isOver = false
  const end = (): void => {
    if (isOver) return
    isOver = true
    child.kill('SIGKILL')
    closePipes(toEngine.write, fromEngine.read)
  }
  try {
    return { channel, layers: awaitReady(channel, start.isolation), end }
  } catch (error) {
    end()
    throw error
  }
}

/** Why an isolation is not to be had here; nothing where it is. Starts a process of the engine, and ends it. */
export function isolationFailure(start: Omit<EngineStart, 'limits'>): string | undefined {
  try {
    startEngine({ ...start, limits: profiles.strict }).end()
    return undefined
  } catch (error) {
    if (error instanceof CodedError) return error.message
    throw error
  }
}

function awaitReady(channel: Channel, isolation: EngineStart['isolation']): readonly string[] {
  const received = channel.receive()
  if (received === undefined)
    throw impossible(isolation, 'the process of the engine could not give up its rights, or could not start')
  const { kind, layers } = recordOf(received)
  if (kind !== 'ready') throw new ProtocolError('the process of the engine is not ready')
  return [...listOf(layers).map(textOf), ...(isolation === 'bubblewrap' ? ['bubblewrap'] : [])]
}

function startChild(
  { isolation, url, limits, searchPath }: EngineStart,
  mostMessageBytes: number,
  read: number,
  write: number,
): ChildProcess {
  const settings = {
    mostHeapMb: baseHeapMb + Math.ceil((2 * limits.script.maxMemoryBytes) / megabyte),
    stackSizeMb,
    mostMessageBytes,
  }
  const path = realpathSync(fileURLToPath(url))
  const command = [process.execPath, '--disallow-code-generation-from-strings', path, JSON.stringify(settings)]
  const [program = '', ...args] = isolation === 'process' ? command : [...bubblewrapOf(path, searchPath), ...command]
  const child = spawn(program, args, {
    env: {},
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', read, write],
    shell: false,
  })
  // A program that cannot start leaves the pipe empty, and that is the error.
  child.on('error', () => undefined)
  return child
}

/** Without the optional package there is no way to wait for another process here, nor to take the rights of one. */
function pipes(isolation: Isolation): readonly [toEngine: Pipe, fromEngine: Pipe] {
  try {
    return [openPipe('isolation'), openPipe('isolation')]
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    throw impossible(isolation, error.message.replace(/^.*?isolation: /, ''))
  }
}

const nobody = '65534'

/** Bubblewrap with all it needs to run our own program, and nothing else: no network, no other processes, files to read only. */
function bubblewrapOf(program: string, searchPath: string): readonly string[] {
  const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder))
  const path = folders.map((folder) => join(folder, 'bwrap')).find(isExecutable)
  if (path === undefined) throw impossible('bubblewrap', 'there is no program `bwrap` in the search path')
  const node = realpathSync(process.execPath)
  const koffi = dirname(createRequire(import.meta.url).resolve('koffi'))
  const shown = [dirname(node), dirname(program), realpathSync(koffi), ...nativeOf(koffi)]
  return [
    path,
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--clearenv', '--chdir', '/'],
    ...['--uid', nobody, '--gid', nobody],
    ...['/usr', '/lib', '/lib64', '/lib32', '/bin', '/etc/ld.so.cache'].flatMap((each) => [
      '--ro-bind-try',
      each,
      each,
    ]),
    ...['--proc', '/proc', '--dev', '/dev'],
    ...shown.flatMap((each) => ['--ro-bind', each, each]),
    '--',
  ]
}

/** Its machine code is a package of its own beside it. */
function nativeOf(koffi: string): readonly string[] {
  const scope = join(dirname(koffi), '@koromix')
  return isReadable(scope) ? [realpathSync(scope)] : []
}

function isExecutable(path: string): boolean {
  return can(path, constants.X_OK)
}

function isReadable(path: string): boolean {
  return can(path, constants.R_OK)
}

function can(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

function impossible(isolation: Isolation, reason: string): CodedError {
  return new CodedError({
    code: 'isolation/impossible',
    message: `\`--isolate ${isolation}\` is not possible here: ${reason}`,
    hint: 'run without it, or see `sallyport doctor`; nothing of the script ran',
  })
}
