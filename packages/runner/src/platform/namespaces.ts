// The guard's thread in the namespaces of another process, and back. INVARIANT: they are entered by a descriptor of what was asked about, and
// nothing that was opened on one side is used on the other; whoever cannot come back home ends the process.

import { closeSync, constants, openSync, readlinkSync, statfsSync } from 'node:fs'
import { loadTarReader } from '../archive/tar-reader.js'
import { demandGrant, type Grant } from '../grant.js'
import { loadPatternEngine } from '../operations/pattern.js'
import { ProcessError } from '../operations/process-errors.js'
import { osError, systemCall } from '../os-error.js'
import { cLibrary } from './c-library.js'
import { loadExpander } from './decompress.js'
import type { DescriptorTable } from './descriptor.js'
import { type Elsewhere, elsewhere, setElsewhere } from './elsewhere.js'
import type { HeldObject } from './held.js'
import { groupName, userName } from './identity.js'
import type { HeldProcess } from './process.js'
import { openProcessDescriptor } from './process-descriptor.js'
import { reach } from './reach.js'
import { enterDirectory, linkTarget } from './walk.js'

/** What is entered: by a descriptor of a process, or of the namespace itself. */
export interface Destination extends Elsewhere {
  readonly fd: number
  readonly close: () => void
}

/** The file system type of a namespace that has a name. */
const namespaceFileSystem = 0x6e736673

/** Of the process that the grants are for, as it was then. */
export function namespacesOf(
  held: HeldProcess,
  grants: { readonly mount: Grant | undefined; readonly net: Grant | undefined },
): Destination {
  if (grants.mount !== undefined) demandGrant(grants.mount, ['mount_namespace'], held.resource)
  if (grants.net !== undefined) demandGrant(grants.net, ['network_namespace'], held.resource)
  const { fd, close } = openProcessDescriptor(held, 'nsenter')
  try {
    if (!held.isUnchanged()) throw osError('ESRCH')
    const kinds = [...(grants.mount === undefined ? [] : ['mnt']), ...(grants.net === undefined ? [] : ['net'])]
    const spaces = enterDirectory(held.directory, 'ns')
    try {
      const texts = kinds.map((kind) => linkTarget(spaces, kind))
      const name = `${texts.join(' ')} of process ${held.pid}`
      return { fd, close, mount: grants.mount !== undefined, net: grants.net !== undefined, name }
    } finally {
      spaces.close()
    }
  } catch (error) {
    close()
    throw error
  }
}

/** A network that has a name, by the file that the grant is for. */
export function namedNetwork(object: HeldObject, grant: Grant): Destination {
  demandGrant(grant, ['network_namespace'], object.fileResource)
  const opened = object.open(constants.O_RDONLY)
  const { fd } = opened
  if (systemCall(() => statfsSync(object.own)).type !== namespaceFileSystem) {
    opened.close()
    throw osError('EINVAL')
  }
  return { fd, close: () => opened.close(), mount: false, net: true, name: `net:[${object.stat.ino}]` }
}

const newMount = 0x00020000
const newNet = 0x40000000
/** Root and working directory of the thread, which other threads share until then. */
const ownFiles = 0x00000200

interface NamespaceCalls {
  readonly setns: (fd: number, kinds: number) => number
  readonly unshare: (what: number) => number
  readonly fchdir: (fd: number) => number
  readonly chroot: (path: string) => number
  readonly failure: () => string
}

/** Throws where this machine cannot do it; nothing is entered. */
export function namespaceCalls(): NamespaceCalls {
  const library = cLibrary('nsenter')
  const find = <F>(prototype: string): F => library.find('nsenter', prototype) as unknown as F
  return {
    setns: find('int setns(int, int)'),
    unshare: find('int unshare(int)'),
    fchdir: find('int fchdir(int)'),
    chroot: find('int chroot(const char *)'),
    failure: library.failure,
  }
}

/** Whether the thread is where it is at home is read from here. */
const own = (kind: 'mnt' | 'net'): string => `/proc/thread-self/ns/${kind}`

/** Everything that leads back, opened before. */
interface Home {
  readonly mount: number
  readonly net: number
  readonly root: number
  readonly work: number
  /** The thread's own descriptors as files: another root may have no `/proc`, or another one. */
  readonly descriptors: number
  readonly names: readonly string[]
}

const names = (): readonly string[] => [readlinkSync(own('mnt')), readlinkSync(own('net'))]

function rememberHome(): Home {
  const { directoryFlags } = reach()
  return systemCall(() => ({
    mount: openSync(own('mnt'), constants.O_RDONLY),
    net: openSync(own('net'), constants.O_RDONLY),
    root: openSync('/', directoryFlags),
    work: openSync('.', directoryFlags),
    descriptors: openSync('/proc/self/fd', directoryFlags),
    names: names(),
  }))
}

/** Acts inside, and comes back however that ends. */
export function insideNamespaces<T>(calls: NamespaceCalls, to: Destination, table: DescriptorTable, act: () => T): T {
  if (to.mount) loadBefore()
  const home = rememberHome()
  try {
    enter(calls, to, home)
    const outer = to.mount ? table.enterPlace() : undefined
    try {
      return act()
    } finally {
      outer?.leave()
      goHome(calls, home)
    }
  } finally {
    for (const fd of [home.mount, home.net, home.root, home.work, home.descriptors]) closeSync(fd)
  }
}

/** What is loaded or read when it is first needed would come from files of the other side. */
function loadBefore(): void {
  loadPatternEngine()
  loadExpander()
  loadTarReader()
  userName(0n)
  groupName(0n)
}

function enter(calls: NamespaceCalls, { fd, mount, net, name }: Destination, home: Home): void {
  if (elsewhere() !== undefined) throw new Error('namespaces within namespaces')
  if (calls.unshare(ownFiles) !== 0) throw failed('enter', calls)
  if (calls.setns(fd, (mount ? newMount : 0) | (net ? newNet : 0)) !== 0) throw failed('enter', calls)
  setElsewhere({ mount, net, name })
  // From now on what is held is reached by names below the working directory.
  if (!mount || calls.fchdir(home.descriptors) === 0) return
  const failure = failed('enter', calls)
  goHome(calls, home)
  throw failure
}

function failed(what: string, { failure }: NamespaceCalls): ProcessError {
  const reason = osError(failure()).message
  return new ProcessError(
    'NamespaceOperationError',
    `Namespace operation failed: Failed to ${what} namespace: ${reason}`,
  )
}

function goHome(calls: NamespaceCalls, home: Home): void {
  // A thread that was made inside would share root and working directory, and with that forbid the way back.
  const isHome =
    calls.unshare(ownFiles) === 0 &&
    calls.setns(home.net, newNet) === 0 &&
    calls.setns(home.mount, newMount) === 0 &&
    calls.fchdir(home.root) === 0 &&
    calls.chroot('.') === 0 &&
    calls.fchdir(home.work) === 0 &&
    isSame(home)
  // A guard that asks about one file and acts on another must not go on, nor may anything of the script.
  if (!isHome) process.kill(process.pid, 'SIGKILL')
  setElsewhere(undefined)
}

function isSame(home: Home): boolean {
  try {
    const now = names()
    return now.every((name, index) => name === home.names[index])
  } catch {
    return false
  }
}
