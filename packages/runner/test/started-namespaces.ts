// Starts real processes in namespaces of their own, for tests that may: `unshare` of util-linux, as root.

import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { commandOf, until } from './started-processes.js'

export interface Namespaces {
  /** The number, here, of a process inside. */
  readonly pid: number
}

const started = new Set<ChildProcess>()

/** Runs a shell inside, which does what `setup` says and then waits. */
export async function startNamespaces(kinds: string, setup = 'true'): Promise<Namespaces> {
  const forks = kinds.includes('--pid') ? ['--fork', '--kill-child'] : []
  const child = spawn(
    '/usr/bin/unshare',
    [...kinds.split(' '), ...forks, '/bin/sh', '-c', `set -e\n${setup}\nexec /bin/sleep 1000`],
    {
      stdio: 'ignore',
      cwd: '/',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    },
  )
  started.add(child)
  child.unref()
  const outer = child.pid ?? 0
  const sleeping = (pid: number): boolean => commandOf(pid).startsWith('/bin/sleep')
  let pid = outer
  await until(() => {
    pid = forks.length === 0 ? outer : (childOf(outer) ?? outer)
    return sleeping(pid)
  })
  return { pid }
}

export function endNamespaces(): void {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
}

function childOf(parent: number): number | undefined {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent
      } catch {
        return false
      }
    })
}
