// How an open object is reached again. On Linux through `/proc/self/fd`, so that what was checked is what is used, whatever
// its name is by now. macOS has no such door: there the path is opened again with every link refused (`O_NOFOLLOW_ANY`),
// which leaves a race; `--profile strict` therefore refuses to run there.

import { constants, statfsSync } from 'node:fs'
import { OperationError } from '../operation-error.js'
import { elsewhere } from './elsewhere.js'

/** `O_PATH` of Linux: names an object without opening it; Node has no constant for it. */
const O_PATH = 0o10000000
/** `O_NOFOLLOW_ANY` of macOS: no component may be a link. */
const O_NOFOLLOW_ANY = 0x20000000
/** The file system type of a real `/proc`. */
export const procFileSystem = 0x9fa0

export interface Reach {
  /** Whether every act goes to the very object that was checked. */
  readonly isRaceFree: boolean
  /** Flags that name a directory, without an effect and without following a link. */
  readonly directoryFlags: number
  /** Flags that name any object, if possible a link itself. */
  readonly objectFlags: number
  /** Flags added to every other open. */
  readonly actFlags: number
  /** The system's path of an open descriptor. */
  readonly own: (fd: number, path: string) => string
  /** The system's path of one name in an open directory. */
  readonly child: (fd: number, path: string, name: string) => string
}

const linux: Reach = {
  isRaceFree: true,
  directoryFlags: O_PATH | constants.O_DIRECTORY | constants.O_NOFOLLOW,
  objectFlags: O_PATH | constants.O_NOFOLLOW,
  actFlags: constants.O_NONBLOCK | constants.O_NOCTTY,
  own: (fd) => `/proc/self/fd/${fd}`,
  child: (fd, _path, name) => `/proc/self/fd/${fd}/${name}`,
}

/** Where paths mean other files, the working directory is our own `/proc/self/fd`: see namespaces.ts. */
const linuxElsewhere: Reach = {
  ...linux,
  own: (fd) => String(fd),
  child: (fd, _path, name) => `${fd}/${name}`,
}

const darwin: Reach = {
  isRaceFree: false,
  directoryFlags: constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NONBLOCK | O_NOFOLLOW_ANY,
  objectFlags: constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY | O_NOFOLLOW_ANY,
  actFlags: constants.O_NONBLOCK | constants.O_NOCTTY | O_NOFOLLOW_ANY,
  own: (_fd, path) => path,
  child: (_fd, path, name) => (path === '/' ? `/${name}` : `${path}/${name}`),
}

let chosen: Reach | undefined

/** The way of this machine; an unknown system, or a `/proc` that is not the kernel's, is an error. */
export function reach(): Reach {
  chosen ??= choose()
  return elsewhere()?.mount === true ? linuxElsewhere : chosen
}

function choose(): Reach {
  if (process.platform === 'darwin') return darwin
  if (process.platform !== 'linux') {
    throw new OperationError('UnsupportedOperationError', `file operations are not supported on ${process.platform}`)
  }
  if (Number(statfsSync('/proc').type) !== procFileSystem) {
    throw new OperationError('UnsupportedOperationError', 'file operations need a real /proc file system')
  }
  return linux
}
