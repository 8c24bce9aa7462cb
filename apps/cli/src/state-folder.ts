// Where sallyport keeps what outlives a command, for its user alone.

import { homedir } from 'node:os'
import { join } from 'node:path'

/** `$XDG_STATE_HOME/sallyport`, by default below the home folder. */
function stateFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const configured = environment['XDG_STATE_HOME']
  const base = configured?.startsWith('/') === true ? configured : join(homedir(), '.local', 'state')
  return join(base, 'sallyport')
}

export function auditFolder(environment?: NodeJS.ProcessEnv): string {
  return join(stateFolder(environment), 'audit')
}
