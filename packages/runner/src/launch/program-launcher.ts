// Starts one program with rights that Node cannot give: reads its order, changes what it is itself, and becomes the program, by the
// descriptor that it was given. INVARIANT: the program has its streams and its own descriptors and nothing of ours; what fails before the
// start is reported, and nothing started.

import { spawnSync } from 'node:child_process'
import { openSync, readdirSync, readSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { argv, exit } from 'node:process'
import { passOn } from '../launcher/capabilities.js'
import { confineTo } from '../launcher/confinement.js'
import { LaunchFailure, type NativeCalls, nativeCalls } from '../launcher/native-calls.js'
import { decodeOrder, encodeOrder, type LaunchOrder, type LaunchReport, ownDescriptor } from '../launcher/order.js'
import { OperationError } from '../operation-error.js'

const order = decodeOrder(readExactly)

function launch({ target }: LaunchOrder): void {
  const calls = nativeCalls()
  if (target === undefined) become(calls)
  else startInside(calls, target)
}

const newProcessNamespace = 0x20000000

/** Only a child of ours is inside: a second launcher, which becomes the program. */
function startInside(calls: NativeCalls, target: number): void {
  calls.check('namespace', calls.setns(target, newProcessNamespace))
  const { kept, report: reportTo } = order
  const descriptors = Array.from({ length: kept }, (_each, index) => ownDescriptor + index)
  const { status, signal, error } = spawnSync(process.execPath, [...process.execArgv, argv[1] ?? ''], {
    env: {},
    input: encodeOrder({ ...order, target: undefined }),
    stdio: ['pipe', 1, 2, ...descriptors, reportTo],
    shell: false,
  })
  if (error !== undefined) throw new LaunchFailure('start', 'code' in error ? String(error.code) : 'EIO')
  // The second launcher's own report stands, where the program never was.
  const exitCode = signal === null ? (status ?? 0) : -(constants.signals[signal] ?? 0)
  report({ kind: 'ended', exitCode })
  exit(0)
}

const closeOnExec = 1
const setDescriptorFlags = 2
const emptyPath = 0x1000

function become(calls: NativeCalls): void {
  const { name, args, environment, hasInput, confinement } = order
  if (!hasInput) calls.check('descriptors', calls.dup2(openSync('/dev/null', 'r'), 0))
  keepDescriptors(calls)
  for (const stream of [0, 1, 2]) makeWait(calls, stream)
  passOn(calls, order.capabilities)
  changeUser()
  // What Node ignores, or lets pass, programs expect at its default.
  for (const number of [constants.signals.SIGPIPE, constants.signals.SIGXFSZ]) calls.signal(number, 0)
  report({ kind: 'starting' })
  if (confinement !== 'none') confineTo(calls, confinement, ownDescriptor)
  const variables = environment.map(([key, value]) => `${key}=${value}`)
  calls.check('start', calls.execveat(ownDescriptor, '', [name, ...args, null], [...variables, null], emptyPath))
}

const getStatusFlags = 3
const setStatusFlags = 4
const doNotWait = 0o4000

/** Node lets its streams fail where they would wait, and so they would for the program: what it wrote in a hurry would be lost. */
function makeWait(calls: NativeCalls, stream: number): void {
  const flags = calls.fcntl(stream, getStatusFlags, 0)
  calls.check('descriptors', flags)
  calls.check('descriptors', calls.fcntl(stream, setStatusFlags, flags & ~doNotWait))
}

/** All are closed by the start but the streams and the program's own. */
function keepDescriptors(calls: NativeCalls): void {
  const most = ownDescriptor + order.kept
  const open = readdirSync('/proc/self/fd').map(Number)
  for (const fd of open) {
    const isKept = fd < most
    if (calls.fcntl(fd, setDescriptorFlags, isKept ? 0 : closeOnExec) < 0 && (isKept || calls.failure() !== 'EBADF'))
      throw new LaunchFailure('descriptors', calls.failure())
  }
}

/** In this order, and with no further groups: those of root would stay otherwise. */
function changeUser(): void {
  const { uid, gid } = order
  const changes = (uid !== -1 && uid !== process.getuid?.()) || (gid !== -1 && gid !== process.getgid?.())
  const isAsked = uid !== -1 || gid !== -1
  try {
    if (changes || (isAsked && process.geteuid?.() === 0)) process.setgroups?.([])
    if (gid !== -1) process.setgid?.(gid)
    if (uid !== -1) process.setuid?.(uid)
  } catch (error) {
    throw new LaunchFailure('user', (error as { code?: string }).code ?? 'EPERM')
  }
}

function report(line: LaunchReport): void {
  writeSync(order.report, `${JSON.stringify(line)}\n`)
}

function readExactly(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let filled = 0; filled < length; ) {
    const count = readSync(0, bytes, filled, length - filled, null)
    if (count === 0) throw new Error('the order was cut off')
    filled += count
  }
  return bytes
}

try {
  launch(order)
} catch (error) {
  const isKnown = error instanceof LaunchFailure
  const step = isKnown ? error.step : error instanceof OperationError ? 'library' : 'start'
  report({ kind: 'failed', step, code: isKnown ? error.code : 'EIO' })
  exit(1)
}
