// Files that a process uses, read with the right to list them, from the process that was asked about.

import { readdirSync, readlinkSync, statSync } from 'node:fs'
import { demandGrant, type Grant } from '../grant.js'
import type { FileAccess } from '../handles/process-values.js'
import { nameableLines } from '../kernel-text/mounts.js'
import { OperationError } from '../operation-error.js'
import { fromSystemError, osError } from '../os-error.js'
import { kindOfMode, type ObjectKind } from './descriptor.js'
import { decodeName } from './held.js'
import type { HeldProcess } from './process.js'

const longestMaps = 16 * 1024 * 1024

export interface UsedFile {
  /** What the kernel calls it: a path, or `socket:[1]` and the like. */
  readonly path: string
  readonly type: string
  readonly access: FileAccess
}

export interface UsedFiles {
  readonly files: readonly UsedFile[]
  /** Names that are not UTF-8, and what the system does not let us read. */
  readonly leftOut: number
}

/** In this order: descriptors, mapped files, working directory, program, root. */
export function readUsedFiles(held: HeldProcess, grant: Grant, mostDescriptors: number): UsedFiles {
  demandGrant(grant, ['list_fds'], held.resource)
  const reader = new FileReader(held)
  reader.readDescriptors(mostDescriptors)
  reader.readMaps()
  reader.readPlace('cwd', 'DIR', 'Working directory')
  reader.readPlace('exe', 'REG', 'Executable')
  reader.readPlace('root', 'DIR', 'Root directory')
  // What it runs by now may not be what was asked about.
  if (!held.isUnchanged()) throw osError('ESRCH')
  return reader
}

class FileReader implements UsedFiles {
  readonly files: UsedFile[] = []
  leftOut = 0
  readonly #held: HeldProcess

  constructor(held: HeldProcess) {
    this.#held = held
  }

  readDescriptors(most: number): void {
    this.#tolerate(() => {
      const names = readdirSync(this.#held.directory.child('fd'))
      if (names.length > most) throw tooMany(most)
      for (const name of names) this.#readDescriptor(`fd/${name}`)
    })
  }

  #readDescriptor(name: string): void {
    this.#tolerate(() => {
      const path = this.#readLink(name)
      this.files.push({ path, type: this.#typeOf(name, path), access: 'File descriptor' })
    })
  }

  readMaps(): void {
    this.#tolerate(() => {
      const { text, leftOut } = nameableLines(this.#held.read('maps', longestMaps))
      this.leftOut += leftOut
      for (const line of text.split('\n')) {
        // Addresses, rights, offset, device, inode; then the path, in which a newline is written as three digits.
        const path = /^(?:\S+ +){5}(\/.*)$/.exec(line)?.[1]?.replaceAll('\\012', '\n')
        if (path !== undefined) this.files.push({ path, type: 'REG', access: 'Memory mapped' })
      }
    })
  }

  readPlace(name: string, type: string, access: FileAccess): void {
    this.#tolerate(() => this.files.push({ path: this.#readLink(name), type, access }))
  }

  #readLink(name: string): string {
    return decodeName(readlinkSync(this.#held.directory.child(name), { encoding: 'buffer' }))
  }

  #typeOf(name: string, path: string): string {
    if (path.startsWith('anon_inode:')) return 'ANON_INODE'
    const stat = statSync(this.#held.directory.child(name), { bigint: true, throwIfNoEntry: false })
    return stat === undefined ? 'UNK' : types[kindOfMode(stat.mode)]
  }

  /** What ended or closed meanwhile is no omission. */
  #tolerate(read: () => void): void {
    try {
      read()
    } catch (thrown) {
      const error = fromSystemError(thrown)
      if (!(error instanceof OperationError) || error.reason !== 'system') throw error
      if (error.code !== 'ENOENT' && error.code !== 'ESRCH') this.leftOut += 1
    }
  }
}

const types: Readonly<Record<ObjectKind, string>> = {
  file: 'REG',
  directory: 'DIR',
  link: 'LNK',
  fifo: 'FIFO',
  socket: 'SOCK',
  'character-device': 'CHR',
  'block-device': 'BLK',
  unknown: 'UNK',
}

function tooMany(most: number): OperationError {
  return new OperationError('Other', `more than ${most} open files of a process`, { reason: 'limit' })
}
