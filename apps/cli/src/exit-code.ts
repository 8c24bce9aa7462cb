// The exit codes of `sallyport`, in one table. The first that applies wins: 70, 143, 130, 5, 4, 3, 2, 1.

import type { Ending } from '@sallyport/runner/launch'

export const exitCode = {
  done: 0,
  scriptError: 1,
  /** Done, and there are open findings at or above `--fail-on`. */
  findings: 1,
  /** Replayed, and something came out otherwise. */
  differs: 1,
  usage: 2,
  denied: 3,
  limit: 4,
  incomplete: 5,
  defect: 70,
  interrupted: 130,
  terminated: 143,
} as const

export function exitCodeOf(ending: Ending, message: string): number {
  switch (ending) {
    case 'success':
      return exitCode.done
    case 'compile-error':
    case 'script-error':
      return exitCode.scriptError
    case 'denied':
      return exitCode.denied
    case 'limit':
      return exitCode.limit
    case 'interrupted':
      return message.includes('SIGINT') ? exitCode.interrupted : exitCode.terminated
    case 'defect':
      return exitCode.defect
  }
}
