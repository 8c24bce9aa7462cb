// Interfaces and sockets of this machine, as scripts see them.

import type { HostValue } from '@sallyport/rhai'
import type { HandleType } from './handle-type.js'
import { connectionType, httpClientType, httpRequestType, httpResponseType } from './http-handles.js'
import { networkVocabularies } from './network-constants.js'
import { RecordValue } from './record.js'
import { fieldsOf, shownRecordType } from './shown-record.js'

export const networkType = shownRecordType('Network', [
  { name: 'interface_name', returns: 'string', summary: 'name of the interface' },
  { name: 'addresses', returns: 'array of strings', summary: 'its addresses' },
])

const socketAddressRecord = shownRecordType(
  'SocketAddr',
  [
    { name: 'ip', returns: 'string', summary: 'the address' },
    { name: 'port', returns: 'int', summary: 'the port; 0 where there is none' },
  ],
  { toText: addressText },
)

/** An address with a port; `to_string()` shows both. */
export const socketAddressType: typeof socketAddressRecord = {
  ...socketAddressRecord,
  inMap: addressText,
  accessors: [
    ...socketAddressRecord.accessors,
    { name: 'to_string', style: 'method', returns: 'string', summary: 'address and port', get: addressText },
  ],
}

function addressText(value: HostValue): string {
  if (!(value instanceof RecordValue)) throw new Error(`expected an address, got ${value.type.name}`)
  const ip = String(value.field('ip'))
  return `${ip.includes(':') ? `[${ip}]` : ip}:${String(value.field('port'))}`
}

export const connectionProcessType = shownRecordType('ConnectionProcessInfo', [
  { name: 'pid', returns: 'int', summary: 'number of the process' },
  { name: 'process_name', returns: 'string', summary: 'its name' },
])

const processField = {
  name: 'process_info',
  returns: 'ConnectionProcessInfo or ()',
  summary: 'the process that has it, where that may be seen',
}

export const internetConnectionType = shownRecordType('InternetConnection', [
  { name: 'protocol', returns: 'NetworkProtocol', summary: 'its protocol' },
  ...fieldsOf('int', { recv_queue: 'bytes that nobody read yet', send_queue: 'bytes that were not confirmed yet' }),
  ...fieldsOf('SocketAddr', { local_address: 'address on this machine', remote_address: 'address at the other end' }),
  { name: 'state', returns: 'TcpState', summary: 'its state' },
  { name: 'inode', returns: 'int', summary: 'number of the socket' },
  processField,
])

export const unixSocketType = shownRecordType('UnixSocket', [
  { name: 'protocol', returns: 'UnixProtocol', summary: 'its protocol' },
  { name: 'ref_count', returns: 'int', summary: 'how many use it' },
  { name: 'state', returns: 'UnixSocketState', summary: 'its state' },
  { name: 'inode', returns: 'int', summary: 'number of the socket' },
  { name: 'path', returns: 'string', summary: 'its name; empty where it has none' },
  processField,
])

export const networkStatsType = shownRecordType('NetworkStats', [
  { name: 'internet_connections', returns: 'array of InternetConnection', summary: 'sockets of the network' },
  { name: 'unix_sockets', returns: 'array of UnixSocket', summary: 'sockets of this machine' },
])

/** Everything that the operations of the network hand out. */
export const networkHandleTypes: readonly HandleType[] = [
  httpClientType,
  httpRequestType,
  httpResponseType,
  connectionType,
  ...networkVocabularies.map(({ type }) => type),
  networkType,
  socketAddressType,
  connectionProcessType,
  internetConnectionType,
  unixSocketType,
  networkStatsType,
]
