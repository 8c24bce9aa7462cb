// Takes everything from this process but its memory and the descriptors it holds: the rights of root, and by a filter of the kernel all
// system calls beyond computing, reading and writing. INVARIANT: what fails here ends the process; there is no half.

import { createRequire } from 'node:module'
import {
  type Addresses,
  allow,
  answer,
  encodeFilter,
  endProcess,
  type Instruction,
  jumpIfEqual,
  load,
  offsetOfMachine,
  offsetOfNumber,
  refuse,
} from '../launcher/system-call-filter.js'

interface Numbers {
  /** What the kernel calls the machine's kind in a filter. */
  readonly machine: number
  readonly seccomp: number
  readonly allowed: readonly number[]
}

/** System calls that an engine needs once it is loaded: memory, threads that wait, clocks, the pipes, and its end. */
const numbers: Readonly<Record<string, Numbers>> = {
  x64: {
    machine: 0xc000003e,
    seccomp: 317,
    allowed: [
      // read write close fstat poll lseek mmap mprotect munmap brk
      0, 1, 3, 5, 7, 8, 9, 10, 11, 12,
      // rt_sigaction rt_sigprocmask rt_sigreturn readv writev sched_yield mremap madvise nanosleep getpid
      13, 14, 15, 19, 20, 24, 25, 28, 35, 39,
      // exit uname gettimeofday getrusage sysinfo sigaltstack gettid futex sched_getaffinity
      60, 63, 96, 98, 99, 131, 186, 202, 204,
      // restart_syscall clock_gettime clock_getres clock_nanosleep exit_group epoll_wait epoll_ctl
      219, 228, 229, 230, 231, 232, 233,
      // ppoll epoll_pwait getcpu getrandom membarrier pkey_mprotect rseq epoll_pwait2
      271, 281, 309, 318, 324, 329, 334, 441,
    ],
  },
  arm64: {
    machine: 0xc00000b7,
    seccomp: 277,
    allowed: [
      // epoll_ctl epoll_pwait lseek read write readv writev ppoll close fstat
      21, 22, 62, 63, 64, 65, 66, 73, 57, 80,
      // exit exit_group futex nanosleep clock_gettime clock_getres clock_nanosleep restart_syscall
      93, 94, 98, 101, 113, 114, 115, 128,
      // sched_getaffinity sched_yield sigaltstack rt_sigaction rt_sigprocmask rt_sigreturn uname getrusage gettimeofday
      123, 124, 132, 134, 135, 139, 160, 165, 169,
      // getpid gettid sysinfo brk munmap mremap mmap mprotect madvise getcpu getrandom membarrier pkey_mprotect rseq epoll_pwait2
      172,
      178, 179, 214, 215, 216, 222, 226, 233, 168, 278, 283, 288, 293, 441,
    ],
  },
}

const nobody = 65_534
const setParentDeathSignal = 1
const killed = 9
const setDumpable = 4
const setNoNewPrivileges = 38
const modeFilter = 1
/** All threads of the process get the filter. */
const everyThread = 1

interface Koffi extends Addresses {
  readonly load: (path: null) => { readonly func: (prototype: string) => (...args: unknown[]) => number }
}

/** The names of what was taken. `koffi` is loaded here: afterwards no file can be opened. */
export function confine(): readonly string[] {
  const known = numbers[process.arch]
  if (process.platform !== 'linux' || known === undefined)
    throw new Error(`no filter of system calls is known for ${process.platform} on ${process.arch}`)
  const koffi = createRequire(import.meta.url)('koffi') as Koffi
  const library = koffi.load(null)
  const control = library.func('int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)')
  const call = library.func('long syscall(long, unsigned int, unsigned int, void *)')
  const layers = ['engine-process', ...dropIdentity()]
  // After the change of user, which would undo it. The thread that started us is the run.
  demand(control(setParentDeathSignal, killed, 0, 0, 0), 'PR_SET_PDEATHSIG')
  demand(control(setDumpable, 0, 0, 0, 0), 'PR_SET_DUMPABLE')
  demand(control(setNoNewPrivileges, 1, 0, 0, 0), 'PR_SET_NO_NEW_PRIVS')
  const { program, head } = encodeFilter(koffi, filterOf(known))
  demand(call(known.seccomp, modeFilter, everyThread, head), 'seccomp')
  keepAlive.push(program)
  return [...layers, 'no-new-privileges', 'system-call-filter']
}

/** The kernel copies the filter; until then its bytes must stay. */
const keepAlive: unknown[] = []

function demand(result: number, what: string): void {
  if (result !== 0) throw new Error(`${what} failed`)
}

/** Root becomes nobody, and with that loses every capability. */
function dropIdentity(): readonly string[] {
  if (process.geteuid?.() !== 0) return []
  process.setgroups?.([])
  process.setgid?.(nobody)
  process.setuid?.(nobody)
  return ['nobody']
}

/** Another kind of call ends the process, what is not listed is refused. */
function filterOf({ machine, allowed }: Numbers): readonly Instruction[] {
  const count = allowed.length
  return [
    [load, 0, 0, offsetOfMachine],
    [jumpIfEqual, 1, 0, machine],
    [answer, 0, 0, endProcess],
    [load, 0, 0, offsetOfNumber],
    ...allowed.map((number, index) => [jumpIfEqual, count - index, 0, number] as const),
    [answer, 0, 0, refuse],
    [answer, 0, 0, allow],
  ]
}
