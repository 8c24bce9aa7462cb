// An operation is data plus one function. From the data come the script bindings, the reference page, the static check, the
// complete permit of a denial and the table of tests; the function acts through the guard.

import type { DateTime } from '../handles/date-time.js'
import type { DateTimeFormat } from '../handles/date-time-format.js'
import type { DirectoryEntry } from '../handles/directory-entry.js'
import type { DirectoryConfiguration, DirectoryHandle } from '../handles/directory-handle.js'
import type { Filesystems } from '../handles/disk-handles.js'
import type { FileHandle } from '../handles/file-handle.js'
import type { HttpClient, HttpMethod, HttpRequest } from '../handles/http-handles.js'
import type { NetworkConstant } from '../handles/network-constants.js'
import type { Options } from '../handles/options.js'
import type { ProcessManager } from '../handles/process-handles.js'
import type { SystemctlManager } from '../handles/service-values.js'
import type { ByteUnit } from '../handles/size-range.js'
import type { SymlinkHandle } from '../handles/symlink-handle.js'
import type { SysctlManager, SystemInformation } from '../handles/system-handles.js'
import type { CoreDump } from '../handles/traced-values.js'
import type { Host } from '../host.js'
import type { FailureForm } from './failure-form.js'
import type { FlagModule, Flags } from './flags.js'

/** Script types of parameters, by the name that reference pages show. */
export interface ParameterTypes {
  string: string
  int: number | bigint
  options: Options
  'directory configuration': DirectoryConfiguration
  directory: DirectoryHandle
  'directory entry': DirectoryEntry
  file: FileHandle
  'symbolic link': SymlinkHandle
  unit: ByteUnit
  closure: Callback
  procedure: Procedure
  files: readonly FileHandle[]
  texts: readonly string[]
  'core dump': CoreDump
  'systemctl manager': SystemctlManager
  moment: DateTime
  'date format': DateTimeFormat
  'system information': SystemInformation
  'sysctl manager': SysctlManager
  filesystems: Filesystems
  'http client': HttpClient
  'http request': HttpRequest
  'transport protocol': NetworkConstant
  'process manager': ProcessManager
}

/** A function of the script, called with one value; what it throws ends the operation. */
export type Callback = (value: Result) => void

/** A closure of the script without parameters; gives what the script may get back as it is. */
export type Procedure = () => ScriptResult

/** A value of the script that goes through an operation unseen. */
export class ScriptResult {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }
}

export interface Parameter {
  readonly name: string
  readonly type: keyof ParameterTypes
  /** For `options`: the builder that makes them. */
  readonly builder?: string
  /** For a `string` that names a file otherwise than by its path. */
  readonly path?: (written: string) => string
}

export type Input<P extends readonly Parameter[]> = {
  readonly [Each in P[number] as Each['name']]: ParameterTypes[Each['type']]
}

export type FileAction =
  | 'open'
  | 'read'
  | 'write'
  | 'create'
  | 'delete'
  | 'stat'
  | 'move'
  | 'chmod'
  | 'chown'
  | 'unmount'
  | 'redacted_read'
  | 'set_x_attr'
  | 'execute'
  | 'network_namespace'

/** One question an operation puts to the policy. */
export type Ask = PathAsk | FixedAsk | SystemAsk | NetworkAsk | ServiceAsk | ProcessAsk

interface AskConditions {
  /** The flag without which it is not asked, or (`!flag`) with which it is not asked. */
  readonly when?: string
  /** Asked only in this case, in words. */
  readonly condition?: string
  /** What may take its place, in words: where it is denied, or with another object. Absent: each call asks it, and fails where it is denied. */
  readonly otherwise?: string
}

/** About an object that a parameter names. */
export interface PathAsk extends AskConditions {
  readonly action: FileAction
  readonly on: 'file' | 'directory'
  /** The parameter that names the object. */
  readonly of: string
  /** `parent`: the directory of what the parameter names; `member`: each member of that tree; `entry`: the name given in `named`. */
  readonly part?: 'parent' | 'member' | 'entry'
  /** For `entry`: the parameter with the name in the directory. */
  readonly named?: string
}

/** About one path, the same in every call. */
export interface FixedAsk extends AskConditions {
  readonly action: FileAction
  readonly on: 'file' | 'directory'
  readonly at: string
}

/** About the machine or its settings as a whole. */
export interface SystemAsk extends AskConditions {
  readonly action: 'list' | 'load' | 'daemon_reload'
  readonly on: 'sysinfo' | 'sysctl' | 'systemd'
}

export type ServiceAction = 'start' | 'stop' | 'restart' | 'status'

/** About a unit of the service manager, by its name as written and in full. */
export interface ServiceAsk extends AskConditions {
  readonly action: ServiceAction
  readonly on: 'service'
  /** The parameter with its name. */
  readonly of: string
}

export type ProcessAction =
  | 'list'
  | 'list_fds'
  | 'kill'
  | 'interrupt'
  | 'trace'
  | 'mount_namespace'
  | 'network_namespace'

/** About a process, as it is when it is asked about. */
export interface ProcessAsk extends AskConditions {
  readonly action: ProcessAction
  readonly on: 'process'
  /** The parameter with its number; absent: each that the operation finds. */
  readonly of?: string
}

/** About a URL, a host, or an address that a name leads to. */
export interface NetworkAsk extends AskConditions {
  readonly action: HttpMethod | 'connect' | 'connect_private' | 'resolve_hostname'
  readonly on: 'url' | 'hostname' | 'address'
  /** The parameter that names it; none for what only shows while it runs. */
  readonly of?: string
}

export function isNetworkAsk(ask: Ask): ask is NetworkAsk {
  return ask.on === 'url' || ask.on === 'hostname' || ask.on === 'address'
}

/** What an operation gives back: plain data and handles. */
export type Result =
  | undefined
  | boolean
  | number
  | bigint
  | string
  | object
  | readonly Result[]
  | ReadonlyMap<string, Result>

export interface Operation {
  readonly name: string
  /** Methods are called on their first parameter. */
  readonly style: 'function' | 'method'
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly flags?: FlagModule
  readonly returns: string
  /** In the order in which they are asked. */
  readonly asks: readonly Ask[]
  /** How scripts see its failures; absent: maps with kinds of `IoErrorKind`. */
  readonly failsAs?: FailureForm
  readonly perform: (host: Host, input: never, flags: Flags) => Result
}

/** Declares an operation; the function's input is typed by its parameters. */
export function defineOperation<const P extends readonly Parameter[]>(operation: {
  readonly name: string
  readonly style?: 'function' | 'method'
  readonly summary: string
  readonly parameters: P
  readonly flags?: FlagModule
  readonly returns: string
  readonly asks: readonly Ask[]
  /** How scripts see its failures; absent: maps with kinds of `IoErrorKind`. */
  readonly failsAs?: FailureForm
  readonly perform: (host: Host, input: Input<P>, flags: Flags) => Result
}): Operation {
  return {
    style: 'function',
    ...operation,
    perform: operation.perform as (host: Host, input: never, flags: Flags) => Result,
  }
}
