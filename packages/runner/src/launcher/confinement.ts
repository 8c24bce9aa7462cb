// What gdb may do at most, by a filter of the kernel that it and all that it might start have for life: no program but itself, no network,
// no change of files; for a dump also no other process. INVARIANT: what cannot be put in force ends the launch.

import { createRequire } from 'node:module'
import { bound } from './capabilities.js'
import type { NativeCalls } from './native-calls.js'
import {
  type Addresses,
  allow,
  answer,
  endProcess,
  type Instruction,
  installFilter,
  jumpIfEqual,
  load,
  offsetOfMachine,
  offsetOfNumber,
  refuse,
} from './system-call-filter.js'

/** `dump`: gdb reads a dump; `process`: gdb stops a process and looks at it. */
export type Confinement = 'none' | 'dump' | 'process'

interface Numbers {
  /** What the kernel calls the machine's kind in a filter. */
  readonly machine: number
  readonly execveat: number
  readonly openat: number
  readonly open: number | undefined
  /** Refused in both cases. */
  readonly refused: readonly number[]
  /** Refused where no process is looked at. */
  readonly ofProcesses: readonly number[]
}

const numbers: Readonly<Record<string, Numbers>> = {
  x64: {
    machine: 0xc000003e,
    execveat: 322,
    openat: 257,
    open: 2,
    refused: [
      // execve socket connect accept sendto sendmsg bind listen socketpair accept4 sendmmsg
      59, 41, 42, 43, 44, 46, 49, 50, 53, 288, 307,
      // creat rename mkdir rmdir link unlink symlink chmod fchmod chown fchown lchown truncate ftruncate mknod utime utimes
      85,
      82, 83, 84, 86, 87, 88, 90, 91, 92, 93, 94, 76, 77, 133, 132, 235,
      // mkdirat mknodat fchownat futimesat unlinkat renameat linkat symlinkat fchmodat utimensat renameat2 fallocate openat2 fchmodat2
      258,
      259, 260, 261, 263, 264, 265, 266, 268, 280, 316, 285, 437, 452,
      // setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr
      188, 189, 190, 197, 198, 199,
      // mount umount2 pivot_root chroot setns unshare open_tree move_mount fsopen fsconfig fsmount mount_setattr
      165, 166, 155, 161, 308, 272, 428, 429, 430, 431, 432, 442,
      // io_uring_setup io_uring_enter io_uring_register bpf userfaultfd perf_event_open keyctl add_key request_key
      425, 426, 427, 321, 323, 298, 250, 248, 249,
      // init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff sethostname setdomainname
      175,
      313, 176, 246, 320, 169, 167, 168, 170, 171,
      // open_by_handle_at name_to_handle_at pidfd_getfd pidfd_send_signal acct settimeofday clock_settime adjtimex
      304, 303, 438, 424, 163, 164, 227, 159,
    ],
    // ptrace process_vm_readv process_vm_writev kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open
    ofProcesses: [101, 310, 311, 62, 200, 234, 129, 297, 434],
  },
  arm64: {
    machine: 0xc00000b7,
    execveat: 281,
    openat: 56,
    open: undefined,
    refused: [
      // execve socket socketpair bind listen accept connect sendto sendmsg accept4 sendmmsg
      221, 198, 199, 200, 201, 202, 203, 206, 211, 242, 269,
      // mknodat mkdirat unlinkat symlinkat linkat renameat truncate ftruncate fallocate fchmod fchmodat fchownat fchown utimensat renameat2
      33,
      34, 35, 36, 37, 38, 45, 46, 47, 52, 53, 54, 55, 88, 276, 437, 452,
      // setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr
      5, 6, 7, 14, 15, 16,
      // mount umount2 pivot_root chroot setns unshare open_tree move_mount fsopen fsconfig fsmount mount_setattr
      40, 39, 41, 51, 268, 97, 428, 429, 430, 431, 432, 442,
      // io_uring_setup io_uring_enter io_uring_register bpf userfaultfd perf_event_open keyctl add_key request_key
      425, 426, 427, 280, 282, 241, 219, 217, 218,
      // init_module finit_module delete_module kexec_load kexec_file_load reboot swapon swapoff sethostname setdomainname
      105,
      273, 106, 104, 294, 142, 224, 225, 161, 162,
      // open_by_handle_at name_to_handle_at pidfd_getfd pidfd_send_signal acct settimeofday clock_settime adjtimex
      265, 264, 438, 424, 89, 170, 112, 171,
    ],
    // ptrace process_vm_readv process_vm_writev kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open
    ofProcesses: [117, 270, 271, 129, 130, 131, 138, 240, 434],
  },
}

