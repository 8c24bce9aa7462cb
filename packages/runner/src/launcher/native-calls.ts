// The system calls of the launcher, by the C library. INVARIANT: a call that fails ends the launch; the program then never starts.

import { type CLibrary, cLibrary } from '../platform/c-library.js'
import type { LaunchStep } from './order.js'

/** What stopped a launch. */
export class LaunchFailure extends Error {
  readonly step: LaunchStep
  /** The code of the system: `EPERM`. */
  readonly code: string

  constructor(step: LaunchStep, code: string) {
    super(`${step}: ${code}`)
    this.name = 'LaunchFailure'
    this.step = step
    this.code = code
  }
}

type Prctl = (option: number, second: number | bigint, third: number | bigint, fourth: number, fifth: number) => number

export interface NativeCalls {
  readonly prctl: Prctl
  readonly capget: (head: Buffer, sets: Buffer) => number
  readonly capset: (head: Buffer, sets: Buffer) => number
  readonly setns: (fd: number, kinds: number) => number
  readonly dup2: (from: number, to: number) => number
  readonly fcntl: (fd: number, command: number, argument: number) => number
  readonly signal: (number: number, handler: number) => number | bigint
  readonly execveat: (
    fd: number,
    path: string,
    args: readonly (string | null)[],
    environment: readonly (string | null)[],
    flags: number,
  ) => number
  readonly failure: () => string
  /** Ends the launch where a call did not succeed. */
  readonly check: (step: LaunchStep, result: number) => void
}

export function nativeCalls(): NativeCalls {
  const library = cLibrary('execute')
  const failure = library.failure
  return {
    prctl: find(library, 'int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)'),
    capget: find(library, 'int capget(void *, void *)'),
    capset: find(library, 'int capset(void *, void *)'),
    setns: find(library, 'int setns(int, int)'),
    dup2: find(library, 'int dup2(int, int)'),
    fcntl: find(library, 'int fcntl(int, int, int)'),
    signal: find(library, 'uintptr_t signal(int, uintptr_t)'),
    execveat: find(library, 'int execveat(int, const char *, const char **, const char **, int)'),
    failure,
    check: (step, result) => {
      if (result < 0) throw new LaunchFailure(step, failure())
    },
  }
}

function find<F>(library: CLibrary, prototype: string): F {
  return library.find('execute', prototype) as unknown as F
}
