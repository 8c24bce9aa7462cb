// How a vendor's tool is started: from a script that enters the empty working directory and, where bubblewrap works, an enclosure that
// sees neither the repository nor the operator's files, and has no network but the socket that leads to us.

import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants } from 'node:fs'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import type { Environment } from '../model/model-address.js'
import type { EmptyHome } from './empty-home.js'
import { insideText } from './inside-text.js'
import { isInside } from './sdk-location.js'

export interface Enclosure {
  /** Nothing: the tool runs with the operator's rights. */
  readonly bubblewrap: string | undefined
  readonly port: number
}

export const socketName = 'out.sock'

/** A bubblewrap of the operator's that works here. */
export function findBubblewrap(root: string, environment: Environment): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  const path = folders.map((folder) => join(folder, 'bwrap')).find(isExecutable)
  if (path === undefined || isInside(root, path)) return undefined
  const tried = spawnSync(path, [...system, '--', '/usr/bin/env', 'true'], {
    env: {},
    timeout: 10_000,
    stdio: 'ignore',
  })
  return tried.status === 0 ? path : undefined
}

/** The path of the script. */
export function writeStart(
  { bubblewrap, port }: Enclosure,
  { folder, work, write }: EmptyHome,
  executable: string,
): string {
  const inside = write('inside.mjs', insideText)
  const program = dirname(executable)
  const command =
    bubblewrap === undefined
      ? [executable]
      : [
          ...[bubblewrap, ...system, '--ro-bind', program, program, '--ro-bind', process.execPath, process.execPath],
          ...['--bind', folder, folder, '--chdir', work, '--'],
          ...[process.execPath, inside, String(port), join(folder, socketName), executable],
        ]
  const script = write('start', `#!/bin/sh\ncd ${quoted(work)} || exit 1\nexec ${command.map(quoted).join(' ')} "$@"\n`)
  chmodSync(script, 0o700)
  return script
}

/** The programs of the system, to read; no files of anybody's, no network, no other processes. */
const system = [
  ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
  ...['--ro-bind', '/usr', '/usr'],
  ...['/bin', '/sbin', '/lib', '/lib64', '/lib32', '/etc/passwd', '/etc/group', '/etc/ssl', '/etc/ld.so.cache'].flatMap(
    (path) => ['--ro-bind-try', path, path],
  ),
  ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
