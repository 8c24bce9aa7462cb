// `TransportProtocol::TCP`, `TcpState::LISTEN` and their kin: constants of the network, each a value of a type of its own.

import { HostValue } from '@sallyport/rhai'
import { type HandleType, handleType } from './handle-type.js'

export class NetworkConstant extends HostValue {
  readonly vocabulary: NetworkVocabulary
  /** The constant's name. */
  readonly name: string
  /** What `to_string()` gives. */
  readonly shown: string

  constructor(vocabulary: NetworkVocabulary, name: string, shown: string) {
    super()
    this.vocabulary = vocabulary
    this.name = name
    this.shown = shown
  }

  override get type(): HandleType {
    return this.vocabulary.type
  }
}

export interface NetworkVocabulary {
  /** The module of the constants, and the name of their type. */
  readonly type: HandleType
  readonly constants: readonly NetworkConstant[]
  /** The constant with that name. */
  readonly named: (name: string) => NetworkConstant
}

function vocabulary(typeName: string, names: Readonly<Record<string, string>>): NetworkVocabulary {
  const type = handleType<NetworkConstant>({
    name: typeName,
    is: (value): value is NetworkConstant => value instanceof NetworkConstant && value.type.name === typeName,
    toText: ({ shown }) => shown,
    equals: (left, right) => left.name === right.name,
    inMap: ({ shown }) => shown,
    accessors: [
      { name: 'to_string', style: 'method', returns: 'string', summary: 'its name', get: ({ shown }) => shown },
    ],
  })
  const constants: NetworkConstant[] = []
  const own: NetworkVocabulary = {
    type,
    constants,
    named: (name) => {
      const found = constants.find((constant) => constant.name === name)
      if (found === undefined) throw new Error(`${typeName} has no ${name}`)
      return found
    },
  }
  for (const [name, shown] of Object.entries(names)) constants.push(new NetworkConstant(own, name, shown))
  return own
}

export const transportProtocols: NetworkVocabulary = vocabulary('TransportProtocol', {
  AUTO: 'Auto',
  UDP: 'Udp',
  TCP: 'Tcp',
})

export const networkProtocols: NetworkVocabulary = vocabulary('NetworkProtocol', {
  TCP: 'Tcp',
  TCP6: 'Tcp6',
  UDP: 'Udp',
  UDP6: 'Udp6',
})

/** In the order of the kernel's numbers, from 1; the last is for numbers that mean nothing. */
export const tcpStates: NetworkVocabulary = vocabulary('TcpState', {
  ESTABLISHED: 'Established',
  SYN_SENT: 'SynSent',
  SYN_RECV: 'SynRecv',
  FIN_WAIT1: 'FinWait1',
  FIN_WAIT2: 'FinWait2',
  TIME_WAIT: 'TimeWait',
  CLOSE: 'Close',
  CLOSE_WAIT: 'CloseWait',
  LAST_ACK: 'LastAck',
  LISTEN: 'Listen',
  CLOSING: 'Closing',
  NEW_SYN_RECV: 'NewSynRecv',
  NONE: 'None',
})

export const unixProtocols: NetworkVocabulary = vocabulary('UnixProtocol', {
  STREAM: 'Stream',
  DGRAM: 'Dgram',
  SEQPACKET: 'Seqpacket',
})

export const unixSocketStates: NetworkVocabulary = vocabulary('UnixSocketState', {
  UNCONNECTED: 'Unconnected',
  CONNECTING: 'Connecting',
  CONNECTED: 'Connected',
  DISCONNECTING: 'Disconnecting',
})

export const networkVocabularies: readonly NetworkVocabulary[] = [
  transportProtocols,
  networkProtocols,
  tcpStates,
  unixProtocols,
  unixSocketStates,
]
