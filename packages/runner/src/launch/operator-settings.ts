// What the operator's environment says, read the same way by every executable. None of it widens a policy or a limit (IN-3).

import { homedir } from 'node:os'
import { join } from 'node:path'
import { type LogLevel, logLevels } from '../journal.js'

export type Environment = Readonly<Record<string, string | undefined>>

/** The operator's own state: below `$XDG_STATE_HOME` where that is absolute, by default below the home folder. */
export function stateFolder(environment: Environment): string {
  const configured = environment['XDG_STATE_HOME']
  const base = configured?.startsWith('/') === true ? configured : join(homedir(), '.local', 'state')
  return join(base, 'sallyport')
}

/** Where records of decisions go. */
export function auditFolder(environment: Environment): string {
  return join(stateFolder(environment), 'audit')
}

/** `LOG_LEVEL` in either case; `INFO` where it is absent or unknown, as in Rex. */
export function logLevelOf(environment: Environment): LogLevel {
  const wanted = environment['LOG_LEVEL']?.toUpperCase()
  return logLevels.find((level) => level === wanted) ?? 'INFO'
}
