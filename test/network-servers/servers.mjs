// The other side of the network tests, in a thread of its own, because the thread that tests sleeps while it waits for an answer:
// HTTP on two loopback addresses, HTTPS, and a name server. It notes what reached it.

import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createPlainServer } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib'

const log = []
/** By name: addresses of each answer in turn; the last stays. */
const names = new Map()

const here = await listen(createServer(respond), '127.0.0.1')
const there = createServer((request, response) => {
  log.push(`127.0.0.2 ${request.method} ${request.url}`)
  response.end('secret')
})
await listen(there, '127.0.0.2', here.port)
const certificate = { key: read('server-key.pem'), cert: read('server.pem') }
const secure = await listen(createSecureServer(certificate, respond), '127.0.0.1')
const odd = await listen(createPlainServer(answerOddly), '127.0.0.1')
const nameServer = createSocket('udp4')
await new Promise((resolve) => nameServer.bind(0, '127.0.0.1', resolve))
nameServer.on('message', (question, from) => nameServer.send(answerName(question), from.port, from.address))

parentPort.on('message', ({ kind, answers }) => {
  if (kind === 'names') {
    names.clear()
    for (const [name, turns] of Object.entries(answers)) names.set(name, [...turns])
  }
  parentPort.postMessage({ kind, log: log.splice(0) })
})
parentPort.postMessage({
  kind: 'ready',
  ports: { http: here.port, https: secure.port, odd: odd.port, names: nameServer.address().port },
})

function read(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

async function listen(server, host, port = 0) {
  await new Promise((resolve) => server.listen(port, host, resolve))
  return server.address()
}

function respond(request, response) {
  const url = new URL(request.url, 'http://here')
  log.push(`${request.method} ${request.url}`)
  switch (url.pathname) {
    case '/echo':
      return echo(request, response)
    case '/redirect':
      response.writeHead(Number(url.searchParams.get('status') ?? 302), { location: url.searchParams.get('to') })
      return response.end()
    case '/loop':
      response.writeHead(302, { location: `/loop?n=${Number(url.searchParams.get('n') ?? 0) + 1}` })
      return response.end()
    case '/two-places':
      response.writeHead(302, [
        ['location', '/text'],
        ['location', '/echo'],
      ])
      return response.end()
    case '/missing':
      response.writeHead(404)
      return response.end('nothing here')
    case '/gzip':
      response.writeHead(200, { 'content-encoding': 'gzip' })
      return response.end(gzipSync('unpacked'))
    case '/br':
      response.writeHead(200, { 'content-encoding': 'br' })
      return response.end(brotliCompressSync('unpacked'))
    case '/damaged':
      response.writeHead(200, { 'content-encoding': 'gzip' })
      return response.end(gzipSync('unpacked').subarray(0, 12))
    case '/odd-encoding':
      response.writeHead(200, { 'content-encoding': 'compress' })
      return response.end('x')
    case '/bomb':
      return bomb(response)
    case '/hollow':
      response.writeHead(200, { 'content-encoding': 'gzip' })
      return endless(response, Buffer.concat(Array(2000).fill(gzipSync(''))))
    case '/header':
      response.setHeader('x-long', 'a'.repeat(Number(url.searchParams.get('bytes'))))
      return response.end('hello')
    case '/big':
      return response.end(Buffer.alloc(16 * 1024 * 1024, 'x'))
    case '/endless':
      return endless(response)
    case '/drip':
      response.write('.')
      return setInterval(() => response.write('.'), 100)
    case '/silent':
      return undefined
    case '/cut-short':
      response.writeHead(200, { 'content-length': '100' })
      response.write('short')
      return setTimeout(() => response.destroy(), 20)
    case '/latin1':
      response.writeHead(200, { 'content-type': 'text/plain; charset=iso-8859-1' })
      return response.end(Buffer.from([0x63, 0x61, 0x66, 0xe9]))
    case '/long':
      return response.end('é'.repeat(1000))
    default:
      return response.end('hello')
  }
}

function echo(request, response) {
  const pieces = []
  request.on('data', (piece) => pieces.push(piece))
  request.on('end', () => {
    const { method, url, headers } = request
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(pieces).toString() }))
  })
}

/** A few hundred kilobytes that become hundreds of megabytes. */
function bomb(response) {
  response.writeHead(200, { 'content-encoding': 'gzip' })
  const packer = createGzip()
  packer.pipe(response)
  const zeros = Buffer.alloc(1024 * 1024)
  let left = 300
  const write = () => {
    left -= 1
    if (left === 0) packer.end()
    else packer.write(zeros, write)
  }
  write()
}

function endless(response, piece = Buffer.alloc(64 * 1024, 'x')) {
  const write = () => {
    if (!response.destroyed) response.write(piece, () => setImmediate(write))
  }
  write()
}

/** What no proper server sends, by the path that is asked for. */
function answerOddly(socket) {
  socket.on('error', () => undefined)
  socket.once('data', (request) => {
    const path = /^\w+ (\S+)/.exec(request.toString())?.[1]
    log.push(`odd ${path}`)
    if (path === '/long-header') socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`)
    else if (path === '/many-headers') socket.write(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(1000)}\r\n`)
    else if (path === '/interim') socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000))
    else if (path === '/endless-header') flood(socket, 'x-more: aaaaaaaaaaaaaaaa\r\n')
    else if (path === '/upgrade') socket.write('HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n')
    else if (path === '/two-lengths')
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab')
    else socket.write('no HTTP at all\r\n\r\n')
  })
}

function flood(socket, line) {
  socket.write('HTTP/1.1 200 OK\r\n')
  const write = () => {
    if (!socket.destroyed) socket.write(line.repeat(100), () => setImmediate(write))
  }
  write()
}

/** The question back, with the addresses of the wanted kind. */
function answerName(question) {
  const labels = []
  let at = 12
  for (let length = question[at]; length > 0; length = question[at]) {
    labels.push(question.subarray(at + 1, at + 1 + length).toString())
    at += 1 + length
  }
  const name = labels.join('.')
  const type = question.readUInt16BE(at + 1)
  log.push(`name ${name} ${type}`)
  const isV6 = type === 28
  const turns = names.get(name) ?? [[]]
  const turn = turns[0] ?? []
  if (type === 1 && turns.length > 1) turns.shift()
  const records = turn.filter((address) => address.includes(':') === isV6).map((address) => record(type, address))
  const head = Buffer.alloc(12)
  question.copy(head, 0, 0, 2)
  head.writeUInt16BE(names.has(name) ? 0x8180 : 0x8183, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(records.length, 6)
  return Buffer.concat([head, question.subarray(12, at + 5), ...records])
}

function record(type, address) {
  const data = Buffer.from(address.includes(':') ? groupsOf(address) : address.split('.').map(Number))
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, data.length])
  return Buffer.concat([head, data])
}

/** All eight groups written out. */
function groupsOf(address) {
  return address.split(':').flatMap((group) => {
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
}
