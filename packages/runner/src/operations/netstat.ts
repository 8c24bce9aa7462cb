// netstat, network_stats: open and read File for each table in /proc/net; then open and read File /proc, to find the processes that
// have the sockets: without it, or where a process is another user's, no process is shown.

import {
  type NetworkConstant,
  networkProtocols,
  tcpStates,
  unixProtocols,
  unixSocketStates,
} from '../handles/network-constants.js'
import {
  connectionProcessType,
  internetConnectionType,
  networkStatsType,
  socketAddressType,
  unixSocketType,
} from '../handles/network-values.js'
import { RecordValue } from '../handles/record.js'
import type { Host } from '../host.js'
import { nameableLines } from '../kernel-text/mounts.js'
import {
  type InternetSocket,
  type Parsed,
  parseInternetSockets,
  parseUnixSockets,
  type UnixSocketLine,
} from '../kernel-text/sockets.js'
import { OperationError } from '../operation-error.js'
import { parsePath } from '../path.js'
import type { HeldDirectory } from '../platform/held.js'
import { requireLinux } from '../platform/machine.js'
import { readSocketTable, type SocketOwner, socketOwners } from '../platform/socket-tables.js'
import { walkToDirectory } from '../platform/walk.js'
import { askFile, type Resolved, resolve, reveal } from './access.js'
import { bytesPerUnit } from './content.js'
import { networkErrors } from './failure-form.js'
import { type Ask, defineOperation, type Operation, type Result } from './operation.js'

const internetTables = [
  ['tcp', 'TCP'],
  ['tcp6', 'TCP6'],
  ['udp', 'UDP'],
  ['udp6', 'UDP6'],
] as const

const proc = '/proc'
const tablePath = (name: string) => `${proc}/net/${name}`

const asks: readonly Ask[] = [
  ...[...internetTables.map(([name]) => name), 'unix'].flatMap((name): Ask[] => [
    { action: 'open', on: 'file', at: tablePath(name) },
    { action: 'read', on: 'file', at: tablePath(name) },
  ]),
  { action: 'open', on: 'file', at: proc, condition: 'to show the processes; without it they are left out' },
  { action: 'read', on: 'file', at: proc, condition: 'to show the processes; without it they are left out' },
]

/** Sockets of this machine, each in the order of the kernel's tables. */
function readSockets(host: Host): { readonly internet: readonly RecordValue[]; readonly unix: readonly RecordValue[] } {
  const held = resolve(() => walkToDirectory(host.descriptors, parsePath(proc), 'refuse'))
  try {
    const tables = internetTables.map(
      ([name, protocol]) => [protocol, readTable(host, held, name, parseInternetSockets)] as const,
    )
    const unix = readTable(host, held, 'unix', parseUnixSockets)
    const owners = readOwners(host, held)
    return {
      internet: tables.flatMap(([protocol, sockets]) =>
        sockets.map((socket) => showInternet(protocol, socket, owners)),
      ),
      unix: unix.flatMap((socket) => showUnix(socket, owners) ?? []),
    }
  } finally {
    if ('value' in held) held.value.close()
  }
}

function readTable<T>(
  host: Host,
  held: Resolved<HeldDirectory>,
  name: string,
  parse: (text: string) => Parsed<T>,
): readonly T[] {
  const path = parsePath(tablePath(name))
  host.guard.authorize(askFile('open', path))
  const read = host.guard.authorize(askFile('read', path))
  requireLinux(tablePath(name))
  const bytes = tableBytes(() => readSocketTable(reveal(held), name, path, read, host.limits.readBytes))
  host.charge(bytes.length / bytesPerUnit)
  const { text, leftOut: unnameable } = nameableLines(bytes)
  const { sockets, leftOut } = parse(text)
  if (leftOut + unnameable > 0) host.journal.note(`left out ${leftOut + unnameable} lines of ${tablePath(name)}`)
  return sockets
}

/** A kernel without the sixth version has no table of it. */
function tableBytes(read: () => Buffer): Uint8Array {
  try {
    return read()
  } catch (error) {
    if (error instanceof OperationError && error.code === 'ENOENT') return new Uint8Array()
    throw error
  }
}

