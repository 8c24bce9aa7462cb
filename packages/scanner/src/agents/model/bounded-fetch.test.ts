import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { boundedFetch } from './bounded-fetch.js'

const mebibyte = 1024 * 1024

/** Asks a server on this machine, and closes it. */
async function asked<T>(listener: RequestListener, use: (response: Response) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    return await use(await boundedFetch({ origin, isLocal: true })(`${origin}/v1`))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('an answer below the bound comes as it was sent', async () => {
  const sent = Buffer.alloc(3 * mebibyte, 'abcdefg')
  const got = await asked(
    (_, response) => void response.writeHead(201, { 'x-id': '7' }).end(sent),
    async (response) => ({
      bytes: Buffer.from(await response.arrayBuffer()),
      status: response.status,
      id: response.headers.get('x-id'),
    }),
  )
  expect(sent.equals(got.bytes)).toBe(true)
  expect([got.status, got.id]).toEqual([201, '7'])
})

test('an answer above the bound ends in an error, and its connection is given up', async () => {
  let isClosed: Promise<unknown> = Promise.resolve()
  const failed = asked(
    (_, response) => {
      isClosed = once(response, 'close')
      const piece = Buffer.alloc(mebibyte)
      const send = (): void => void response.write(piece, (error) => (error ? undefined : send()))
      send()
    },
    async (response) => {
      const text = response.text()
      await expect(text).rejects.toThrow(/larger than 33554432 bytes/)
      await isClosed
    },
  )
  await failed
})

test('who stops reading ends the request', async () => {
  let isClosed: Promise<unknown> = Promise.resolve()
  await asked(
    (_, response) => {
      isClosed = once(response, 'close')
      response.write('first')
    },
    async (response) => {
      const reader = response.body?.getReader()
      expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first')
      await reader?.cancel()
      await isClosed
    },
  )
})