/** Reading what others own: the files were opened by us and asked about, and gdb opens them again. */
const keptRights: Readonly<Record<Exclude<Confinement, 'none'>, readonly string[]>> = {
  dump: ['CAP_DAC_READ_SEARCH'],
  process: ['CAP_DAC_READ_SEARCH', 'CAP_SYS_PTRACE'],
}

export function canConfine(): boolean {
  return process.platform === 'linux' && numbers[process.arch] !== undefined
}

const setNoNewPrivileges = 38

/** The last thing before the start: the filter lets through one way to start a program, by our descriptor of it. */
export function confineTo(calls: NativeCalls, confinement: Exclude<Confinement, 'none'>, program: number): void {
  const known = numbers[process.arch]
  if (known === undefined) throw new Error(`no filter of system calls is known for ${process.arch}`)
  bound(calls, keptRights[confinement])
  calls.check('confinement', calls.prctl(setNoNewPrivileges, 1, 0, 0, 0))
  const koffi = createRequire(import.meta.url)('koffi') as Addresses
  installFilter(calls, koffi, filterFor(known, confinement, program))
}

const jump = 0x05
const jumpIfAnyBit = 0x45
/** The low words of the first six arguments. */
const offsetOfArgument = (index: number): number => 16 + 8 * index
/** O_CREAT, O_TRUNC */
const changing = 0o100 | 0o1000
/** O_WRONLY, O_RDWR */
const writing = 0o1 | 0o2
/** Calls of the second kind that x64 also has: the numbers would mean other things. */
const otherKind = 0x40000000

function filterFor(known: Numbers, confinement: Exclude<Confinement, 'none'>, program: number): Instruction[] {
  const refused = [...known.refused, ...(confinement === 'dump' ? known.ofProcesses : [])]
  // gdb reads the memory of a process by a file that it opens for writing, too.
  const bits = confinement === 'dump' ? changing | writing : changing
  return [
    [load, 0, 0, offsetOfMachine],
    [jumpIfEqual, 1, 0, known.machine],
    [answer, 0, 0, endProcess],
    [load, 0, 0, offsetOfNumber],
    [jumpIfAnyBit, 0, 1, otherKind],
    [answer, 0, 0, endProcess],
    ...rule(known.execveat, [
      [load, 0, 0, offsetOfArgument(0)],
      [jumpIfEqual, 1, 0, program],
      [answer, 0, 0, refuse],
    ]),
    ...openRule(known.openat, 2, bits),
    ...openRule(known.open, 1, bits),
    ...refused.flatMap((number): Instruction[] => [
      [jumpIfEqual, 0, 1, number],
      [answer, 0, 0, refuse],
    ]),
    [answer, 0, 0, allow],
  ]
}

/** For one call: the steps, which may refuse; then it is allowed. Others go on behind it, with their number still at hand. */
function rule(number: number, steps: readonly Instruction[]): Instruction[] {
  return [[jumpIfEqual, 1, 0, number], [jump, 0, 0, steps.length + 1], ...steps, [answer, 0, 0, allow]]
}

function openRule(number: number | undefined, flags: number, bits: number): Instruction[] {
  if (number === undefined) return []
  return rule(number, [
    [load, 0, 0, offsetOfArgument(flags)],
    [jumpIfAnyBit, 0, 1, bits],
    [answer, 0, 0, refuse],
  ])
}
