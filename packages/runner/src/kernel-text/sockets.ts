// `/proc/net/tcp`, `udp`, `unix` and their kin. Names of unix sockets are chosen by their owners, who may put line breaks into them:
// a line of another form is left out, and counted.

import { canonicalAddress } from '../network/address.js'

export interface InternetSocket {
  readonly local: SocketAddress
  readonly remote: SocketAddress
  /** The kernel's number. */
  readonly state: number
  readonly sendQueue: number
  readonly receiveQueue: number
  readonly inode: number
}

export interface SocketAddress {
  readonly ip: string
  readonly port: number
}

export interface UnixSocketLine {
  readonly references: number
  /** The kernel's numbers. */
  readonly type: number
  readonly state: number
  readonly inode: number
  readonly path: string
}

export interface Parsed<T> {
  readonly sockets: readonly T[]
  readonly leftOut: number
}

const internetLine =
  /^ *\d+: ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{2}) ([0-9A-F]{8}):([0-9A-F]{8}) [0-9A-F]{2}:[0-9A-F]{8} [0-9A-F]{8} +\d+ +\d+ (\d{1,15}) /

export function parseInternetSockets(text: string): Parsed<InternetSocket> {
  return parseLines(text, (line) => {
    const [, localIp = '', localPort, remoteIp = '', remotePort, state, sent, received, inode] =
      internetLine.exec(line) ?? []
    if (inode === undefined) return undefined
    return {
      local: { ip: addressOf(localIp), port: hexadecimal(localPort) },
      remote: { ip: addressOf(remoteIp), port: hexadecimal(remotePort) },
      state: hexadecimal(state),
      sendQueue: hexadecimal(sent),
      receiveQueue: hexadecimal(received),
      inode: Number(inode),
    }
  })
}

const unixLine = /^[0-9a-f]+: ([0-9A-F]{8}) [0-9A-F]{8} [0-9A-F]{8} ([0-9A-F]{4}) ([0-9A-F]{2}) +(\d{1,15})(?: (.*))?$/s

export function parseUnixSockets(text: string): Parsed<UnixSocketLine> {
  return parseLines(text, (line) => {
    const [, references, type, state, inode, path = ''] = unixLine.exec(line) ?? []
    if (inode === undefined) return undefined
    return {
      references: hexadecimal(references),
      type: hexadecimal(type),
      state: hexadecimal(state),
      inode: Number(inode),
      path,
    }
  })
}

/** All lines but the first, which names the columns. */
function parseLines<T>(text: string, parse: (line: string) => T | undefined): Parsed<T> {
  const lines = text.split('\n').slice(1)
  const sockets: T[] = []
  let leftOut = 0
  for (const line of lines) {
    if (line === '') continue
    const socket = parse(line)
    if (socket === undefined) leftOut += 1
    else sockets.push(socket)
  }
  return { sockets, leftOut }
}

function hexadecimal(digits: string | undefined): number {
  return Number.parseInt(digits ?? '', 16)
}

/** The kernel prints words of four bytes as numbers of this machine: stored as such they give the address's bytes. */
function addressOf(digits: string): string {
  const words = digits.match(/.{8}/g) ?? []
  const bytes = new Uint8Array(Uint32Array.from(words, hexadecimal).buffer)
  if (bytes.length === 4) return bytes.join('.')
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0)).toString(16),
  )
  return canonicalAddress(groups.join(':')) ?? groups.join(':')
}
