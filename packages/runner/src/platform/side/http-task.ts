// One HTTP exchange, over one connection to one of the given addresses: no name is resolved, no redirect followed, no proxy, cookie
// or setting of the environment used (NE-3, NE-5). INVARIANT: time, header bytes, and body bytes before and after decompression
// are bounded while they come (NE-6).

import { type IncomingMessage, request } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { connect, createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import { createBrotliDecompress, createGunzip, type Gunzip } from 'node:zlib'
import { type Endpoint, openSocket } from './open-socket.js'
import { failureCode, TaskError } from './task-error.js'

export interface HttpInput extends Endpoint {
  readonly scheme: 'http' | 'https'
  /** What the certificate must be for. */
  readonly host: string
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array | undefined
  /** Certificates that the operator trusts besides the public ones. */
  readonly authorities: string | undefined
  readonly timeoutMs: number
  readonly headerBytes: number
  readonly bodyBytes: number
  /** Beyond these the body is cut off, instead of being an error. */
  readonly keptBytes: number | undefined
}

export interface HttpOutput {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

/** Answers before the answer (`103 Early Hints`), of which a server may send any number. */
const mostInterim = 16
const mostHeaders = 500

export async function perform(input: HttpInput): Promise<HttpOutput> {
  const deadline = AbortSignal.timeout(input.timeoutMs)
  const socket = await openSocket(input, input.timeoutMs)
  const cut = (): void => {
    socket.destroy(new TaskError('ETIMEDOUT'))
  }
  deadline.addEventListener('abort', cut)
  try {
    const channel = input.scheme === 'https' ? await secure(socket, input) : socket
    const response = await exchange(channel, input)
    return {
      status: response.statusCode ?? 0,
      headers: pairs(response.rawHeaders),
      body: await readBody(response, input),
    }
  } catch (error) {
    throw deadline.aborted ? new TaskError('ETIMEDOUT') : error
  } finally {
    deadline.removeEventListener('abort', cut)
    socket.destroy()
  }
}

/** The public authorities stand here by name: otherwise variables and files of the environment would add to them. */
function trusted(authorities: string | undefined): SecureContext {
  return createSecureContext({
    ca: [...rootCertificates, ...(authorities === undefined ? [] : [authorities])],
    minVersion: 'TLSv1.2',
  })
}

function secure(socket: Socket, { host, authorities }: HttpInput): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const channel = connect({
      socket,
      host,
      servername: isIP(host) === 0 ? host : '',
      secureContext: trusted(authorities),
      rejectUnauthorized: true,
      ALPNProtocols: ['http/1.1'],
    })
    channel.on('error', reject)
    socket.once('close', () => reject(new TaskError('ECONNRESET')))
    channel.once('secureConnect', () => resolve(channel))
  })
}

function exchange(channel: Socket, input: HttpInput): Promise<IncomingMessage> {
  const { method, target, headers, body, headerBytes } = input
  return new Promise((resolve, reject) => {
    let interim = 0
    const sent = request({
      createConnection: () => channel,
      method,
      path: target,
      headers: headers.flat(),
      setHost: false,
      maxHeaderSize: headerBytes,
      insecureHTTPParser: false,
    })
    // One more is taken in, so that too many are seen and not just dropped.
    sent.maxHeadersCount = mostHeaders + 1
    sent.on('information', () => {
      interim += 1
      if (interim > mostInterim) sent.destroy(new TaskError('HEADERS_TOO_LARGE'))
    })
    sent.on('upgrade', (_response, upgraded) => {
      upgraded.destroy()
      reject(new TaskError('UNEXPECTED_UPGRADE'))
    })
    sent.on('error', reject)
    sent.once('response', (response) => {
      if (response.rawHeaders.length > 2 * mostHeaders) {
        sent.destroy()
        reject(new TaskError('HEADERS_TOO_LARGE'))
      } else resolve(response)
    })
    sent.end(body)
  })
}

function pairs(raw: readonly string[]): (readonly [string, string])[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? ''] as const] : []))
}

async function readBody(response: IncomingMessage, { bodyBytes, keptBytes }: HttpInput): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let length = 0
  let isCut = false
  const count = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let received = 0
    for await (const piece of source) {
      received += piece.length
      if (received > bodyBytes) throw new TaskError('BODY_TOO_LARGE')
      yield piece
    }
  }
  const keep = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    const room = keptBytes ?? bodyBytes
    for await (const piece of source) {
      kept.push(piece.subarray(0, room - length))
      length += piece.length
      if (length <= room) continue
      isCut = keptBytes !== undefined
      throw new TaskError('BODY_TOO_LARGE')
    }
  }
  try {
    const decoder = decoderOf(response)
    if (decoder === undefined) await pipeline(response, count, keep)
    else await pipeline(response, count, decoder, keep)
  } catch (error) {
    if (!isCut) throw failureCode(error).startsWith('Z_') ? new TaskError('BODY_DAMAGED') : error
  }
  return Buffer.concat(kept)
}

function decoderOf({ headers }: IncomingMessage): Gunzip | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  switch (encoding) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new TaskError('BODY_ENCODING')
  }
}
