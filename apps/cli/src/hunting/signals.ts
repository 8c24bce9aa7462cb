// SIGINT and SIGTERM as one abort signal: the first asks a run to end with its partial result written, a second one ends the process.

import { exitCode } from '../exit-code.js'

export interface Interruption {
  readonly signal: AbortSignal
  /** The exit code that the signal stands for, once there was one. */
  readonly code: () => number | undefined
  readonly release: () => void
}

export function hearSignals(): Interruption {
  const controller = new AbortController()
  let code: number | undefined
  const hear =
    (its: number): (() => void) =>
    () => {
      if (code !== undefined) process.exit(its)
      code = its
      controller.abort()
    }
  const onInterrupt = hear(exitCode.interrupted)
  const onTerminate = hear(exitCode.terminated)
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  return {
    signal: controller.signal,
    code: () => code,
    release: () => {
      process.off('SIGINT', onInterrupt)
      process.off('SIGTERM', onTerminate)
    },
  }
}

/** Whether a process of this machine is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
