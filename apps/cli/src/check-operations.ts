// What operations of scripts need beyond files: libraries, programs, sockets and rights. Each is tried, or looked at where trying would
// change something; what is missing makes its operations say `UnsupportedOperationError` and nothing else.

import { accessSync, constants, lstatSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { defaultPlaces, isolationFailure } from '@sallyport/runner/launch'
import type { Check } from './commands/doctor.js'

export function checkOperations(): Check[] {
  if (process.platform !== 'linux') {
    return [
      {
        name: 'operations beyond files',
        state: 'missing',
        detail: `programs, processes, services, settings of the kernel and \`--isolate\` need Linux, not ${process.platform}`,
        help: 'run those scripts on Linux; files, directories, the network and moments work here',
      },
    ]
  }
  return [
    checkNative(),
    checkIsolation('process'),
    checkIsolation('bubblewrap'),
    checkFixedProgram('gdb', defaultPlaces.debugger, 'core dumps and traces'),
    checkFixedProgram('sysctl', defaultPlaces.settingsLoader, '`load_system`'),
    checkBus(),
    checkKernelLog(),
    checkRights(),
  ]
}

function checkNative(): Check {
  const name = 'system calls that Node lacks'
  try {
    createRequire(import.meta.url)('koffi')
    return { name, state: 'ok', detail: 'by the package koffi' }
  } catch {
    return {
      name,
      state: 'missing',
      detail: 'without koffi: no fallocate, extended attributes, unmount, `--isolate`; signals by number',
      help: 'install the optional package: `npm install koffi`',
    }
  }
}

/** By starting one: what the kernel lets us give up is told by nothing else. */
function checkIsolation(isolation: 'process' | 'bubblewrap'): Check {
  const name = `--isolate ${isolation}`
  const url = new URL('./engine-child.js', import.meta.url.replace(/chunks\/[^/]*$/, ''))
  const failure = isolationFailure({ isolation, url: url.href, searchPath: process.env['PATH'] ?? '' })
  if (failure === undefined) return { name, state: 'ok', detail: 'the engine gives up its rights' }
  const help =
    isolation === 'bubblewrap'
      ? 'install bubblewrap with your package manager; it needs user namespaces'
      : 'install the optional package koffi; it needs Linux on x64 or arm64'
  return { name, state: 'missing', detail: failure, help }
}

/** At its one place, and no link: operations run it by what they hold there. */
function checkFixedProgram(name: string, path: string, use: string): Check {
  const help = `install it with your package manager if you want ${use}`
  try {
    if (!lstatSync(path).isFile()) return { name, state: 'missing', detail: `${path} is a link, and is not run`, help }
    accessSync(path, constants.X_OK)
    return { name, state: 'ok', detail: path }
  } catch {
    return { name, state: 'missing', detail: `no ${path}, which ${use} need`, help }
  }
}

function checkBus(): Check {
  const name = 'service manager'
  const path = defaultPlaces.systemBus
  try {
    if (lstatSync(path).isSocket()) return { name, state: 'ok', detail: path }
  } catch {
    // As for what is no socket.
  }
  return {
    name,
    state: 'missing',
    detail: `no message bus at ${path}: services cannot be asked about or changed`,
    help: 'use a machine that runs systemd with dbus',
  }
}

function checkKernelLog(): Check {
  const name = 'log of the kernel'
  try {
    accessSync('/dev/kmsg', constants.R_OK)
    return { name, state: 'ok', detail: '/dev/kmsg' }
  } catch {
    return { name, state: 'missing', detail: '/dev/kmsg is not readable', help: 'run as root, or with CAP_SYSLOG' }
  }
}

/** Rights beyond those of a user, and what is not possible without each. */
const rights: readonly (readonly [bit: number, name: string, use: string])[] = [
  [0, 'CAP_CHOWN', 'owners of files'],
  [5, 'CAP_KILL', 'signals to processes of others'],
  [19, 'CAP_SYS_PTRACE', 'files and traces of processes of others'],
  [21, 'CAP_SYS_ADMIN', 'namespaces and unmount'],
]

function checkRights(): Check {
  const name = 'rights of root'
  const mask = /^CapEff:\t([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'
  const missing = rights.filter(([bit]) => ((BigInt(`0x${mask}`) >> BigInt(bit)) & 1n) === 0n)
  if (missing.length === 0) return { name, state: 'ok', detail: rights.map(([, each]) => each).join(', ') }
  const detail = missing.map(([, each, use]) => `no ${each}: no ${use}`).join('; ')
  return { name, state: 'missing', detail, help: 'run as root if a script needs that; most need none of it' }
}
