// Starts real processes for tests, and ends them with the test.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface StartedProcess {
  readonly pid: number
  readonly child: ChildProcess
  /** Settles once it ended: the signal that ended it, or nothing. */
  readonly ended: Promise<NodeJS.Signals | null>
}

interface StartOptions {
  readonly argv0?: string
  readonly uid?: number
  /** It outlives the single test. */
  readonly endsWithTests?: true
}

const started = new Set<ChildProcess>()

/** Starts a program and waits until it runs. */
export async function start(
  program: string,
  args: readonly string[],
  { endsWithTests, ...options }: StartOptions = {},
): Promise<StartedProcess> {
  const child = spawn(program, [...args], { stdio: 'ignore', cwd: '/', env: {}, ...options })
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} did not start`)
  if (endsWithTests === true) process.once('exit', () => child.kill('SIGKILL'))
  else started.add(child)
  child.unref()
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_, signal) => resolve(signal))
  })
  const own = readFileSync('/proc/self/cmdline', 'utf8')
  await until(() => commandOf(pid) !== own)
  return { pid, child, ended }
}

export const sleeper = (options?: StartOptions): Promise<StartedProcess> => start('/bin/sleep', ['1000'], options)

export function endStarted(): void {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
}

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

export function nameOf(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trimEnd()
}

export async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 5) {
    if (waited > 10_000) throw new Error('it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
