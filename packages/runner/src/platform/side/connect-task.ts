// Whether something answers at a port. Nothing is sent; of a datagram socket that means only that there is a way there.

import { createSocket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import { type Endpoint, openSocket } from './open-socket.js'
import { TaskError } from './task-error.js'

export interface ConnectInput extends Endpoint {
  readonly protocol: 'tcp' | 'udp'
  readonly timeoutMs: number
}

export async function perform(input: ConnectInput): Promise<true> {
  if (input.protocol === 'udp') return aimDatagrams(input)
  const socket = await openSocket(input, input.timeoutMs)
  socket.destroy()
  return true
}

async function aimDatagrams({ addresses, port }: ConnectInput): Promise<true> {
  const [address] = addresses
  if (address === undefined) throw new TaskError('ENODATA')
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.connect(port, address, resolve)
    })
    return true
  } finally {
    socket.close()
  }
}