function readOwners(host: Host, held: Resolved<HeldDirectory>): ReadonlyMap<number, SocketOwner> {
  const path = parsePath(proc)
  const open = host.guard.permits(askFile('open', path))
  const read = open === undefined ? undefined : host.guard.permits(askFile('read', path))
  if (read !== undefined)
    return socketOwners(reveal(held), read, {
      entries: host.limits.treeMembers,
      onEntries: (count) => host.charge(count),
    })
  host.journal.note('not permitted to look for the processes of the sockets')
  return new Map()
}

function showInternet(
  protocol: string,
  { local, remote, state, sendQueue, receiveQueue, inode }: InternetSocket,
  owners: ReadonlyMap<number, SocketOwner>,
): RecordValue {
  return internetConnectionType.make({
    protocol: networkProtocols.named(protocol),
    recv_queue: receiveQueue,
    send_queue: sendQueue,
    local_address: socketAddressType.make({ ...local }),
    remote_address: socketAddressType.make({ ...remote }),
    state: stateOf(protocol, state),
    inode,
    process_info: processOf(inode, owners),
  })
}

/** A socket without connections has no state. */
function stateOf(protocol: string, state: number): NetworkConstant {
  const none = tcpStates.named('NONE')
  return protocol.startsWith('UDP') ? none : (tcpStates.constants[state - 1] ?? none)
}

/** The kernel's numbers of kinds of sockets. */
const socketTypes: ReadonlyMap<number, string> = new Map([
  [1, 'STREAM'],
  [2, 'DGRAM'],
  [5, 'SEQPACKET'],
])

function showUnix(
  { references, type, state, inode, path }: UnixSocketLine,
  owners: ReadonlyMap<number, SocketOwner>,
): RecordValue | undefined {
  const protocol = socketTypes.get(type)
  const shownState = unixSocketStates.constants[state - 1]
  if (protocol === undefined || shownState === undefined) return undefined
  return unixSocketType.make({
    protocol: unixProtocols.named(protocol),
    ref_count: references,
    state: shownState,
    inode,
    path,
    process_info: processOf(inode, owners),
  })
}

function processOf(inode: number, owners: ReadonlyMap<number, SocketOwner>): RecordValue | undefined {
  const owner = inode === 0 ? undefined : owners.get(inode)
  return owner === undefined ? undefined : connectionProcessType.make({ pid: owner.pid, process_name: owner.name })
}

const shownByNetstat = {
  internet: ['protocol', 'local_address', 'remote_address', 'state', 'recv_queue', 'send_queue'],
  unix: ['protocol', 'state', 'path', 'ref_count'],
} as const

function pick(record: RecordValue, names: readonly string[]): ReadonlyMap<string, Result> {
  return new Map(names.map((name) => [name, asText(record.field(name))]))
}

function asText(value: Result): Result {
  if (value instanceof RecordValue) return value.type.toText?.(value)
  return typeof value === 'object' && 'shown' in value ? String(value.shown) : value
}

const netstat = defineOperation({
  name: 'netstat',
  summary: 'sockets of this machine',
  parameters: [],
  returns: 'map with `internet` and `unix`, arrays of maps',
  asks,
  failsAs: 'text',
  perform: (host) => {
    const { internet, unix } = readSockets(host)
    return new Map<string, Result>([
      ['internet', internet.map((each) => pick(each, shownByNetstat.internet))],
      ['unix', unix.map((each) => pick(each, shownByNetstat.unix))],
    ])
  },
})

const networkStats = defineOperation({
  name: 'network_stats',
  summary: 'sockets of this machine, and the processes that have them',
  parameters: [],
  returns: 'NetworkStats',
  asks,
  failsAs: networkErrors,
  perform: (host) => {
    const { internet, unix } = readSockets(host)
    return networkStatsType.make({ internet_connections: internet, unix_sockets: unix })
  },
})

export const socketOperations: readonly Operation[] = [netstat, networkStats]
