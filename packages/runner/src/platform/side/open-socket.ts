// A connection to one of the addresses that the guard was asked about, and to no other: no name is resolved here (NE-3).

import { connect, type Socket } from 'node:net'
import { TaskError } from './task-error.js'

export interface Endpoint {
  readonly addresses: readonly string[]
  readonly port: number
}

/** The addresses are tried in order; the last failure is told. Each has its share of the time. */
export async function openSocket({ addresses, port }: Endpoint, timeoutMs: number): Promise<Socket> {
  let failure: unknown = new TaskError('ENODATA')
  for (const address of addresses) {
    try {
      return await openOne(address, port, timeoutMs / addresses.length)
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

function openOne(host: string, port: number, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port })
    const timer = setTimeout(() => socket.destroy(new TaskError('ETIMEDOUT')), timeoutMs)
    // Stays for the socket's life: what fails later is heard by who uses it, and must not end the thread.
    socket.on('error', reject)
    socket.on('close', () => clearTimeout(timer))
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })
}
