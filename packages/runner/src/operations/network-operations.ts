// Every operation of the network.

import { connect } from './connect.js'
import { httpOperations } from './http-methods.js'
import { socketOperations } from './netstat.js'
import { addressOperations } from './network-addresses.js'
import type { Operation } from './operation.js'
import { nameOperations } from './resolve-hostname.js'

export const networkOperations: readonly Operation[] = [
  ...httpOperations,
  connect,
  ...nameOperations,
  ...addressOperations,
  ...socketOperations,
]
