// `node:worker_threads` of the pretend machine: no thread waits for the network, since there is none.

import { absent } from './absent.js'

export class MessageChannel {
  constructor() {
    throw absent('no network')
  }
}

export class Worker {
  constructor() {
    throw absent('no network')
  }
}

export function receiveMessageOnPort(): never {
  throw absent('no network')
}
