// Members of a tar archive from pieces of its bytes. INVARIANT: nothing here acts on the host, and nothing of a member is
// believed: its path is text, its size is counted, its type decides whether it is used at all.

import { createRequire } from 'node:module'
import { OperationError } from '../operation-error.js'

const require = createRequire(import.meta.url)

export interface ArchiveMember {
  readonly path: string
  /** Links, devices and whatever else an archive may hold are `other`. */
  readonly kind: 'file' | 'directory' | 'other'
  readonly mode: number
  readonly modified: Date | undefined
  readonly user: string | undefined
  readonly group: string | undefined
  /** Nothing where it is larger than a member may be. */
  readonly content: Buffer | undefined
}

/** What is used of the library; its own types need a newer Node's. Listeners are called before `write` and `end` return. */
interface Entry {
  readonly path: string
  readonly type: string
  /** Bytes that were announced. */
  readonly size: number
  readonly mode?: number
  readonly mtime?: Date
  readonly uname?: string
  readonly gname?: string
  on(event: 'data', listener: (bytes: Buffer) => void): unknown
  on(event: 'end', listener: () => void): unknown
}

interface Parser {
  on(event: 'warn', listener: (code: string, message: unknown) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  write(bytes: Buffer): unknown
  end(): unknown
}

type ParserClass = new (options: { readonly onReadEntry: (entry: Entry) => void }) => Parser

let Loaded: ParserClass | undefined

/** Loaded when the first archive is met. */
export function loadTarReader(): ParserClass {
  Loaded ??= (require('tar') as { Parser: ParserClass }).Parser
  return Loaded
}

const kinds: ReadonlyMap<string, ArchiveMember['kind']> = new Map([
  ['File', 'file'],
  ['OldFile', 'file'],
  ['Directory', 'directory'],
])

/** The library would expand these by itself, without a bound. */
const compressed = [Buffer.from([0x1f, 0x8b]), Buffer.from([0x28, 0xb5, 0x2f, 0xfd])]
const longestMark = 4

export class TarReader {
  readonly #mostBytes: number
  readonly #parser: Parser
  #start: Buffer | undefined = Buffer.alloc(0)
  #members: ArchiveMember[] = []
  #damage: string | undefined

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
    const Parser = loadTarReader()
    this.#parser = new Parser({ onReadEntry: (entry) => this.#collect(entry) })
    this.#parser.on('warn', (code) => {
      if (code === 'TAR_BAD_ARCHIVE' || code === 'TAR_ENTRY_INVALID') this.#damage ??= code
    })
    this.#parser.on('error', (error) => {
      this.#damage ??= error.message
    })
  }

  /** The members that are complete with these bytes. */
  push(bytes: Buffer): readonly ArchiveMember[] {
    if (this.#start === undefined) this.#parser.write(Buffer.from(bytes))
    else {
      this.#start = Buffer.concat([this.#start, bytes])
      if (this.#start.length >= longestMark) this.#begin(this.#start)
    }
    return this.#take()
  }

  end(): readonly ArchiveMember[] {
    if (this.#start !== undefined) this.#begin(this.#start)
    this.#parser.end()
    return this.#take()
  }

  /** Says that the archive is damaged, after the members before the damage were taken. */
  check(): void {
    if (this.#damage === undefined) return
    throw new OperationError('IoError', 'the archive is damaged, or is none', { reason: 'system' })
  }

  #begin(start: Buffer): void {
    this.#start = undefined
    if (compressed.some((mark) => start.subarray(0, mark.length).equals(mark))) this.#damage = 'compressed twice'
    else this.#parser.write(start)
  }

  #take(): readonly ArchiveMember[] {
    const members = this.#members
    this.#members = []
    return members
  }

  #collect(entry: Entry): void {
    const kind = kinds.get(entry.type) ?? 'other'
    const pieces: Buffer[] = []
    let size = 0
    entry.on('data', (bytes) => {
      size += bytes.length
      if (kind === 'file' && size <= this.#mostBytes) pieces.push(Buffer.from(bytes))
    })
    entry.on('end', () => {
      // The library ends what the archive breaks off, too: that is damage, and no member.
      if (kind === 'file' && size !== entry.size) {
        this.#damage ??= 'cut'
        return
      }
      if (this.#damage !== undefined) return
      this.#members.push({
        path: entry.path,
        kind,
        mode: entry.mode ?? 0,
        modified: entry.mtime,
        user: named(entry.uname),
        group: named(entry.gname),
        content: size <= this.#mostBytes ? Buffer.concat(pieces) : undefined,
      })
    })
  }
}

/** An empty name is none. */
function named(name: string | undefined): string | undefined {
  return name === '' ? undefined : name
}
