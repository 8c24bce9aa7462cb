// The one pretend machine of this thread: what the stand-ins for Node's modules act on.

import { Kernel } from './kernel.js'
import type { User } from './world.js'

let current: Kernel | undefined

/** Starts a machine with an empty disk; the one before is gone. */
export function startMachine(user: User): Kernel {
  current = new Kernel(user)
  return current
}

export function machine(): Kernel {
  if (current === undefined) throw new Error('the pretend machine was not started')
  return current
}
