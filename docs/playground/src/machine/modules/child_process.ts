// `node:child_process` of the pretend machine: it starts nothing.

import { absent } from './absent.js'

export function spawnSync(): never {
  throw absent('no programs')
}

export function spawn(): never {
  throw absent('no programs')
}
