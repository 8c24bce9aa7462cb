// The record of a run: an append-only file, one chain of hashes. INVARIANT: a decision is in the file before its act begins;
// when it cannot be written, the caller learns it and must deny (AU-1, AU-3).

import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { CodedError } from '@sallyport/diagnostics'
import { systemCode } from '../os-error.js'
import { makeFolder } from '../platform/make-folder.js'
import { type AuditRecord, decodeLine, encodeRecord, genesis } from './record.js'

/** Where the last record stands: what an operator keeps elsewhere to notice a cut tail. */
export interface AuditHead {
  readonly path: string | undefined
  readonly records: number
  readonly hash: string
}

export interface AuditLog {
  /** Gives a record its number and keeps it for the next write. */
  note(record: AuditRecord): number
  /** Keeps an outcome, under the number of its decision, for the next write. */
  settle(sequence: number, record: AuditRecord): void
  /** Writes what is kept, by one write. Throws when it cannot be written, now and ever after. */
  flush(): void
  /** Writes the last record and makes the file durable. */
  close(record: AuditRecord): AuditHead
  readonly head: AuditHead
}

export interface AuditFileOptions {
  readonly path: string
  readonly run: string
  readonly now: () => Date
  /** Make every record durable before going on. */
  readonly sync: boolean
}

const longestLine = 1024 * 1024

/** Opens the file for appending, creating it with its folder for us alone; continues the chain of a file that is there. */
export function openAuditFile(options: AuditFileOptions): AuditLog {
  try {
    makeFolder(dirname(options.path), 0o700)
    const { fd, isNew } = openForAppending(options.path)
    try {
      const stat = fstatSync(fd)
      if (!stat.isFile()) throw new Error('it is not a regular file')
      return new AuditFile(fd, options, lastRecord(fd, stat.size), stat.size, !isNew)
    } catch (error) {
      closeSync(fd)
      throw error
    }
  } catch (error) {
    throw new CodedError({
      code: 'audit/unwritable',
      message: `cannot open the audit log \`${options.path}\`: ${error instanceof Error ? error.message : 'unknown failure'}`,
      hint: 'name a writable file with `--audit FILE`; nothing runs without its record',
      cause: error,
    })
  }
}

/** A file that we made ourselves is ours alone; one that was there may have another writer. */
function openForAppending(path: string): { readonly fd: number; readonly isNew: boolean } {
  const { O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK } = constants
  const flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK
  try {
    return { fd: openSync(path, flags | O_CREAT | O_EXCL, 0o600), isNew: true }
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    return { fd: openSync(path, flags), isNew: false }
  }
}

/** No record at all: only for the drop-in, and only where its operator said so. */
export function noAuditLog(): AuditLog {
  let sequence = 0
  const head = (): AuditHead => ({ path: undefined, records: sequence, hash: genesis })
  return {
    note: () => {
      sequence += 1
      return sequence
    },
    settle: () => undefined,
    flush: () => undefined,
    close: head,
    get head() {
      return head()
    },
  }
}

class AuditFile implements AuditLog {
  readonly #fd: number
  readonly #options: AuditFileOptions
  #sequence: number
  #hash: string
  #size: number
  readonly #isShared: boolean
  #kept: { sequence: number; record: AuditRecord }[] = []
  #failure: unknown

  constructor(
    fd: number,
    options: AuditFileOptions,
    last: { sequence: number; hash: string },
    size: number,
    isShared: boolean,
  ) {
    this.#fd = fd
    this.#options = options
    this.#sequence = last.sequence
    this.#hash = last.hash
    this.#size = size
    this.#isShared = isShared
  }

  note(record: AuditRecord): number {
    this.#sequence += 1
    this.#kept.push({ sequence: this.#sequence, record })
    return this.#sequence
  }

  settle(sequence: number, record: AuditRecord): void {
    this.#kept.push({ sequence, record })
  }

  flush(): void {
    if (this.#failure !== undefined) throw this.#failure
    if (this.#kept.length > 0) this.#write(this.#kept)
  }

  close(record: AuditRecord): AuditHead {
    this.note(record)
    this.flush()
    fsyncSync(this.#fd)
    closeSync(this.#fd)
    return this.head
  }

  get head(): AuditHead {
    return { path: this.#options.path, records: this.#sequence, hash: this.#hash }
  }

  /** One write for all lines. INVARIANT: after a failure nothing is ever appended: a record with a hole proves nothing. */
  #write(entries: readonly { sequence: number; record: AuditRecord }[]): void {
    try {
      if (this.#isShared && fstatSync(this.#fd).size !== this.#size)
        throw new Error('another process wrote to it during the run')
      const time = this.#options.now().toISOString()
      let hash = this.#hash
      let text = ''
      for (const { sequence, record } of entries) {
        const encoded = encodeRecord({ seq: sequence, prev: hash, time, run: this.#options.run }, record)
        hash = encoded.hash
        text += encoded.line
      }
      const bytes = Buffer.from(text)
      const count = writeSync(this.#fd, bytes)
      if (count !== bytes.length) {
        ftruncateSync(this.#fd, this.#size)
        throw new Error('no space left for a whole record')
      }
      if (this.#options.sync) fsyncSync(this.#fd)
      this.#size += count
      this.#hash = hash
      this.#kept = []
    } catch (error) {
      this.#failure = new CodedError({
        code: 'audit/unwritable',
        message: `cannot write to the audit log \`${this.#options.path}\`: ${error instanceof Error ? error.message : 'unknown failure'}`,
        cause: error,
      })
      throw this.#failure
    }
  }
}

/** Number and hash of the last line, so that several runs share one chain. */
function lastRecord(fd: number, size: number): { sequence: number; hash: string } {
  if (size === 0) return { sequence: 0, hash: genesis }
  const buffer = Buffer.alloc(Math.min(size, longestLine))
  const count = readSync(fd, buffer, 0, buffer.length, size - buffer.length)
  const text = buffer.toString('utf8', 0, count)
  const line = text.endsWith('\n') ? text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1) : ''
  const decoded = decodeLine(line)
  const sequence = decoded.ok ? decoded.record['seq'] : undefined
  if (!decoded.ok || typeof sequence !== 'number') {
    throw new Error('its last line is no whole record; keep the file as it is and name another')
  }
  return { sequence, hash: decoded.hash }
}
